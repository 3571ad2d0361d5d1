package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.account.Registration;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.account.VerifiedPerson;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.consent.AgeBracket;
import dev.vivavoce.identity.consent.Consents;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.MailSettings;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How people get accounts. With a mail server, a request does the same work for every address, and a job looks for
/// the account: so the answer does not reveal who has one. The account is made with the link of the mail and
/// the password of the request. Without a mail server it is made at once.
public final class Registrations {
    public static final JobType ANSWER_REGISTRATION =
            new JobType("answer-registration", 5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// How long a link is valid, and a guest is kept for it.
    static final Duration LIFETIME = Duration.ofHours(24);

    private static final String PREFIX = "vvr_";

    private final Database database;
    private final RegistrationStore store = new RegistrationStore();
    private final JobQueue jobs = new JobQueue();
    private final Accounts accounts;
    private final Consents consents;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final boolean isMailed;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Registrations(
            Database database,
            Accounts accounts,
            Consents consents,
            SignInLimits limits,
            Mails mails,
            MailSettings.Way way,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.consents = consents;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.isMailed = way instanceof MailSettings.Smtp;
        this.clock = clock;
    }

    RegistrationStart register(WantedAccount wanted, ClientAddress from) {
        if (!isMailed)
            return RegistrationStart.of(
                    accounts.register(wanted.account(), from, (db, user) -> setBracket(db, user, wanted.bracket())));
        return limits.admitted(() -> {
            limits.requestingMail(wanted.account().email().key(), from);
            return request(wanted, null);
        });
    }

    RegistrationStart registerGuest(UUID guestId, WantedAccount wanted, ClientAddress from) {
        if (!isMailed)
            return RegistrationStart.of(accounts.registerGuest(
                    guestId, wanted.account(), from, (db, user) -> setBracket(db, user, wanted.bracket())));
        return limits.admitted(() -> {
            limits.registeringGuest(guestId); // whose address was counted at its start
            limits.requestingMail(wanted.account().email().key(), ClientAddress.OWN);
            return request(wanted, guestId);
        });
    }

    /// Stores a request. Does not look for the address.
    private RegistrationStart request(WantedAccount wanted, @Nullable UUID guestId) {
        var account = wanted.account();
        var hash = accounts.hash(account.password());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var pending = new PendingRegistration(
                UUID.randomUUID(), guestId, person(account), hash, wanted.bracket(), now, now.plus(LIFETIME));
        database.run(db -> {
            if (guestId != null) accounts.keepGuest(db, guestId, pending.expiresAt());
            store.insert(db, pending);
            jobs.schedule(db, ANSWER_REGISTRATION, pending.id(), now);
        });
        return new RegistrationStart.Mailed();
    }

    /// Sends the link, or a mail to the owner of the address about the attempt. A second run finds nothing to do.
    public void answer(JobRun run) {
        database.run(db -> store.unanswered(db, run.id()).ifPresent(pending -> {
            var email = pending.person().email();
            accounts.find(db, email).ifPresentOrElse(owner -> refuse(db, pending, owner), () -> {
                var token = OpaqueToken.random(PREFIX, random);
                store.setHash(db, pending.id(), token.hash());
                var locale = pending.person().locale();
                var mail = new Mail(MailKind.FINISH_REGISTRATION, email.written(), locale, token.value(), "");
                mails.send(db, pending.accountId(), mail);
            });
        }));
    }

    private void refuse(Handle db, PendingRegistration pending, User owner) {
        store.delete(db, pending.id());
        var locale = owner.profile().locale();
        mails.send(db, owner.id(), new Mail(MailKind.ADDRESS_TAKEN, owner.email(), locale, new Secret(""), ""));
        audit.record(db, AuditRecord.refused(AuditAct.ACCOUNT_REGISTERED).about(owner.id()));
    }

    /// Makes the account of a link, if the password is that of its registration: the reader of the mail may be
    /// another person than the one who registered.
    RegistrationFinish finish(Secret token, Secret password, ClientAddress from) {
        limits.usingLink(from);
        var found = database.transaction(db -> store.find(db, new OpaqueToken(token).hash(), clock.instant()));
        if (found.isEmpty()) {
            audit.record(AuditRecord.refused(AuditAct.LINK_REFUSED).with(AuditDetail.PURPOSE, "REGISTER"));
            return new RegistrationFinish.LinkInvalid();
        }
        var pending = found.get();
        var attempt = new SignIn(pending.person().email().written(), password);
        return limits.admitted(() -> {
            limits.signingIn(attempt.limitKey(), from);
            if (!accounts.matches(password, pending.password())) {
                audit.record(AuditRecord.refused(AuditAct.ACCOUNT_REGISTERED).with(AuditDetail.METHOD, "PASSWORD"));
                return new RegistrationFinish.WrongPassword();
            }
            var finish = database.transaction(db -> create(db, pending));
            if (finish instanceof RegistrationFinish.Registered) limits.signedIn(attempt.limitKey(), from);
            return finish;
        });
    }

    private RegistrationFinish create(Handle db, PendingRegistration pending) {
        var guestId = pending.guestId();
        if (guestId != null && accounts.locked(db, guestId).isEmpty()) return new RegistrationFinish.LinkInvalid();
        if (!store.delete(db, pending.id())) return new RegistrationFinish.LinkInvalid(); // another use was faster
        var made = accounts.registerVerified(db, pending.id(), pending.person(), pending.password(), guestId);
        store.deleteOf(db, pending.person().email());
        return switch (made) {
            case Registration.Registered(User user) -> {
                setBracket(db, user, pending.bracket());
                yield new RegistrationFinish.Registered(user);
            }
            case Registration.EmailTaken() -> new RegistrationFinish.LinkInvalid();
        };
    }

    /// Deletes registrations whose link has expired.
    public void sweep() {
        database.run(db -> store.deleteExpired(db, clock.instant()));
    }

    private void setBracket(Handle db, User user, @Nullable AgeBracket bracket) {
        if (bracket != null) consents.begin(db, user.id(), bracket);
    }

    private static VerifiedPerson person(NewAccount account) {
        return new VerifiedPerson(account.email(), account.displayName(), account.locale(), account.timeZone());
    }
}
