package dev.vivavoce.speech.generation.state;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A sound that a voice makes of a text.
///
/// @param ownerId null when learners may share it
/// @param cursor the number of its last durable step, from 1
public record GeneratedSound(
        UUID id, @Nullable UUID ownerId, Voicing voicing, Status status, Progress progress, long cursor) {
    /// @param failure null unless it has failed
    /// @param lengthSamples of 16 kHz; 0 until it is made
    /// @param sizeBytes 0 until it is made
    /// @param spokenBy the voice that has spoken it: another than that of the voicing when that one's engine
    ///     failed; null until it is made
    public record Status(
            AudioState state,
            @Nullable FailureReason failure,
            long lengthSamples,
            long sizeBytes,
            @Nullable String spokenBy) {}

    /// @param paragraphs 0 until it has begun
    public record Progress(int done, int paragraphs) {}

    public AudioState state() {
        return status.state();
    }
}
