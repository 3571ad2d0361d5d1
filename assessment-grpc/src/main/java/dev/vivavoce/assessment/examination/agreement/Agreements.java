package dev.vivavoce.assessment.examination.agreement;

import dev.vivavoce.runtime.data.Database;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Figures of agreement from the blind ratings of complete examinations.
public final class Agreements {
    private final Database database;
    private final AgreementStore store;

    public Agreements(Database database, AgreementStore store) {
        this.database = database;
        this.store = store;
    }

    /// Returns one examiner's figures.
    ///
    /// @param rubric empty for all
    /// @param since the earliest time of completion
    public List<RaterAgreement> of(UUID examinerId, String rubric, Instant since) {
        return database.transaction(db -> store.of(db, examinerId, rubric, since));
    }

    /// Returns everybody's figures, those of all examiners together first.
    ///
    /// @param rubric empty for all
    /// @param since the earliest time of completion
    public List<RaterAgreement> all(String rubric, Instant since) {
        return database.transaction(db -> store.all(db, rubric, since));
    }
}
