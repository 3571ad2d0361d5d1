package dev.vivavoce.identity.password;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.PasswordHash;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.apikey.ApiKeys;
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
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.identity.token.Purpose;
import dev.vivavoce.identity.token.TokenUse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of replacing a password.
public final class PasswordChanges {
    private final Database database;
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final MailTokens tokens;
    private final Mails mails;
    private final SignInLimits limits;
    private final AuditLog audit;

    public PasswordChanges(
            Database database,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            ApiKeys keys,
            MailTokens tokens,
            Mails mails,
            SignInLimits limits,
            AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.keys = keys;
        this.tokens = tokens;
        this.mails = mails;
        this.limits = limits;
        this.audit = audit;
    }

    /// Sets a new password with the token of a link. Returns false when the link cannot be used; then nothing
    /// is hashed.
    boolean reset(Secret token, NewPassword wanted, ClientAddress from) {
        return limits.admitted(() -> {
            limits.usingLink(from);
            if (!tokens.isValid(Purpose.RESET_PASSWORD, token)) return false;
            var hash = accounts.hash(wanted.value());
            var user = database.transaction(db -> reset(db, token, hash));
            // The owner may have failed to sign in here before.
            user.flatMap(owner -> Email.parse(owner.email())).ifPresent(email -> limits.signedIn(email.key(), from));
            return user.isPresent();
        });
    }

    /// Replaces the password of a signed-in person; the session that asks continues.
    StepUp change(Caller caller, Secret current, Proof proof, NewPassword wanted) {
        var id = caller.userId();
        var stepUp = factors.stepUp(id, current, proof, ClientAddress.OWN);
        if (stepUp instanceof StepUp.Refusal) return stepUp;
        var hash = limits.admitted(() -> accounts.hash(wanted.value()));
        database.run(db -> accounts.locked(db, id).ifPresent(user -> {
            sessions.endOthers(db, id, UUID.fromString(caller.sessionId()));
            replace(db, user, hash, AuditAct.PASSWORD_CHANGED);
        }));
        return stepUp;
    }

    private Optional<User> reset(Handle db, Secret token, PasswordHash hash) {
        return switch (tokens.use(db, Purpose.RESET_PASSWORD, token)) {
            case TokenUse.Accepted(var id, var email, var _) -> {
                if (!accounts.verifyEmail(db, id, email)) yield Optional.empty();
                var user = accounts.locked(db, id);
                user.ifPresent(owner -> {
                    sessions.endAll(db, owner.id());
                    keys.revokeAll(db, owner.id());
                    replace(db, owner, hash, AuditAct.PASSWORD_RESET);
                });
                yield user;
            }
            case TokenUse.Used _, TokenUse.Invalid _ -> Optional.empty();
        };
    }

    /// Sends a mail to the person, because someone else may have done it.
    private void replace(Handle db, User user, PasswordHash hash, AuditAct act) {
        audit.record(db, AuditRecord.of(act).by(user.id()).about(user.id()));
        accounts.replacePassword(db, user.id(), hash);
        tokens.revoke(db, user.id());
        mails.send(
                db,
                user.id(),
                new Mail(MailKind.PASSWORD_CHANGED, user.email(), user.profile().locale(), new Secret(""), ""));
    }
}
