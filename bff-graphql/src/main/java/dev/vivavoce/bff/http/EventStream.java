package dev.vivavoce.bff.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.graphql.Graph;
import dev.vivavoce.bff.graphql.ResultStream;
import dev.vivavoce.runtime.failure.Failure;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Results as Server-Sent Events, one response for each operation (GraphQL over SSE, distinct connections mode).
///
/// The request's own thread waits for results and writes them. When there is none for a while it writes a comment, to
/// find
/// out whether the client is still there: one that has closed is told of by the system at once; for one whose network
/// was
/// lost the comments fill what the system keeps for it ([HttpConfiguration#KEPT_BY_THE_SYSTEM]), until a write gets
/// nowhere and ends with an exception. A stream ends when the token that opened it does.
final class EventStream implements Draining {
    /// So long that a dozen fill what is kept for a client: an empty one would get through for hours.
    private static final byte[] COMMENT = (":" + " ".repeat(8_000) + "\n\n").getBytes(UTF_8);

    private final Graph graph;
    private final Clock clock;
    private final Duration keepAlive;
    private final Set<ResultStream> open = ConcurrentHashMap.newKeySet();

    EventStream(Graph graph, Clock clock, Duration keepAlive) {
        this.graph = graph;
        this.clock = clock;
        this.keepAlive = keepAlive;
    }

    /// How many subscriptions run.
    int running() {
        return open.size();
    }

    /// Ends all of them; clients come back with their cursors.
    @Override
    public void drain() {
        open.forEach(ResultStream::close);
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
                    next(out, Map.of("errors", Graph.errors(failed.thrown(), requester)));
                    return;
                }
                case ResultStream.Step.Completed _ -> {
                    return;
                }
            }
            if (expired(until)) {
                var expired = Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it");
                next(
                        out,
                        Map.of(
                                "errors",
                                List.of(FailureResolver.told(expired, requester.requestId())
                                        .entry())));
                return;
            }
        }
    }

    private boolean expired(Instant until) {
        return clock.instant().isAfter(until);
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
