package dev.vivavoce.runtime.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.config.Secret;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Makes names in Redis of what limits count, which are people and addresses: a keyed hash (HMAC-SHA256, the first 128
/// bits), so that a reader of Redis cannot find them by trying all addresses.
final class HiddenKeys {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;

    /// @param secret the same in each replica of a service; when it is empty, addresses can be found by trying
    HiddenKeys(Secret secret) {
        key = new SecretKeySpec(("limits\n" + secret.reveal()).getBytes(UTF_8), ALGORITHM);
    }

    /// Returns 22 characters.
    String hide(String counted) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return TEXT.encodeToString(Arrays.copyOf(mac.doFinal(counted.getBytes(UTF_8)), BYTES));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, thrown);
        }
    }
}
