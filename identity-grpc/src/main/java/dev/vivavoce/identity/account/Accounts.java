package dev.vivavoce.identity.account;

import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who has an account, with which password, profile and roles.
public final class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);
    static final int LARGEST_BATCH = 200;

    private final Database database;
    private final AccountStore store = new AccountStore();
    private final Passwords passwords;
    private final SignInLimits limits;
    private final AccountEvents events;
    private final Clock clock;

    public Accounts(Database database, Passwords.Settings passwords, SignInLimits limits, Outbox outbox, Clock clock) {
        this.database = database;
        this.passwords = new Passwords(passwords);
        this.limits = limits;
        this.events = new AccountEvents(outbox);
        this.clock = clock;
    }

    /// Makes an account with the role LEARNER. The password is hashed before it is known whether the address is free,
    /// so both endings take the same time.
    Registration register(NewAccount wanted, ClientAddress from) {
        var email = checked(wanted);
        return limits.admitted(() -> {
            limits.registering(from);
            var hash = passwords.hash(wanted.password());
            return create(wanted, email, hash, Set.of(Role.LEARNER));
        });
    }

    /// Makes the first administrator, once: when there is one already, nothing happens. An account that has the address
    /// becomes administrator only if the password is its own, for anyone may have registered the address before.
    public void bootstrap(String emailText, Secret password) {
        if (database.transaction(db -> !store.lockedHolders(db, Role.ADMIN).isEmpty())) return;
        var wanted = new NewAccount(emailText, password, "Administrator", "", "");
        var email = checked(wanted);
        var roles = EnumSet.of(Role.LEARNER, Role.ADMIN);
        switch (create(wanted, email, passwords.hash(password), roles)) {
            case Registration.Registered made ->
                log.info("made the first administrator: {}", made.user().id());
            case Registration.EmailTaken() -> {
                var user = authenticated(email, password);
                if (user.isEmpty())
                    log.warn("no administrator made: the address has an account, with another password");
                user.ifPresent(known -> database.run(db -> store.grant(db, known.id(), Role.ADMIN)));
            }
        }
    }

    /// What tries to sign in are counted by. Fails before any work when the fields are longer than they may ever be.
    public String signInKey(String emailText, Secret password) {
        var rules = new FieldRules();
        rules.check("email", emailText.length() <= Email.LONGEST, "expected: at most " + Email.LONGEST + " characters");
        rules.check(
                "password", !Passwords.isTooLong(password), "expected: at most " + Passwords.LONGEST + " characters");
        rules.refuse();
        return Email.parse(emailText).map(Email::key).orElse(emailText);
    }

    /// The account of this address, if the password is its own. The same work is done whether there is one or not.
    public Optional<User> authenticate(String emailText, Secret password) {
        var email = Email.parse(emailText);
        if (email.isPresent()) return authenticated(email.get(), password);
        passwords.matches(password, Optional.empty());
        return Optional.empty();
    }

    private Optional<User> authenticated(Email email, Secret password) {
        var credentials = database.transaction(db -> store.credentials(db, email.key()));
        if (!passwords.matches(password, credentials.map(Credentials::password))) return Optional.empty();
        credentials.map(Credentials::password).filter(passwords::isOutdated).ifPresent(before -> {
            var after = passwords.hash(password);
            database.run(
                    db -> store.replacePassword(db, credentials.get().user().id(), before, after));
        });
        return credentials.map(Credentials::user);
    }

    /// For other features, inside their transaction.
    public Optional<User> find(Handle db, UUID id) {
        return store.user(db, id);
    }

    /// The caller's own account, or any for ADMIN and SERVICE.
    User get(Caller caller, UUID id) {
        if (!mayRead(caller, id)) throw unknown();
        return database.transaction(db -> store.user(db, id)).orElseThrow(Accounts::unknown);
    }

    /// Those of the accounts that exist and are the caller's to read.
    List<User> get(Caller caller, Set<UUID> ids) {
        var readable = ids.stream().filter(id -> mayRead(caller, id)).toList();
        return readable.isEmpty() ? List.of() : database.transaction(db -> store.users(db, readable));
    }

    User updateProfile(UUID id, ProfileChange change) {
        var rules = new FieldRules();
        if (change.displayName() != null) rules.displayName(change.displayName());
        if (change.locale() != null) rules.languageTag("locale", change.locale());
        if (change.timeZone() != null) rules.timeZone(change.timeZone());
        if (change.learningLanguage() != null) rules.languageTag("learning_language", change.learningLanguage());
        rules.refuse();
        return database.transaction(db -> {
            var user = store.locked(db, id).orElseThrow(Accounts::unknown);
            var changed = new User(
                    id,
                    user.email(),
                    Objects.requireNonNullElse(change.displayName(), user.displayName()),
                    user.roles(),
                    Objects.requireNonNullElse(change.locale(), user.locale()),
                    Objects.requireNonNullElse(change.timeZone(), user.timeZone()),
                    Objects.requireNonNullElse(change.learningLanguage(), user.learningLanguage()),
                    user.createdAt());
            store.update(db, changed);
            return changed;
        });
    }

    User grant(Caller caller, UUID id, Role role) {
        caller.require(Role.ADMIN);
        if (role == Role.SERVICE) throw Failure.invalidField("role", "SERVICE is never a person's");
        return database.transaction(db -> {
            if (store.locked(db, id).isEmpty()) throw unknown();
            store.grant(db, id, role);
            return store.user(db, id).orElseThrow(Accounts::unknown);
        });
    }

    User revoke(Caller caller, UUID id, Role role) {
        caller.require(Role.ADMIN);
        if (role == Role.SERVICE || role == Role.LEARNER)
            throw Failure.invalidField("role", role + " (expected: AUTHOR, EXAMINER or ADMIN)");
        return database.transaction(db -> {
            if (store.user(db, id).isEmpty()) throw unknown();
            if (role == Role.ADMIN && store.lockedHolders(db, role).equals(List.of(id)))
                throw Failure.precondition("LAST_ADMIN", "someone must be left who can administer");
            store.revoke(db, id, role);
            return store.user(db, id).orElseThrow(Accounts::unknown);
        });
    }

    private static Email checked(NewAccount wanted) {
        var email = Email.parse(wanted.email());
        var rules = new FieldRules();
        rules.check(
                "email",
                email.isPresent(),
                "expected: an address such as name@example.org, at most " + Email.LONGEST + " characters");
        if (!Passwords.hasRightLength(wanted.password()))
            rules.check(
                    "password", false, "expected: " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        else rules.check("password", !Passwords.isCommon(wanted.password()), "is one of the commonest passwords");
        rules.displayName(wanted.displayName());
        rules.languageTag("locale", wanted.locale());
        if (!wanted.timeZone().isEmpty()) rules.timeZone(wanted.timeZone());
        rules.refuse();
        return email.orElseThrow();
    }

    private Registration create(NewAccount wanted, Email email, PasswordHash hash, Set<Role> roles) {
        var user = new User(
                UUID.randomUUID(),
                email.written(),
                wanted.displayName(),
                roles,
                wanted.locale(),
                wanted.timeZone().isEmpty() ? "UTC" : wanted.timeZone(),
                "",
                clock.instant().truncatedTo(ChronoUnit.MICROS)); // PostgreSQL keeps no more
        return database.transaction(db -> {
            if (!store.insert(db, user, email.key(), hash)) return new Registration.EmailTaken();
            events.registered(db, user);
            return new Registration.Registered(user);
        });
    }

    private static boolean mayRead(Caller caller, UUID id) {
        return caller.is(Role.ADMIN)
                || caller.is(Role.SERVICE)
                || caller.subject().equals(id.toString());
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
