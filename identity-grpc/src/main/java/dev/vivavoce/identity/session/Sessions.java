package dev.vivavoce.identity.session;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Signs people in, renews their sessions and ends them.
public final class Sessions {
    /// How long a session lasts without renewal, and in total.
    public record Lifetimes(Duration idle, Duration absolute) {}

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    /// Within this time a spent token can be exchanged again in any case, because two tabs may refresh at the same
    /// time. Later it can be exchanged only while no successor was used, because the response may have been lost.
    /// Otherwise two parties have tokens of the family, and the session ends (RFC 9700, section 4.14.2).
    static final Duration GRACE = Duration.ofSeconds(10);
    /// The most further tokens that are issued for one token within its grace periods.
    static final int MOST_SIBLINGS = 200;
    /// How long ended sessions are stored.
    private static final Duration KEPT_AFTER_END = Duration.ofDays(30);

    private final Database database;
    private final SessionStore store = new SessionStore();
    private final Accounts accounts;
    private final AccessTokens accessTokens;
    private final SignInLimits limits;
    private final Lifetimes lifetimes;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Sessions(
            Database database,
            Accounts accounts,
            AccessTokens accessTokens,
            SignInLimits limits,
            Lifetimes lifetimes,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.accessTokens = accessTokens;
        this.limits = limits;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /// Verifies email and password. An unknown address and a wrong password have the same outcome and do the same
    /// work.
    Login login(SignIn attempt, ClientAddress from) {
        var emailKey = attempt.limitKey();
        return limits.admitted(() -> {
            limits.signingIn(emailKey, from);
            var user = accounts.authenticate(attempt);
            if (user.isEmpty()) return new Login.Refused();
            limits.signedIn(emailKey, from);
            return new Login.Begun(begin(user.get()));
        });
    }

    /// Starts a session for an authenticated user. That of a guest ends with the guest's time.
    public SignedIn begin(User user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
        var latest = now.plus(lifetimes.absolute());
        var guestUntil = user.guestUntil();
        var endsAt = guestUntil != null && guestUntil.isBefore(latest) ? guestUntil : latest;
        var session = new Session(UUID.randomUUID(), user.id(), now, endsAt, null);
        return database.transaction(db -> {
            store.insert(db, session);
            return tokens(db, session, user, null, now);
        });
    }

    /// Exchanges a refresh token for a new pair of tokens.
    SignedIn refresh(RefreshToken token) {
        Instant now = clock.instant();
        return switch (database.transaction(db -> renew(db, token.hash(), now))) {
            case Renewal.Renewed(SignedIn signedIn) -> signedIn;
            case Renewal.Ended() -> throw Failure.unauthenticated("SESSION_ENDED", "sign in again");
            case Renewal.TooOften() ->
                throw Failure.exhausted("SIGN_IN_LIMIT", "one refresh token is used too often")
                        .retryAfter(GRACE);
        };
    }

    /// Ends the session of a refresh token, spent or not. An unknown token has no effect.
    void logout(RefreshToken token) {
        Instant now = clock.instant();
        database.run(db -> store.lockFamily(db, token.hash()).ifPresent(session -> store.end(db, session.id(), now)));
    }

    /// Deletes sessions that ended more than [#KEPT_AFTER_END] ago.
    public void sweep() {
        Instant before = clock.instant().minus(KEPT_AFTER_END);
        int deleted = database.transaction(db -> store.deleteEndedBefore(db, before));
        if (deleted > 0) log.info("deleted {} sessions that ended before {}", deleted, before);
    }

    private Renewal renew(Handle db, byte[] hash, Instant now) {
        var family = store.lockFamily(db, hash);
        if (family.isEmpty() || !family.get().runsAt(now)) return new Renewal.Ended();
        var session = family.get();
        var token = store.token(db, hash);
        if (token.rivalUsed()) return reused(db, session, now);
        var spentAt = token.spentAt();
        if (spentAt != null && !now.isAfter(spentAt.plus(GRACE))) {
            if (token.siblings() >= MOST_SIBLINGS) return new Renewal.TooOften();
            store.addSibling(db, hash);
            return renewed(db, session, hash, now);
        }
        if (token.successorUsed()) return reused(db, session, now);
        if (!now.isBefore(token.expiresAt())) return new Renewal.Ended();
        store.spend(db, hash, now);
        return renewed(db, session, hash, now);
    }

    private Renewal reused(Handle db, Session session, Instant now) {
        store.end(db, session.id(), now);
        log.warn("a spent refresh token was used again, so session {} was ended", session.id());
        return new Renewal.Ended();
    }

    private Renewal renewed(Handle db, Session session, byte[] parent, Instant now) {
        return accounts.find(db, session.userId())
                .<Renewal>map(user -> new Renewal.Renewed(tokens(db, session, user, parent, now)))
                .orElseGet(Renewal.Ended::new);
    }

    private SignedIn tokens(Handle db, Session session, User user, byte @Nullable [] parent, Instant now) {
        var refreshToken = RefreshToken.random(random);
        Instant idleEnd = now.plus(lifetimes.idle());
        Instant expiresAt = idleEnd.isBefore(session.endsAt()) ? idleEnd : session.endsAt();
        store.insertToken(db, refreshToken.hash(), parent, session.id(), now, expiresAt);
        var accessToken = accessTokens.forPerson(user.id(), session.id(), user.roles(), session.endsAt());
        return new SignedIn(user, accessToken, refreshToken.value(), session.endsAt());
    }
}
