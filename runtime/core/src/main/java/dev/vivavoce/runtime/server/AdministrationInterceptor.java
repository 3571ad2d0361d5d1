package dev.vivavoce.runtime.server;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.telemetry.RequestIds;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reports each administrative call of an administrator before its handler sees the request. A call that cannot be
/// reported fails.
final class AdministrationInterceptor implements ServerInterceptor {
    private final Set<String> administrative;
    private final AdministrationLog log;

    /// @param administrative the full names of the RPCs
    AdministrationInterceptor(Set<String> administrative, AdministrationLog log) {
        this.administrative = administrative;
        this.log = log;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var name = call.getMethodDescriptor().getFullMethodName();
        var caller = Caller.current();
        var listener = next.startCall(call, headers);
        if (!administrative.contains(name) || !caller.is(Caller.Role.ADMIN)) return listener;
        var requestId = RequestIds.current();
        return new SimpleForwardingServerCallListener<>(listener) {
            private boolean isReported;

            /// The first message of a call, whatever its type, comes before anything that its handler does with one.
            @Override
            public void onMessage(Q message) {
                if (!isReported)
                    log.record(new AdministrationLog.Act(
                            caller.userId(), caller.sessionId(), name.replace('/', '.'), named(message), requestId));
                isReported = true;
                super.onMessage(message);
            }
        };
    }

    private static @Nullable UUID named(Object request) {
        if (!(request instanceof Message message)) return null;
        var field = message.getDescriptorForType().findFieldByName("user_id");
        if (field == null || field.isRepeated() || field.getType() != FieldDescriptor.Type.STRING) return null;
        return Ids.parse(String.valueOf(message.getField(field))).orElse(null);
    }
}
