package dev.vivavoce.fleet.soak;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.PayloadRefusal;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.cli.connection.HandshakeRefused;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import dev.vivavoce.speech.v1.Outcome;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Learners who come, read a sentence while another screen of theirs watches, look at their history, and have
/// themselves erased: those who stay are not counted.
public final class Visitors implements AutoCloseable {
    private static final String TEXT = "Please take a seat.";
    private static final Duration RESULT_LIMIT = Duration.ofMinutes(2);
    private static final int HISTORY = 10;
    private static final long PAUSE_MILLIS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Supplier<Learner> newcomers;
    private final String password;
    private final byte[] pcm;
    private final AtomicInteger visits = new AtomicInteger();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean ending;

    private Visitors(Supplier<Learner> newcomers, String password) {
        this.newcomers = newcomers;
        this.password = password;
        pcm = Sound.decoded(newcomers.get().synthesize(TEXT));
    }

    /// @param newcomers new learners of the fleet
    /// @param password of each of them
    /// @param count how many are there at a time
    public static Visitors start(Supplier<Learner> newcomers, String password, int count) {
        var visitors = new Visitors(newcomers, password);
        for (int i = 0; i < count; i++) visitors.threads.execute(visitors::comeAndGo);
        return visitors;
    }

    /// How many have come, had their result, and were erased.
    public int visits() {
        return visits.get();
    }

    /// What kept others from that, and how often.
    public Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    private void comeAndGo() {
        try {
            while (!ending) {
                try {
                    visit();
                    visits.incrementAndGet();
                } catch (GraphQlFailure told) {
                    failed(told.code() + " " + told.reason());
                } catch (GraphQl.Unreachable
                        | PayloadRefusal
                        | SocketClosed
                        | HandshakeRefused
                        | StatusRuntimeException
                        | IllegalStateException failure) {
                    failed(String.valueOf(failure.getMessage()));
                }
            }
        } catch (InterruptedException _) { // given up
        }
    }

    private void failed(String why) throws InterruptedException {
        failures.merge(why, 1, Integer::sum);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }

    private void visit() throws InterruptedException {
        var learner = newcomers.get();
        var session = learner.startReading(TEXT);
        try (var _ = learner.watch(session.id(), null, _ -> {});
                var voice = learner.speak(session, _ -> {})) {
            voice.sayAtOnce(pcm);
            voice.finish();
            var outcome = voice.result(RESULT_LIMIT).getOutcome();
            if (outcome != Outcome.OUTCOME_SCORED) throw new IllegalStateException(outcome.toString());
        }
        learner.history(HISTORY);
        learner.eraseMe(password);
    }

    /// Lets each visitor finish.
    @Override
    public void close() {
        ending = true;
        threads.close();
    }
}
