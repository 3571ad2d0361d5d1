package dev.vivavoce.content.document;

import dev.vivavoce.content.document.recognition.TextractSettings;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.keys.DeploymentKeys;
import dev.vivavoce.runtime.objects.ObjectSettings;
import java.util.Optional;

/// @param objects where files are stored, and how browsers send them
/// @param keys encrypt the keys of people, which encrypt their files
/// @param documents that a person may store where plans are not known
/// @param bytes of their files
/// @param readers how many documents are read at the same time
/// @param textract empty when it is not configured
public record DocumentSettings(
        ObjectSettings objects,
        DeploymentKeys keys,
        int documents,
        int bytes,
        int readers,
        Optional<TextractSettings> textract) {
    /// Reads `CONTENT_OBJECTS_…`, `CONTENT_FILE_KEYS`, `CONTENT_DOCUMENTS`, `CONTENT_DOCUMENT_BYTES`,
    /// `CONTENT_DOCUMENT_READERS` and `CONTENT_TEXTRACT_…`.
    public static DocumentSettings from(Env env) {
        return new DocumentSettings(
                ObjectSettings.from(env, "CONTENT"),
                DeploymentKeys.from(env, "CONTENT_FILE_KEYS"),
                env.integer("CONTENT_DOCUMENTS", 20, 0, 1_000_000),
                env.integer("CONTENT_DOCUMENT_BYTES", 100_000_000, 0, 2_000_000_000),
                env.integer("CONTENT_DOCUMENT_READERS", 2, 1, 4),
                TextractSettings.from(env));
    }
}
