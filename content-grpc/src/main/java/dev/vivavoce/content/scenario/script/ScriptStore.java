package dev.vivavoce.content.scenario.script;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The scripts of the versions in PostgreSQL, as text. Version 0 is the draft.
public final class ScriptStore {
    /// Returns the script that was saved for a version or for the draft: an empty text when it has none on
    /// purpose, and nothing when none was ever saved for it.
    public Optional<String> find(Handle db, UUID scenarioId, int version) {
        return db.createQuery("SELECT script FROM scenario_script WHERE scenario_id = :id AND version = :version")
                .bind("id", scenarioId)
                .bind("version", version)
                .mapTo(String.class)
                .findOne();
    }

    /// Stores the script of the draft, which exists.
    public void putDraft(Handle db, UUID scenarioId, String script) {
        db.createUpdate("""
                        INSERT INTO scenario_script (scenario_id, version, script) VALUES (:id, 0, :script)
                        ON CONFLICT (scenario_id, version) DO UPDATE SET script = :script
                        """).bind("id", scenarioId).bind("script", script).execute();
    }

    /// Stores the script of a published version, which has none yet.
    public void publish(Handle db, UUID scenarioId, int version, String script) {
        db.createUpdate("INSERT INTO scenario_script (scenario_id, version, script) VALUES (:id, :version, :script)")
                .bind("id", scenarioId)
                .bind("version", version)
                .bind("script", script)
                .execute();
    }
}
