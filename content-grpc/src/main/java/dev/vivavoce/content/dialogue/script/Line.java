package dev.vivavoce.content.dialogue.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Something that a partner can say. Its id depends on the text alone and reveals nothing about it.
///
/// @param reveals the number of the fact that it tells although its intent is a task; 0 for none
public record Line(String id, String text, int reveals) {
    public static Line of(String text) {
        return of(text, 0);
    }

    public static Line of(String text, int reveals) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Line(HexFormat.of().formatHex(hash, 0, 6), text, reveals);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
