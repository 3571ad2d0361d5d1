package dev.vivavoce.runtime.failure;

import com.google.protobuf.Any;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.RetryInfo;
import com.google.rpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Maps what a handler threw to the status that the caller receives.
public final class FailureStatus {
    private static final Logger log = LoggerFactory.getLogger(FailureStatus.class);

    private FailureStatus() {}

    /// `domain` is the service's, for example `speech.vivavoce.dev` (`ErrorInfo.domain`).
    public static Status of(Throwable thrown, String domain) {
        return switch (thrown) {
            case Failure failure -> of(failure, domain);
            case StatusRuntimeException status -> passedOn(status); // of a called service
            default -> {
                log.error("a call failed with an unexpected exception", thrown);
                yield Status.newBuilder()
                        .setCode(Code.INTERNAL_VALUE)
                        .setMessage("internal")
                        .addDetails(Any.pack(ErrorInfo.newBuilder()
                                .setDomain(domain)
                                .setReason("INTERNAL")
                                .build()))
                        .build();
            }
        };
    }

    /// The same, as an exception for grpc-java.
    public static StatusRuntimeException exception(Throwable thrown, String domain) {
        return StatusProto.toStatusRuntimeException(of(thrown, domain));
    }

    private static Status passedOn(StatusRuntimeException thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status != null) return status;
        return Status.newBuilder().setCode(thrown.getStatus().getCode().value()).build();
    }

    private static Status of(Failure failure, String domain) {
        var status = Status.newBuilder()
                .setCode(failure.code().getNumber())
                .setMessage(failure.getMessage() == null ? failure.reason() : failure.getMessage())
                .addDetails(Any.pack(ErrorInfo.newBuilder()
                        .setDomain(domain)
                        .setReason(failure.reason())
                        .putAllMetadata(failure.metadata())
                        .build()));
        if (!failure.violations().isEmpty()) {
            var bad = BadRequest.newBuilder();
            for (var violation : failure.violations())
                bad.addFieldViolationsBuilder().setField(violation.field()).setDescription(violation.description());
            status.addDetails(Any.pack(bad.build()));
        }
        var retryAfter = failure.retryAfter();
        if (retryAfter != null)
            status.addDetails(Any.pack(RetryInfo.newBuilder()
                    .setRetryDelay(Durations.fromNanos(retryAfter.toNanos()))
                    .build()));
        return status.build();
    }
}
