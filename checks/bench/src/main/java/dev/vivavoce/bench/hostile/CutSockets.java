package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.RawSocket;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Many sockets with subscriptions, cut without a close frame: the platform must free their resources soon, and
/// nothing may accumulate over the rounds.
public final class CutSockets {
    private static final int SUBSCRIPTIONS_EACH = 3;
    private static final String REFUSED = "\"type\":\"error\"";
    /// Handshakes at a time; their number is not what this bench measures.
    private static final int BATCH = 100;
    private static final double GROWTH_ALLOWED = 0.02;
    private static final int ROUNDS_TO_WARM_UP = 2;
    /// With fewer rounds, memory of classes and compiled code would count as growth.
    private static final int ROUNDS_THAT_SHOW_GROWTH = 10;
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(60);

    private final RunningPlatform platform;
    private final int clients;
    private final Duration goneWithin;
    private final Consumer<String> say;
    private final Crowd crowd;
    private final List<Double> afterReset = new ArrayList<>();
    private final List<Double> afterSilence = new ArrayList<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final Report report = new Report();

    /// @param keepAlive of the edge; everything must be freed within two of them
    public CutSockets(RunningPlatform platform, int clients, Duration keepAlive, Consumer<String> say) {
        this.platform = platform;
        this.clients = clients;
        this.goneWithin = keepAlive.multipliedBy(2);
        this.say = say;
        this.crowd = new Crowd(platform, platform.graphQl(), clients);
    }

    /// In each round all sockets are cut by a reset, and then by silence.
    public Report run(int rounds) throws InterruptedException {
        var inside = new Inside(platform);
        boolean showsGrowth = rounds >= ROUNDS_THAT_SHOW_GROWTH;
        if (showsGrowth) for (int i = 0; i < ROUNDS_TO_WARM_UP; i++) cutByReset();
        afterReset.clear();
        var before = showsGrowth ? inside.heap() : OptionalDouble.empty();
        for (int round = 1; round <= rounds; round++) {
            cutByReset();
            cutBySilence();
            say.accept("round %d of %d: gone after %.1f s and %.1f s"
                    .formatted(round, rounds, afterReset.getLast(), afterSilence.getLast()));
        }
        report.figure(
                        "sockets, subscriptions on each, rounds",
                        "%,d, %d, %d".formatted(clients, SUBSCRIPTIONS_EACH, rounds),
                        "clients",
                        clients)
                .figure("all gone after a reset, at most", seconds(most(afterReset)), "goneAfterReset", afterReset)
                .figure("… after silence, at most", seconds(most(afterSilence)), "goneAfterSilence", afterSilence);
        if (before.isPresent()) compare(before.getAsDouble(), inside.heap().orElse(Double.NaN));
        return report;
    }

    private void compare(double before, double after) {
        double growth = after / before - 1;
        report.figure(
                        "heap after a collection, before and after",
                        String.format(Locale.ROOT, "%.1f MB, %.1f MB (%+.2f %%)", before, after, 100 * growth),
                        "heapMegabytes",
                        List.of(before, after))
                .bar(growth < GROWTH_ALLOWED, "heap growth under 2 %");
    }

    private void cutByReset() throws InterruptedException {
        var open = open();
        for (var socket : open) {
            try {
                socket.reset();
            } catch (IOException e) {
                throw new IllegalStateException("a socket was closed before it was cut", e);
            }
        }
        afterReset.add(gone("a reset"));
    }

    private void cutBySilence() throws InterruptedException {
        var open = open();
        open.forEach(RawSocket::fallSilent);
        afterSilence.add(gone("silence"));
        for (var socket : open) {
            try {
                socket.close();
            } catch (IOException _) { // it is closed in any case
            }
        }
    }

    private double gone(String cause) throws InterruptedException {
        // The sockets themselves may wait longer for the answer to their close frame.
        var waited = Held.until(
                platform,
                held -> held.subscriptions() + held.keptAlive() + held.streams() + held.watchers() == 0,
                goneWithin);
        report.bar(
                waited.inTime(),
                "nothing held %d s after %s: %s".formatted(goneWithin.toSeconds(), cause, waited.last()));
        var sockets = Held.until(platform, Held.NOTHING::equals, Duration.ofSeconds(10));
        report.bar(sockets.inTime(), "no socket open soon after " + cause + ": " + sockets.last());
        return waited.seconds();
    }

    private List<RawSocket> open() throws InterruptedException {
        var sessions = crowd.learners().stream()
                .map(learner -> learner.startReading("one two three").id())
                .toList();
        var open = new ArrayList<RawSocket>();
        while (open.size() < clients) {
            int first = open.size();
            open.addAll(Crowd.forEach(Math.min(BATCH, clients - first), client -> {
                int learner = crowd.learnerOf(first + client);
                return subscribed(crowd.learners().get(learner), sessions.get(learner));
            }));
            var waited = Held.until(
                    platform,
                    held -> held.watchers() == open.size() * SUBSCRIPTIONS_EACH && held.keptAlive() == open.size(),
                    OPEN_WITHIN);
            if (!waited.inTime())
                throw new IllegalStateException("not all sockets and subscriptions came up: " + waited.last()
                        + refused.stream().limit(3).toList());
        }
        return open;
    }

    private RawSocket subscribed(Learner learner, String session) throws IOException {
        var socket = RawSocket.open(platform.graphQl().base(), "/graphql", List.of("graphql-transport-ws"), Map.of());
        if (socket.status() != 101) throw new IOException("the handshake was answered with " + socket.status());
        socket.answerPings(message -> {
            if (message.contains(REFUSED)) refused.add(message);
        });
        socket.send("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + learner.accessToken()
                + "\"}}");
        for (int i = 0; i < SUBSCRIPTIONS_EACH; i++)
            socket.send(("{\"type\":\"subscribe\",\"id\":\"%d\",\"payload\":{\"query\":"
                            + "\"subscription { speakingEvents(sessionId: \\\"%s\\\") { __typename cursor } }\"}}")
                    .formatted(i, session));
        return socket;
    }

    private static double most(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }
}
