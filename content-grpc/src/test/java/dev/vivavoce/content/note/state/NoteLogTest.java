package dev.vivavoce.content.note.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.StepWatchContract;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoteLogTest extends StepWatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("content", 8);

    @Override
    protected Database database() {
        return DATABASE.get();
    }

    @Override
    protected WatchLog log() {
        return new NoteLog(database(), new NoteStore());
    }

    @Override
    protected String channel() {
        return "note_watch";
    }

    @Override
    protected void insertSubject(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO document (id, user_id, idempotency_key, name, type, size_bytes, state, created_at, changed_at)
                        VALUES (:id, :id, :id, 'a text', 'TEXT', 1, 'AWAITING_UPLOAD', now(), now())
                        """).bind("id", id).execute();
        db.createUpdate("""
                        INSERT INTO notes (document_id, state, last_key, generation_id, changed_at)
                        VALUES (:id, 'GENERATING', :id, :id, now())
                        """).bind("id", id).execute();
    }

    @Override
    protected void insertStep(Handle db, UUID id, long cursor, boolean isLast) {
        db.createUpdate("""
                        INSERT INTO note_step (document_id, cursor, state, parts_done, part_count, revision, at)
                        VALUES (:id, :cursor, :state, 0, 0, 0, now())
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("state", isLast ? "READY" : "GENERATING")
                .execute();
        db.createUpdate("""
                        UPDATE notes SET last_cursor = :cursor WHERE document_id = :id
                        """).bind("id", id).bind("cursor", cursor).execute();
    }
}
