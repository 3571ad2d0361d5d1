package dev.vivavoce.identity.limit;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;

/// Limits attempts to sign in and to register. They are counted in the database, for all replicas together:
///
/// - by address, for all accounts: limits attempts with one password on many accounts;
/// - by account and address: wrong passwords of a stranger do not block the owner at another address;
/// - by account, from addresses without an earlier sign-in: limits attempts from many addresses.
///
/// Guests are counted by address when they start.
///
/// A limit is a rate that refills steadily and never locks an account; a refusal has the time to wait.
public final class SignInLimits {
    /// The rates, for all replicas together.
    ///
    /// @param guests guests that start at one address
    /// @param mails mails that strangers can have sent to one account
    public record Rates(Rate byAddress, Rate byAccountAndAddress, Rate byAccount, Rate guests, Rate mails) {}

    /// The most sign-ins and registrations at the same time in one process; more would wait too long for a hash.
    private static final int PLACES = 64;

    private static final Duration ADDRESS_KNOWN_FOR = Duration.ofDays(90);

    private final Database database;
    private final SignInLimitStore store = new SignInLimitStore();
    private final Rates rates;
    private final SecretKey key;
    private final Clock clock;
    private final Semaphore places = new Semaphore(PLACES);

    /// @param key hides addresses and emails in the database (HMAC)
    public SignInLimits(Database database, Rates rates, SecretKey key, Clock clock) {
        this.database = database;
        this.rates = rates;
        this.key = key;
        this.clock = clock;
    }

    /// Does the work if there is a place, and fails at once otherwise, so that a crowd uses neither memory nor
    /// connections.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public <T> T admitted(Supplier<T> work) {
        if (!places.tryAcquire())
            throw Failure.exhausted("SIGN_IN_LIMIT", "too many sign-ins are in progress")
                    .retryAfter(Duration.ofSeconds(1));
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// Counts the use of a link.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void usingLink(ClientAddress from) {
        registering(from);
    }

    /// Counts the exchange of an API key, valid or not. Apart from sign-ins, so that a program cannot keep the people
    /// at its address from signing in.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void exchangingKey(ClientAddress from) {
        if (from.isOwn()) return;
        database.run(db -> count(db, rates.byAddress(), hmac("api key address", from.text())));
    }

    /// Counts the exchange of a valid API key, wherever it comes from.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void usingKey(UUID keyId) {
        database.run(db -> count(db, rates.byAccount(), hmac("api key", keyId.toString())));
    }

    /// Counts a mail that is requested for an address, whether it has an account or not.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / MAIL_LIMIT or SIGN_IN_LIMIT with the time to wait
    public void requestingMail(String emailKey, ClientAddress from) {
        database.run(db -> {
            countMail(db, hmac("mail", emailKey));
            if (!from.isOwn()) count(db, rates.byAddress(), hmac("address", from.text()));
        });
    }

    /// Counts a mail that a person under 16 requests for a guardian, by its address and by the person.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / MAIL_LIMIT with the time to wait
    public void askingGuardian(UUID userId, String emailKey) {
        database.run(db -> {
            countMail(db, hmac("guardian of", userId.toString()));
            countMail(db, hmac("mail", emailKey));
        });
    }

    /// Counts a mail with an invitation to a team.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / MAIL_LIMIT
    public void inviting(String emailKey) {
        database.run(db -> countMail(db, hmac("mail", emailKey)));
    }

    private void countMail(Handle db, byte[] hashed) {
        counted(db, rates.mails(), hashed).ifPresent(wait -> {
            throw Failure.exhausted("MAIL_LIMIT", "too many mails to this address")
                    .retryAfter(wait);
        });
    }

    /// Counts a registration.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void registering(ClientAddress from) {
        if (from.isOwn()) return;
        database.run(db -> count(db, rates.byAddress(), hmac("address", from.text())));
    }

    /// Counts a guest's attempt to register. Its address was counted when the guest started.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void registeringGuest(UUID guestId) {
        database.run(db -> count(db, rates.byAccountAndAddress(), hmac("guest", guestId.toString())));
    }

    /// Counts a guest that starts. Returns the time to wait when the limit is reached; then nothing is counted.
    public Optional<Duration> startingGuest(ClientAddress from) {
        if (from.isOwn()) return Optional.empty();
        return database.transaction(db -> counted(db, rates.guests(), hmac("guest address", from.text())));
    }

    /// Counts an attempt to sign in. A refused attempt is not counted.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void signingIn(String emailKey, ClientAddress from) {
        database.run(db -> {
            count(db, rates.byAccountAndAddress(), pair(emailKey, from));
            if (!store.isKnown(db, known(emailKey, from), clock.instant()))
                count(db, rates.byAccount(), hmac("account", emailKey));
            if (!from.isOwn()) count(db, rates.byAddress(), hmac("address", from.text()));
        });
    }

    /// Clears the attempts of this account and address after a sign-in, and records the address as known.
    /// Returns whether it was known before.
    public boolean signedIn(String emailKey, ClientAddress from) {
        return database.transaction(db -> {
            store.forget(db, pair(emailKey, from));
            boolean before = store.isKnown(db, known(emailKey, from), clock.instant());
            store.remember(db, known(emailKey, from), clock.instant().plus(ADDRESS_KNOWN_FOR));
            return before;
        });
    }

    /// Clears the attempts of this account and address after a person who is signed in has shown who they are.
    public void confirmed(String emailKey, ClientAddress from) {
        database.run(db -> store.forget(db, pair(emailKey, from)));
    }

    /// Deletes rows that no longer have an effect.
    public void sweep() {
        database.run(db -> store.sweep(db, clock.instant()));
    }

    private void count(Handle db, Rate rate, byte[] hashed) {
        counted(db, rate, hashed).ifPresent(wait -> {
            throw Failure.exhausted("SIGN_IN_LIMIT", "too many attempts").retryAfter(wait);
        });
    }

    /// Returns the time to wait if the rate is used up; otherwise counts.
    private Optional<Duration> counted(Handle db, Rate rate, byte[] hashed) {
        Instant now = clock.instant();
        if (store.count(db, hashed, now, rate.interval(), rate.window())) return Optional.empty();
        var wait = Duration.between(
                now, store.fullAt(db, hashed).plus(rate.interval()).minus(rate.window()));
        return Optional.of(wait.isPositive() ? wait : rate.interval());
    }

    private byte[] pair(String emailKey, ClientAddress from) {
        return hmac("account and address", emailKey + "\n" + from.text());
    }

    private byte[] known(String emailKey, ClientAddress from) {
        return hmac("known address", emailKey + "\n" + from.text());
    }

    private byte[] hmac(String kind, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA256", thrown);
        }
    }
}
