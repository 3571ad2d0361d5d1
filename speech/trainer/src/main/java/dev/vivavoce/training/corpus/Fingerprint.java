package dev.vivavoce.training.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over all that is learned from, one thing after the other.
public final class Fingerprint {
    private final MessageDigest hash;

    public Fingerprint() {
        try {
            hash = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void add(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
    }

    public void add(byte[] bytes) {
        hash.update(bytes);
    }

    /// The hash of what was added; ends it.
    public String hex() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
