package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// What people allow. Nothing is allowed without a decision, by people under 16 without a guardian, and by
/// guests.
public final class Consents {
    private final Database database;
    private final ConsentStore store = new ConsentStore();
    private final GuardianStore guardians = new GuardianStore();
    private final Accounts accounts;
    private final Mails mails;
    private final AuditLog audit;
    private final Clock clock;

    public Consents(Database database, Accounts accounts, Mails mails, AuditLog audit, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    Decisions of(UUID userId) {
        return database.transaction(db -> read(db, userId));
    }

    Map<UUID, Decisions> of(Collection<UUID> userIds) {
        return database.transaction(db -> read(db, userIds));
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
            if (isGiven && !before.mayAllow())
                throw Failure.precondition("GUARDIAN_REQUIRED", "people under 16 need a guardian who has confirmed");
            var decision = before.current(purpose);
            if (decision != null && decision.given() == isGiven) return before;
            add(db, userId, purpose, isGiven);
            return read(db, userId);
        });
    }

    /// Takes back everything that a person has allowed, also an older text, in the transaction of the guardian who
    /// withdraws.
    void withdrawAll(Handle db, UUID userId) {
        for (var decision : store.newest(db, userId).entrySet())
            if (decision.getValue().given()) add(db, userId, decision.getKey(), false);
    }

    private void add(Handle db, UUID userId, Purpose purpose, boolean isGiven) {
        store.add(db, userId, purpose, purpose.version(), isGiven, clock.instant());
        audit.record(
                db,
                AuditRecord.of(isGiven ? AuditAct.CONSENT_GIVEN : AuditAct.CONSENT_WITHDRAWN)
                        .about(userId)
                        .with(AuditDetail.PURPOSE, purpose.name())
                        .with(AuditDetail.VERSION, Integer.toString(purpose.version())));
    }

    /// Stores the age bracket. It changes upwards only, and not before [AgeAnswer#KEPT] has passed.
    Decisions setBracket(UUID userId, AgeBracket bracket) {
        return database.transaction(db -> {
            accounts.lock(db, userId);
            var before = read(db, userId);
            var age = before.age();
            if (age != null && age.bracket() == bracket) return before;
            if (age != null && !age.isReplacedBy(bracket, clock.instant()))
                throw Failure.precondition("AGE_BRACKET_SET", "the age bracket was set before");
            store.setBracket(db, userId, bracket, clock.instant());
            audit.record(db, AuditRecord.of(AuditAct.AGE_BRACKET_SET).about(userId));
            if (before.guardian() != null) endGuardian(db, userId, before.guardian());
            return read(db, userId);
        });
    }

    /// A guardian who has confirmed gets a mail that the person decides alone from now on.
    private void endGuardian(Handle db, UUID userId, Guardian guardian) {
        guardians.delete(db, userId);
        if (guardian.state() != Guardian.State.CONFIRMED) return;
        var about = accounts.find(db, userId).map(User::email).orElse("");
        var mail = new Mail(MailKind.GUARDIAN_ENDED, guardian.email(), guardian.locale(), new Secret(""), about);
        mails.send(db, userId, mail);
    }

    /// Stores the age bracket of a new account in the caller's transaction.
    public void begin(Handle db, UUID userId, AgeBracket bracket) {
        store.setBracket(db, userId, bracket, clock.instant());
        audit.record(db, AuditRecord.of(AuditAct.AGE_BRACKET_SET).by(userId).about(userId));
    }

    Decisions read(Handle db, UUID userId) {
        return new Decisions(
                store.age(db, userId).orElse(null),
                store.newest(db, userId),
                guardians.ofAccount(db, userId).orElse(null));
    }

    private Map<UUID, Decisions> read(Handle db, Collection<UUID> userIds) {
        var ages = store.ages(db, userIds);
        var newest = store.newest(db, userIds);
        var confirming = guardians.ofAccounts(db, userIds);
        var decisions = new HashMap<UUID, Decisions>();
        for (var id : userIds)
            decisions.put(id, new Decisions(ages.get(id), newest.getOrDefault(id, Map.of()), confirming.get(id)));
        return decisions;
    }
}
