package dev.vivavoce.identity.apikey;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.suspension.Suspensions;
import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Scope;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of API keys.
public final class ApiKeys {
    /// The most keys of one person, expired ones included.
    static final int MOST = 20;
    /// How long an expired key is listed, so that its owner finds out why a program stopped.
    static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);
    /// How long the job that ends them looks back, in case it has not run for a while.
    private static final Duration LISTED_AFTER_EXPIRY = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);
    private static final String PREFIX = "vvk_";

    private final Database database;
    private final ApiKeyStore store = new ApiKeyStore();
    private final Suspensions suspensions = new Suspensions();
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final AccessTokens tokens;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public ApiKeys(
            Database database,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            AccessTokens tokens,
            SignInLimits limits,
            Mails mails,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.tokens = tokens;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    /// Creates a key of a person. A repeat returns the same key with a new secret, because the one before is not
    /// stored.
    KeyCreation create(UUID userId, UUID sessionId, NewApiKey wanted) {
        if (factors.stepUp(userId, wanted.password(), wanted.factor(), ClientAddress.OWN) instanceof StepUp.Refusal why)
            return new KeyCreation.NotPassed(why);
        var secret = OpaqueToken.random(PREFIX, random);
        return database.transaction(db -> {
            accounts.lock(db, userId); // the keys of one person are created in turn
            sessions.requireRunning(db, sessionId); // a new password meanwhile has ended sessions and keys
            var earlier = store.find(db, userId, wanted.key().value());
            if (earlier.isPresent()) {
                if (!earlier.get().isAskedBy(wanted))
                    throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the idempotency key made another API key");
                store.replaceSecret(db, earlier.get().id(), secret.hash());
                return new KeyCreation.Created(earlier.get(), secret.value());
            }
            if (store.count(db, userId) >= MOST) return new KeyCreation.TooMany(MOST);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
            var key = new ApiKey(
                    UUID.randomUUID(), userId, wanted.name(), wanted.scopes(), now, now.plus(wanted.lifetime()), null);
            store.insert(db, key, wanted.key().value(), secret.hash());
            audit.record(
                    db,
                    AuditRecord.of(AuditAct.API_KEY_CREATED)
                            .about(userId)
                            .target(key.id())
                            .with(AuditDetail.SCOPES, Scope.claim(wanted.scopes())));
            accounts.find(db, userId).filter(User::emailVerified).ifPresent(owner -> tell(db, owner));
            return new KeyCreation.Created(key, secret.value());
        });
    }

    /// Sends a mail to the person, because someone else may have done it.
    private void tell(Handle db, User owner) {
        var locale = owner.profile().locale();
        mails.send(db, owner.id(), new Mail(MailKind.API_KEY_CREATED, owner.email(), locale, new Secret(""), ""));
    }

    /// The keys of a person, the newest first.
    List<ApiKey> list(UUID userId) {
        return database.transaction(db -> store.all(db, userId));
    }

    boolean isExpired(ApiKey key) {
        return !key.isValidAt(clock.instant());
    }

    /// Ends a key of a person with its access tokens.
    void revoke(UUID userId, UUID id) {
        database.run(db -> {
            if (!store.delete(db, userId, id)) throw Failure.notFound("API_KEY_UNKNOWN", "no such API key");
            sessions.endTokens(db, List.of(id));
            recordRevoked(db, userId, id);
        });
    }

    private void recordRevoked(Handle db, UUID userId, UUID id) {
        audit.record(
                db,
                AuditRecord.of(AuditAct.API_KEY_REVOKED)
                        .by(userId)
                        .about(userId)
                        .target(id));
    }

    /// Ends all keys of a person in the caller's transaction, with their access tokens.
    public void revokeAll(Handle db, UUID userId) {
        for (var key : store.all(db, userId)) recordRevoked(db, userId, key.id());
        endTokens(db, userId);
        store.deleteAll(db, userId);
    }

    /// Ends the access tokens of all keys of a person in the caller's transaction; the caller deletes the keys.
    public void endTokens(Handle db, UUID userId) {
        sessions.endTokens(db, store.all(db, userId).stream().map(ApiKey::id).toList());
    }

    /// Ends the access tokens of all keys of a person in the caller's transaction, and keeps the keys. They get other
    /// ids, because tokens of the old ones stay refused for an hour.
    public void endTokensOfKeysThatStay(Handle db, UUID userId) {
        endTokens(db, userId);
        store.renewIds(db, userId);
    }

    /// Exchanges a key for an access token.
    ///
    /// @throws Failure UNAUTHENTICATED / API_KEY_INVALID; PERMISSION_DENIED / SUSPENDED; RESOURCE_EXHAUSTED /
    ///     SIGN_IN_LIMIT
    KeyToken exchange(Secret secret, ClientAddress from) {
        limits.exchangingKey(from);
        var hash = new OpaqueToken(secret).hash();
        Instant now = clock.instant();
        var known = database.transaction(db -> store.find(db, hash));
        var key = known.filter(found -> found.isValidAt(now)).orElseThrow(() -> refused(known));
        limits.usingKey(key.id());
        database.run(db -> {
            suspensions.refuse(db, key.userId());
            if (store.use(db, key.id(), LocalDate.ofInstant(now, ZoneOffset.UTC)) && key.lastUsedOn() == null)
                audit.record(
                        db,
                        AuditRecord.of(AuditAct.API_KEY_FIRST_USED)
                                .by(key.userId())
                                .about(key.userId())
                                .target(key.id()));
        });
        return new KeyToken(tokens.forKey(key.userId(), key.id(), key.scopes(), key.expiresAt()), key.scopes());
    }

    private Failure refused(Optional<ApiKey> expired) {
        var refused = AuditRecord.refused(AuditAct.API_KEY_REFUSED);
        audit.record(
                expired.map(key -> refused.about(key.userId()).target(key.id())).orElse(refused));
        return Failure.unauthenticated("API_KEY_INVALID", "the API key is unknown, expired or revoked");
    }

    /// Ends the streams of keys that have expired; for a recurring job. A stream continues after its first
    /// token has expired.
    public void endExpired() {
        var now = clock.instant();
        database.run(db -> {
            var expired = store.expiredBetween(db, now.minus(LISTED_AFTER_EXPIRY), now);
            if (!expired.isEmpty()) sessions.endTokens(db, expired);
        });
    }

    /// Deletes keys that expired more than [#KEPT_AFTER_EXPIRY] ago.
    public void sweep() {
        int deleted = database.transaction(
                db -> store.deleteExpiredBefore(db, clock.instant().minus(KEPT_AFTER_EXPIRY)));
        if (deleted > 0) log.info("deleted {} expired API keys", deleted);
    }
}
