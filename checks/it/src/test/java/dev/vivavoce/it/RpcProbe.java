package dev.vivavoce.it;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The first event of a call: its first message, or its failure.
///
/// @param refusal code and reason, such as `PERMISSION_DENIED ROLE_MISSING`; `OK` when it did not fail
/// @param message the first message; null when there is none
record RpcProbe(String refusal, @Nullable DynamicMessage message) {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /// A stream that is admitted may send nothing.
    private static final Duration SILENCE = Duration.ofSeconds(1);

    static RpcProbe of(Channel channel, MethodDescriptor method, DynamicMessage request, boolean admitted) {
        boolean silent = admitted && method.isServerStreaming();
        var deadline = silent ? SILENCE : LIMIT;
        var begun = new CompletableFuture<RpcProbe>();
        var call = channel.newCall(
                ReflectiveClient.grpc(method),
                CallOptions.DEFAULT.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
        call.start(
                new ClientCall.Listener<>() {
                    @Override
                    public void onMessage(DynamicMessage message) {
                        begun.complete(new RpcProbe("OK", message));
                    }

                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        begun.complete(new RpcProbe(refusal(status, trailers), null));
                    }
                },
                new Metadata());
        call.request(1);
        call.sendMessage(request);
        call.halfClose();
        try {
            return begun.orTimeout(2 * LIMIT.toSeconds(), TimeUnit.SECONDS).join();
        } finally {
            call.cancel("seen enough", null);
        }
    }

    private static String refusal(Status status, Metadata trailers) {
        if (status.isOk()) return "OK";
        var refusal = Refusal.of(status.asRuntimeException(trailers));
        return refusal.code() + " " + refusal.reason();
    }
}
