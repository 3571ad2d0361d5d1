package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.AccessRules;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.EndedSessions;
import dev.vivavoce.runtime.security.TokenVerifier;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Verifies the token and checks the RPC's access rule before a message is read. Handlers find the [Caller] in their
/// context.
final class AccessInterceptor implements ServerInterceptor {
    private static final Context.Key<TokenVerifier> TOKENS = Context.key("tokens");

    private final TokenVerifier tokens;
    private final AccessRules rules;

    AccessInterceptor(TokenVerifier tokens, AccessRules rules) {
        this.tokens = tokens;
        this.rules = rules;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var caller = caller(headers);
        rules.check(call.getMethodDescriptor().getFullMethodName(), caller);
        var context = Context.current().withValues(Caller.KEY, caller, TOKENS, tokens);
        return Contexts.interceptCall(context, call, headers, next);
    }

    /// Runs `then` when the sign-in of the current caller ends, or an administrator's view, unless the returned
    /// handle is closed before.
    static EndedSessions.Watch whenSignedOut(Runnable then) {
        var tokens = TOKENS.get();
        var caller = Caller.current();
        var watch = tokens.whenEnded(caller.sessionId(), then);
        var view = caller.view();
        if (view == null) return watch;
        long left = Duration.between(tokens.clock().instant(), view.endsAt()).toMillis();
        // Cancelling it ends its timer, which would keep the call until then.
        var atEnd = new CompletableFuture<Void>().completeOnTimeout(null, Math.max(0, left), TimeUnit.MILLISECONDS);
        var _ = atEnd.thenRun(then);
        return () -> {
            watch.close();
            atEnd.cancel(false);
        };
    }

    private Caller caller(Metadata headers) {
        var header = headers.get(Caller.AUTHORIZATION);
        if (header == null) return Caller.ANONYMOUS;
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7))
            throw Failure.unauthenticated("TOKEN_INVALID", "authorization must be of the Bearer scheme");
        return tokens.verify(header.substring(7).strip());
    }
}
