package dev.vivavoce.bff.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.JsonFormat;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.DebugInfo;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Help;
import com.google.rpc.LocalizedMessage;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.QuotaFailure;
import com.google.rpc.RequestInfo;
import com.google.rpc.ResourceInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// A failure of a service reaches the client without loss, and internal details do not.
class FailureResolverTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Message> details() {
        return Stream.of(
                ErrorInfo.newBuilder()
                        .setReason("LANGUAGE_UNKNOWN")
                        .setDomain("content.vivavoce.dev")
                        .putMetadata("languages", "de,en")
                        .build(),
                BadRequest.newBuilder()
                        .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                                .setField("task.text")
                                .setDescription("1 to 2,000 characters")
                                .setReason("LENGTH"))
                        .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                                .setField("b")
                                .setDescription("ä \"\n"))
                        .build(),
                RetryInfo.newBuilder()
                        .setRetryDelay(Durations.fromMillis(1_500))
                        .build(),
                QuotaFailure.newBuilder()
                        .addViolations(QuotaFailure.Violation.newBuilder()
                                .setSubject("user:1")
                                .setDescription("60 minutes")
                                .setQuotaMetric("speech")
                                .setQuotaValue(60))
                        .build(),
                PreconditionFailure.newBuilder()
                        .addViolations(PreconditionFailure.Violation.newBuilder()
                                .setType("TOS")
                                .setSubject("s")
                                .setDescription("d"))
                        .build(),
                RequestInfo.newBuilder().setRequestId("r-1").setServingData("x").build(),
                ResourceInfo.newBuilder()
                        .setResourceType("Session")
                        .setResourceName("n")
                        .setOwner("o")
                        .setDescription("d")
                        .build(),
                Help.newBuilder()
                        .addLinks(Help.Link.newBuilder().setDescription("d").setUrl("https://example.org"))
                        .build(),
                LocalizedMessage.newBuilder()
                        .setLocale("de")
                        .setMessage("Geht nicht")
                        .build());
    }

    private static List<?> details(FailureResolver.Told told) {
        return (List<?>) Objects.requireNonNull(told.extensions().get("details"));
    }

    private static StatusRuntimeException thrown(Code code, Message... details) {
        var status = Status.newBuilder().setCode(code.getNumber()).setMessage("as told");
        for (var detail : details) status.addDetails(Any.pack(detail));
        return StatusProto.toStatusRuntimeException(status.build());
    }

    @ParameterizedTest
    @MethodSource("details")
    void every_detail_comes_back_as_it_was_sent(Message detail) throws Exception {
        var told = FailureResolver.told(thrown(Code.NOT_FOUND, detail), "r-7");
        var details = details(told);
        assertThat(details).hasSize(1);
        var json = JSON.writeValueAsString(details.getFirst());
        var back = Any.newBuilder();
        JsonFormat.parser()
                .usingTypeRegistry(JsonFormat.TypeRegistry.newBuilder()
                        .add(detail.getDescriptorForType())
                        .build())
                .merge(json, back);
        assertThat(back.build().unpack(detail.getClass())).isEqualTo(detail);
    }

    @Test
    void all_of_them_together_keep_their_order() {
        var all = details().toArray(Message[]::new);
        var told = FailureResolver.told(thrown(Code.RESOURCE_EXHAUSTED, all), "r-7");
        assertThat(details(told)).hasSize(all.length);
        assertThat(told.message()).isEqualTo("as told");
        assertThat(told.extensions())
                .containsEntry("code", "RESOURCE_EXHAUSTED")
                .containsEntry("reason", "LANGUAGE_UNKNOWN")
                .containsEntry("domain", "content.vivavoce.dev")
                .containsEntry("metadata", Map.of("languages", "de,en"))
                .containsEntry("retryable", true)
                .containsEntry("retryDelay", 1_500L)
                .containsEntry("requestId", "r-7");
        assertThat(told.retryAfterSeconds()).isEqualTo(2);
    }

    @Test
    void debug_information_stays_in_the_house() {
        var debug = DebugInfo.newBuilder()
                .setDetail("SELECT secret")
                .addStackEntries("at x")
                .build();
        var told = FailureResolver.told(thrown(Code.INTERNAL, debug), "r-7");
        assertThat(told.toString()).doesNotContain("SELECT", "at x");
    }

    @Test
    void names_of_the_contracts_are_those_of_the_graph() {
        var info =
                ErrorInfo.newBuilder().setReason("FIELD_INVALID").setDomain("d").build();
        var bad = BadRequest.newBuilder()
                .addFieldViolations(BadRequest.FieldViolation.newBuilder()
                        .setField("task.read_aloud.text")
                        .setDescription("expected: TASK_KIND_READ_ALOUD, not ROLE_PLAY_MODE_EXAM, or page_token"))
                .build();
        var status = Status.newBuilder()
                .setCode(Code.INVALID_ARGUMENT.getNumber())
                .setMessage("page_size: -1, task.read_aloud.text: FIELD_INVALID")
                .addDetails(Any.pack(info))
                .addDetails(Any.pack(bad))
                .build();
        var told = FailureResolver.told(StatusProto.toStatusRuntimeException(status), "r");
        assertThat(told.message()).isEqualTo("first: -1, task.readAloud.text: FIELD_INVALID");
        assertThat(details(told).toString())
                .contains("task.readAloud.text", "expected: READ_ALOUD, not EXAM, or after")
                .doesNotContain("_token", "read_aloud", "TASK_KIND", "PLAY_MODE");
    }

    @Test
    void a_page_token_that_is_none_is_a_cursor_that_is_none() {
        var info = ErrorInfo.newBuilder()
                .setReason("PAGE_TOKEN_INVALID")
                .setDomain("d")
                .build();
        var told = FailureResolver.told(thrown(Code.INVALID_ARGUMENT, info), "r");
        assertThat(told.message()).isEqualTo("not a cursor of this list");
        assertThat(told.extensions()).containsEntry("reason", "CURSOR_INVALID");
        assertThat(details(told).toString()).contains("CURSOR_INVALID").doesNotContain("PAGE_TOKEN");
    }

    @Test
    void a_detail_of_an_unknown_type_is_passed_on_as_bytes() {
        var status = Status.newBuilder()
                .setCode(Code.ABORTED.getNumber())
                .addDetails(Any.newBuilder()
                        .setTypeUrl("type.googleapis.com/some.Other")
                        .setValue(ByteString.copyFrom(new byte[] {1, 2, 3})))
                .build();
        var told = FailureResolver.told(StatusProto.toStatusRuntimeException(status), "r-7");
        assertThat(details(told).getFirst())
                .isEqualTo(Map.of("@type", "type.googleapis.com/some.Other", "value", "AQID"));
    }

    @Test
    void an_internal_error_returns_its_request_id_and_nothing_else() {
        var told = FailureResolver.told(
                new CompletionException(new IllegalStateException("password=hunter2 at dev.vivavoce.X")), "r-7");
        assertThat(told.code()).isEqualTo(Code.INTERNAL);
        assertThat(told.message()).isEqualTo("internal");
        assertThat(told.extensions()).containsEntry("reason", "INTERNAL").containsEntry("requestId", "r-7");
        assertThat(told.toString()).doesNotContain("hunter2", "IllegalState", "dev.vivavoce.X");
    }

    @Test
    void the_transports_messages_about_hosts_are_not_returned() {
        var unreachable = io.grpc.Status.UNAVAILABLE
                .withDescription("io exception: Connection refused: localhost/127.0.0.1:9103")
                .asRuntimeException();
        var told = FailureResolver.told(unreachable, "r-7");
        assertThat(told.message()).isEqualTo("a service cannot be reached");
        assertThat(told.extensions())
                .containsEntry("code", "UNAVAILABLE")
                .containsEntry("reason", "UNAVAILABLE")
                .containsEntry("retryable", true);
        assertThat(told.toString()).doesNotContain("9103");
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "UNRECOGNIZED"})
    void every_code_is_mapped(Code code) {
        var info =
                ErrorInfo.newBuilder().setReason("SOME_REASON").setDomain("d").build();
        var told = FailureResolver.told(thrown(code, info), "r");
        assertThat(told.extensions()).containsEntry("code", code.name()).containsEntry("reason", "SOME_REASON");
    }

    @Test
    void a_failure_of_the_edge_has_the_same_shape() {
        var told = FailureResolver.told(
                Failure.exhausted("RATE_LIMIT", "too many").retryAfter(Duration.ofSeconds(3)), "r");
        assertThat(told.extensions())
                .containsEntry("reason", "RATE_LIMIT")
                .containsEntry("domain", "bff.vivavoce.dev")
                .containsEntry("retryDelay", 3_000L);
        assertThat(details(told)).hasSize(2);
    }
}
