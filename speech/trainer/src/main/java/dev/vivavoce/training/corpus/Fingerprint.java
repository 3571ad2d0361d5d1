package dev.vivavoce.training.corpus;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the training data, in the order in which it is added.
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

    /// Returns the hash of everything added. No more can be added afterwards.
    public String hex() {
        return HexFormat.of().formatHex(hash.digest());
    }
}
