package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.quiz.generation.QuizGeneration;
import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.watch.WatchSink;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// The quizzes of learners, without taking them. For everyone else a quiz is unknown.
final class Quizzes {
    private static final int MOST_UNDER_WAY = 3;

    private final Database database;
    private final QuizStore store;
    private final QuizSteps steps;
    private final QuizEvents events;
    private final Clock clock;
    private final JobQueue jobs = new JobQueue();

    Quizzes(Database database, QuizStore store, QuizSteps steps, QuizEvents events, Clock clock) {
        this.database = database;
        this.store = store;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /// A page of quizzes.
    ///
    /// @param total on all pages
    record Listed(List<Quiz> quizzes, String nextPageToken, int total) {}

    private record Ordered(Quiz quiz, List<QuizStep> steps) {}

    /// Orders a quiz, once for a key.
    ///
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED; RESOURCE_EXHAUSTED / TOO_MANY_QUIZZES,
    ///     TOO_MANY_UNDER_WAY; NOT_FOUND / USER_UNKNOWN
    Quiz create(UUID userId, IdempotencyKey key, QuizWish wish) {
        var ordered = database.transaction(db -> {
            store.lockLearner(db, userId);
            var earlier = store.ofKey(db, userId, key.value());
            if (earlier.isPresent()) {
                if (!earlier.get().wish().equals(wish))
                    throw Failure.alreadyExists(
                            "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has ordered another quiz");
                return new Ordered(earlier.get(), List.of());
            }
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            if (store.count(db, userId) >= Quiz.MOST)
                throw Failure.exhausted("TOO_MANY_QUIZZES", "there are " + Quiz.MOST + " quizzes already");
            if (store.countUnderWay(db, userId) >= MOST_UNDER_WAY)
                throw Failure.exhausted("TOO_MANY_UNDER_WAY", MOST_UNDER_WAY + " quizzes are being made");
            var now = clock.instant();
            var id = UUID.randomUUID();
            store.insert(db, id, userId, key.value(), wish, now);
            var step = steps.append(db, id, now);
            jobs.schedule(db, QuizGeneration.MAKE_QUIZ, id, now);
            var quiz = store.find(db, userId, id).orElseThrow(QuizLog::unknown);
            events.requested(db, userId, id, wish.number());
            return new Ordered(quiz, List.of(step));
        });
        for (var step : ordered.steps()) steps.deliver(ordered.quiz().id(), step);
        return ordered.quiz();
    }

    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN
    Quiz get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, userId, id).orElseThrow(QuizLog::unknown));
    }

    /// In any order; others are left out.
    List<Quiz> batch(UUID userId, List<UUID> ids) {
        return database.transaction(db -> store.batch(db, userId, ids));
    }

    /// Newest first.
    Listed list(UUID userId, String pageToken, int size) {
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, userId, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.createdAt(), last.id())));
            return new Listed(page.rows(), page.nextPageToken(), store.count(db, userId));
        });
    }

    /// Also while it is being made: its job finds nothing. False when there is none.
    boolean delete(UUID userId, UUID id) {
        return database.transaction(db -> {
            store.lockLearner(db, userId);
            store.lock(db, id);
            var quiz = store.find(db, userId, id);
            quiz.ifPresent(one -> {
                store.delete(db, id);
                steps.delete(db, id, one.cursor());
            });
            return quiz.isPresent();
        });
    }

    /// Whether there are steps after the cursor, or will be. One that the log has not reached counts as 0.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN
    boolean isOpen(UUID userId, UUID id, long after) {
        var quiz = get(userId, id);
        return !quiz.status().state().isEnd() || after != quiz.cursor();
    }

    void watch(UUID id, long after, WatchSink sink) throws InterruptedException {
        steps.watch(id, after, sink);
    }
}
