package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.apikey.ApiKeys;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.signing.AccessTokens;
import dev.vivavoce.identity.suspension.Suspension;
import dev.vivavoce.identity.suspension.Suspensions;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Page;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules of administrators: who is listed, who gets a role, who is suspended.
public final class ManagedUsers {
    /// How long a repeated request is recognised.
    static final Duration REPEATED_WITHIN = Duration.ofDays(1);
    /// How long the reason of a view is stored.
    static final Duration VIEWS_KEPT = Duration.ofDays(400);

    private final Database database;
    private final ManagedUserStore store = new ManagedUserStore();
    private final Suspensions suspensions = new Suspensions();
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final ApiKeys keys;
    private final AccessTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    public ManagedUsers(
            Database database,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            ApiKeys keys,
            AccessTokens tokens,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.keys = keys;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    Page<ManagedUser> list(UserFilter filter, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(store.page(db, filter, after, size), size, Pages::token);
            var ids = page.rows().stream().map(Position::id).toList();
            var suspended = suspensions.among(db, ids);
            var users = accounts.find(db, ids).stream()
                    .map(user -> new ManagedUser(user, suspended.get(user.id())))
                    .sorted(Comparator.comparingInt(
                            managed -> ids.indexOf(managed.user().id())))
                    .toList();
            return new Page<>(users, page.nextPageToken());
        });
    }

    ManagedUserDetail get(UUID userId) {
        var detail = database.transaction(db -> new ManagedUserDetail(
                find(db, userId), List.of(), !factors.kinds(db, userId).isEmpty()));
        return new ManagedUserDetail(detail.user(), sessions.running(userId), detail.factorOn());
    }

    /// Does what an administrator wants, once password and second factor are shown. A repeat asks for nothing,
    /// because a code that was shown cannot be shown again.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED; PERMISSION_DENIED /
    ///     ROLE_MISSING; FAILED_PRECONDITION / LAST_ADMIN or OWN_ACCOUNT; RESOURCE_EXHAUSTED / SIGN_IN_LIMIT
    ActOutcome perform(AdministrativeAct wanted, Secret password, Proof proof) {
        if (database.transaction(db -> isRepeated(db, wanted))) return done(wanted.userId());
        if (factors.stepUp(wanted.administratorId(), password, proof, ClientAddress.OWN) instanceof StepUp.Refusal why)
            return new ActOutcome.NotPassed(why);
        database.run(db -> {
            // Locked until the commit: of two administrators who act on each other, the second one is none any more.
            var administrators = accounts.lockAdministrators(db);
            if (!administrators.contains(wanted.administratorId())) throw noAdministrator();
            if (accounts.locked(db, wanted.userId())
                    .filter(user -> !user.isGuest())
                    .isEmpty()) throw unknown();
            if (isRepeated(db, wanted)) return;
            store.insert(db, wanted, now());
            change(db, wanted, administrators);
        });
        return done(wanted.userId());
    }

    private void change(Handle db, AdministrativeAct wanted, List<UUID> administrators) {
        var userId = wanted.userId();
        switch (wanted.act()) {
            case Act.Grant(Role role) -> accounts.grant(db, userId, role);
            case Act.Revoke(Role role) -> {
                if (role == Role.ADMIN && administrators.equals(List.of(userId)))
                    throw Failure.precondition("LAST_ADMIN", "the last administrator keeps the role");
                // The session continues with another id, because it is the person who loses a right, not the
                // sign-in.
                if (accounts.revoke(db, userId, role)) sessions.reissue(db, userId);
            }
            case Act.Suspend(String reason) -> {
                if (userId.equals(wanted.administratorId()))
                    throw Failure.precondition("OWN_ACCOUNT", "administrators do not suspend themselves");
                if (suspensions.begin(db, new Suspension(userId, reason, now(), wanted.administratorId()))) {
                    sessions.endAll(db, userId);
                    keys.endTokensOfKeysThatStay(db, userId);
                    audit.record(db, AuditRecord.of(AuditAct.USER_SUSPENDED).about(userId));
                }
            }
            case Act.Restore() -> {
                if (suspensions.end(db, userId))
                    audit.record(db, AuditRecord.of(AuditAct.USER_RESTORED).about(userId));
            }
        }
    }

    private boolean isRepeated(Handle db, AdministrativeAct wanted) {
        return store.isRepeated(db, wanted)
                .map(same -> {
                    if (!same)
                        throw Failure.alreadyExists(
                                "IDEMPOTENCY_KEY_REUSED", "the idempotency key belongs to another change");
                    return true;
                })
                .orElse(false);
    }

    /// Lets an administrator see the platform as a person does. No administrator is seen by another one: what
    /// they see of others is not for everyone who may look at one person.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; FAILED_PRECONDITION / ADMIN_ACCOUNT; PERMISSION_DENIED
    ///     / ROLE_MISSING
    View view(ViewRequest wanted) {
        return database.transaction(db -> {
            if (!accounts.lockAdministrators(db).contains(wanted.administratorId())) throw noAdministrator();
            var user = find(db, wanted.userId()).user();
            if (user.roles().contains(Role.ADMIN))
                throw Failure.precondition("ADMIN_ACCOUNT", "the account of an administrator is not viewed");
            var id = UUID.randomUUID();
            store.insertView(db, id, wanted, now());
            audit.record(
                    db,
                    AuditRecord.of(AuditAct.IMPERSONATION_BEGUN)
                            .about(user.id())
                            .target(id));
            return new View(
                    user, tokens.forView(user.id(), user.roles(), wanted.administratorId(), wanted.sessionId()));
        });
    }

    private static Failure noAdministrator() {
        return Failure.denied("ROLE_MISSING", "the caller is no administrator any more");
    }

    /// Deletes acts that no request repeats any more, and old reasons of views.
    public void sweep() {
        database.run(db -> {
            store.deleteBefore(db, now().minus(REPEATED_WITHIN));
            store.deleteViewsBefore(db, now().minus(VIEWS_KEPT));
        });
    }

    private ActOutcome done(UUID userId) {
        return new ActOutcome.Done(database.transaction(db -> find(db, userId)));
    }

    private ManagedUser find(Handle db, UUID userId) {
        var user = accounts.find(db, userId).filter(found -> !found.isGuest()).orElseThrow(ManagedUsers::unknown);
        return new ManagedUser(user, suspensions.among(db, List.of(userId)).get(userId));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
