package dev.vivavoce.bench.watchers;

import dev.vivavoce.bench.edge.LoadedServer;
import dev.vivavoce.bench.hostile.Crowd;
import dev.vivavoce.bench.hostile.Inside;
import dev.vivavoce.bench.watchers.SharedSocket.Watching;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.connection.GraphQl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// The memory of an edge that idle subscriptions take. Each is one to what a learner pays for, which the page of
/// the plan keeps open: it receives the state at its beginning, and nothing more until something changes.
final class IdleSubscriptions {
    /// Heaps in megabytes, after a collection; NaN when the process cannot be read.
    ///
    /// @param open subscriptions that the edge ran after the reading with all of them
    /// @param failures why others did not run
    record Result(int open, double before, double with, double after, List<String> failures) {
        double kilobytesEach() {
            return (with - before) * 1024 / open;
        }
    }

    private static final String DOCUMENT = """
            subscription SubscriptionChanged {
              subscriptionChanged {
                subscription {
                  plan { id name speechAMonth mostSeats }
                  interval status periodEnd cancelsAtPeriodEnd graceUntil seats
                }
              }
            }
            """;
    private static final long FIRST_WITHIN_SECONDS = 60;
    private static final long ENDED_WITHIN_SECONDS = 30;
    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private final GraphQl graphQl;
    private final LoadedServer edge;
    private final Crowd crowd;
    private final Inside inside;
    private final int subscriptions;
    private final Consumer<String> say;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    IdleSubscriptions(
            RunningPlatform platform, GraphQl graphQl, LoadedServer edge, int subscriptions, Consumer<String> say) {
        this.graphQl = graphQl;
        this.edge = edge;
        this.subscriptions = subscriptions;
        this.say = say;
        crowd = new Crowd(platform, graphQl, subscriptions);
        inside = new Inside(Optional.of(edge.process()), edge.metrics());
    }

    static int sockets(int subscriptions) {
        return Math.ceilDiv(subscriptions, SharedSocket.MOST);
    }

    Result measure() throws InterruptedException {
        open(0).close(); // loads classes, and the document into the cache
        awaitNone();
        double before = heap();
        say.accept("opening %,d idle subscriptions …".formatted(subscriptions));
        var sockets = new ArrayList<SharedSocket>();
        try {
            sockets.addAll(Crowd.forEach(sockets(subscriptions), this::open));
            double with = heap();
            int open = running();
            sockets.forEach(SharedSocket::close);
            awaitNone();
            return new Result(open, before, with, heap(), List.copyOf(failures));
        } finally {
            sockets.forEach(SharedSocket::close);
        }
    }

    /// Returns when each of its subscriptions has its first state.
    private SharedSocket open(int index) throws InterruptedException {
        int first = index * SharedSocket.MOST;
        int here = Math.min(SharedSocket.MOST, subscriptions - first);
        var silent = new CountDownLatch(here);
        var learner = crowd.learners().get(crowd.learnerOf(first));
        var socket = SharedSocket.open(graphQl, learner.accessToken());
        for (int i = 0; i < here; i++) socket.subscribe(DOCUMENT, Map.of(), new Idle(silent));
        if (!silent.await(FIRST_WITHIN_SECONDS, TimeUnit.SECONDS))
            failures.add(silent.getCount() + " subscriptions of a socket were not answered");
        return socket;
    }

    private double heap() throws InterruptedException {
        return inside.heap().orElse(Double.NaN);
    }

    private int running() {
        return (int) edge.metrics().get().sum("graphql_subscriptions");
    }

    private void awaitNone() throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(ENDED_WITHIN_SECONDS);
        while (running() > 0) {
            if (System.nanoTime() > until) {
                failures.add(running() + " subscriptions run after their sockets were closed");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    private final class Idle implements Watching {
        private final CountDownLatch silent;

        Idle(CountDownLatch silent) {
            this.silent = silent;
        }

        @Override
        public void next(JsonNode data) {
            silent.countDown();
        }

        @Override
        public void ended(Optional<String> failure) {
            failures.add(failure.orElse("a subscription was completed"));
        }
    }
}
