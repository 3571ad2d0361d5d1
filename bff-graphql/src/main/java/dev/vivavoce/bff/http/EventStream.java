package dev.vivavoce.bff.http;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.execution.ResultStream;
import dev.vivavoce.bff.stream.EventWriter;
import dev.vivavoce.bff.stream.PartWriter;
import dev.vivavoce.bff.stream.ResultWriter;
import dev.vivavoce.runtime.failure.Failure;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Results as they come, as Server-Sent Events or as parts: one response for each operation.
///
/// The request's own thread waits for results and writes them. When no result comes for a while it writes what clients
/// ignore. If the client has closed the connection, that write fails at once. If the network was lost, these fill the
/// system's send buffer ([HttpConfiguration#SEND_BUFFER]) until a write times out. A stream ends when the token that
/// opened it expires or its session ends. A stream that ends early sends its reason as `errors`.
final class EventStream implements Draining {
    private final Graph graph;
    private final Clock clock;
    private final Duration keepAlive;
    private final RequestAuthenticator authenticator;
    private final Set<ResultStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    EventStream(Graph graph, RequestAuthenticator authenticator, Clock clock, Duration keepAlive) {
        this.authenticator = authenticator;
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

    /// Sends a response that came at once as the only event of a stream.
    static void sendWhole(MediaTypes type, Map<String, Object> result, HttpServletResponse response)
            throws IOException {
        var out = writer(type, response);
        out.result(Json.bytes(result));
        out.complete();
    }

    void send(Graph.Answer.Stream stream, MediaTypes type, Requester requester, HttpServletResponse response)
            throws IOException, InterruptedException {
        var out = writer(type, response);
        var results = ResultStream.open(stream.results());
        open.add(results);
        if (draining) drain(results);
        try (results) {
            pump(results, stream, requester, out);
        } finally {
            open.remove(results);
        }
        out.complete();
    }

    private static ResultWriter writer(MediaTypes type, HttpServletResponse response) throws IOException {
        return type == MediaTypes.EVENT_PARTS ? PartWriter.begin(response) : EventWriter.begin(response);
    }

    private void pump(ResultStream results, Graph.Answer.Stream stream, Requester requester, ResultWriter out)
            throws IOException, InterruptedException {
        var until = RequestAuthenticator.expiry(requester.caller());
        while (true) {
            var step = results.next(keepAlive);
            switch (step) {
                case null -> out.keepAlive();
                case ResultStream.Step.Next next -> {
                    out.result(Json.bytes(graph.form(next.result(), requester)));
                    results.delivered();
                }
                case ResultStream.Step.Failed failed -> {
                    fail(out, stream, failed.thrown(), requester);
                    return;
                }
                case ResultStream.Step.Completed _ -> {
                    return;
                }
            }
            if (authenticator.hasEnded(requester)) {
                fail(
                        out,
                        stream,
                        Failure.unauthenticated("TOKEN_REVOKED", "the session has ended: sign in again"),
                        requester);
                return;
            }
            if (expired(until)) {
                fail(
                        out,
                        stream,
                        Failure.unauthenticated("TOKEN_EXPIRED", "the access token has expired: refresh it"),
                        requester);
                return;
            }
        }
    }

    private boolean expired(Instant until) {
        return clock.instant().isAfter(until);
    }

    /// A failure of our own ends a subscription that would go on.
    private static void fail(ResultWriter out, Graph.Answer.Stream stream, Throwable thrown, Requester requester)
            throws IOException {
        var errors = Json.bytes(stream.errors(thrown, requester));
        if (thrown instanceof Failure) out.interrupted(errors);
        else out.failed(errors);
    }
}
