package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.Registration;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.account.VerifiedPerson;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditDetail;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.challenge.Challenge;
import dev.vivavoce.identity.factor.Factors;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import dev.vivavoce.identity.mail.Mail;
import dev.vivavoce.identity.mail.MailKind;
import dev.vivavoce.identity.mail.Mails;
import dev.vivavoce.identity.provider.Identification;
import dev.vivavoce.identity.provider.ProvidedPerson;
import dev.vivavoce.identity.provider.Provider;
import dev.vivavoce.identity.provider.Providers;
import dev.vivavoce.identity.provider.Refusal;
import dev.vivavoce.identity.provider.VisitSecrets;
import dev.vivavoce.identity.session.Arrival;
import dev.vivavoce.identity.session.Login;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.identity.session.SignedIn;
import dev.vivavoce.identity.token.OpaqueToken;
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
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of signing in with providers, and of linking them to accounts. Issuer and subject identify a
/// person, never the address; the address decides once, when a new person is linked to an account.
public final class Federations {
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final Logger log = LoggerFactory.getLogger(Federations.class);
    private static final String STATE_PREFIX = "vvs_";
    private static final String BROWSER_PREFIX = "vvb_";

    private final Database database;
    private final FederationStore store = new FederationStore();
    private final Providers providers;
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final Mails mails;
    private final AuditLog audit;
    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    /// @param key derives nonce and PKCE verifier of a visit from its state
    public Federations(
            Database database,
            Providers providers,
            Accounts accounts,
            Factors factors,
            Sessions sessions,
            SignInLimits limits,
            Mails mails,
            AuditLog audit,
            SecretKey key,
            Clock clock) {
        this.database = database;
        this.providers = providers;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.limits = limits;
        this.mails = mails;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
    }

    List<Provider> providers() {
        return providers.all();
    }

    /// Returns the provider of a link, if it is configured.
    Optional<Provider> provider(Link link) {
        return providers.withIssuer(link.issuer());
    }

    /// Begins a sign-in.
    ///
    /// @throws Failure NOT_FOUND / PROVIDER_UNKNOWN; RESOURCE_EXHAUSTED / SIGN_IN_LIMIT; UNAVAILABLE /
    ///     PROVIDER_UNAVAILABLE
    BegunVisit start(Start wanted, ClientAddress from) {
        limits.usingLink(from);
        return begin(new Visit(null, wanted.provider(), wanted.returnTo(), wanted.locale(), wanted.timeZone()));
    }

    /// Finishes a sign-in.
    ///
    /// @param guestId the guest that becomes the account of a new person, and whose sentences a known person
    ///     gets; null for none
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT; UNAVAILABLE / PROVIDER_UNAVAILABLE
    SignInFinish finish(Answer answer, @Nullable UUID guestId, ClientAddress from) {
        if (guestId == null) limits.usingLink(from);
        else limits.registeringGuest(guestId); // whose address was counted at its start
        var visit = take(answer, null);
        if (visit.isEmpty()) return new SignInFinish.Refused(Refusal.STATE);
        return switch (identify(visit.get(), answer)) {
            case Identification.Refused(Refusal reason) -> new SignInFinish.Refused(reason);
            case Identification.Identified(ProvidedPerson person) ->
                switch (database.transaction(db -> welcome(db, visit.get(), person, guestId))) {
                    case Welcome.Known(User user) -> entered(user, visit.get(), new Arrival(from, guestId));
                    case Welcome.New(User user) ->
                        new SignInFinish.Begun(
                                sessions.first(user, from), visit.get().returnTo());
                    case Welcome.EmailUnverified() -> new SignInFinish.EmailUnverified();
                    case Welcome.EmailInUse() -> new SignInFinish.EmailInUse();
                };
        };
    }

    SignInMethods methods(UUID userId) {
        return database.transaction(
                db -> new SignInMethods(accounts.hasPassword(db, userId), store.ofAccount(db, userId)));
    }

