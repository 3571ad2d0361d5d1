package dev.vivavoce.identity.verification;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
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
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.identity.token.Purpose;
import dev.vivavoce.identity.token.TokenUse;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of verifying and changing addresses.
public final class Verifications {
    private final Database database;
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final Mails mails;
    private final MailTokens tokens;
    private final SignInLimits limits;
    private final AuditLog audit;

    public Verifications(
            Database database,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            MailTokens tokens,
            Mails mails,
            SignInLimits limits,
            AuditLog audit) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.mails = mails;
        this.tokens = tokens;
        this.limits = limits;
        this.audit = audit;
    }

    /// Mails another link. Returns false, and mails nothing, when the address is verified.
    ///
    /// @param locale the language of the mail; empty for the person's own
    boolean request(UUID userId, String locale) {
        var user = database.transaction(db -> accounts.find(db, userId)).orElseThrow(Verifications::unknown);
        if (user.emailVerified()) return false;
        var key = Email.parse(user.email()).orElseThrow(Verifications::unknown).key();
        limits.requestingMail(key, ClientAddress.OWN);
        var language = locale.isEmpty() ? user.profile().locale() : locale;
        database.run(db -> tokens.mail(db, Purpose.VERIFY_EMAIL, userId, user.email(), language));
        return true;
    }

    /// Mails a link to a new address. If the address has an account, its owner gets a mail instead, and the
    /// caller cannot distinguish this.
    StepUp requestChange(Caller caller, Secret password, Proof proof, Email wanted) {
        var stepUp = factors.stepUp(caller.userId(), password, proof, ClientAddress.OWN);
        if (stepUp instanceof StepUp.Refusal) return stepUp;
        limits.requestingMail(wanted.key(), ClientAddress.OWN);
        database.run(db -> {
            var owner = accounts.find(db, wanted);
            var asking = UUID.fromString(caller.sessionId());
            var locale = accounts.find(db, caller.userId())
                    .orElseThrow(Verifications::unknown)
                    .profile()
                    .locale();
            if (owner.isEmpty())
                tokens.mail(db, Purpose.CONFIRM_EMAIL, caller.userId(), wanted.written(), locale, asking);
            else send(db, MailKind.ADDRESS_TAKEN, owner.get());
        });
        return stepUp;
    }

    /// Uses the token of a link, of either kind.
    Verification verify(Secret token, ClientAddress from) {
        limits.usingLink(from);
        return database.transaction(db -> {
            var first = verified(db, tokens.use(db, Purpose.VERIFY_EMAIL, token));
            return first == Verification.LINK_INVALID
                    ? changed(db, tokens.use(db, Purpose.CONFIRM_EMAIL, token))
                    : first;
        });
    }

    private Verification verified(Handle db, TokenUse use) {
        return switch (use) {
            case TokenUse.Accepted(UUID id, String email, var _) -> {
                boolean before = accounts.find(db, id).map(User::emailVerified).orElse(false);
                if (!accounts.verifyEmail(db, id, email)) yield Verification.LINK_INVALID;
                if (before) yield Verification.ALREADY_VERIFIED;
                record(db, AuditAct.EMAIL_VERIFIED, id);
                yield Verification.VERIFIED;
            }
            case TokenUse.Used(UUID id, String email) ->
                accounts.verifyEmail(db, id, email) ? Verification.ALREADY_VERIFIED : Verification.LINK_INVALID;
            case TokenUse.Invalid() -> Verification.LINK_INVALID;
        };
    }

    /// Replaces the address of the account, sends a mail to the old one, and ends all sessions but the one that
    /// asked.
    private Verification changed(Handle db, TokenUse use) {
        return switch (use) {
            case TokenUse.Accepted(UUID id, String email, var asking) -> {
                var user = accounts.locked(db, id);
                var address = Email.parse(email);
                if (user.isEmpty() || address.isEmpty() || !accounts.changeEmail(db, id, address.get()))
                    yield Verification.LINK_INVALID;
                if (asking == null) sessions.endAll(db, id);
                else sessions.endOthers(db, id, asking);
                tokens.revoke(db, id);
                record(db, AuditAct.EMAIL_CHANGED, id);
                send(db, MailKind.EMAIL_CHANGED, user.get());
                yield Verification.VERIFIED;
            }
            case TokenUse.Used(UUID id, String email) ->
                accounts.verifyEmail(db, id, email) ? Verification.ALREADY_VERIFIED : Verification.LINK_INVALID;
            case TokenUse.Invalid() -> Verification.LINK_INVALID;
        };
    }

    private void record(Handle db, AuditAct act, UUID id) {
        audit.record(db, AuditRecord.of(act).by(id).about(id));
    }

    private void send(Handle db, MailKind kind, User to) {
        mails.send(db, to.id(), new Mail(kind, to.email(), to.profile().locale(), new Secret(""), ""));
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
