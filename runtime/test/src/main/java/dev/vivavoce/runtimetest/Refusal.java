package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a call failed, for tests: code, reason with its metadata, the invalid fields, and when to retry.
public record Refusal(
        Code code,
        String reason,
        Map<String, String> metadata,
        List<String> fields,
        @Nullable Duration retryAfter) {
    /// Makes the call; the test fails unless the call does.
    public static Refusal of(Runnable call) {
        try {
            call.run();
        } catch (StatusRuntimeException thrown) {
            return of(thrown);
        }
        throw new AssertionError("the call was not refused");
    }

    /// Makes the call; the test fails unless the call fails with this code and reason.
    public static void expect(Code code, String reason, Runnable call) {
        var refusal = of(call);
        assertThat(refusal.code()).as(refusal.toString()).isEqualTo(code);
        assertThat(refusal.reason()).isEqualTo(reason);
    }

    /// Makes the call; the test fails unless this field is the first that the call's failure names.
    public static void expectField(String field, Runnable call) {
        var refusal = of(call);
        assertThat(refusal.code()).as(refusal.toString()).isEqualTo(Code.INVALID_ARGUMENT);
        assertThat(refusal.fields()).first().isEqualTo(field);
    }

    public static Refusal of(StatusRuntimeException thrown) {
        var reason = "";
        var metadata = Map.<String, String>of();
        var fields = new ArrayList<String>();
        Duration retryAfter = null;
        try {
            for (Any detail : requireNonNull(StatusProto.fromThrowable(thrown)).getDetailsList()) {
                if (detail.is(ErrorInfo.class)) {
                    reason = detail.unpack(ErrorInfo.class).getReason();
                    metadata = detail.unpack(ErrorInfo.class).getMetadataMap();
                }
                if (detail.is(RetryInfo.class))
                    retryAfter = Duration.ofNanos(
                            Durations.toNanos(detail.unpack(RetryInfo.class).getRetryDelay()));
                if (detail.is(BadRequest.class))
                    for (var violation : detail.unpack(BadRequest.class).getFieldViolationsList())
                        fields.add(violation.getField());
            }
        } catch (InvalidProtocolBufferException unreadable) {
            throw new AssertionError("a detail cannot be read", unreadable);
        }
        return new Refusal(thrown.getStatus().getCode(), reason, metadata, List.copyOf(fields), retryAfter);
    }
}
