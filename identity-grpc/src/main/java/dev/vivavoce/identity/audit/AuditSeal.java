package dev.vivavoce.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Signs the ends of the log (HMAC-SHA256), because an attacker who can write to the database can compute
/// hashes, too.
final class AuditSeal {
    private final SecretKey key;

    AuditSeal(SecretKey key) {
        this.key = key;
    }

    /// The signature of the newest entry.
    String head(long seq, String hash) {
        return mac(("head\n" + seq + "\n" + hash).getBytes(UTF_8));
    }

    /// The signature of the newest entry that was deleted because of its age.
    String checkpoint(long seq, String hash) {
        return mac(("checkpoint\n" + seq + "\n" + hash).getBytes(UTF_8));
    }

    static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    String mac(byte[] bytes) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA256", thrown);
        }
    }
}
