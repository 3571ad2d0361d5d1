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

/// Learners who speak and study at the same time, until it ends; then what is stored of each is compared with
/// what they were promised.
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
    /// @param studied what is compared of documents and quizzes
    /// @param paid what is compared of plans that were paid for
    public record Outcome(
            int acknowledged,
            int lost,
            int doubled,
            int refused,
            Map<String, Integer> reasons,
            Beside stored,
            Studied studied,
            Paid paid) {
        public Outcome {
            reasons = Map.copyOf(reasons);
        }

        /// Whether nothing acknowledged is missing, doubled or charged wrongly.
        public boolean isKept() {
            return lost == 0
                    && doubled == 0
                    && stored.uncharged.isZero()
                    && stored.overcharged.isZero()
                    && stored.unrecorded == 0
                    && studied.difference.isKept()
                    && paid.lost == 0
                    && paid.doubled == 0;
        }
    }

    /// The documents and quizzes.
    ///
    /// @param acknowledged uploads and orders of quizzes that were acknowledged
    /// @param answers to questions of quizzes that were acknowledged
    /// @param refused steps that failed before, with an error that the learners saw; those of payments, too
    public record Studied(int acknowledged, int answers, int refused, StudyDifference difference) {
        static final Studied NONE = new Studied(0, 0, 0, StudyDifference.NONE);

        private Studied plus(Talker talker, StudyDifference other) {
            var promises = talker.studyPromises();
            return new Studied(
                    acknowledged + promises.acknowledged(),
                    answers + promises.answers(),
                    refused + talker.stepsRefused(),
                    difference.plus(other));
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

    /// The plans.
    ///
    /// @param acknowledged payments, and changes of what is paid for, that were acknowledged
    /// @param lost payments without a plan or an invoice, and changes that were not made
    /// @param doubled payments too many
    public record Paid(int acknowledged, int lost, int doubled) {
        static final Paid NONE = new Paid(0, 0, 0);

        private Paid plus(PurchasePromise promise, PurchasePromise.Difference difference) {
            return new Paid(
                    acknowledged + promise.acknowledged(), lost + difference.lost(), doubled + difference.doubled());
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
        var studied = Studied.NONE;
        var paid = Paid.NONE;
        for (var talker : talkers) {
            var settled = settled(talker);
            lost += settled.spoken.lost().size();
            doubled += settled.spoken.doubled().size();
            beside = beside.plus(settled.spoken);
            studied = studied.plus(talker, settled.studied);
            paid = paid.plus(talker.purchasePromise(), settled.paid);
        }
        int refused = talkers.stream().mapToInt(Talker::refused).sum();
        return new Outcome(acknowledged(), lost, doubled, refused, new TreeMap<>(failures), beside, studied, paid);
    }

    boolean isEnding() {
        return ending;
    }

    void failed(RuntimeException failure) {
        var why = failure instanceof GraphQlFailure told ? told.code() + " " + told.reason() : failure.getMessage();
        failures.merge(String.valueOf(why), 1, Integer::sum);
    }

    /// What differs in the end.
    private record Settled(Promises.Difference spoken, StudyDifference studied, PurchasePromise.Difference paid) {
        boolean isComplete() {
            return spoken.isComplete() && studied.isComplete() && paid.lost() == 0;
        }
    }

    /// The history gets attempts by events and so does the usage, and documents are read and quizzes made as
    /// jobs, and billing hears of payments by webhooks, so some come later.
    private static Settled settled(Talker talker) throws InterruptedException {
        var last = new AtomicReference<Settled>();
        try {
            Waiting.until("all that was acknowledged is stored", () -> {
                try {
                    last.set(compared(talker));
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

    private static Settled compared(Talker talker) throws InterruptedException {
        var promises = talker.promises();
        var learner = talker.learner();
        return new Settled(
                promises.compare(
                        PlatformRecords.of(learner, promises.acknowledged().keySet())),
                talker.studyPromises().compare(StudyRecords.of(learner)),
                talker.purchasePromise().compare(talker.storedPurchase()));
    }
}
