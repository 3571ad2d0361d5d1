package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The steps of quizzes, for their watchers.
public final class QuizLog implements WatchLog {
    private final Database database;
    private final QuizStore store;

    public QuizLog(Database database, QuizStore store) {
        this.database = database;
        this.store = store;
    }

    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN when the quiz was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID quizId, long cursor, int limit) {
        return database.transaction(db -> {
            if (!store.exists(db, quizId)) throw unknown();
            return store.steps(db, quizId, cursor, limit).stream()
                    .map(QuizLog::event)
                    .toList();
        });
    }

    static WatchEvent.Durable event(QuizStep step) {
        return new WatchEvent.Durable(
                step.cursor(), step.encoded(), step.state().isEnd());
    }

    /// Also for another person's quiz.
    public static Failure unknown() {
        return Failure.notFound("QUIZ_UNKNOWN", "no quiz of yours has that id");
    }
}
