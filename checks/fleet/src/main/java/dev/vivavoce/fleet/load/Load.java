package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.fleet.parts.Waiting;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Learners who speak at the same time, until it ends; then their histories are compared with what they were promised.
public final class Load {
    private static final long PAUSE_MILLIS = 200;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Supplier<Learner> newcomers;
    private final byte[] pcm;
    private final List<Talker> talkers = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean ending;

    private Load(Supplier<Learner> newcomers, byte[] pcm) {
        this.newcomers = newcomers;
        this.pcm = pcm;
    }

    /// The outcome.
    ///
    /// @param acknowledged sessions whose result arrived
    /// @param lost of these, those that are missing in the history
    /// @param doubled attempts too many
    /// @param refused sessions that failed before a result arrived, with an error that the learners saw
    /// @param reasons of these
    public record Outcome(int acknowledged, int lost, int doubled, int refused, Map<String, Integer> reasons) {
        public Outcome {
            reasons = Map.copyOf(reasons);
        }
    }

    /// @param newcomers new learners of the fleet
    /// @param learners how many speak at the same time
    public static Load start(Supplier<Learner> newcomers, int learners) {
        var pcm = Sound.decoded(newcomers.get().synthesize(Talker.TEXT));
        var load = new Load(newcomers, pcm);
        for (int i = 0; i < learners; i++) load.threads.execute(load::speak);
        return load;
    }

    /// One learner after the other.
    private void speak() {
        try {
            while (!ending) {
                try {
                    var talker = new Talker(newcomers.get(), pcm);
                    talkers.add(talker);
                    talker.speakUntil(this);
                } catch (GraphQlFailure | GraphQl.Unreachable | StatusRuntimeException away) {
                    failed(away); // nobody registers just now
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException _) { // the load is given up
        }
    }

    /// How many results have arrived so far.
    public int acknowledged() {
        return talkers.stream()
                .mapToInt(talker -> talker.promises().acknowledged().size())
                .sum();
    }

    /// Lets each learner finish their sentence, and compares.
    public Outcome end() throws InterruptedException {
        ending = true;
        threads.close();
        int lost = 0;
        int doubled = 0;
        for (var talker : talkers) {
            var difference = settled(talker.learner(), talker.promises());
            lost += difference.lost().size();
            doubled += difference.doubled().size();
        }
        int refused = talkers.stream().mapToInt(Talker::refused).sum();
        return new Outcome(acknowledged(), lost, doubled, refused, new TreeMap<>(failures));
    }

    boolean isEnding() {
        return ending;
    }

    void failed(RuntimeException failure) {
        var why = failure instanceof GraphQlFailure told ? told.code() + " " + told.reason() : failure.getMessage();
        failures.merge(String.valueOf(why), 1, Integer::sum);
    }

    /// The history gets attempts by events, so some come later.
    private static Promises.Difference settled(Learner learner, Promises promises) throws InterruptedException {
        var last = new AtomicReference<Promises.Difference>();
        try {
            Waiting.until("all acknowledged attempts are in the history", () -> {
                try {
                    last.set(promises.compare(learner.attemptedSessions()));
                    return last.get().lost().isEmpty();
                } catch (GraphQlFailure | GraphQl.Unreachable _) {
                    return false;
                }
            });
        } catch (IllegalStateException late) {
            if (last.get() == null) throw late; // otherwise what is lost is counted
        }
        return last.get();
    }
}
