package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Guardians of people under 16: asked by mail, they confirm, refuse and withdraw with one link.
public final class Guardians {
    /// How long a link waits for the guardian, and how long a guardian who does not agree is stored.
    static final Duration WAITING = Duration.ofDays(14);

    private static final String PREFIX = "vvg_";

    private final Database database;
    private final GuardianStore store = new GuardianStore();
    private final Accounts accounts;
    private final Consents consents;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Guardians(
            Database database,
            Accounts accounts,
            Consents consents,
            SignInLimits limits,
            Mails mails,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.consents = consents;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /// Mails a link to the guardian of a person under 16.
    ///
    /// @param locale the language of the mails; empty for the person's own
    Decisions ask(UUID userId, Email email, String locale) {
        database.run(db -> requireNeeded(consents.read(db, userId)));
        if (isOwn(find(userId), email))
            throw Failure.invalidField("email", "expected: the address of a parent or guardian, not your own");
        limits.askingGuardian(userId, email.key());
        return database.transaction(db -> {
            var person = accounts.locked(db, userId).orElseThrow(Guardians::unknown);
            requireNeeded(consents.read(db, userId)); // what another request has done meanwhile
            var token = OpaqueToken.random(PREFIX, random);
            var language = locale.isEmpty() ? person.profile().locale() : locale;
            var guardian = new Guardian(userId, email.written(), language, now(), null, null);
            store.replace(db, guardian, token.hash());
            send(db, MailKind.ASK_GUARDIAN, guardian, person, token.value());
            audit.record(db, AuditRecord.of(AuditAct.GUARDIAN_ASKED).about(userId));
            return consents.read(db, userId);
        });
    }

    /// Returns whom a link is about; empty if it cannot be used.
    Optional<GuardianLink> read(Secret token, ClientAddress from) {
        limits.usingLink(from);
        return database.transaction(db -> find(db, token).flatMap(guardian -> link(db, guardian)));
    }

    /// Stores that the guardian of a link agrees, and mails the link once more; empty if it cannot be used.
    Optional<GuardianLink> confirm(Secret token, ClientAddress from) {
        limits.usingLink(from);
        return database.transaction(db -> locked(db, token).flatMap(guardian -> {
            var person = accounts.find(db, guardian.accountId());
            if (person.isPresent() && guardian.state() != Guardian.State.CONFIRMED) {
                store.confirm(db, guardian.accountId(), now());
                audit.record(db, AuditRecord.of(AuditAct.GUARDIAN_CONFIRMED).about(guardian.accountId()));
                send(db, MailKind.GUARDIAN_CONFIRMED, guardian, person.get(), token);
            }
            return person.map(one -> new GuardianLink(one, Guardian.State.CONFIRMED));
        }));
    }

    /// Stores that the guardian of a link does not agree, and takes back what the person has allowed; empty if it
    /// cannot be used.
    Optional<GuardianLink> withdraw(Secret token, ClientAddress from) {
        limits.usingLink(from);
        return database.transaction(db -> locked(db, token).flatMap(guardian -> {
            if (guardian.state() != Guardian.State.WITHDRAWN) {
                store.withdraw(db, guardian.accountId(), now());
                audit.record(db, AuditRecord.of(AuditAct.GUARDIAN_WITHDRAWN).about(guardian.accountId()));
                consents.withdrawAll(db, guardian.accountId());
            }
            return accounts.find(db, guardian.accountId())
                    .map(person -> new GuardianLink(person, Guardian.State.WITHDRAWN));
        }));
    }

    /// Deletes guardians who have not confirmed in time, or have withdrawn.
    public void sweep() {
        database.run(db -> store.deleteWaiting(db, waitingSince()));
    }

    /// Locks the account before the guardian is read, as every change of consents does.
    private Optional<Guardian> locked(Handle db, Secret token) {
        return find(db, token)
                .flatMap(guardian -> accounts.locked(db, guardian.accountId()))
                .flatMap(_ -> find(db, token));
    }

    private Optional<Guardian> find(Handle db, Secret token) {
        var found = store.find(db, new OpaqueToken(token).hash(), waitingSince());
        if (found.isEmpty())
            audit.record(db, AuditRecord.refused(AuditAct.LINK_REFUSED).with(AuditDetail.PURPOSE, "GUARDIAN"));
        return found;
    }

    private Optional<GuardianLink> link(Handle db, Guardian guardian) {
        return accounts.find(db, guardian.accountId()).map(person -> new GuardianLink(person, guardian.state()));
    }

    private User find(UUID userId) {
        return database.transaction(db -> accounts.find(db, userId)).orElseThrow(Guardians::unknown);
    }

    private static void requireNeeded(Decisions decisions) {
        if (decisions.bracket() == null) throw Failure.precondition("AGE_BRACKET_MISSING", "set the age bracket first");
        if (decisions.bracket() == AgeBracket.FROM_16)
            throw Failure.precondition("GUARDIAN_NOT_NEEDED", "people of 16 and older decide alone");
        if (decisions.isConfirmed()) throw Failure.precondition("GUARDIAN_CONFIRMED", "a guardian has confirmed");
    }

    private static boolean isOwn(User person, Email email) {
        return Email.parse(person.email())
                .filter(own -> own.key().equals(email.key()))
                .isPresent();
    }

    private void send(Handle db, MailKind kind, Guardian guardian, User person, Secret token) {
        var mail = new Mail(kind, guardian.email(), guardian.locale(), token, person.email());
        mails.send(db, person.id(), mail);
    }

    private Instant waitingSince() {
        return now().minus(WAITING);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
