package dev.vivavoce.identity.factor;

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
import dev.vivavoce.identity.passkey.Assertion;
import dev.vivavoce.identity.passkey.Passkeys;
import dev.vivavoce.identity.seal.Seal;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;

/// The rules of the second factor.
public final class Factors {
    static final int RECOVERY_CODES = 10;
    /// How long a secret waits for its first code.
    static final Duration CONFIRMED_WITHIN = Duration.ofHours(1);

    private final Database database;
    private final FactorStore store = new FactorStore();
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final Seal seal;
    private final SecretKey codeKey;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /// @param sealing encrypts the secrets of authenticator apps
    /// @param codeKey hides the recovery codes in the database (HMAC)
    public Factors(
            Database database,
            Accounts accounts,
            Passkeys passkeys,
            SignInLimits limits,
            Mails mails,
            AuditLog audit,
            SecretKey sealing,
            SecretKey codeKey,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.seal = new Seal(sealing);
        this.codeKey = codeKey;
        this.clock = clock;
    }

    /// Returns the factor of an account.
    Factor get(UUID userId) {
        return database.transaction(db -> store.find(db, userId)
                .map(totp -> new Factor(totp.confirmedAt(), store.codesLeft(db, userId)))
                .orElse(new Factor(null, 0)));
    }

    /// Makes a secret, which is not asked for before [#confirm]. Asks for the password, because a stranger at an open
    /// device could lock the owner out.
    FactorSetup begin(UUID userId, Secret password) {
        if (!accounts.confirm(userId, password, ClientAddress.OWN)) return new FactorSetup.WrongPassword();
        var totp = Totp.random(random);
        var sealed = seal.seal(userId.toString(), totp.secret());
        if (!database.transaction(db -> store.begin(db, userId, sealed, now()))) return new FactorSetup.AlreadyOn();
        var user = passed(userId, ClientAddress.OWN);
        return new FactorSetup.Begun(totp.text(), totp.uri(user.email()));
    }

    /// Turns the factor on with a first code, which is used then.
    Confirmation confirm(UUID userId, Secret digits) {
        return database.transaction(db -> {
            var stored = store.locked(db, userId)
                    .filter(totp -> !totp.isOn())
                    .filter(totp -> now().isBefore(totp.begunAt().plus(CONFIRMED_WITHIN)));
            if (stored.isEmpty()) return new Confirmation.NotBegun();
            if (!useCode(db, userId, stored.get(), digits)) return new Confirmation.Refused();
            store.confirm(db, userId, now());
            record(db, userId, AuditAct.SECOND_FACTOR_ON);
            tell(db, userId, MailKind.FACTOR_ON);
            return new Confirmation.Confirmed(newCodes(db, userId));
        });
    }

    /// Turns the factor off.
    ///
    /// @throws Failure FAILED_PRECONDITION / FACTOR_REQUIRED for an administrator
    StepUp disable(UUID userId, Secret password, Proof proof) {
        if (database.transaction(db -> accounts.find(db, userId))
                .filter(user -> user.roles().contains(Role.ADMIN))
                .isPresent()) throw Failure.precondition("FACTOR_REQUIRED", "an administrator needs the second factor");
        var stepUp = stepUp(userId, password, proof, ClientAddress.OWN);
        if (stepUp instanceof StepUp.Passed)
            database.run(db -> {
                boolean wasOn =
                        store.locked(db, userId).filter(StoredTotp::isOn).isPresent();
                store.delete(db, userId);
                if (!wasOn) return;
                record(db, userId, AuditAct.SECOND_FACTOR_OFF);
                tell(db, userId, MailKind.FACTOR_OFF);
            });
        return stepUp;
    }

    /// Replaces the recovery codes.
    ///
    /// @throws Failure FAILED_PRECONDITION / FACTOR_OFF
    RecoveryRenewal renewCodes(UUID userId, Secret password, Proof proof) {
        if (stepUp(userId, password, proof, ClientAddress.OWN) instanceof StepUp.Refusal why)
            return new RecoveryRenewal.NotPassed(why);
        return database.transaction(db -> {
            if (store.locked(db, userId).filter(StoredTotp::isOn).isEmpty())
                throw Failure.precondition("FACTOR_OFF", "the second factor is off");
            record(db, userId, AuditAct.RECOVERY_CODES_RENEWED);
            return new RecoveryRenewal.Renewed(newCodes(db, userId));
        });
    }

