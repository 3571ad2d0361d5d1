package dev.vivavoce.identity.challenge;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Email;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.passkey.Assertion;
import dev.vivavoce.identity.passkey.Passkeys;
import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.security.Caller.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of sign-ins that wait for the second factor.
public final class Challenges {
    static final int MOST_WRONG = 5;
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String PREFIX = "vvc_";

    private final Database database;
    private final ChallengeStore store = new ChallengeStore();
    private final Accounts accounts;
    private final Factors factors;
    private final Passkeys passkeys;
    private final SignInLimits limits;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Challenges(
            Database database,
            Accounts accounts,
            Factors factors,
            Passkeys passkeys,
            SignInLimits limits,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /// Begins a challenge for a person with the right password, or from a provider; empty if the account has no second
    /// factor.
    ///
    /// @param method how the person has signed in, for the audit log
    public Optional<Challenge> begin(User user, String method) {
        return database.transaction(db -> {
            var kinds = factors.kinds(db, user.id());
            if (kinds.isEmpty()) return Optional.empty();
            var token = OpaqueToken.random(PREFIX, random);
            var expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.MICROS); // PostgreSQL's precision
            store.insert(db, token.hash(), user.id(), method, expiresAt);
            return Optional.of(new Challenge(token.value(), expiresAt, kinds));
        });
    }

    /// Returns the roles for a person's token, in the caller's transaction. ADMIN needs the second factor.
    public Set<Role> tokenRoles(Handle db, User user) {
        if (!user.roles().contains(Role.ADMIN) || !factors.kinds(db, user.id()).isEmpty()) return user.roles();
        var roles = EnumSet.copyOf(user.roles());
        roles.remove(Role.ADMIN);
        roles.add(Role.ADMIN_WITHOUT_FACTOR);
        return Set.copyOf(roles);
    }

    /// Answers a challenge. The right answer ends it, and so does the fifth wrong one. Every answer counts as an
    /// attempt to sign in.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public ChallengeAnswer answer(Secret token, Proof proof, ClientAddress from) {
        var hash = new OpaqueToken(token).hash();
        var user = database.transaction(
                db -> store.account(db, hash, clock.instant()).flatMap(id -> accounts.find(db, id)));
        if (user.isEmpty()) {
            limits.usingLink(from);
            return new ChallengeAnswer.Ended();
        }
        Email.parse(user.get().email()).ifPresent(email -> limits.signingIn(email.key(), from));
        return database.transaction(db -> {
            var method = store.locked(db, hash, clock.instant());
            if (method.isEmpty()) return new ChallengeAnswer.Ended();
            if (factors.verify(db, user.get().id(), proof)) {
                store.delete(db, hash);
                audit.record(
                        db,
                        AuditRecord.of(AuditAct.SECOND_FACTOR_CHECKED)
                                .by(user.get().id())
                                .about(user.get().id())
                                .with(AuditDetail.METHOD, proof.method()));
                return new ChallengeAnswer.Accepted(user.get(), method.get());
            }
            audit.record(
                    db,
                    AuditRecord.refused(AuditAct.SECOND_FACTOR_CHECKED)
                            .about(user.get().id())
                            .with(AuditDetail.METHOD, proof.method()));
            if (store.addWrong(db, hash) < MOST_WRONG) return new ChallengeAnswer.Refused();
            store.delete(db, hash);
            return new ChallengeAnswer.Ended();
        });
    }

    /// Returns the person whose passkey has answered. Every answer counts as an attempt from its address.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public Optional<User> passkey(Assertion assertion, ClientAddress from) {
        limits.usingLink(from);
        return database.transaction(db -> passkeys.verify(db, assertion).flatMap(id -> accounts.find(db, id)));
    }

    /// Ends the challenges of a person in the caller's transaction, because the password has changed.
    public void endAll(Handle db, UUID userId) {
        store.deleteAll(db, userId);
    }

    /// Deletes expired challenges.
    public void sweep() {
        database.run(db -> store.deleteExpired(db, clock.instant()));
    }
}
