package dev.vivavoce.runtime.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A key of AES-256-GCM. Every sealed text begins with its nonce of 12 random bytes and ends with its tag of
/// 16 bytes.
///
/// At most 2³² texts may be sealed with one key (NIST SP 800-38D, 8.3): more than a person ever has.
public final class DataKey {
    /// The length of a key, in bytes.
    public static final int BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    /// How much longer a sealed text is.
    public static final int OVERHEAD_BYTES = NONCE_BYTES + TAG_BITS / 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    /// A sealed text was changed or cut, belongs elsewhere, or was sealed with another key.
    public static final class Unreadable extends Exception {
        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final byte[] key;

    DataKey(byte[] key) {
        if (key.length != BYTES) throw new IllegalArgumentException("key: not of " + BYTES + " bytes");
        this.key = key.clone();
    }

    static DataKey random() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new DataKey(key);
    }

    byte[] bytes() {
        return key.clone();
    }

    /// Encrypts a text.
    ///
    /// @param place what the text is, which must be the same when it is opened
    public byte[] seal(byte[] text, byte[] place) {
        var sealed = new byte[NONCE_BYTES + text.length + TAG_BITS / 8];
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        try {
            cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Decrypts a sealed text.
    public byte[] open(byte[] sealed, byte[] place) throws Unreadable {
        if (sealed.length < OVERHEAD_BYTES) throw new Unreadable("too short", new IllegalArgumentException());
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), place)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException thrown) {
            throw new Unreadable("the tag does not match", thrown);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place);
        return cipher;
    }
}
