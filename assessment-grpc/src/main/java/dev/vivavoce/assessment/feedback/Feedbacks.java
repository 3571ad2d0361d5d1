package dev.vivavoce.assessment.feedback;

import dev.vivavoce.assessment.attempt.AttemptEvents;
import dev.vivavoce.assessment.rating.ReportsUnderWay;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Two sentences on the result of an attempt. A model is asked once for each attempt and language, when the learner
/// asks; also an answer that must not be shown is remembered, because the next one would cost tokens again.
public final class Feedbacks {
    /// What a model has for both sentences.
    static final Duration WRITING = Duration.ofSeconds(8);

    /// Longer than the model has, so that no other process asks before its answer is stored.
    private static final Duration LEASE = WRITING.plusSeconds(5);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private final Database database;
    private final FeedbackStore store;
    private final AttemptEvents attempts;
    private final FeedbackModel model;
    private final ReportsUnderWay underWay;
    private final Clock clock;

    public Feedbacks(
            Database database,
            FeedbackStore store,
            AttemptEvents attempts,
            FeedbackModel model,
            ReportsUnderWay underWay,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.attempts = attempts;
        this.model = model;
        this.underWay = underWay;
        this.clock = clock;
    }

    /// Returns the sentences; empty when there are none: without a model, a consent or tokens, when the model is late,
    /// when it wrote what must not be shown, and for a result without a score or a strength.
    ///
    /// @param atMost how long the caller waits
    /// @throws Failure NOT_FOUND / ATTEMPT_UNKNOWN; ABORTED / FEEDBACK_PENDING while the session runs, and while
    ///     another process has it written; UNAVAILABLE / SPEECH_UNAVAILABLE
    Optional<Feedback> write(UUID userId, UUID attemptId, FeedbackLanguage language, Duration atMost)
            throws InterruptedException {
        var stored = database.transaction(db -> store.find(db, userId, attemptId, language));
        if (stored.isPresent()) return shown(stored);
        var facts = FactMapping.facts(result(userId, attemptId));
        if (facts.isEmpty()) return Optional.empty();
        if (!underWay.await(key(attemptId, language), () -> make(userId, attemptId, facts.get(), language), atMost))
            return Optional.empty();
        return shown(database.transaction(db -> store.find(db, userId, attemptId, language)));
    }

    private void make(UUID userId, UUID attemptId, FeedbackFacts facts, FeedbackLanguage language) {
        var now = clock.instant();
        if (!database.transaction(db -> store.begin(db, attemptId, language, now, now.plus(LEASE)))) {
            if (database.transaction(db -> store.find(db, userId, attemptId, language))
                    .isPresent()) return;
            throw pending("another process has it written");
        }
        try {
            var answer = model.write(userId, facts, language, WRITING);
            database.run(db -> {
                switch (answer) {
                    case FeedbackModel.Answer.Given(Feedback feedback) ->
                        store.insert(db, attemptId, language, Optional.of(feedback), clock.instant());
                    case FeedbackModel.Answer.Refused() ->
                        store.insert(db, attemptId, language, Optional.empty(), clock.instant());
                    case FeedbackModel.Answer.Away() -> {}
                }
                store.end(db, attemptId, language);
            });
        } catch (RuntimeException failed) {
            database.run(db -> store.end(db, attemptId, language)); // the next who asks need not wait
            throw failed;
        }
    }

    private byte[] result(UUID userId, UUID attemptId) {
        return database.transaction(db -> store.result(db, userId, attemptId))
                .orElseGet(() -> earlyResult(userId, attemptId));
    }

    /// The learner may ask before the event of the session's end has arrived.
    private byte[] earlyResult(UUID userId, UUID attemptId) {
        return switch (attempts.takeAttemptEarly(userId, attemptId)) {
            case KNOWN ->
                database.transaction(db -> store.result(db, userId, attemptId)).orElseThrow(Feedbacks::unknown);
            case RUNNING -> throw pending("the session has not ended");
            case NONE -> throw unknown();
        };
    }

    private static Optional<Feedback> shown(Optional<FeedbackStore.Stored> stored) {
        return stored.flatMap(one -> switch (one) {
            case FeedbackStore.Stored.Shown(Feedback feedback) -> Optional.of(feedback);
            case FeedbackStore.Stored.Refused() -> Optional.empty();
        });
    }

    private static UUID key(UUID attemptId, FeedbackLanguage language) {
        return UUID.nameUUIDFromBytes((attemptId + " " + language.tag()).getBytes(StandardCharsets.UTF_8));
    }

    private static Failure pending(String why) {
        return Failure.aborted("FEEDBACK_PENDING", why).retryAfter(RETRY_AFTER);
    }

    private static Failure unknown() {
        return Failure.notFound("ATTEMPT_UNKNOWN", "no such attempt");
    }
}
