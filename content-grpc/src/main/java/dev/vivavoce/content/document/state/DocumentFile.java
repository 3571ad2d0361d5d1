package dev.vivavoce.content.document.state;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A file as its learner has announced it.
///
/// @param name shown, and never used as the name of a file
/// @param sizeBytes its length
/// @param sha256 64 hexadecimal digits; empty when it was not announced
public record DocumentFile(String name, DocumentType type, long sizeBytes, String sha256) {
    private static final int LONGEST_NAME = 200;
    private static final int DIGEST_BYTES = 32;

    /// @param type null when the caller has set none
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static DocumentFile parse(String name, @Nullable DocumentType type, long sizeBytes, byte[] sha256) {
        var violations = new Violations();
        var shown = name.strip();
        checkName(violations, shown);
        violations.check("type", type != null, "not set");
        violations.check("size_bytes", sizeBytes > 0, sizeBytes + " (expected: >= 1)");
        violations.check(
                "sha256",
                sha256.length == 0 || sha256.length == DIGEST_BYTES,
                sha256.length + " bytes (expected: " + DIGEST_BYTES + ", or none)");
        violations.throwIfAny();
        if (type == null) throw new IllegalStateException("a violation");
        return new DocumentFile(shown, type, sizeBytes, HexFormat.of().formatHex(sha256));
    }

    /// Returns the name without white space around it.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static String parseName(String name) {
        var violations = new Violations();
        var shown = name.strip();
        checkName(violations, shown);
        violations.throwIfAny();
        return shown;
    }

    private static void checkName(Violations violations, String name) {
        violations.range("name", name.codePointCount(0, name.length()), 1, LONGEST_NAME, "characters");
        violations.check(
                "name",
                name.codePoints().noneMatch(DocumentFile::isUnprintable),
                "must not contain control characters");
    }

    /// Marks of writing direction are among them: they could show a name backwards.
    private static boolean isUnprintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT ->
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
            default -> false;
        };
    }
}
