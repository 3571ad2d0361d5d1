package dev.vivavoce.identity.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/// The pseudonym of a person in the audit log. The key is the person's own and is deleted with the account;
/// afterwards no one can tell whom an entry is about.
record AuditPerson(UUID accountId, byte[] key, String pseudonym) {
    private static final int KEY_BYTES = 32;
    private static final int LENGTH = 32;

    static AuditPerson random(UUID accountId, SecureRandom random) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return new AuditPerson(accountId, key, pseudonym(accountId, key));
    }

    /// Whether the pseudonym is that of the account, and not of another one that was put into its place.
    boolean isUnaltered() {
        return pseudonym(accountId, key).equals(pseudonym);
    }

    private static String pseudonym(UUID accountId, byte[] key) {
        return new AuditSeal(new SecretKeySpec(key, "HmacSHA256"))
                .mac(accountId.toString().getBytes(UTF_8))
                .substring(0, LENGTH);
    }
}
