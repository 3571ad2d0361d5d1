package dev.vivavoce.bff.http;

import dev.vivavoce.bff.account.RefreshCookie;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.GraphRequest;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.RateLimit;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/// GraphQL over HTTP: POST with JSON; the response is JSON or Server-Sent Events.
///
/// Headers are checked before the body is read, and everything is checked before anything is executed, in the order
/// of [#handle].
final class GraphEndpoint implements HttpRequestHandler {
    static final String PATH = "/graphql";
    private static final int BODY_LIMIT = 256 << 10;

    private final Graph graph;
    private final RequestAuthenticator visitors;
    private final Origins origins;
    private final Addresses addresses;
    private final EventStream events;

    GraphEndpoint(
            Graph graph, RequestAuthenticator visitors, Origins origins, Addresses addresses, EventStream events) {
        this.graph = graph;
        this.visitors = visitors;
        this.origins = origins;
        this.addresses = addresses;
        this.events = events;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var requestId = RequestAuthenticator.requestId(request.getHeader("X-Request-Id"));
        response.setHeader("X-Request-Id", requestId);
        try {
            handle(request, response, requestId);
        } catch (Refused refused) {
            refuse(response, refused.status, FailureResolver.told(refused.failure, requestId));
        } catch (Failure failure) {
            var told = FailureResolver.told(failure, requestId);
            refuse(response, status(told), told);
        } catch (RuntimeException fault) { // logged with its request id, sent as INTERNAL
            refuse(response, 500, FailureResolver.told(fault, requestId));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            refuse(response, 503, FailureResolver.told(Failure.unavailable("DRAINING", "stopping"), requestId));
        }
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, String requestId)
            throws IOException, InterruptedException {
        var origin = request.getHeader("Origin");
        if (!origins.mayCall(origin))
            throw new Refused(403, Failure.denied("ORIGIN_NOT_ALLOWED", "pages of this origin may not call"));
        if (origin != null) Cors.allow(response, origin);
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST, OPTIONS");
            throw new Refused(405, Failure.invalid("METHOD_NOT_ALLOWED", "use POST"));
        }
        requireJson(request);
        var accepted = MediaTypes.accepted(request.getHeader("Accept"));
        if (accepted == null)
            throw new Refused(406, Failure.invalid("NOT_ACCEPTABLE", "accept application/graphql-response+json"));
        var userAgent = request.getHeader("User-Agent");
        var requester = visitors.requester(request.getHeader("Authorization"), requestId, request.getRemoteAddr())
                .using(userAgent == null ? "" : userAgent);
        countRequest(requester, response);
        var graphRequest = GraphRequest.of(Json.object(body(request)));
        var cookie = cookie(request, origin);
        var answer =
                graph.answer(graphRequest, requester, Map.of(RefreshCookie.KEY, cookie), ClientConnection.of(request));
        if (cookie.header() != null) response.addHeader("Set-Cookie", cookie.header());
        if (accepted == MediaTypes.EVENT_STREAM) {
            events.send(answer, requester, response);
            return;
        }
        switch (answer) {
            case Graph.Answer.Result(Map<String, Object> result, boolean executed) ->
                send(response, executed || accepted == MediaTypes.JSON ? 200 : 400, accepted, result);
            case Graph.Answer.Stream stream ->
                throw new Refused(
                        406,
                        Failure.invalid("SUBSCRIPTION_NEEDS_STREAM", "accept text/event-stream, or use a WebSocket"));
        }
    }

    private static void requireJson(HttpServletRequest request) {
        int status = MediaTypes.contentTypeStatus(request.getContentType());
        if (status != 200)
            throw new Refused(status, Failure.invalid("CONTENT_TYPE_UNSUPPORTED", "send application/json"));
        if (request.getHeader("Content-Encoding") != null)
            throw new Refused(415, Failure.invalid("CONTENT_ENCODING_UNSUPPORTED", "send it uncompressed"));
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > BODY_LIMIT) throw tooLarge();
        var body = request.getInputStream().readNBytes(BODY_LIMIT + 1);
        if (body.length > BODY_LIMIT) throw tooLarge();
        return body;
    }

    private static Refused tooLarge() {
        return new Refused(
                413,
                Failure.invalid("BODY_TOO_LARGE", "a body of more than " + BODY_LIMIT + " bytes")
                        .with("limit", Integer.toString(BODY_LIMIT)));
    }

    private void countRequest(Requester requester, HttpServletResponse response) {
        var rate = visitors.rate();
        var decision = visitors.count(requester);
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
        if (decision instanceof RateLimit.Decision.Refused refused) throw visitors.tooMany(refused);
    }

    private RefreshCookie cookie(HttpServletRequest request, @Nullable String origin) {
        var way = new RefreshCookie.Way(
                true,
                origins.isOurPage(origin),
                request.getHeader(RefreshCookie.CSRF_HEADER) != null,
                PATH,
                addresses.https());
        return RefreshCookie.of(way, sentCookie(request));
    }

    private static @Nullable String sentCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) return null;
        for (var cookie : cookies) if (cookie.getName().equals(RefreshCookie.NAME)) return cookie.getValue();
        return null;
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

    private static void send(HttpServletResponse response, int status, MediaTypes type, Map<String, Object> result)
            throws IOException {
        var body = Json.bytes(result);
        response.setStatus(status);
        response.setContentType(type.type + ";charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// A refused request and its HTTP status.
    private static final class Refused extends RuntimeException {
        private final int status;
        private final Failure failure;

        Refused(int status, Failure failure) {
            super(failure.getMessage(), null, false, false);
            this.status = status;
            this.failure = failure;
        }
    }
}
