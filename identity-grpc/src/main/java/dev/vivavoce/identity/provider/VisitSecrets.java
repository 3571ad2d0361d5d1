package dev.vivavoce.identity.provider;

import dev.vivavoce.identity.token.OpaqueToken;
import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// The secrets of one visit to a provider. Nonce and PKCE verifier are derived from the state, so neither is
/// stored, and who sees the state in an address knows neither.
///
/// @param state 256 random bits
/// @param nonce the ID token repeats it
/// @param verifier proves to the provider that the code is exchanged by who began (RFC 7636)
public record VisitSecrets(OpaqueToken state, String nonce, Secret verifier) {
    public static VisitSecrets of(OpaqueToken state, SecretKey key) {
        return new VisitSecrets(state, derived(key, "nonce", state), new Secret(derived(key, "verifier", state)));
    }

    private static String derived(SecretKey key, String purpose, OpaqueToken state) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var bytes = mac.doFinal((purpose + "\n" + state.value().reveal()).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA256", thrown);
        }
    }
}
