package dev.vivavoce.speech.generation.usage;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;

/// The client of billing, which counts what people use.
public final class UsageClient {
    /// How [#count] ends.
    enum Counted {
        /// Now, or by an earlier call about the same sound.
        COUNTED,
        /// The person was erased, so nothing is counted.
        USER_ERASED,
        /// Billing has the id of the sound for another use.
        KEY_REUSED
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final UsageServiceGrpc.UsageServiceBlockingStub billing;

    public UsageClient(Channel billing, ServiceTokens tokens) {
        this.billing = UsageServiceGrpc.newBlockingStub(billing).withInterceptors(tokens.calling("billing"));
    }

    /// Counts the characters of a sound; a repeat counts nothing more.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE when billing, or identity for the token, does not answer
    /// @throws StatusRuntimeException when billing refuses the call for another reason
    Counted count(SpokenCharacters spoken) {
        var request = RecordUsageRequest.newBuilder()
                .setUserId(spoken.userId().toString())
                .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                .setAmount(spoken.characters())
                .setIdempotencyKey(spoken.soundId().toString())
                .build();
        try {
            billing.withDeadlineAfter(PATIENCE).recordUsage(request);
            return Counted.COUNTED;
        } catch (StatusRuntimeException thrown) {
            return switch (thrown.getStatus().getCode()) {
                case NOT_FOUND -> refused(thrown, "USER_UNKNOWN", Counted.USER_ERASED);
                case ALREADY_EXISTS -> refused(thrown, "IDEMPOTENCY_KEY_REUSED", Counted.KEY_REUSED);
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    throw Failure.unavailable(
                            "BILLING_UNAVAILABLE", "characters cannot be counted now: " + thrown.getStatus());
                default -> throw thrown;
            };
        }
    }

    private static Counted refused(StatusRuntimeException thrown, String reason, Counted counted) {
        if (reason(thrown).equals(reason)) return counted;
        throw thrown;
    }

    private static String reason(StatusRuntimeException thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) return "";
        for (var detail : status.getDetailsList())
            try {
                if (detail.is(ErrorInfo.class))
                    return detail.unpack(ErrorInfo.class).getReason();
            } catch (InvalidProtocolBufferException unreadable) {
                throw new IllegalStateException("a detail of a failure cannot be read", unreadable);
            }
        return "";
    }
}
