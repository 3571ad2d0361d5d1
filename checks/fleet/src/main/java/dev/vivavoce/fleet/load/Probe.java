package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// A client that writes and reads at all services, again and again, and measures how long none of it was answered.
public final class Probe implements AutoCloseable {
    private static final String READ = """
            { voices { id } viewer { statistics { attempts } documents(first: 1) { nodes { id } }
              entitlements { speechUsed } } }
            """;
    private static final long PAUSE_MILLIS = 50;

    private final GraphQl graphQl;
    private final Learner reader;
    private final Thread thread = Thread.ofVirtual().unstarted(this::ask);
    private long lastAnswer; // guarded by this
    private long longest; // guarded by this
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    private Probe(GraphQl graphQl, Learner reader) {
        this.graphQl = graphQl;
        this.reader = reader;
        lastAnswer = System.nanoTime();
    }

    /// @param reader a learner: a guest may not read what is asked for
    public static Probe start(GraphQl graphQl, Learner reader) {
        var probe = new Probe(graphQl, reader);
        probe.thread.start();
        return probe;
    }

    /// The longest time without an answer since the last call.
    public synchronized Duration longestGap() {
        var gap = Duration.ofNanos(Math.max(longest, System.nanoTime() - lastAnswer));
        longest = 0;
        return gap;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }

    private void ask() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                if (isAnswered()) answered();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException _) { // closed
        }
    }

    private boolean isAnswered() {
        try {
            var _ = Learner.guest(graphQl);
            reader.ask(READ, Map.of());
            return true;
        } catch (GraphQlFailure told) {
            failed(told.code() + " " + told.reason());
        } catch (GraphQl.Unreachable away) {
            failed(String.valueOf(away.getMessage()));
        } catch (PayloadRefusal refused) {
            failed(String.valueOf(refused.getMessage()));
        }
        return false;
    }

    /// What came in place of an answer, and how often.
    public Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    private void failed(String why) {
        failures.merge(why, 1, Integer::sum);
    }

    private synchronized void answered() {
        long now = System.nanoTime();
        longest = Math.max(longest, now - lastAnswer);
        lastAnswer = now;
    }
}
