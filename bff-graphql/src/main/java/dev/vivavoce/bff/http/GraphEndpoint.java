package dev.vivavoce.bff.http;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.bff.account.RefreshCookie;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.http.HttpRequests.Refused;
import dev.vivavoce.runtime.failure.Failure;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/// GraphQL over HTTP: POST with JSON; the response is JSON, parts of JSON or Server-Sent Events.
///
/// Headers are checked before the body is read, and everything is checked before anything is executed, in the order
/// of [#handle].
final class GraphEndpoint implements HttpRequestHandler {
    static final String PATH = "/graphql";

    private final Graph graph;
    private final HttpRequests requests;
    private final Origins origins;
    private final Addresses addresses;
    private final EventStream events;

    GraphEndpoint(Graph graph, HttpRequests requests, Origins origins, Addresses addresses, EventStream events) {
        this.graph = graph;
        this.requests = requests;
        this.origins = origins;
        this.addresses = addresses;
        this.events = events;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requests.answer(request, response, requestId -> handle(request, response, requestId));
    }

    private void handle(HttpServletRequest request, HttpServletResponse response, String requestId)
            throws IOException, InterruptedException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST, OPTIONS");
            throw new Refused(405, Failure.invalid("METHOD_NOT_ALLOWED", "use POST"));
        }
        HttpRequests.requireJson(request);
        var accepted = MediaTypes.accepted(request.getHeader("Accept"));
        if (accepted == null)
            throw new Refused(406, Failure.invalid("NOT_ACCEPTABLE", "accept application/graphql-response+json"));
        var requester = requests.requester(request, response, requestId);
        var graphRequest = HttpRequests.read(request);
        var cookie = cookie(request);
        var client = ClientConnection.of(request, accepted.parts());
        var answer = graph.answer(graphRequest, requester, Map.of(RefreshCookie.KEY, cookie), client);
        if (cookie.header() != null) response.addHeader("Set-Cookie", cookie.header());
        if (answer instanceof Graph.Answer.Result(var result, var _)
                && RequestAuthenticator.refusedByLimit(result) instanceof Long seconds) {
            response.setHeader("Retry-After", Long.toString(seconds));
            HttpRequests.send(
                    response, 429, MediaTypes.GRAPHQL_RESPONSE, Map.of("errors", requireNonNull(result.get("errors"))));
            return;
        }
        switch (answer) {
            case Graph.Answer.Result(Map<String, Object> result, boolean executed) ->
                sendWhole(response, executed, accepted.whole(), result);
            case Graph.Answer.Parts parts -> DeferredResponse.send(parts, requester, client, response);
            case Graph.Answer.Stream stream -> events.send(stream, requireResults(accepted), requester, response);
        }
    }

    private static MediaTypes requireResults(MediaTypes.Accepted accepted) {
        var type = accepted.results();
        if (type != null) return type;
        throw new Refused(
                406, Failure.invalid("SUBSCRIPTION_NEEDS_STREAM", "accept text/event-stream, or use a WebSocket"));
    }

    private RefreshCookie cookie(HttpServletRequest request) {
        var way = new RefreshCookie.Way(
                true,
                origins.isOurPage(request.getHeader("Origin")),
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

    private static void sendWhole(
            HttpServletResponse response, boolean executed, MediaTypes type, Map<String, Object> result)
            throws IOException {
        switch (type) {
            case DEFERRED -> DeferredResponse.sendWhole(result, response);
            case EVENT_STREAM, EVENT_PARTS -> EventStream.sendWhole(type, result, response);
            case JSON -> HttpRequests.send(response, 200, type, result);
            case GRAPHQL_RESPONSE -> HttpRequests.send(response, executed ? 200 : 400, type, result);
        }
    }
}
