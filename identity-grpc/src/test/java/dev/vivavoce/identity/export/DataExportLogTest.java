package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.StepWatchContract;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataExportLogTest extends StepWatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("identity", 8);

    @Override
    protected Database database() {
        return DATABASE.get();
    }

    @Override
    protected WatchLog log() {
        return new DataExportLog(database());
    }

    @Override
    protected String channel() {
        return "data_export_watch";
    }

    @Override
    protected void insertSubject(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO account (id, display_name, locale, time_zone, learning_language, created_at, guest_until)
                        VALUES (:id, '', 'en', 'UTC', 'en', now(), now())
                        """).bind("id", id).execute();
        db.createUpdate("""
                        INSERT INTO data_export (id, account_id, idempotency_key, requested_at) VALUES (:id, :id, :id, now())
                        """).bind("id", id).execute();
    }

    @Override
    protected void insertStep(Handle db, UUID id, long cursor, boolean isLast) {
        db.createUpdate("""
                        INSERT INTO data_export_step (export_id, seq, state, progress) VALUES (:id, :cursor, :state, 0)
                        """)
                .bind("id", id)
                .bind("cursor", cursor)
                .bind("state", isLast ? "READY" : "RUNNING")
                .execute();
    }
}
