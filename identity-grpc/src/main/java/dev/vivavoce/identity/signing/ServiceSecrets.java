package dev.vivavoce.identity.signing;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The platform's services and the SHA-256 hashes of their secrets. The secrets are long and random, so a slow hash
/// is not needed.
final class ServiceSecrets {
    private static final Set<String> AUDIENCES = Set.of("identity", "speech", "content", "assessment", "billing");

    private final Map<String, List<byte[]>> hashes;
    private final AccessTokens tokens;

    /// @param secrets by service; a service has several while its secret changes
    ServiceSecrets(Map<String, List<Secret>> secrets, AccessTokens tokens) {
        this.hashes = secrets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(ServiceSecrets::hash)
                                .toList()));
        this.tokens = tokens;
    }

    /// Returns a token with the role SERVICE for one audience.
    AccessToken exchange(String service, Secret secret, String audience) {
        if (!AUDIENCES.contains(audience))
            throw Failure.invalidField(
                    "audience",
                    "expected: one of " + AUDIENCES.stream().sorted().toList());
        var given = hash(secret);
        boolean right = false;
        for (var hash : hashes.getOrDefault(service, List.of())) right |= MessageDigest.isEqual(hash, given);
        if (!right) throw Failure.unauthenticated("SERVICE_SECRET_WRONG", "service or secret is incorrect");
        return tokens.forService(service, audience);
    }

    private static byte[] hash(Secret secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
