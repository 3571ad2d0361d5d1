package dev.vivavoce.runtime.telemetry;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.UUID;
import java.util.regex.Pattern;

/// The id under which a person asked for the current work, in gRPC's [Context] and in the header `x-request-id` between
/// processes. Work for an event has the event's id, work of a job the job's.
public final class RequestIds {
    public static final Metadata.Key<String> HEADER = Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final Context.Key<String> ID = Context.keyWithDefault("request-id", "");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

    private RequestIds() {}

    /// Returns the id of the current work; empty without one.
    public static String current() {
        return ID.get();
    }

    static String of(Context context) {
        return ID.get(context);
    }

    public static Context with(Context context, String id) {
        return context.withValue(ID, id);
    }

    /// Gives each served call its caller's id, or a new one, and puts [LogIds] into the log lines of every step.
    public static ServerInterceptor served() {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var given = headers.get(HEADER);
                var id = given != null && FORM.matcher(given).matches()
                        ? given
                        : UUID.randomUUID().toString();
                var context = with(Context.current(), id);
                try (var _ = LogIds.of(context)) {
                    return new Logged<>(Contexts.interceptCall(context, call, headers, next), context);
                }
            }
        };
    }

    private static final class Logged<Q> extends SimpleForwardingServerCallListener<Q> {
        private final Context context;

        Logged(ServerCall.Listener<Q> listener, Context context) {
            super(listener);
            this.context = context;
        }

        @Override
        public void onMessage(Q message) {
            try (var _ = LogIds.of(context)) {
                super.onMessage(message);
            }
        }

        @Override
        public void onHalfClose() {
            try (var _ = LogIds.of(context)) {
                super.onHalfClose();
            }
        }

        @Override
        public void onReady() {
            try (var _ = LogIds.of(context)) {
                super.onReady();
            }
        }

        @Override
        public void onCancel() {
            try (var _ = LogIds.of(context)) {
                super.onCancel();
            }
        }

        @Override
        public void onComplete() {
            try (var _ = LogIds.of(context)) {
                super.onComplete();
            }
        }
    }
}
