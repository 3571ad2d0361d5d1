package dev.vivavoce.runtime;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCall.Listener;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/// Says who calls, by when and under which request id, before anything else looks at the call.
final class CallInterceptor implements ServerInterceptor {
    static final Context.Key<String> DOMAIN = Context.keyWithDefault("domain", "vivavoce.dev");
    static final Context.Key<String> REQUEST_ID = Context.keyWithDefault("request-id", "");
    static final Metadata.Key<String> REQUEST_ID_HEADER =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");
    private static final long UNARY_LIMIT_SECONDS = 30;

    private final String domain;
    private final TokenVerifier tokens;
    private final Set<String> openMethods;
    private final ScheduledExecutorService timer;

    CallInterceptor(String domain, TokenVerifier tokens, Set<String> openMethods, ScheduledExecutorService timer) {
        this.domain = domain;
        this.tokens = tokens;
        this.openMethods = openMethods;
        this.timer = timer;
    }

    @Override
    public <Q, R> Listener<Q> interceptCall(ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var requestId = headers.get(REQUEST_ID_HEADER);
        if (requestId == null || !REQUEST_ID_FORM.matcher(requestId).matches())
            requestId = UUID.randomUUID().toString();
        var context =
                Context.current().withValues(DOMAIN, domain, REQUEST_ID, requestId, Caller.KEY, caller(call, headers));
        var method = call.getMethodDescriptor();
        if (method.getType().clientSendsOneMessage()
                && method.getType().serverSendsOneMessage()
                && context.getDeadline() == null) {
            // The wire's deadline is Armeria's; whoever named none gets ours.
            context = context.withDeadline(Deadline.after(UNARY_LIMIT_SECONDS, TimeUnit.SECONDS), timer);
        }
        MDC.put("request_id", requestId);
        try {
            return Contexts.interceptCall(context, call, headers, next);
        } finally {
            MDC.remove("request_id");
        }
    }

    private Caller caller(ServerCall<?, ?> call, Metadata headers) {
        var header = headers.get(Caller.AUTHORIZATION);
        if (header == null) {
            if (openMethods.contains(call.getMethodDescriptor().getFullMethodName())) return Caller.NOBODY;
            throw Failure.unauthenticated("TOKEN_MISSING", "send \"authorization: Bearer …\" with an access token");
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7))
            throw Failure.unauthenticated("TOKEN_INVALID", "authorization must be of the Bearer scheme");
        return tokens.verify(header.substring(7).strip());
    }
}
