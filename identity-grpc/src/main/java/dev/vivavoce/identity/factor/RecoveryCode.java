package dev.vivavoce.identity.factor;

import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// A code that opens an account once without the app: 60 random bits in twelve characters, in groups of four.
///
/// @param value as shown, such as `k7fd-92mx-qp4t`
record RecoveryCode(Secret value) {
    /// Crockford's Base32: without letters that look like digits.
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    static RecoveryCode random(SecureRandom random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(new Secret(code.toString()));
    }

    /// Returns what is stored. The key is not in the database, because so few bits could be guessed from a plain
    /// hash.
    byte[] hash(UUID accountId, SecretKey key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((accountId + "\n" + canonical()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA256", thrown);
        }
    }

    /// As Crockford reads what people type: in either case, with letters for the digits that they look like.
    private String canonical() {
        return value.reveal()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('o', '0')
                .replaceAll("[il]", "1");
    }
}
