package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What people allow. Nothing is allowed without a decision, by people under 16, and by guests.
public final class Consents {
    private final Database database;
    private final ConsentStore store = new ConsentStore();
    private final Accounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    public Consents(Database database, Accounts accounts, AuditLog audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Everything that the user allows now.
    List<Purpose> allowed(UUID userId) {
        var decisions = of(userId);
        return Arrays.stream(Purpose.values()).filter(decisions::allow).toList();
    }

    Decisions of(UUID userId) {
        return database.transaction(db -> read(db, userId));
    }

    /// Stores a decision about the current text. A repeat of the newest decision stores nothing.
    Decisions decide(UUID userId, Purpose purpose, int version, boolean isGiven) {
        if (version != purpose.version())
            throw Failure.precondition("CONSENT_TEXT_CHANGED", "the text has changed: show the current one")
                    .with("version", Integer.toString(purpose.version()));
        return database.transaction(db -> {
            accounts.lock(db, userId); // decisions of one person are stored in turn
            var before = read(db, userId);
            if (before.bracket() == null)
                throw Failure.precondition("AGE_BRACKET_MISSING", "set the age bracket first");
            if (isGiven && before.bracket() == AgeBracket.UNDER_16)
                throw Failure.precondition("TOO_YOUNG", "people under 16 cannot consent");
            var decision = before.current(purpose);
            if (decision != null && decision.given() == isGiven) return before;
            store.add(db, userId, purpose, version, isGiven, clock.instant());
            audit.record(
                    db,
                    AuditRecord.of(isGiven ? AuditAct.CONSENT_GIVEN : AuditAct.CONSENT_WITHDRAWN)
                            .about(userId)
                            .with(AuditDetail.PURPOSE, purpose.name())
                            .with(AuditDetail.VERSION, Integer.toString(version)));
            return read(db, userId);
        });
    }

    /// Stores the age bracket, once.
    Decisions setBracket(UUID userId, AgeBracket bracket) {
        return database.transaction(db -> {
            accounts.lock(db, userId);
            if (read(db, userId).bracket() == null)
                audit.record(db, AuditRecord.of(AuditAct.AGE_BRACKET_SET).about(userId));
            store.setBracket(db, userId, bracket, clock.instant());
            var stored = read(db, userId);
            if (stored.bracket() != bracket)
                throw Failure.precondition("AGE_BRACKET_SET", "the age bracket was set before");
            return stored;
        });
    }

    private Decisions read(Handle db, UUID userId) {
        return new Decisions(store.bracket(db, userId).orElse(null), store.newest(db, userId));
    }
}
