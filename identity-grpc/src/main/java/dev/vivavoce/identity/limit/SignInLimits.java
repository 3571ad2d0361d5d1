package dev.vivavoce.identity.limit;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;

/// How often one may try to sign in or register, counted in the database, so by all replicas together.
///
/// - by address: whatever the account, so that nobody tries one password on many accounts;
/// - by account and address: wrong passwords of one stranger do not hinder the owner elsewhere;
/// - by account, from addresses it never signed in from: so that many addresses do not help either.
///
/// A limit is a rate that refills steadily and never a lock: the refusal says when the next try will be heard.
public final class SignInLimits {
    /// The three rates, all per replica set, not per process.
    public record Rates(Rate byAddress, Rate byAccountAndAddress, Rate byAccount) {}

    /// Who signs in or registers at the same time, in one process: more could not be hashed while they wait.
    private static final int PLACES = 64;

    private static final Duration ADDRESS_KNOWN_FOR = Duration.ofDays(90);

    private final Database database;
    private final SignInLimitStore store = new SignInLimitStore();
    private final Rates rates;
    private final SecretKey key;
    private final Clock clock;
    private final Semaphore places = new Semaphore(PLACES);

    /// `key` turns addresses and e-mails into keys that tell nothing.
    public SignInLimits(Database database, Rates rates, SecretKey key, Clock clock) {
        this.database = database;
        this.rates = rates;
        this.key = key;
        this.clock = clock;
    }

    /// Does the work if there is a place, and otherwise says at once when to try again: a crowd costs neither
    /// memory nor connections.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public <T> T admitted(Supplier<T> work) {
        if (!places.tryAcquire())
            throw Failure.exhausted("SIGN_IN_LIMIT", "too many people are signing in at this moment")
                    .retryAfter(Duration.ofSeconds(1));
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// Counts a registration.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT with the time to wait
    public void registering(ClientAddress from) {
        if (from.isOwn()) return;
        database.run(db -> count(db, rates.byAddress(), hmac("address", from.text())));
    }

    /// Counts a try to sign in; one that is refused counts for nothing.
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

    /// The owner is in: earlier slips from this address are forgotten, and the address is known from now on.
    public void signedIn(String emailKey, ClientAddress from) {
        database.run(db -> {
            store.forget(db, pair(emailKey, from));
            store.remember(db, known(emailKey, from), clock.instant().plus(ADDRESS_KNOWN_FOR));
        });
    }

    /// Removes what no longer says anything.
    public void sweep() {
        database.run(db -> store.sweep(db, clock.instant()));
    }

    private void count(Handle db, Rate rate, byte[] hashed) {
        Instant now = clock.instant();
        if (store.count(db, hashed, now, rate.interval(), rate.window())) return;
        var wait = Duration.between(
                now, store.fullAt(db, hashed).plus(rate.interval()).minus(rate.window()));
        throw Failure.exhausted("SIGN_IN_LIMIT", "too many tries: wait before the next")
                .retryAfter(wait.isPositive() ? wait : rate.interval());
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