    /// Begins to link a provider. Asks for password and second factor, because a linked provider opens the account
    /// without the password.
    LinkStart startLink(UUID userId, Start wanted, Secret password, Proof proof) {
        providers.get(wanted.provider());
        if (factors.stepUp(userId, password, proof, ClientAddress.OWN) instanceof StepUp.Refusal why)
            return new LinkStart.NotPassed(why);
        return new LinkStart.Begun(begin(new Visit(userId, wanted.provider(), "", wanted.locale(), "")));
    }

    /// Links the person of an answer, whatever the address at the provider is: the caller has shown to be both.
    LinkFinish finishLink(UUID userId, Answer answer) {
        var visit = take(answer, userId);
        if (visit.isEmpty()) return new LinkFinish.Refused(Refusal.STATE);
        return switch (identify(visit.get(), answer)) {
            case Identification.Refused(Refusal reason) -> new LinkFinish.Refused(reason);
            case Identification.Identified(ProvidedPerson person) ->
                database.transaction(db -> {
                    var user = accounts.locked(db, userId).orElseThrow(Federations::unknown);
                    var link = newLink(userId, person, null);
                    if (store.insert(db, link)) {
                        tell(db, user, MailKind.PROVIDER_LINKED, link);
                        return new LinkFinish.Linked(link);
                    }
                    return store.find(db, person.issuer(), person.subject())
                            .filter(known -> known.accountId().equals(userId))
                            .<LinkFinish>map(LinkFinish.Linked::new)
                            .orElseGet(LinkFinish.Taken::new);
                });
        };
    }

    /// Removes a link. The step-up asks for the password, so a link is never the last way in.
    ///
    /// @throws Failure NOT_FOUND / PROVIDER_LINK_UNKNOWN
    StepUp unlink(UUID userId, UUID linkId, Secret password, Proof proof) {
        var stepUp = factors.stepUp(userId, password, proof, ClientAddress.OWN);
        if (stepUp instanceof StepUp.Passed)
            database.run(db -> {
                var link = store.delete(db, linkId, userId)
                        .orElseThrow(() -> Failure.notFound("PROVIDER_LINK_UNKNOWN", "no such link"));
                var user = accounts.find(db, userId).orElseThrow(Federations::unknown);
                tell(db, user, MailKind.PROVIDER_UNLINKED, link);
            });
        return stepUp;
    }

    /// Deletes visits that have expired.
    public void sweep() {
        database.run(db -> store.deleteExpired(db, clock.instant()));
    }

    private BegunVisit begin(Visit visit) {
        var client = providers.get(visit.provider());
        var secrets = VisitSecrets.of(OpaqueToken.random(STATE_PREFIX, random), key);
        var browser = OpaqueToken.random(BROWSER_PREFIX, random);
        var address = client.authorizationUrl(secrets, visit.locale());
        var expiresAt = now().plus(LIFETIME);
        database.run(db -> store.insert(db, secrets.state().hash(), browser.hash(), visit, expiresAt));
        return new BegunVisit(address, browser.value(), expiresAt);
    }

    private Optional<Visit> take(Answer answer, @Nullable UUID accountId) {
        var hash = new OpaqueToken(answer.state()).hash();
        var browserHash = new OpaqueToken(answer.browserToken()).hash();
        return database.transaction(db -> store.take(db, hash, browserHash, accountId, clock.instant()));
    }

    private Identification identify(Visit visit, Answer answer) {
        var secrets = VisitSecrets.of(new OpaqueToken(answer.state()), key);
        var outcome = providers.get(visit.provider()).identify(secrets, answer.code(), answer.issuer());
        if (outcome instanceof Identification.Refused(Refusal reason)) {
            log.warn("an answer of provider {} was refused: {}", visit.provider(), reason);
            audit.record(AuditRecord.refused(AuditAct.SIGN_IN)
                    .with(AuditDetail.METHOD, "PROVIDER")
                    .with(AuditDetail.PROVIDER, visit.provider()));
        }
        return outcome;
    }

