package dev.vivavoce.identity.enrolment;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.passkey.Ceremony;
import dev.vivavoce.identity.passkey.Passkey;
import dev.vivavoce.identity.passkey.PasskeyAddition;
import dev.vivavoce.identity.passkey.PasskeyName;
import dev.vivavoce.identity.passkey.PasskeyTimeout;
import dev.vivavoce.identity.passkey.Passkeys;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of adding passkeys and asking for them.
public final class Enrolments {
    private final Database database;
    private final Accounts accounts;
    private final Factors factors;
    private final Passkeys passkeys;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;

    public Enrolments(
            Database database,
            Accounts accounts,
            Factors factors,
            Passkeys passkeys,
            SignInLimits limits,
            Mails mails,
            AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
    }

    List<Passkey> list(UUID userId) {
        return passkeys.list(userId);
    }

    /// Begins to add a passkey. Asks for password and second factor, because a passkey opens the account without
    /// them.
    EnrolmentStart begin(UUID userId, Secret password, Proof proof) {
        if (factors.stepUp(userId, password, proof, ClientAddress.OWN) instanceof StepUp.Refusal why)
            return new EnrolmentStart.NotPassed(why);
        return new EnrolmentStart.Begun(passkeys.begin(find(userId)));
    }

    /// Adds the passkey that a browser has made. Sends a mail to the person, because someone else may have done it.
    PasskeyAddition finish(UUID userId, Secret token, String credentialJson, PasskeyName name) {
        var user = find(userId);
        return passkeys.finish(userId, token, credentialJson, name, (db, id) -> {
            record(db, AuditAct.PASSKEY_ADDED, userId, id);
            var locale = user.profile().locale();
            mails.send(db, userId, new Mail(MailKind.PASSKEY_ADDED, user.email(), locale, new Secret(""), ""));
        });
    }

    /// Asks for a passkey of any person.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    Ceremony ask(PasskeyTimeout timeout, ClientAddress from) {
        limits.usingLink(from);
        return passkeys.ask(timeout);
    }

    void rename(UUID userId, UUID id, PasskeyName name) {
        passkeys.rename(userId, id, name);
    }

    /// Removes a passkey. Asks for password and second factor, so that a stolen session cannot lock its owner out.
    StepUp remove(UUID userId, UUID id, Secret password, Proof proof) {
        var stepUp = factors.stepUp(userId, password, proof, ClientAddress.OWN);
        if (stepUp instanceof StepUp.Passed)
            passkeys.remove(userId, id, (db, removed) -> record(db, AuditAct.PASSKEY_REMOVED, userId, removed));
        return stepUp;
    }

    private void record(Handle db, AuditAct act, UUID userId, UUID passkeyId) {
        audit.record(db, AuditRecord.of(act).about(userId).target(passkeyId));
    }

    private User find(UUID userId) {
        return database.transaction(db -> accounts.find(db, userId))
                .orElseThrow(() -> Failure.notFound("USER_UNKNOWN", "no such user"));
    }
}
