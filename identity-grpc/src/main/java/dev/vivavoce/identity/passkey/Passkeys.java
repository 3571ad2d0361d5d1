package dev.vivavoce.identity.passkey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.yubico.webauthn.AssertionRequest;
import com.yubico.webauthn.FinishAssertionOptions;
import com.yubico.webauthn.FinishRegistrationOptions;
import com.yubico.webauthn.RegistrationResult;
import com.yubico.webauthn.RelyingParty;
import com.yubico.webauthn.StartAssertionOptions;
import com.yubico.webauthn.StartRegistrationOptions;
import com.yubico.webauthn.data.AuthenticatorSelectionCriteria;
import com.yubico.webauthn.data.PublicKeyCredential;
import com.yubico.webauthn.data.PublicKeyCredentialCreationOptions;
import com.yubico.webauthn.data.RelyingPartyIdentity;
import com.yubico.webauthn.data.ResidentKeyRequirement;
import com.yubico.webauthn.data.UserIdentity;
import com.yubico.webauthn.data.UserVerificationRequirement;
import com.yubico.webauthn.exception.AssertionFailedException;
import com.yubico.webauthn.exception.RegistrationFailedException;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of passkeys. Each verifies the person (fingerprint, face or PIN) and finds its account by
/// itself, so one is two factors.
public final class Passkeys {
    static final int MOST = 20;
    static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    private static final String PREFIX = "vvp_";

    private final Database database;
    private final PasskeyStore store = new PasskeyStore();
    private final PasskeySite site;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Passkeys(Database database, PasskeySite site, Clock clock) {
        this.database = database;
        this.site = site;
        this.clock = clock;
    }

    /// Returns the passkeys of a person, the oldest first.
    public List<Passkey> list(UUID userId) {
        return database.transaction(db -> store.ofAccount(db, userId));
    }

    /// Returns whether a person has passkeys, in the caller's transaction.
    public boolean exist(Handle db, UUID userId) {
        return !store.ofAccount(db, userId).isEmpty();
    }

