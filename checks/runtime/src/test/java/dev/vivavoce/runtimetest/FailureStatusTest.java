package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.runtime.failure.FailureStatus;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a handler throws reaches the caller complete, over the wire and in process.
class FailureStatusTest {
    private static volatile Supplier<RuntimeException> thrown = () -> new IllegalStateException("not set");

    @RegisterExtension
    static final TestServer server = TestServer.of(
            "ECHO",
            _ -> GrpcServer.of("echo")
                    .service(new SessionServiceGrpc.SessionServiceImplBase() {
                        @Override
                        public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
                            throw thrown.get();
                        }
                    })
                    .start());

    @ParameterizedTest
    @EnumSource
    void code_reason_domain_and_metadata_arrive(Transport transport) throws Exception {
        var status = told(
                transport,
                () -> Failure.precondition("LAST_ADMIN", "someone must be left")
                        .with("left", "1")
                        .with("unit", "ünits"));
        assertThat(status.getCode()).isEqualTo(Code.FAILED_PRECONDITION_VALUE);
        assertThat(status.getMessage()).isEqualTo("someone must be left");
        assertThat(status.getDetailsList()).hasSize(1);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class))
                .isEqualTo(ErrorInfo.newBuilder()
                        .setReason("LAST_ADMIN")
                        .setDomain("echo.vivavoce.dev")
                        .putMetadata("left", "1")
                        .putMetadata("unit", "ünits")
                        .build());
    }

    @ParameterizedTest
    @EnumSource
    void every_field_violation_arrives(Transport transport) throws Exception {
        var status = told(
                transport,
                () -> Failure.invalidFields(List.of(
                        new FieldViolation("email", "no address"), new FieldViolation("password", "too short"))));
        assertThat(status.getCode()).isEqualTo(Code.INVALID_ARGUMENT_VALUE);
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("FIELD_INVALID");
        var violations = status.getDetails(1).unpack(BadRequest.class).getFieldViolationsList();
        assertThat(violations)
                .extracting(BadRequest.FieldViolation::getField, BadRequest.FieldViolation::getDescription)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("email", "no address"),
                        org.assertj.core.groups.Tuple.tuple("password", "too short"));
    }

    @ParameterizedTest
    @EnumSource
    void the_time_to_wait_arrives(Transport transport) throws Exception {
        var status =
                told(transport, () -> Failure.exhausted("SIGN_IN_LIMIT", "wait").retryAfter(Duration.ofMillis(1_500)));
        assertThat(status.getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED_VALUE);
        assertThat(status.getDetails(1).unpack(RetryInfo.class).getRetryDelay()).isEqualTo(Durations.fromMillis(1_500));
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_of_a_called_service_is_passed_on_unchanged(Transport transport) {
        var behind = FailureStatus.of(
                Failure.unavailable("DATABASE_UNAVAILABLE", "no answer").retryAfter(Duration.ofSeconds(1)),
                "speech.vivavoce.dev");
        assertThat(told(transport, () -> StatusProto.toStatusRuntimeException(behind)))
                .isEqualTo(behind);
    }

    @ParameterizedTest
    @EnumSource
    void an_unexpected_exception_reveals_nothing_internal(Transport transport) throws Exception {
        var status = told(transport, () -> new IllegalStateException("SELECT password FROM account"));
        assertThat(status.getCode()).isEqualTo(Code.INTERNAL_VALUE);
        assertThat(status.getMessage()).isEqualTo("internal");
        assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("INTERNAL");
        assertThat(status.toString()).doesNotContain("SELECT", "IllegalState");
    }

    @Test
    void metadata_can_be_added_to_a_failure_without_changing_it() {
        var failure =
                Failure.invalidField("email", "no address").with("hint", "x").retryAfter(Duration.ofSeconds(2));
        assertThat(failure.violations()).hasSize(1);
        assertThat(failure.metadata()).containsEntry("hint", "x");
        assertThat(failure.retryAfter()).hasSeconds(2);
        assertThat(failure).hasMessage("email: no address");
    }

    private static Status told(Transport transport, Supplier<RuntimeException> toThrow) {
        thrown = toThrow;
        var exception = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> SessionServiceGrpc.newBlockingStub(server.channel(transport))
                        .login(LoginRequest.getDefaultInstance()));
        return requireNonNull(StatusProto.fromThrowable(exception));
    }
}
