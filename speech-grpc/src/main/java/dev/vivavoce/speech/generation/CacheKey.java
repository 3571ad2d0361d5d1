package dev.vivavoce.speech.generation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What equal sounds have in common.
final class CacheKey {
    private CacheKey() {}

    /// SHA-256 of the text and how it is spoken.
    ///
    /// @param engine the name of the voice's engine
    /// @param ownerId whose sound it is; null when learners may share it
    static byte[] of(String engine, Wording wording, Voicing voicing, @Nullable UUID ownerId) {
        var parts = String.join(
                "\u0000",
                engine,
                voicing.voiceId(),
                Double.toString(voicing.rate()),
                Double.toString(voicing.pitch()),
                voicing.format().name(),
                ownerId == null ? "" : ownerId.toString(),
                wording.isSsml() ? "SSML" : "TEXT",
                wording.content());
        try {
            return MessageDigest.getInstance("SHA-256").digest(parts.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
