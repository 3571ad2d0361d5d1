package dev.vivavoce.identity.token;

import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Mails tokens in links, and accepts each of them once.
public final class MailTokens {
    private static final String PREFIX = "vvm_";
    private final Database database;
    private final MailTokenStore store = new MailTokenStore();
    private final Mails mails;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public MailTokens(Database database, Mails mails, AuditLog audit, Clock clock) {
        this.database = database;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /// Queues a mail with a new token in the caller's transaction. The account's earlier token for this purpose
    /// becomes invalid.
    public void mail(Handle db, Purpose purpose, UUID accountId, String email, String locale) {
        mail(db, purpose, accountId, email, locale, null);
    }

    /// The same for a change that a session asks for.
    public void mail(
            Handle db, Purpose purpose, UUID accountId, String email, String locale, @Nullable UUID sessionId) {
        var token = OpaqueToken.random(PREFIX, random);
        store.replace(
                db,
                token.hash(),
                accountId,
                purpose,
                email,
                sessionId,
                clock.instant().plus(purpose.lifetime()));
        mails.send(db, accountId, new Mail(purpose.mail(), email, locale, token.value(), ""));
    }

    /// Uses a token in the caller's transaction.
    public TokenUse use(Handle db, Purpose purpose, Secret token) {
        Instant now = clock.instant();
        var hash = new OpaqueToken(token).hash();
        return store.use(db, hash, purpose, now)
                .or(() -> store.used(db, hash, purpose, now))
                .orElseGet(() -> {
                    audit.record(db, refused(purpose));
                    return new TokenUse.Invalid();
                });
    }

    /// Returns whether a token can be used now.
    public boolean isValid(Purpose purpose, Secret token) {
        return database.transaction(db -> {
            boolean isValid = store.isValid(db, new OpaqueToken(token).hash(), purpose, clock.instant());
            if (!isValid) audit.record(db, refused(purpose));
            return isValid;
        });
    }

    private static AuditRecord refused(Purpose purpose) {
        return AuditRecord.refused(AuditAct.LINK_REFUSED).with(AuditDetail.PURPOSE, purpose.name());
    }

    /// Makes all unused tokens of an account invalid, because its password or address has changed.
    public void revoke(Handle db, UUID accountId) {
        store.delete(db, accountId);
    }

    /// Deletes expired tokens.
    public void sweep() {
        database.run(db -> store.deleteExpired(db, clock.instant()));
    }
}