    private void record(Handle db, UUID userId, AuditAct act) {
        audit.record(db, AuditRecord.of(act).about(userId));
    }

    /// Verifies the password of an account once more, and the factor if it is on, before a change that a stranger
    /// must not make. Wrong codes count like wrong passwords.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public StepUp stepUp(UUID userId, Secret password, Proof proof, ClientAddress from) {
        if (!accounts.confirm(userId, password, from)) return new StepUp.WrongPassword();
        return show(userId, proof, from);
    }

    /// Verifies the factor if it is on, of a person whose password is verified.
    public StepUp show(UUID userId, Proof proof, ClientAddress from) {
        var outcome = database.<StepUp>transaction(db -> {
            var kinds = kinds(db, userId);
            if (kinds.isEmpty()) return new StepUp.Passed();
            if (proof instanceof Proof.Missing) return new StepUp.FactorNeeded(kinds);
            if (verify(db, userId, proof)) return new StepUp.Passed();
            audit.record(
                    db, AuditRecord.refused(AuditAct.STEP_UP).about(userId).with(AuditDetail.METHOD, proof.method()));
            return new StepUp.FactorRefused();
        });
        if (outcome instanceof StepUp.Passed) passed(userId, from);
        return outcome;
    }

    /// Returns what an account can show in the caller's transaction; empty while the factor is off.
    public List<FactorKind> kinds(Handle db, UUID userId) {
        if (store.find(db, userId).filter(StoredTotp::isOn).isEmpty()) return List.of();
        var kinds = new ArrayList<>(List.of(FactorKind.CODE));
        if (store.codesLeft(db, userId) > 0) kinds.add(FactorKind.RECOVERY_CODE);
        if (passkeys.exist(db, userId)) kinds.add(FactorKind.PASSKEY);
        return List.copyOf(kinds);
    }

    /// Verifies and uses what a person shows, in the caller's transaction. False when the factor is off.
    public boolean verify(Handle db, UUID userId, Proof proof) {
        var totp = store.locked(db, userId).filter(StoredTotp::isOn);
        if (totp.isEmpty()) return false;
        return switch (proof) {
            case Proof.Code(Secret digits) -> useCode(db, userId, totp.get(), digits);
            case Proof.Recovery(Secret code) -> store.useCode(db, userId, new RecoveryCode(code).hash(userId, codeKey));
            case Proof.Passkey(Assertion assertion) ->
                passkeys.verify(db, assertion).filter(userId::equals).isPresent();
            case Proof.Missing() -> false;
        };
    }

    /// Deletes secrets that no code has confirmed.
    public void sweep() {
        database.run(db -> store.deleteUnconfirmedBefore(db, now().minus(CONFIRMED_WITHIN)));
    }

    private boolean useCode(Handle db, UUID userId, StoredTotp stored, Secret digits) {
        var totp = new Totp(seal.open(userId.toString(), stored.sealedSecret()));
        var step = totp.stepOf(digits.reveal(), clock.instant());
        return step.isPresent() && store.use(db, userId, step.getAsLong());
    }

    private List<RecoveryCode> newCodes(Handle db, UUID userId) {
        var codes = Stream.generate(() -> RecoveryCode.random(random))
                .limit(RECOVERY_CODES)
                .toList();
        store.replaceCodes(
                db,
                userId,
                codes.stream().map(code -> code.hash(userId, codeKey)).toList());
        return codes;
    }

    /// Sends a mail to the person, because someone else may have done it.
    private void tell(Handle db, UUID userId, MailKind kind) {
        var user = accounts.find(db, userId).orElseThrow(Factors::unknown);
        mails.send(db, userId, new Mail(kind, user.email(), user.profile().locale(), new Secret(""), ""));
    }

    /// Clears the person's attempts, once nothing is left to guess.
    private User passed(UUID userId, ClientAddress from) {
        var user = database.transaction(db -> accounts.find(db, userId)).orElseThrow(Factors::unknown);
        Email.parse(user.email()).ifPresent(email -> limits.confirmed(email.key(), from));
        return user;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
