package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.fleet.parts.Waiting;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
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
    /// @param stored what is compared beside the history
    public record Outcome(
            int acknowledged, int lost, int doubled, int refused, Map<String, Integer> reasons, Beside stored) {
        public Outcome {
            reasons = Map.copyOf(reasons);
        }

        /// Whether nothing acknowledged is missing, doubled or charged wrongly.
        public boolean isKept() {
            return lost == 0
                    && doubled == 0
                    && stored.uncharged.isZero()
                    && stored.overcharged.isZero()
                    && stored.unrecorded == 0;
        }
    }

    /// What billing and the store of objects have of the acknowledged sessions.
    ///
    /// @param uncharged speech time that is missing in the usage
    /// @param overcharged speech time too much
    /// @param unrecorded sessions without a recording that can be played, and without the word that there is none
    /// @param notKept recordings that could not be stored, as their learners are told
    public record Beside(Duration uncharged, Duration overcharged, int unrecorded, int notKept) {
        static final Beside NONE = new Beside(Duration.ZERO, Duration.ZERO, 0, 0);

        Beside plus(Promises.Difference difference) {
            return new Beside(
                    uncharged.plus(difference.uncharged()),
                    overcharged.plus(difference.overcharged()),
                    unrecorded + difference.unrecorded().size(),
                    notKept + difference.notKept());
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
                    var learner = newcomers.get();
                    PlatformRecords.allowRecordings(learner);
                    var talker = new Talker(learner, pcm);
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
        var beside = Beside.NONE;
        for (var talker : talkers) {
            var difference = settled(talker.learner(), talker.promises());
            lost += difference.lost().size();
            doubled += difference.doubled().size();
            beside = beside.plus(difference);
        }
        int refused = talkers.stream().mapToInt(Talker::refused).sum();
        return new Outcome(acknowledged(), lost, doubled, refused, new TreeMap<>(failures), beside);
    }

    boolean isEnding() {
        return ending;
    }

    void failed(RuntimeException failure) {
        var why = failure instanceof GraphQlFailure told ? told.code() + " " + told.reason() : failure.getMessage();
        failures.merge(String.valueOf(why), 1, Integer::sum);
    }

    /// The history gets attempts by events and so does the usage, so some come later.
    private static Promises.Difference settled(Learner learner, Promises promises) throws InterruptedException {
        var last = new AtomicReference<Promises.Difference>();
        try {
            Waiting.until("all that was acknowledged is stored", () -> {
                try {
                    last.set(promises.compare(
                            PlatformRecords.of(learner, promises.acknowledged().keySet())));
                    return last.get().isComplete();
                } catch (GraphQlFailure | GraphQl.Unreachable _) {
                    return false;
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            });
        } catch (IllegalStateException late) {
            if (last.get() == null) throw late; // otherwise what is lost is counted
        }
        return last.get();
    }
}
