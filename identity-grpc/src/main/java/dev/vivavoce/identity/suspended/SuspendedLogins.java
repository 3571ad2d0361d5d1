package dev.vivavoce.identity.suspended;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
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
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.suspension.Suspensions;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;

/// Signs people in to suspended accounts, with a token for the export and the erasure of their data alone.
public final class SuspendedLogins {
    private final Database database;
    private final Suspensions suspensions = new Suspensions();
    private final Accounts accounts;
    private final Factors factors;
    private final AccessTokens tokens;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;

    public SuspendedLogins(
            Database database,
            Accounts accounts,
            Factors factors,
            AccessTokens tokens,
            SignInLimits limits,
            Mails mails,
            AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.tokens = tokens;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
    }

    /// Verifies email and password like a sign-in, and then the second factor. An unknown address and a wrong password
    /// have the same outcome and do the same work.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    SuspendedLogin login(SignIn attempt, Proof proof, ClientAddress from) {
        var found = limits.admitted(() -> {
            limits.signingIn(attempt.limitKey(), from);
            return accounts.authenticate(attempt);
        });
        if (found.isEmpty()) {
            audit.record(AuditRecord.refused(AuditAct.SIGN_IN).with(AuditDetail.METHOD, "SUSPENDED"));
            return new SuspendedLogin.Refused();
        }
        var user = found.get();
        if (!database.transaction(db -> suspensions.exists(db, user.id()))) return new SuspendedLogin.NotSuspended();
        return switch (factors.show(user.id(), proof, from)) {
            case StepUp.Passed() -> opened(user, from);
            case StepUp.Refusal why -> new SuspendedLogin.NotPassed(why);
        };
    }

    private SuspendedLogin opened(User user, ClientAddress from) {
        database.run(db -> {
            audit.record(
                    db,
                    AuditRecord.of(AuditAct.SIGN_IN)
                            .by(user.id())
                            .about(user.id())
                            .with(AuditDetail.METHOD, "SUSPENDED"));
            if (!user.emailVerified()) return;
            var device = from.device().isEmpty() ? "?" : from.device();
            var locale = user.profile().locale();
            mails.send(db, user.id(), new Mail(MailKind.NEW_SIGN_IN, user.email(), locale, new Secret(""), device));
        });
        return new SuspendedLogin.Opened(tokens.forSuspended(user.id()));
    }
}
