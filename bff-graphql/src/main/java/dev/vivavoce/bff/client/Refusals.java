package dev.vivavoce.bff.client;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the expected failures of a mutation from a failed call.
public final class Refusals {
    private Refusals() {}

    /// One field that a service refused, by its name in the message.
    public record Violation(String field, String description) {}

    /// Returns whether the call failed for this reason (`ErrorInfo.reason`).
    public static boolean is(StatusRuntimeException thrown, String reason) {
        return detail(thrown, ErrorInfo.class)
                .map(info -> info.getReason().equals(reason))
                .orElse(false);
    }

    /// Returns what the failure says under a key (`ErrorInfo.metadata`).
    public static Optional<String> metadata(StatusRuntimeException thrown, String key) {
        return detail(thrown, ErrorInfo.class)
                .flatMap(info -> Optional.ofNullable(info.getMetadataMap().get(key)));
    }

    /// Returns the time to wait before a retry; zero if the service named none.
    public static Duration retryAfter(StatusRuntimeException thrown) {
        return detail(thrown, RetryInfo.class)
                .map(info -> Duration.ofNanos(Durations.toNanos(info.getRetryDelay())))
                .orElse(Duration.ZERO);
    }

    /// Returns the fields that the service refused; empty if it failed for another cause.
    public static List<Violation> violations(StatusRuntimeException thrown) {
        var violations = new ArrayList<Violation>();
        detail(thrown, BadRequest.class)
                .ifPresent(bad -> bad.getFieldViolationsList()
                        .forEach(one -> violations.add(new Violation(one.getField(), one.getDescription()))));
        return violations;
    }

    private static <M extends com.google.protobuf.Message> Optional<M> detail(
            StatusRuntimeException thrown, Class<M> type) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) return Optional.empty();
        for (var any : status.getDetailsList()) {
            if (!any.is(type)) continue;
            try {
                return Optional.of(any.unpack(type));
            } catch (InvalidProtocolBufferException _) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
