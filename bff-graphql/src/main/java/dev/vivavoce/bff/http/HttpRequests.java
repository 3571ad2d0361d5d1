package dev.vivavoce.bff.http;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.GraphRequest;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.objective.OperationTimers;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.telemetry.LogIds;
import dev.vivavoce.runtime.telemetry.TraceContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// What the endpoints of the graph have in common: the checks of a request, and how a refused one is answered.
public final class HttpRequests {
    /// The path of event streams that operations share.
    public static final String STREAM_PATH = "/graphql/stream";

    private static final int BODY_LIMIT = 256 << 10;

    private final RequestAuthenticator authenticator;
    private final Origins origins;
    private final OperationTimers timers;

    HttpRequests(RequestAuthenticator authenticator, Origins origins, OperationTimers timers) {
        this.authenticator = authenticator;
        this.origins = origins;
        this.timers = timers;
    }

    /// Answers a request.
    public interface Work {
        void answer(String requestId) throws IOException, InterruptedException;
    }

    /// A refused request and its HTTP status.
    public static final class Refused extends RuntimeException {
        private final int status;
        private final Failure failure;

        public Refused(int status, Failure failure) {
            super(failure.getMessage(), null, false, false);
            this.status = status;
            this.failure = failure;
        }
    }

    /// Answers a request under its id, or says why it is refused.
    public void answer(HttpServletRequest request, HttpServletResponse response, Work work) throws IOException {
        var requestId = RequestAuthenticator.requestId(request.getHeader("X-Request-Id"));
        response.setHeader("X-Request-Id", requestId);
        try (var _ = LogIds.of(requestId, TraceContext.read(request.getHeader(TraceContext.HEADER)))) {
            answer(request, response, requestId, work);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String requestId, Work work)
            throws IOException {
        long begin = System.nanoTime();
        try {
            requireOrigin(request, response);
            work.answer(requestId);
        } catch (Refused refused) {
            refuse(response, refused.status, FailureResolver.told(refused.failure, requestId));
        } catch (Failure failure) {
            var told = FailureResolver.told(failure, requestId);
            timers.recordUnread(told.code(), System.nanoTime() - begin);
            refuse(response, status(told), told);
        } catch (RuntimeException fault) { // logged with its request id, sent as INTERNAL
            var told = FailureResolver.told(fault, requestId);
            timers.recordUnread(told.code(), System.nanoTime() - begin);
            refuse(response, 500, told);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refuse(response, 503, FailureResolver.told(Failure.unavailable("DRAINING", "stopping"), requestId));
        }
    }

    private void requireOrigin(HttpServletRequest request, HttpServletResponse response) {
        var origin = request.getHeader("Origin");
        if (!origins.mayCall(origin))
            throw new Refused(403, Failure.denied("ORIGIN_NOT_ALLOWED", "pages of this origin may not call"));
        if (origin != null) Cors.allow(response, origin);
    }

    /// Authenticates a request and counts it against the rate limit.
    public Requester requester(HttpServletRequest request, HttpServletResponse response, String requestId) {
        var userAgent = request.getHeader("User-Agent");
        var requester = authenticator
                .requester(request.getHeader("Authorization"), requestId, request.getRemoteAddr())
                .tracedBy(request.getHeader(TraceContext.HEADER))
                .using(userAgent == null ? "" : userAgent);
        countRequest(requester, response);
        return requester;
    }

    private void countRequest(Requester requester, HttpServletResponse response) {
        var rate = authenticator.rate();
        var decision = authenticator.count(requester);
        var until = switch (decision) {
            case RateLimit.Decision.Allowed allowed -> allowed.untilFull();
            case RateLimit.Decision.Refused refused -> refused.retryAfter();
        };
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=" + rate.permits() + ";w=" + rate.window().toSeconds());
        response.setHeader(
                "RateLimit",
                "\"default\";r=" + decision.left() + ";t="
                        + until.plusMillis(999).toSeconds());
        if (decision instanceof RateLimit.Decision.Refused refused) throw authenticator.tooMany(refused);
    }

    public static void requireJson(HttpServletRequest request) {
        int status = MediaTypes.contentTypeStatus(request.getContentType());
        if (status != 200)
            throw new Refused(status, Failure.invalid("CONTENT_TYPE_UNSUPPORTED", "send application/json"));
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.strip().equalsIgnoreCase("identity"))
            throw new Refused(415, Failure.invalid("CONTENT_ENCODING_UNSUPPORTED", "send it uncompressed"));
    }

    /// Reads the body.
    public static GraphRequest read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > BODY_LIMIT) throw tooLarge();
        var body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) throw tooLarge();
        return GraphRequest.of(Json.object(body));
    }

    private static Refused tooLarge() {
        return new Refused(
                413,
                Failure.invalid("BODY_TOO_LARGE", "a body of more than " + BODY_LIMIT + " bytes")
                        .with("limit", Integer.toString(BODY_LIMIT)));
    }

    /// Returns the client of a request, to which nothing can be sent in parts.
    public static Graph.Client client(HttpServletRequest request) {
        return ClientConnection.of(request, false);
    }

    private static int status(FailureResolver.Told told) {
        return switch (told.code()) {
            case UNAUTHENTICATED -> 401;
            case PERMISSION_DENIED -> 403;
            case RESOURCE_EXHAUSTED -> 429;
            case UNAVAILABLE -> 503;
            case INTERNAL, UNKNOWN -> 500;
            default -> 400;
        };
    }

    private static void refuse(HttpServletResponse response, int status, FailureResolver.Told told) throws IOException {
        if (response.isCommitted()) return;
        var retryAfter = told.retryAfterSeconds();
        if (retryAfter != null) response.setHeader("Retry-After", Long.toString(retryAfter));
        if (status == 401) response.setHeader("WWW-Authenticate", "Bearer");
        if (status == 413) response.setHeader("Connection", "close");
        send(response, status, MediaTypes.GRAPHQL_RESPONSE, Map.of("errors", List.of(told.entry())));
    }

    /// Sends the response of a request that was not executed.
    public static void sendRefusal(HttpServletResponse response, Map<String, Object> result) throws IOException {
        send(response, 400, MediaTypes.GRAPHQL_RESPONSE, result);
    }

    static void send(HttpServletResponse response, int status, MediaTypes type, Map<String, Object> result)
            throws IOException {
        var body = Json.bytes(result);
        response.setStatus(status);
        response.setContentType(type.type + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
