package dev.vivavoce.bff.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.ResultStream;
import dev.vivavoce.runtime.failure.Failure;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Results as Server-Sent Events, one response for each operation (GraphQL over SSE, distinct connections mode).
///
/// The request's own thread waits for results and writes them. When no result comes for a while it writes a comment.
/// If the client has closed the connection, that write fails at once. If the network was lost, the comments fill the
/// system's send buffer ([HttpConfiguration#SEND_BUFFER]) until a write times out. A stream ends when the token that
/// opened it expires or its session ends. A stream that ends early sends its reason as the `errors` of a last
/// result.
final class EventStream implements Draining {
    /// A dozen of these fill the send buffer. An empty comment would leave a lost client unnoticed for hours.
    private static final byte[] COMMENT = (":" + " ".repeat(8_000) + "\n\n").getBytes(UTF_8);

    private final Graph graph;
    private final Clock clock;
    private final Duration keepAlive;
    private final RequestAuthenticator visitors;
    private final Set<ResultStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    EventStream(Graph graph, RequestAuthenticator visitors, Clock clock, Duration keepAlive) {
        this.visitors = visitors;
        this.graph = graph;
        this.clock = clock;
        this.keepAlive = keepAlive;
    }

    /// Returns the number of running subscriptions.
    int running() {
        return open.size();
    }

    /// Ends every stream with `DRAINING`; clients subscribe again with their cursors.
    @Override
    public void drain() {
        draining = true;
        open.forEach(EventStream::drain);
    }

    private static void drain(ResultStream results) {
        results.fail(Failure.unavailable("DRAINING", "the server stops: subscribe again with the last cursor"));
    }

    void send(Graph.Answer answer, Requester requester, HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setStatus(200);
        response.setContentType(MediaTypes.EVENT_STREAM.type + ";charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        var out = response.getOutputStream();
        switch (answer) {
            case Graph.Answer.Result(Map<String, Object> result, boolean _) -> next(out, result);
            case Graph.Answer.Stream stream -> {
                response.flushBuffer();
                var results = ResultStream.open(stream.results());
                open.add(results);
                if (draining) drain(results);
                try (results) {
                    pump(results, requester, out);
                } finally {
                    open.remove(results);
                }
            }
        }
        out.write("event: complete\ndata:\n\n".getBytes(UTF_8));
        out.flush();
    }

    private void pump(ResultStream results, Requester requester, ServletOutputStream out)
            throws IOException, InterruptedException {
        var until = TokenTimes.expiry(requester.caller());
        while (true) {
            var step = results.next(keepAlive);
            switch (step) {
                case null -> comment(out);
                case ResultStream.Step.Next next -> {
                    next(out, graph.form(next.result(), requester));
                    results.delivered();
                }
                case ResultStream.Step.Failed failed -> {
                    fail(out, failed.thrown(), requester);
                    return;
                }
                case ResultStream.Step.Completed _ -> {
                    return;
                }
            }
            if (visitors.hasEnded(requester)) {
                fail(out, Failure.unauthenticated("TOKEN_REVOKED", "the session has ended: sign in again"), requester);
                return;
            }
            if (expired(until)) {
                fail(
                        out,
                        Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it"),
                        requester);
                return;
            }
        }
    }

    private boolean expired(Instant until) {
        return clock.instant().isAfter(until);
    }

    private static void fail(ServletOutputStream out, Throwable thrown, Requester requester) throws IOException {
        next(out, Map.of("errors", Graph.errors(thrown, requester)));
    }

    private static void comment(ServletOutputStream out) throws IOException {
        out.write(COMMENT);
        out.flush();
    }

    private static void next(ServletOutputStream out, Map<String, Object> result) throws IOException {
        out.write("event: next\ndata: ".getBytes(UTF_8));
        out.write(Json.bytes(result));
        out.write("\n\n".getBytes(UTF_8));
        out.flush();
    }
}
