package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.StepWatchContract;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class QuizLogTest extends StepWatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("assessment", 8);

    @Override
    protected Database database() {
        return DATABASE.get();
    }

    @Override
    protected WatchLog log() {
        return new QuizLog(database(), new QuizStore());
    }

    @Override
    protected String channel() {
        return "quiz_watch";
    }

    @Override
    protected void insertSubject(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO quiz (id, user_id, idempotency_key, wish, ordered, state, created_at)
                        VALUES (:id, :id, :id, '', 10, 'GENERATING', now())
                        """).bind("id", id).execute();
    }

    @Override
    protected void insertStep(Handle db, UUID id, long cursor, boolean isLast) {
        db.createUpdate("""
                        INSERT INTO quiz_step (quiz_id, cursor, state, made, ordered, at)
                        VALUES (:id, :cursor, :state, 0, 10, now())
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("state", isLast ? "READY" : "GENERATING")
                .execute();
        db.createUpdate("""
                        UPDATE quiz SET last_cursor = :cursor WHERE id = :id
                        """).bind("id", id).bind("cursor", cursor).execute();
    }
}