    private SignInFinish entered(User user, Visit visit, Arrival arrival) {
        return switch (sessions.identified(user, arrival)) {
            case Login.Begun(SignedIn signedIn) -> new SignInFinish.Begun(signedIn, visit.returnTo());
            case Login.Challenged(Challenge challenge) -> new SignInFinish.Challenged(challenge, visit.returnTo());
            case Login.Refused() -> throw unknown();
        };
    }

    /// Finds the person's account, or links or makes one.
    private Welcome welcome(Handle db, Visit visit, ProvidedPerson person, @Nullable UUID guestId) {
        var known = store.find(db, person.issuer(), person.subject());
        if (known.isPresent()) {
            store.use(db, known.get().id(), now());
            return new Welcome.Known(accounts.find(db, known.get().accountId()).orElseThrow(Federations::unknown));
        }
        if (person.verifiedEmail().isEmpty()) return new Welcome.EmailUnverified();
        var email = person.verifiedEmail().get();
        var owner = accounts.find(db, email);
        if (owner.isPresent()) return linked(db, owner.get(), person);
        var wanted = VerifiedPerson.of(email, person.name(), visit.locale(), visit.timeZone());
        return switch (accounts.registerVerified(db, UUID.randomUUID(), wanted, null, guestId)) {
            case Registration.Registered(User user) -> {
                boolean isLinked = store.insert(db, newLink(user.id(), person, now()));
                // Another answer about the same person has been faster; this account is not made.
                if (!isLinked) throw Failure.aborted("SIGN_IN_RACED", "the person has signed in at the same time");
                yield new Welcome.New(user);
            }
            // Another registration of the address has been faster.
            case Registration.EmailTaken() ->
                linked(db, accounts.find(db, email).orElseThrow(Federations::unknown), person);
        };
    }

    /// Links a person to the account with the same address, if both the provider and we have verified it.
    /// Otherwise a stranger could register the address before its owner does, and would share the account.
    private Welcome linked(Handle db, User owner, ProvidedPerson person) {
        boolean isVerified =
                accounts.locked(db, owner.id()).map(User::emailVerified).orElse(false);
        if (!isVerified) return new Welcome.EmailInUse();
        var link = newLink(owner.id(), person, now());
        if (store.insert(db, link)) {
            tell(db, owner, MailKind.PROVIDER_LINKED, link);
            return new Welcome.Known(owner);
        }
        return store.find(db, person.issuer(), person.subject())
                .filter(known -> known.accountId().equals(owner.id()))
                .<Welcome>map(_ -> new Welcome.Known(owner))
                .orElseGet(Welcome.EmailInUse::new);
    }

    private Link newLink(UUID accountId, ProvidedPerson person, @Nullable Instant lastUsedAt) {
        return new Link(
                UUID.randomUUID(), accountId, person.issuer(), person.subject(), person.email(), now(), lastUsedAt);
    }

    private String name(Link link) {
        return provider(link).map(Provider::name).orElse(link.issuer());
    }

    /// Sends a mail to the person, because someone else may have done it.
    private void tell(Handle db, User user, MailKind kind, Link link) {
        mails.send(db, user.id(), new Mail(kind, user.email(), user.profile().locale(), new Secret(""), name(link)));
        var act = kind == MailKind.PROVIDER_LINKED ? AuditAct.PROVIDER_LINKED : AuditAct.PROVIDER_UNLINKED;
        audit.record(
                db,
                AuditRecord.of(act)
                        .by(user.id())
                        .about(user.id())
                        .target(link.id())
                        .with(
                                AuditDetail.PROVIDER,
                                provider(link).map(Provider::id).orElse("unknown")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }

    private static Failure unknown() {
        return Failure.notFound("USER_UNKNOWN", "no such user");
    }
}
