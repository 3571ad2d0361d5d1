package dev.vivavoce.content.document.state;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.data.ShownName;
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
    private static final int DIGEST_BYTES = 32;

    /// @param type null when the caller has set none
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static DocumentFile parse(String name, @Nullable DocumentType type, long sizeBytes, byte[] sha256) {
        var violations = new Violations();
        var shown = ShownName.parse("name", name, ShownName.LONGEST, violations);
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
}
