package dev.vivavoce.bff.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.account.RefreshCookie;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.http.HttpRequests;
import dev.vivavoce.bff.http.HttpRequests.Refused;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.bff.stream.EventWriter;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.VirtualTasks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/// GraphQL over SSE, single connection mode, for signed-in people: PUT reserves a stream, GET connects to it, POST
/// executes an operation whose results go to it, DELETE cancels one (graphql-sse, PROTOCOL.md).
///
/// The token of a reservation is a secret of its owner, so it is enough to connect, as the browser's `EventSource` can
/// send nothing else, and to cancel.
final class SharedStreamEndpoint implements HttpRequestHandler {
    private static final String TOKEN = "X-GraphQL-Event-Stream-Token";
    private static final int LONGEST_ID = 128;

    private final Graph graph;
    private final HttpRequests requests;
    private final RequestAuthenticator authenticator;
    private final SharedStreams streams;
    private final VirtualTasks tasks;
    private final Clock clock;
    private final Duration keepAlive;

    SharedStreamEndpoint(
            Graph graph,
            HttpRequests requests,
            RequestAuthenticator authenticator,
            SharedStreams streams,
            VirtualTasks tasks,
            Clock clock,
            Duration keepAlive) {
        this.graph = graph;
        this.requests = requests;
        this.authenticator = authenticator;
        this.streams = streams;
        this.tasks = tasks;
        this.clock = clock;
        this.keepAlive = keepAlive;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requests.answer(request, response, requestId -> {
            switch (request.getMethod()) {
                case "PUT" -> reserve(requests.requester(request, response, requestId), response);
                case "GET" -> connect(request, response);
                case "POST" -> execute(request, response, requestId);
                case "DELETE" -> cancel(request, response);
                default -> {
                    response.setHeader("Allow", "PUT, GET, POST, DELETE, OPTIONS");
                    throw new Refused(405, Failure.invalid("METHOD_NOT_ALLOWED", "use PUT, GET, POST or DELETE"));
                }
            }
        });
    }

    private void reserve(Requester requester, HttpServletResponse response) throws IOException {
        requester.userId();
        var token = streams.reserve(requester);
        response.setStatus(201);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(token.getBytes(UTF_8));
    }

    private static @Nullable String token(HttpServletRequest request) {
        var header = request.getHeader(TOKEN);
        return header != null ? header : request.getParameter("token");
    }

    private SharedStream stream(@Nullable String token) {
        var stream = token == null ? null : streams.find(token);
        if (stream == null)
            throw new Refused(404, Failure.notFound("STREAM_UNKNOWN", "no event stream has this token: reserve one"));
        return stream;
    }

    private void connect(HttpServletRequest request, HttpServletResponse response)
            throws IOException, InterruptedException {
        var accept = request.getHeader("Accept");
        if (accept == null || !accept.contains("text/event-stream"))
            throw new Refused(406, Failure.invalid("NOT_ACCEPTABLE", "accept text/event-stream"));
        var token = String.valueOf(token(request));
        var stream = stream(token);
        if (!stream.connect()) throw new Refused(409, Failure.alreadyExists("STREAM_OPEN", "the stream is connected"));
        try {
            pump(stream, EventWriter.begin(response), response);
        } finally {
            streams.forget(token);
        }
    }

    private void pump(SharedStream stream, EventWriter out, HttpServletResponse response)
            throws IOException, InterruptedException {
        var owner = stream.owner();
        var until = RequestAuthenticator.expiry(owner.caller());
        out.keepAlive(); // some browsers wait for the first byte
        while (!stream.hasEnded()) {
            var message = stream.next(keepAlive);
            if (message != null) {
                response.getOutputStream().write(message);
                response.getOutputStream().flush();
            } else if (!stream.isEnding()) out.keepAlive();
            if (stream.isEnding()) continue;
            if (authenticator.hasEnded(owner))
                stream.end(Failure.unauthenticated("TOKEN_REVOKED", "the session has ended: sign in again"));
            else if (clock.instant().isAfter(until))
                stream.end(Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it"));
        }
    }

    private void execute(HttpServletRequest request, HttpServletResponse response, String requestId)
            throws IOException, InterruptedException {
        HttpRequests.requireJson(request);
        var stream = stream(token(request));
        var requester = requests.requester(request, response, requestId);
        if (!requester.userId().equals(stream.owner().userId()))
            throw Failure.denied("STREAM_OF_ANOTHER", "the stream belongs to another person");
        var graphRequest = HttpRequests.read(request);
        var operation = stream.begin(operationId(graphRequest.extensions().get("operationId")), requester);
        boolean accepted = false;
        try {
            var context = Map.<String, Object>of(RefreshCookie.KEY, RefreshCookie.none());
            switch (graph.answer(graphRequest, requester, context, HttpRequests.client(request))) {
                case Graph.Answer.Result(Map<String, Object> result, boolean executed)
                when !executed -> HttpRequests.sendRefusal(response, result);
                case Graph.Answer.Result(Map<String, Object> result, boolean _) -> {
                    tasks.execute(() -> operation.deliver(result));
                    accepted = true;
                }
                case Graph.Answer.Stream results -> {
                    tasks.execute(() -> operation.deliver(results, graph));
                    accepted = true;
                }
                case Graph.Answer.Parts _ -> throw new IllegalStateException("an event stream has no parts");
            }
        } finally {
            if (!accepted) operation.refused();
        }
        if (accepted) response.setStatus(202);
    }

    private static String operationId(@Nullable Object id) {
        if (id instanceof String text && !text.isEmpty() && text.length() <= LONGEST_ID) return text;
        throw Failure.invalid(
                "OPERATION_ID_INVALID", "extensions.operationId: must be a string of 1 to 128 characters");
    }

    private void cancel(HttpServletRequest request, HttpServletResponse response) {
        stream(token(request)).cancel(operationId(request.getParameter("operationId")));
        response.setStatus(200);
    }
}
