package dev.vivavoce.runtime.security;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Identity's public keys. Fetches them again when they are older than 5 minutes or do not contain a `kid`, at
/// most once in 30 s. While identity is unreachable, keys of up to 4 hours stay in use.
final class VerificationKeys implements JWKSource<SecurityContext> {
    static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration FETCHED_AT_MOST_EVERY = Duration.ofSeconds(30);
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);
    private static final Duration USABLE_FOR = Duration.ofHours(4);

    /// @param version equal for fetches that returned the same keys
    private record Kept(JWKSet keys, String version, Instant fetchedAt) {}

    private final Supplier<String> jwksJson;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable Kept kept;
    private volatile Instant failedAt = Instant.MIN;

    VerificationKeys(Supplier<String> jwksJson, Clock clock) {
        this.jwksJson = jwksJson;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws RemoteKeySourceException {
        var now = clock.instant();
        var known = kept;
        if (known == null || known.fetchedAt().plus(USABLE_FOR).isBefore(now))
            return selector.select(fetched(known).keys());
        var found = selector.select(known.keys());
        boolean wanted = found.isEmpty() || known.fetchedAt().plus(FRESH_FOR).isBefore(now);
        if (!wanted || known.fetchedAt().plus(FETCHED_AT_MOST_EVERY).isAfter(now)) return found;
        try {
            return selector.select(fetched(known).keys());
        } catch (RemoteKeySourceException _) {
            return found;
        }
    }

    /// The version of the current keys, without a fetch; empty when there are none yet.
    String heldVersion() {
        var known = kept;
        return known == null ? "" : known.version();
    }

    /// Changes with the keys, so that tokens that older keys verified are verified again.
    ///
    /// @throws RemoteKeySourceException when there are no keys that may be used
    String version() throws RemoteKeySourceException {
        var now = clock.instant();
        var known = kept;
        if (known == null || known.fetchedAt().plus(USABLE_FOR).isBefore(now))
            return fetched(known).version();
        if (!known.fetchedAt().plus(FRESH_FOR).isBefore(now)) return known.version();
        try {
            return fetched(known).version();
        } catch (RemoteKeySourceException _) {
            return known.version();
        }
    }

    /// One thread fetches; the others wait and return its result.
    private Kept fetched(@Nullable Kept known) throws RemoteKeySourceException {
        fetching.lock();
        try {
            var meanwhile = kept;
            if (meanwhile != null && meanwhile != known) return meanwhile;
            if (failedAt.isAfter(clock.instant().minus(RETRY_AFTER)))
                throw new RemoteKeySourceException("identity failed to return its keys a moment ago", null);
            var json = json();
            var version = known != null && known.version().equals(json) ? known.version() : json;
            var fresh = new Kept(JWKSet.parse(json), version, clock.instant());
            kept = fresh;
            return fresh;
        } catch (StatusRuntimeException | Failure thrown) {
            failedAt = clock.instant();
            throw new RemoteKeySourceException("identity failed to return its keys", thrown);
        } catch (ParseException thrown) {
            failedAt = clock.instant();
            throw new RemoteKeySourceException("identity's keys cannot be read", thrown);
        } finally {
            fetching.unlock();
        }
    }

    /// Runs outside the caller's context, because its deadline must not end a fetch that others wait for.
    private String json() {
        var own = Context.ROOT.attach();
        try {
            return jwksJson.get();
        } finally {
            Context.ROOT.detach(own);
        }
    }
}
