package dev.vivavoce.identity.session;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.SignIn;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.challenge.ChallengeAnswer;
import dev.vivavoce.identity.challenge.Challenges;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.passkey.Assertion;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.suspension.Suspensions;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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
    /// The longest lifetime of an access token that can be set, and the difference of clocks.
    private static final Duration LISTED = Duration.ofMinutes(65);
    /// The longest time between the end of a session and the commit that ends it.
    private static final Duration LATE = Duration.ofSeconds(30);

    private static final String PASSWORD = "PASSWORD";
    private static final String PASSKEY = "PASSKEY";
    private static final String PROVIDER = "PROVIDER";
    private static final int ENDED_AT_ONCE = 1_000;
    private static final int MOST_LISTED = 100;

    private final Database database;
    private final SessionStore store = new SessionStore();
    private final Suspensions suspensions = new Suspensions();
    private final Accounts accounts;
    private final Challenges challenges;
    private final AccessTokens accessTokens;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final Lifetimes lifetimes;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Sessions(
            Database database,
            Accounts accounts,
            Challenges challenges,
            AccessTokens accessTokens,
            SignInLimits limits,
            Mails mails,
            AuditLog audit,
            Lifetimes lifetimes,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.challenges = challenges;
        this.accessTokens = accessTokens;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /// Verifies email and password. An unknown address and a wrong password have the same outcome and do the same
    /// work. No session starts if the account has a second factor.
    Login login(SignIn attempt, Arrival arrival) {
        var emailKey = attempt.limitKey();
        return limits.admitted(() -> {
            count(emailKey, arrival.from());
            var user = accounts.authenticate(attempt);
            if (user.isEmpty()) {
                recordRefused(attempt);
                return new Login.Refused();
            }
            return challenges
                    .begin(user.get(), PASSWORD)
                    .<Login>map(Login.Challenged::new)
                    .orElseGet(() -> new Login.Begun(enter(user.get(), emailKey, arrival, PASSWORD)));
        });
    }

    private void count(String emailKey, ClientAddress from) {
        try {
            limits.signingIn(emailKey, from);
        } catch (Failure limited) {
            if (limited.reason().equals("SIGN_IN_LIMIT")) audit.record(AuditRecord.refused(AuditAct.SIGN_IN_LIMITED));
            throw limited;
        }
    }

    /// Signs in a person whom a provider has identified, which replaces the password.
    public Login identified(User user, Arrival arrival) {
        return challenges
                .begin(user, PROVIDER)
                .<Login>map(Login.Challenged::new)
                .orElseGet(() -> new Login.Begun(enter(user, arrival, PROVIDER)));
    }

    /// Starts the first session of a person whom a provider has identified.
    public SignedIn first(User user, ClientAddress from) {
        Email.parse(user.email()).ifPresent(email -> limits.signedIn(email.key(), from));
        return begin(user, new Arrival(from, null), PROVIDER);
    }

    /// Starts the session of a sign-in that was challenged for the second factor.
    LoginFinish finishLogin(Secret challenge, Proof proof, Arrival arrival) {
        return switch (challenges.answer(challenge, proof, arrival.from())) {
            case ChallengeAnswer.Accepted(User user, String method) ->
                new LoginFinish.Begun(enter(user, arrival, method));
            case ChallengeAnswer.Refused() -> new LoginFinish.Refused();
            case ChallengeAnswer.Ended() -> new LoginFinish.ChallengeEnded();
        };
    }

    /// Starts the session of a person with a passkey alone; empty if it is refused.
    Optional<SignedIn> loginWithPasskey(Assertion assertion, Arrival arrival) {
        var user = challenges.passkey(assertion, arrival.from());
        if (user.isEmpty()) audit.record(AuditRecord.refused(AuditAct.SIGN_IN).with(AuditDetail.METHOD, PASSKEY));
        return user.map(owner -> enter(owner, arrival, PASSKEY));
    }

    /// Does the same work whether the address has an account or not.
    private void recordRefused(SignIn attempt) {
        var refused = AuditRecord.refused(AuditAct.SIGN_IN).with(AuditDetail.METHOD, PASSWORD);
        database.run(db -> audit.record(
                db,
                Email.parse(attempt.email())
                        .flatMap(email -> accounts.find(db, email))
                        .map(owner -> refused.about(owner.id()))
                        .orElse(refused)));
    }

    private SignedIn enter(User user, Arrival arrival, String method) {
        return enter(user, Email.parse(user.email()).map(Email::key).orElseThrow(), arrival, method);
    }

    /// Starts the session of a person who has shown everything that is asked for.
    ///
    /// @throws Failure PERMISSION_DENIED / SUSPENDED
    private SignedIn enter(User user, String emailKey, Arrival arrival, String method) {
        if (database.transaction(db -> suspensions.exists(db, user.id())))
            audit.record(AuditRecord.refused(AuditAct.SIGN_IN).about(user.id()).with(AuditDetail.METHOD, method));
        database.run(db -> suspensions.refuse(db, user.id())); // before the person gets a mail
        boolean addressKnown = limits.signedIn(emailKey, arrival.from());
        tellOfUnknown(user, arrival.from(), addressKnown);
        return begin(user, arrival, method);
    }

    /// Mails the person when a sign-in comes from an address or a device that the account has not used lately.
    /// Only a verified address gets the mail: another one may be a stranger's.
    private void tellOfUnknown(User user, ClientAddress from, boolean addressKnown) {
        if (!user.emailVerified() || from.isOwn()) return;
        database.run(db -> {
            if (addressKnown && store.hasDevice(db, user.id(), from.device())) return;
            var device = from.device().isEmpty() ? "?" : from.device();
            mails.send(
                    db,
                    user.id(),
                    new Mail(MailKind.NEW_SIGN_IN, user.email(), user.profile().locale(), new Secret(""), device));
        });
    }

    /// Starts a session for an authenticated user. That of a guest ends with the guest's time, and is not in
    /// the audit log. A guest who signs in to an account ends in the same transaction: so what it has said is
    /// never lost on the way.
    ///
    /// @param method how the user has authenticated, for the audit log
    public SignedIn begin(User user, Arrival arrival, String method) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
        var latest = now.plus(lifetimes.absolute());
        var guestUntil = user.guestUntil();
        var endsAt = guestUntil != null && guestUntil.isBefore(latest) ? guestUntil : latest;
        var session = new Session(UUID.randomUUID(), user.id(), arrival.from().device(), now, now, endsAt, null);
        return database.transaction(db -> {
            store.insert(db, session); // its reference to the account waits for a suspension that is being committed
            suspensions.refuse(db, user.id());
            if (!user.isGuest())
                audit.record(
                        db,
                        AuditRecord.of(AuditAct.SIGN_IN)
                                .by(user.id())
                                .about(user.id())
                                .target(session.id())
                                .with(AuditDetail.METHOD, method));
            merge(db, arrival.guestId(), user.id());
            return tokens(db, session, user, null, now);
        });
    }

    /// Ends the guest's sessions and has every service give the account what the guest has said. Does not
    /// change a guest who was registered or erased meanwhile.
    private void merge(Handle db, @Nullable UUID guestId, UUID userId) {
        if (guestId == null || guestId.equals(userId)) return;
        if (accounts.locked(db, guestId).filter(User::isGuest).isEmpty()) return;
        endAll(db, guestId);
        accounts.publishMerged(db, guestId, userId);
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
        database.run(db -> store.lockFamily(db, token.hash())
                .filter(session -> store.end(db, session.id(), now))
                .ifPresent(session -> recordEnded(db, session.userId(), session.id())));
    }

    /// Returns the running sessions of a person, the one used last first.
    public List<Session> running(UUID userId) {
        return database.transaction(db -> store.running(db, userId, clock.instant(), MOST_LISTED));
    }

    /// Fails when a session has ended. For a change in the caller's transaction that must not outlive it: an access
    /// token is accepted for some seconds longer.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_REVOKED
    public void requireRunning(Handle db, UUID sessionId) {
        if (!store.isRunning(db, sessionId, clock.instant()))
            throw Failure.unauthenticated("TOKEN_REVOKED", "the session has ended: sign in again");
    }

    /// Ends a session of a person. One that has ended stays so.
    void revoke(UUID userId, UUID sessionId) {
        database.run(db -> {
            if (store.find(db, sessionId, userId).isEmpty())
                throw Failure.notFound("SIGN_IN_UNKNOWN", "no such session");
            if (store.end(db, sessionId, clock.instant())) recordEnded(db, userId, sessionId);
        });
    }

    private void recordEnded(Handle db, UUID userId, UUID sessionId) {
        audit.record(
                db,
                AuditRecord.of(AuditAct.SESSION_ENDED).by(userId).about(userId).target(sessionId));
    }

    /// Ends the sessions of a person but the current one. Returns how many.
    int revokeOthers(UUID userId, UUID current) {
        return database.transaction(db -> {
            int ended = endAllBut(db, userId, current);
            audit.record(
                    db,
                    AuditRecord.of(AuditAct.OTHER_SESSIONS_ENDED)
                            .about(userId)
                            .with(AuditDetail.COUNT, Integer.toString(ended)));
            return ended;
        });
    }

    /// Ends all sessions of a person in the caller's transaction, and the sign-ins that wait for the factor.
    public void endAll(Handle db, UUID userId) {
        endAllBut(db, userId, null);
    }

    /// Ends the sessions of a person but one in the caller's transaction, and the sign-ins that wait for the factor.
    public void endOthers(Handle db, UUID userId, UUID but) {
        endAllBut(db, userId, but);
    }

    /// Ends the access tokens of a person's sessions in the caller's transaction. The sessions go on under other ids,
    /// and their next tokens have the roles of that moment.
    public void reissue(Handle db, UUID userId) {
        store.reissue(db, userId, clock.instant());
    }

    private int endAllBut(Handle db, UUID userId, @Nullable UUID but) {
        challenges.endAll(db, userId);
        return store.endAll(db, userId, but, clock.instant());
    }

    /// Lists API keys as ended in the caller's transaction, so that their access tokens are refused everywhere.
    public void endTokens(Handle db, List<UUID> keyIds) {
        store.list(db, keyIds, clock.instant());
    }

    /// Returns the sessions that ended after a cursor, and for an empty one all whose access tokens may be
    /// valid.
    public EndedPage ended(String cursor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var place = EndedCursor.parse(cursor).orElse(new EndedCursor(now.minus(LISTED), EndedCursor.FIRST));
        var found = database.transaction(db -> store.ended(db, place.after(), place.afterId(), ENDED_AT_ONCE));
        boolean hasMore = found.size() == ENDED_AT_ONCE;
        // A transaction may commit a little later than another one that ended its session after it.
        var late = new EndedCursor(now.minus(LATE), EndedCursor.FIRST);
        var next = hasMore ? EndedCursor.after(found.getLast()) : late.after().isAfter(place.after()) ? late : place;
        return new EndedPage(found.stream().map(EndedSession::id).toList(), next.text(), hasMore, now);
    }

    /// Deletes sessions that ended more than [#KEPT_AFTER_END] ago.
    public void sweep() {
        Instant before = clock.instant().minus(KEPT_AFTER_END);
        int deleted = database.transaction(db -> {
            store.deleteListedBefore(db, clock.instant().minus(LISTED));
            return store.deleteEndedBefore(db, before);
        });
        if (deleted > 0) log.info("deleted {} sessions that ended before {}", deleted, before);
    }

    private Renewal renew(Handle db, byte[] hash, Instant now) {
        var family = store.lockFamily(db, hash);
        if (family.isEmpty()) return new Renewal.Ended();
        var session = family.get();
        suspensions.refuse(db, session.userId());
        if (!session.runsAt(now)) return new Renewal.Ended();
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
        audit.record(
                db,
                AuditRecord.refused(AuditAct.REFRESH_TOKEN_REUSED)
                        .about(session.userId())
                        .target(session.id()));
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
        store.use(db, session.id(), now);
        Instant idleEnd = now.plus(lifetimes.idle());
        Instant expiresAt = idleEnd.isBefore(session.endsAt()) ? idleEnd : session.endsAt();
        store.insertToken(db, refreshToken.hash(), parent, session.id(), now, expiresAt);
        var accessToken =
                accessTokens.forPerson(user.id(), session.id(), challenges.tokenRoles(db, user), session.endsAt());
        return new SignedIn(user, accessToken, refreshToken.value(), session.endsAt());
    }
}
