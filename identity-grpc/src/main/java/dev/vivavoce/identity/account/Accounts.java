package dev.vivavoce.identity.account;

import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.profile.Profile;
import dev.vivavoce.identity.profile.ProfileChange;
import dev.vivavoce.identity.suspension.Suspensions;
import dev.vivavoce.identity.token.MailTokens;
import dev.vivavoce.identity.token.Purpose;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of accounts: registration, passwords, profiles and roles.
public final class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    static final int LARGEST_BATCH = 200;

    private final Database database;
    private final AccountStore store = new AccountStore();
    private final Suspensions suspensions = new Suspensions();
    private final Passwords passwords;
    private final SignInLimits limits;
    private final MailTokens tokens;
    private final AuditLog audit;
    private final AccountEvents events;
    private final Clock clock;

    public Accounts(
            Database database,
            Passwords.Settings passwords,
            MeterRegistry meters,
            SignInLimits limits,
            MailTokens tokens,
            AuditLog audit,
            EventSink sink,
            Clock clock) {
        this.database = database;
        this.passwords = new Passwords(passwords, meters);
        this.limits = limits;
        this.tokens = tokens;
        this.audit = audit;
        this.events = new AccountEvents(sink);
        this.clock = clock;
    }

    /// Creates an account with the role LEARNER. Hashes the password before it checks whether the address is free,
    /// so both outcomes take the same time.
    ///
    /// @param afterwards runs in the transaction that creates the account
    public Registration register(NewAccount wanted, ClientAddress from, BiConsumer<Handle, User> afterwards) {
        return limits.admitted(() -> {
            limits.registering(from);
            var hash = passwords.hash(wanted.password());
            var registration = create(wanted, hash, Set.of(Role.LEARNER), (db, user) -> {
                mailVerification(db, user);
                afterwards.accept(db, user);
            });
            if (registration instanceof Registration.Registered)
                limits.signedIn(wanted.email().key(), from);
            return registration;
        });
    }

    /// Creates a guest, whose time ends at the instant.
    public User addGuest(Instant until) {
        var guest = new User(
                UUID.randomUUID(),
                "",
                "",
                Set.of(Role.GUEST),
                Profile.of("", "UTC"),
                now(),
                false,
                until.truncatedTo(ChronoUnit.MICROS));
        return database.transaction(db -> {
            store.insertGuest(db, guest);
            events.guestStarted(db, guest.id());
            return guest;
        });
    }

    /// Makes a guest an account with the same id. Its sessions end.
    public Registration registerGuest(
            UUID guestId, NewAccount wanted, ClientAddress from, BiConsumer<Handle, User> afterwards) {
        return limits.admitted(() -> {
            limits.registeringGuest(guestId);
            var hash = passwords.hash(wanted.password());
            var registration = database.<Registration>transaction(db -> {
                lockGuest(db, guestId);
                var user = newUser(wanted, Set.of(Role.LEARNER));
                if (!store.insert(db, user, wanted.email().key(), hash)) return new Registration.EmailTaken();
                store.replaceGuest(db, guestId, user.id());
                var registered = store.user(db, guestId).orElseThrow(Accounts::unknown);
                events.registered(db, registered);
                recordRegistered(db, guestId);
                mailVerification(db, registered);
                afterwards.accept(db, registered);
                return new Registration.Registered(registered);
            });
            if (registration instanceof Registration.Registered)
                limits.signedIn(wanted.email().key(), from);
            return registration;
        });
    }

    private void lockGuest(Handle db, UUID id) {
        if (!store.locked(db, id).orElseThrow(Accounts::unknown).isGuest())
            throw Failure.precondition("GUEST_REGISTERED", "the guest has an account already: sign in");
    }

    /// Erases a guest who is about to register not before an instant. Its tokens end as before.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; FAILED_PRECONDITION / GUEST_REGISTERED
    public void keepGuest(Handle db, UUID id, Instant until) {
        lockGuest(db, id);
        store.keepGuest(db, id, until);
    }

    /// Creates an account in the caller's transaction, for a person whose address a provider or a link has verified.
    ///
    /// @param newId of the account, unless a guest becomes it
    /// @param password null for none
    /// @param guestId the guest that becomes the account, as with [#registerGuest]; null for none
    public Registration registerVerified(
            Handle db, UUID newId, VerifiedPerson person, @Nullable PasswordHash password, @Nullable UUID guestId) {
        var profile = Profile.of(person.locale(), person.timeZone());
        var email = person.email();
        var user = new User(
                newId, email.written(), person.displayName(), Set.of(Role.LEARNER), profile, now(), false, null);
        var guest =
                Optional.ofNullable(guestId).flatMap(id -> store.locked(db, id)).filter(User::isGuest);
        if (!store.insert(db, user, email.key(), password)) return new Registration.EmailTaken();
        guest.ifPresent(before -> store.replaceGuest(db, before.id(), user.id()));
        var id = guest.map(User::id).orElse(user.id());
        verifyEmail(db, id, user.email());
        recordRegistered(db, id);
        var registered = store.user(db, id).orElseThrow(Accounts::unknown);
        events.registered(db, registered);
        return new Registration.Registered(registered);
    }

    /// Returns whether an account has a password.
    public boolean hasPassword(Handle db, UUID id) {
        return store.hasPassword(db, id);
    }

    /// Verifies the password of an account once more, before a change that cannot be undone.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; FAILED_PRECONDITION / PASSWORD_NOT_SET; RESOURCE_EXHAUSTED /
    ///     SIGN_IN_LIMIT with the time to wait
    public boolean confirm(UUID id, Secret password, ClientAddress from) {
        var email = Email.parse(database.transaction(db -> store.user(db, id))
                        .orElseThrow(Accounts::unknown)
                        .email())
                .orElseThrow(Accounts::unknown);
        if (!database.transaction(db -> store.hasPassword(db, id)))
            throw Failure.precondition("PASSWORD_NOT_SET", "the account has no password: set one by mail");
        return limits.admitted(() -> {
            limits.signingIn(email.key(), from);
            var credentials = database.transaction(db -> store.credentials(db, email.key()));
            boolean matches = passwords.matches(password, credentials.flatMap(Credentials::password));
            if (!matches)
                audit.record(AuditRecord.refused(AuditAct.STEP_UP).about(id).with(AuditDetail.METHOD, "PASSWORD"));
            return matches;
        });
    }

    /// Locks an account until the commit.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN
    public void lock(Handle db, UUID id) {
        if (store.locked(db, id).isEmpty()) throw unknown();
    }

    /// Returns whether there is an account of this id.
    public boolean exists(Handle db, UUID id) {
        return store.locked(db, id).isPresent();
    }

    /// Locks an account that is about to be erased.
    ///
    /// @throws Failure NOT_FOUND / USER_UNKNOWN; FAILED_PRECONDITION / LAST_ADMIN
    public void lockForErasure(Handle db, UUID id) {
        if (lockAdministrators(db).equals(List.of(id)))
            throw Failure.precondition("LAST_ADMIN", "the last administrator keeps the account");
        lock(db, id);
    }

    /// Publishes that what a guest has said belongs to an account.
    public void publishMerged(Handle db, UUID guestId, UUID userId) {
        events.guestMerged(db, guestId, userId);
    }

    /// Publishes that a user is erased in every service.
    public void publishErased(Handle db, UUID id) {
        events.erased(db, id);
    }

    /// Erases guests whose time ended before the instant, and publishes it. Returns how many.
    public int eraseGuests(Instant endedBefore, int most) {
        return database.transaction(db -> {
            var erased = store.deleteGuests(db, endedBefore, most);
            for (var id : erased) events.erased(db, id);
            return erased.size();
        });
    }

    /// Creates the first administrator unless there is one. An existing account with this address becomes
    /// administrator only if the password matches, because anyone may have registered the address before.
    public void bootstrap(String emailText, Secret password) {
        if (database.transaction(db -> !store.lockedHolders(db, Role.ADMIN).isEmpty())) return;
        var wanted = NewAccount.parse(emailText, password, "Administrator", "", "");
        var roles = EnumSet.of(Role.LEARNER, Role.ADMIN);
        // The operator chose the address, so it needs no proof.
        switch (create(wanted, passwords.hash(password), roles, (db, user) -> {
            verifyEmail(db, user.id(), user.email());
            recordRole(db, AuditAct.ROLE_GRANTED, user.id(), Role.ADMIN);
        })) {
            case Registration.Registered created ->
                log.info("created the first administrator: {}", created.user().id());
            case Registration.EmailTaken() -> {
                var user = authenticated(wanted.email(), password);
                if (user.isEmpty())
                    log.warn("created no administrator: the address has an account with another password");
                user.ifPresent(known -> database.run(db -> grant(db, known.id(), Role.ADMIN)));
            }
        }
    }

    /// Returns the account of this address if the password matches. Does the same work whether there is one or not.
    public Optional<User> authenticate(SignIn attempt) {
        var email = Email.parse(attempt.email());
        if (email.isPresent()) return authenticated(email.get(), attempt.password());
        passwords.matches(attempt.password(), Optional.empty());
        return Optional.empty();
    }

    private Optional<User> authenticated(Email email, Secret password) {
        var credentials = database.transaction(db -> store.credentials(db, email.key()));
        if (!passwords.matches(password, credentials.flatMap(Credentials::password))) return Optional.empty();
        credentials.flatMap(Credentials::password).filter(passwords::isOutdated).ifPresent(before -> {
            var after = passwords.hash(password);
            database.run(
                    db -> store.replacePassword(db, credentials.get().user().id(), before, after));
        });
        return credentials.map(Credentials::user);
    }

    /// Returns an account in the transaction of another feature.
    public Optional<User> find(Handle db, UUID id) {
        return store.user(db, id);
    }

    /// Returns the account of an address in the transaction of another feature.
    public Optional<User> find(Handle db, Email email) {
        return store.credentials(db, email.key()).map(Credentials::user);
    }

    /// Returns an account and locks it until the caller's transaction commits.
    public Optional<User> locked(Handle db, UUID id) {
        return store.locked(db, id);
    }

    /// Mails the link that verifies the account's address, in the caller's transaction.
    private void mailVerification(Handle db, User user) {
        tokens.mail(
                db,
                Purpose.VERIFY_EMAIL,
                user.id(),
                user.email(),
                user.profile().locale());
    }

    /// Records that the person receives mail at the address. Returns false when the account has another one by
    /// now.
    public boolean verifyEmail(Handle db, UUID id, String email) {
        return Email.parse(email)
                .map(address -> store.verifyEmail(db, id, address.key(), now()))
                .orElse(false);
    }

    /// Gives an account another address, which is verified. Returns false when that address has an account.
    public boolean changeEmail(Handle db, UUID id, Email email) {
        return store.changeEmail(db, id, email.written(), email.key(), now());
    }

    /// Hashes a password for [#replacePassword]. Takes long, so it is done before the transaction.
    public PasswordHash hash(Secret password) {
        return passwords.hash(password);
    }

    /// Returns whether a password is that of a hash.
    public boolean matches(Secret password, PasswordHash hash) {
        return passwords.matches(password, Optional.of(hash));
    }

    public void replacePassword(Handle db, UUID id, PasswordHash hash) {
        store.setPassword(db, id, hash);
    }

    /// Returns the caller's own account; for ADMIN and SERVICE any account.
    User get(Caller caller, UUID id) {
        if (!caller.mayRead(id)) throw unknown();
        return database.transaction(db -> store.user(db, id)).orElseThrow(Accounts::unknown);
    }

    /// Returns the accounts that exist and that the caller may read.
    List<User> get(Caller caller, Set<UUID> ids) {
        var readable = ids.stream().filter(caller::mayRead).toList();
        return readable.isEmpty() ? List.of() : database.transaction(db -> store.users(db, readable));
    }

    User updateProfile(UUID id, ProfileChange change) {
        return database.transaction(db -> {
            var user = store.locked(db, id).orElseThrow(Accounts::unknown);
            var changed = new User(
                    id,
                    user.email(),
                    Objects.requireNonNullElse(change.displayName(), user.displayName()),
                    user.roles(),
                    user.profile().with(change),
                    user.createdAt(),
                    user.emailVerified(),
                    user.guestUntil());
            store.update(db, changed);
            return changed;
        });
    }

    /// Returns the accounts that exist, in the transaction of another feature.
    public List<User> find(Handle db, Collection<UUID> ids) {
        return store.users(db, ids);
    }

    /// Returns the administrators whose account can be used, and locks the role until the commit, so that changes of
    /// administrators run in turn.
    public List<UUID> lockAdministrators(Handle db) {
        var holders = store.lockedHolders(db, Role.ADMIN);
        var suspended = suspensions.among(db, holders);
        return holders.stream().filter(id -> !suspended.containsKey(id)).toList();
    }

    /// Grants a role in the caller's transaction.
    public void grant(Handle db, UUID id, Role role) {
        if (store.grant(db, id, role)) recordRole(db, AuditAct.ROLE_GRANTED, id, role);
    }

    /// Revokes a role in the caller's transaction. Returns whether the account had it.
    public boolean revoke(Handle db, UUID id, Role role) {
        boolean had = store.revoke(db, id, role);
        if (had) recordRole(db, AuditAct.ROLE_REVOKED, id, role);
        return had;
    }

    private void recordRole(Handle db, AuditAct act, UUID id, Role role) {
        audit.record(db, AuditRecord.of(act).about(id).with(AuditDetail.ROLE, role.name()));
    }

    private void recordRegistered(Handle db, UUID id) {
        audit.record(db, AuditRecord.of(AuditAct.ACCOUNT_REGISTERED).by(id).about(id));
    }

    private Registration create(
            NewAccount wanted, PasswordHash hash, Set<Role> roles, BiConsumer<Handle, User> afterwards) {
        var user = newUser(wanted, roles);
        return database.transaction(db -> {
            if (!store.insert(db, user, wanted.email().key(), hash)) return new Registration.EmailTaken();
            events.registered(db, user);
            recordRegistered(db, user.id());
            afterwards.accept(db, user);
            return new Registration.Registered(user);
        });
    }

    private User newUser(NewAccount wanted, Set<Role> roles) {
        var profile = Profile.of(wanted.locale(), wanted.timeZone());
        var email = wanted.email().written();
        return new User(UUID.randomUUID(), email, wanted.displayName(), roles, profile, now(), false, null);
    }

    /// With the precision of PostgreSQL.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
