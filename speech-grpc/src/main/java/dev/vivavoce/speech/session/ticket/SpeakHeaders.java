package dev.vivavoce.speech.session.ticket;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import org.jspecify.annotations.Nullable;

/// Reads the proof from the metadata of a `Speak` call: a ticket, or a token and the session's id.
public final class SpeakHeaders implements ServerInterceptor {
    static final Metadata.Key<String> TICKET = Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    static final Metadata.Key<String> SESSION_ID =
            Metadata.Key.of("vivavoce-session-id", Metadata.ASCII_STRING_MARSHALLER);

    private record Headers(
            @Nullable String ticket, @Nullable String sessionId) {}

    private static final Context.Key<Headers> KEY = Context.keyWithDefault("speak", new Headers(null, null));

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata metadata, ServerCallHandler<Q, R> next) {
        var headers = new Headers(metadata.get(TICKET), metadata.get(SESSION_ID));
        return Contexts.interceptCall(Context.current().withValue(KEY, headers), call, metadata, next);
    }

    /// The proof of the current call. A ticket takes precedence over a token.
    ///
    /// @throws Failure UNAUTHENTICATED / TICKET_INVALID when there is neither; PERMISSION_DENIED / ROLE_MISSING
    ///     for a token that may not speak
    public static SessionProof proof() {
        var headers = KEY.get();
        if (headers.ticket() != null) return new SessionProof.ByTicket(new Secret(headers.ticket()));
        if (headers.sessionId() != null && !Caller.current().isAnonymous()) {
            Caller.current().require(Role.LEARNER, Role.GUEST); // nobody who is suspended
            return new SessionProof.ByOwner(
                    Caller.current().userId(),
                    Ids.uuid("vivavoce-session-id", headers.sessionId()),
                    Caller.current().sessionId());
        }
        throw Failure.unauthenticated(
                "TICKET_INVALID", "send the metadata vivavoce-ticket, or a token and vivavoce-session-id");
    }
}
