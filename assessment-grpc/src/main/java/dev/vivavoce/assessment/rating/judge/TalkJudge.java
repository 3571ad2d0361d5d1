package dev.vivavoce.assessment.rating.judge;

import dev.vivavoce.rating.TalkReport;
import dev.vivavoce.rating.band.CriterionRating;
import dev.vivavoce.rating.band.CriterionRating.Rated;
import dev.vivavoce.rating.band.Judgement;
import dev.vivavoce.rating.judgement.Judging;
import dev.vivavoce.rating.judgement.Transcript;
import dev.vivavoce.rating.rubric.Criterion;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.runtime.consent.ConsentClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Has a language model judge a talk that was rated by its features, where content has one and the learner
/// allows it. Each criterion is judged twice, in different order; it stays as it was unless both judgements
/// count. Nothing that fails, is late or refused makes the rating fail.
public final class TalkJudge {
    /// What a learner waits at most.
    public static final Duration AT_MOST = Duration.ofSeconds(30);

    /// How many readings this process asks for at once.
    private static final int MOST_READINGS = 12;
    /// Characters of a talk of a quarter of an hour. A longer one would cost the tokens of a day.
    private static final int LONGEST_TALK = 12_000;

    private final ConsentClient consents;
    private final JudgeClient model;
    private final Duration atMost;
    private final Semaphore places = new Semaphore(MOST_READINGS, true);

    /// @param atMost for a whole talk; what is not judged then does not change
    public TalkJudge(ConsentClient consents, JudgeClient model, Duration atMost) {
        this.consents = consents;
        this.model = model;
        this.atMost = atMost;
    }

    /// Returns the report with the bands that the model has moved, or as it was. Criteria that need audio are
    /// left to the features, because the model reads text.
    ///
    /// @param found made of the talk by the rubric
    public TalkReport judge(UUID userId, Talk talk, Scenario scenario, Rubric rubric, TalkReport found)
            throws InterruptedException {
        var transcript = Transcript.of(talk);
        if (transcript.text().length() > LONGEST_TALK) return found;
        var readings = new Readings(
                userId,
                consents.allowsThirdParties(userId),
                scenario,
                transcript,
                System.nanoTime() + atMost.toNanos());
        var bands = new ArrayList<CriterionRating>();
        var open = new ArrayList<Callable<CriterionRating>>();
        for (int i = 0; i < rubric.criteria().size(); i++) {
            var criterion = rubric.criteria().get(i);
            var rating = found.criteria().get(i);
            bands.add(rating);
            if (rating instanceof Rated rated && !criterion.needsAudio())
                open.add(() -> readings.judged(criterion, rated));
        }
        for (var judged : all(open)) bands.replaceAll(one -> one.criterion().equals(judged.criterion()) ? judged : one);
        return found.with(rubric, bands);
    }

    /// The first criterion goes alone: where there is no model, its first reading is the only call.
    private static List<CriterionRating> all(List<Callable<CriterionRating>> open) throws InterruptedException {
        if (open.isEmpty()) return List.of();
        var judged = new ArrayList<CriterionRating>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var some : List.of(open.subList(0, 1), open.subList(1, open.size())))
                for (var one : threads.invokeAll(some)) judged.add(one.get());
            return judged;
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof InterruptedException stopped) throw stopped;
            throw new IllegalStateException("a criterion could not be judged", thrown.getCause());
        }
    }

    /// The readings of one talk.
    private final class Readings {
        private final UUID userId;
        private final boolean thirdPartiesAllowed;
        private final Scenario scenario;
        private final Transcript transcript;
        private final long deadline;
        private volatile boolean isAway;

        Readings(UUID userId, boolean thirdPartiesAllowed, Scenario scenario, Transcript transcript, long deadline) {
            this.userId = userId;
            this.thirdPartiesAllowed = thirdPartiesAllowed;
            this.scenario = scenario;
            this.transcript = transcript;
            this.deadline = deadline;
        }

        /// Reads a second time only after a first reading that counts.
        CriterionRating judged(Criterion criterion, Rated features) throws InterruptedException {
            var first = read(ReadingOrder.FORTH, criterion, features);
            if (first.isEmpty()) return features;
            return read(ReadingOrder.BACK, criterion, features)
                    .<CriterionRating>map(second -> Judging.joined(criterion, features, first.get(), second))
                    .orElse(features);
        }

        private Optional<Judgement> read(ReadingOrder order, Criterion criterion, Rated features)
                throws InterruptedException {
            if (!places.tryAcquire(left(), TimeUnit.NANOSECONDS)) return Optional.empty();
            try {
                if (isAway || left() <= 0) return Optional.empty();
                var variables = order.variables(scenario, criterion, features, transcript);
                return switch (model.ask(userId, thirdPartiesAllowed, variables, Duration.ofNanos(left()))) {
                    case JudgeAnswer.Given(int band, String quote) ->
                        Judging.accepted(criterion, features, band, quote, transcript);
                    case JudgeAnswer.Unusable() -> Optional.empty();
                    case JudgeAnswer.Away() -> {
                        isAway = true;
                        yield Optional.empty();
                    }
                };
            } finally {
                places.release();
            }
        }

        private long left() {
            return deadline - System.nanoTime();
        }
    }
}
