package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.keys.DataKey;
import dev.vivavoce.runtime.objects.Objects;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A part of a recording: one object of the store.
///
/// @param first in 16 kHz samples from the start of the audio
record Piece(UUID id, UUID sessionId, long first, int samples) {
    long end() {
        return first + samples;
    }

    /// The size of its object.
    int bytes() {
        return samples * Recording.SAMPLE_BYTES + DataKey.OVERHEAD_BYTES;
    }

    Objects.Description object() {
        return new Objects.Description(RecordingFeature.FOLDER.key(id.toString()), bytes(), "application/octet-stream");
    }

    /// What its object is, for encryption: no object can take the place of another, and none can be cut.
    byte[] place() {
        return "piece %s of %s from %d, %d samples"
                .formatted(id, sessionId, first, samples)
                .getBytes(StandardCharsets.UTF_8);
    }
}
