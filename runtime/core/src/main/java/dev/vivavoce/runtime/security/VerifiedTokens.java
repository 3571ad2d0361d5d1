package dev.vivavoce.runtime.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.vivavoce.runtime.config.Secret;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Results of verified tokens by the SHA-256 digest of the token, so that the signature of a token is checked
/// once. Holds no token, and at most [#MOST] results.
final class VerifiedTokens {
    /// The content of a verified token.
    ///
    /// @param scopes null unless it is the token of an API key
    /// @param sessionId null for a service
    /// @param view null unless an administrator views the person
    /// @param end when the token expires
    /// @param keys the version of the keys it was verified with
    record Verified(
            String subject,
            Set<Caller.Role> roles,
            @Nullable Set<Scope> scopes,
            @Nullable String sessionId,
            Caller.@Nullable View view,
            Instant end,
            String keys) {
        boolean endsAfter(Instant now) {
            return end.isAfter(now);
        }

        Caller caller(String token) {
            return new Caller(subject, roles, scopes, sessionId == null ? "" : sessionId, view, new Secret(token));
        }
    }

    private record Entry(Verified verified, Duration life) {}

    private static final int MOST = 20_000;

    private final Cache<ByteBuffer, Entry> results = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfter(Expiry.<ByteBuffer, Entry>creating((_, entry) -> entry.life()))
            .recordStats()
            .build();

    @Nullable
    Verified find(String token) {
        var entry = results.getIfPresent(digest(token));
        return entry == null ? null : entry.verified();
    }

    void put(String token, Verified verified, Instant now) {
        results.put(digest(token), new Entry(verified, Duration.between(now, verified.end())));
    }

    void bindTo(MeterRegistry registry) {
        CaffeineCacheMetrics.monitor(registry, results, "verified-tokens");
    }

    void removeSession(String sessionId) {
        results.asMap()
                .values()
                .removeIf(entry -> sessionId.equals(entry.verified().sessionId()));
    }

    private static ByteBuffer digest(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown); // every Java platform has SHA-256
        }
    }
}
