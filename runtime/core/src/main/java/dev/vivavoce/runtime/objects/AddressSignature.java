package dev.vivavoce.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.config.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 over the parts of an address, one a line. No part may contain a line break, so two different
/// addresses never sign the same text.
public final class AddressSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    public AddressSignature(SecretKey key) {
        this.key = key;
    }

    public AddressSignature(Secret secret) {
        this(new SecretKeySpec(secret.reveal().getBytes(UTF_8), ALGORITHM));
    }

    /// In the form that an address contains.
    public String of(String... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signature = mac.doFinal(String.join("\n", parts).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Compares in constant time.
    public boolean matches(String given, String... parts) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), of(parts).getBytes(UTF_8));
    }
}
