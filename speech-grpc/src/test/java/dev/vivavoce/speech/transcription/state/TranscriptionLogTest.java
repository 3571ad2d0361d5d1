package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.StepWatchContract;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class TranscriptionLogTest extends StepWatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("speech", 8);

    @Override
    protected Database database() {
        return DATABASE.get();
    }

    @Override
    protected WatchLog log() {
        return new TranscriptionLog(database(), new TranscriptionStore());
    }

    @Override
    protected String channel() {
        return "transcription_watch";
    }

    @Override
    protected void insertSubject(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO transcription (id, user_id, idempotency_key, name, size_bytes, state, created_at, changed_at)
                        VALUES (:id, :id, :id, 'a file', 1, 'RUNNING', now(), now())
                        """).bind("id", id).execute();
    }

    @Override
    protected void insertStep(Handle db, UUID id, long cursor, boolean isLast) {
        db.createUpdate("""
                        INSERT INTO transcription_step (transcription_id, cursor, state, done_samples, length_samples, parts, at)
                        VALUES (:id, :cursor, :state, 0, 0, 0, now())
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("state", isLast ? "COMPLETED" : "RUNNING")
                .execute();
        db.createUpdate("""
                        UPDATE transcription SET last_cursor = :cursor WHERE id = :id
                        """).bind("id", id).bind("cursor", cursor).execute();
    }
}
