package dev.vivavoce.content.chat.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.StepWatchContract;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReplyLogTest extends StepWatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("content", 8);

    @Override
    protected Database database() {
        return DATABASE.get();
    }

    @Override
    protected WatchLog log() {
        return new ReplyLog(database(), new MessageStore());
    }

    @Override
    protected String channel() {
        return "chat_watch";
    }

    @Override
    protected void insertSubject(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO chat (id, user_id, idempotency_key, begun_with, created_at, last_message_at)
                        VALUES (:id, :id, :id, '{}', now(), now())
                        """).bind("id", id).execute();
        db.createUpdate("""
                        INSERT INTO chat_message (id, chat_id, idempotency_key, text, sent_at, state)
                        VALUES (:id, :id, :id, 'a question', now(), 'WRITING')
                        """).bind("id", id).execute();
    }

    @Override
    protected void insertStep(Handle db, UUID id, long cursor, boolean isLast) {
        db.createUpdate("""
                        INSERT INTO chat_step (message_id, cursor, state, restarted, at) VALUES (:id, :cursor, :state, false, now())
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("state", isLast ? "STOPPED" : "WRITING")
                .execute();
        db.createUpdate("""
                        UPDATE chat_message SET last_cursor = :cursor WHERE id = :id
                        """).bind("id", id).bind("cursor", cursor).execute();
    }
}