    /// Asks a browser to make a passkey.
    ///
    /// @throws Failure FAILED_PRECONDITION / PASSKEY_LIMIT
    public Ceremony begin(User user) {
        return database.transaction(db -> {
            if (store.ofAccount(db, user.id()).size() >= MOST)
                throw Failure.precondition("PASSKEY_LIMIT", "at most " + MOST + " passkeys: remove one first");
            var options = party(db, user.id())
                    .startRegistration(StartRegistrationOptions.builder()
                            .user(UserIdentity.builder()
                                    .name(user.email())
                                    .displayName(user.displayName())
                                    .id(CredentialSource.handle(user.id()))
                                    .build())
                            .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                                    .residentKey(ResidentKeyRequirement.REQUIRED)
                                    .userVerification(UserVerificationRequirement.REQUIRED)
                                    .build())
                            .timeout(LIFETIME.toMillis())
                            .build());
            try {
                return begun(db, user.id(), options.toJson(), options.toCredentialsCreateJson(), LIFETIME);
            } catch (JsonProcessingException thrown) {
                throw new IllegalStateException("options that are no JSON", thrown);
            }
        });
    }

    /// Stores the passkey that a browser has made.
    ///
    /// @param afterwards the rest of the change, in the same transaction
    public PasskeyAddition finish(
            UUID userId, Secret token, String credentialJson, PasskeyName name, Afterwards afterwards) {
        return database.transaction(db -> {
            var request = store.take(db, new OpaqueToken(token).hash(), userId, clock.instant());
            if (request.isEmpty()) return new PasskeyAddition.CeremonyEnded();
            var result = registration(db, userId, request.get(), credentialJson);
            if (result.isEmpty()) return new PasskeyAddition.Refused();
            var passkey = new Passkey(UUID.randomUUID(), name.text(), now(), null);
            var stored = new StoredPasskey(
                    userId,
                    result.get().getKeyId().getId().getBytes(),
                    result.get().getPublicKeyCose().getBytes(),
                    result.get().getSignatureCount());
            if (!store.insert(db, passkey, stored)) return new PasskeyAddition.Refused();
            afterwards.run(db, passkey.id());
            return new PasskeyAddition.Added(passkey);
        });
    }

    /// What else a change of a passkey does, in its transaction.
    @FunctionalInterface
    public interface Afterwards {
        void run(Handle db, UUID passkeyId);
    }

    /// Asks a browser for any passkey of this site.
    ///
    /// @param timeout how long the person has
    public Ceremony ask(PasskeyTimeout timeout) {
        return database.transaction(db -> {
            var asked = party(db, null)
                    .startAssertion(StartAssertionOptions.builder()
                            .userVerification(UserVerificationRequirement.REQUIRED)
                            .timeout(timeout.duration().toMillis())
                            .build());
            try {
                return begun(db, null, asked.toJson(), asked.toCredentialsGetJson(), timeout.duration());
            } catch (JsonProcessingException thrown) {
                throw new IllegalStateException("options that are no JSON", thrown);
            }
        });
    }

    /// Verifies the answer of a passkey in the caller's transaction, and returns whose it is. What was asked is used up
    /// in any case.
    public Optional<UUID> verify(Handle db, Assertion assertion) {
        var asked = store.take(db, new OpaqueToken(assertion.token()).hash(), null, clock.instant());
        if (asked.isEmpty()) return Optional.empty();
        try {
            var response = PublicKeyCredential.parseAssertionResponseJson(assertion.credentialJson());
            var result = party(db, null)
                    .finishAssertion(FinishAssertionOptions.builder()
                            .request(AssertionRequest.fromJson(asked.get()))
                            .response(response)
                            .build());
            if (!result.isSuccess() || !result.isUserVerified()) return Optional.empty();
            store.use(db, result.getCredential().getCredentialId().getBytes(), result.getSignatureCount(), now());
            return Optional.of(UUID.fromString(result.getUsername()));
        } catch (AssertionFailedException | IOException | RuntimeException thrown) {
            // The text of the cause could contain what the browser sent.
            log.info("refused a passkey: {}", thrown.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// The same in a transaction of its own.
    public Optional<UUID> verify(Assertion assertion) {
        return database.transaction(db -> verify(db, assertion));
    }

    /// Gives a passkey another name.
    ///
    /// @throws Failure NOT_FOUND / PASSKEY_UNKNOWN
    public void rename(UUID userId, UUID id, PasskeyName name) {
        database.run(db -> {
            if (!store.rename(db, userId, id, name.text())) throw unknown();
        });
    }

    /// Removes a passkey.
    ///
    /// @param afterwards the rest of the change, in the same transaction
    /// @throws Failure NOT_FOUND / PASSKEY_UNKNOWN
    public void remove(UUID userId, UUID id, Afterwards afterwards) {
        database.run(db -> {
            if (!store.delete(db, userId, id)) throw unknown();
            afterwards.run(db, id);
        });
    }

    /// Deletes what no browser has answered.
    public void sweep() {
        database.run(db -> store.deleteExpired(db, clock.instant()));
    }

    private Ceremony begun(Handle db, @Nullable UUID accountId, String request, String optionsJson, Duration lifetime) {
        var token = OpaqueToken.random(PREFIX, random);
        store.begin(db, token.hash(), accountId, request, now().plus(lifetime));
        return new Ceremony(token.value(), optionsJson);
    }

    private Optional<RegistrationResult> registration(Handle db, UUID userId, String request, String credentialJson) {
        try {
            return Optional.of(party(db, userId)
                            .finishRegistration(FinishRegistrationOptions.builder()
                                    .request(PublicKeyCredentialCreationOptions.fromJson(request))
                                    .response(PublicKeyCredential.parseRegistrationResponseJson(credentialJson))
                                    .build()))
                    .filter(RegistrationResult::isUserVerified);
        } catch (RegistrationFailedException | IOException | RuntimeException thrown) {
            log.info("refused a new passkey: {}", thrown.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private RelyingParty party(Handle db, @Nullable UUID registering) {
        return RelyingParty.builder()
                .identity(RelyingPartyIdentity.builder()
                        .id(site.domain())
                        .name("Vivavoce")
                        .build())
                .credentialRepository(new CredentialSource(store, db, registering))
                .origins(Set.of(site.origin()))
                .build();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
    }

    private static Failure unknown() {
        return Failure.notFound("PASSKEY_UNKNOWN", "no such passkey");
    }
}
