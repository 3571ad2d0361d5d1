package dev.vivavoce.speech.transcription.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A transcription after something has happened to it.
///
/// @param cursor the number of the durable step; of another step, that of the durable one before it
/// @param failure null unless it has failed
public record TranscriptionStep(
        long cursor,
        TranscriptionState state,
        @Nullable FailureReason failure,
        long doneSamples,
        long lengthSamples,
        int parts,
        Instant at) {
    private static final int PARTS = 7;

    public static TranscriptionStep of(Transcription transcription, Instant at) {
        return new TranscriptionStep(
                transcription.cursor(),
                transcription.state(),
                transcription.status().failure(),
                transcription.progress().doneSamples(),
                transcription.progress().lengthSamples(),
                transcription.progress().parts(),
                at);
    }

    /// The content of an event for watchers.
    public byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? "-" : failure.name(),
                        Long.toString(doneSamples),
                        Long.toString(lengthSamples),
                        Integer.toString(parts),
                        at.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static TranscriptionStep decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (parts.length != PARTS)
            throw new IllegalArgumentException(parts.length + " parts (expected: " + PARTS + ")");
        return new TranscriptionStep(
                Long.parseLong(parts[0]),
                TranscriptionState.valueOf(parts[1]),
                parts[2].equals("-") ? null : FailureReason.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Integer.parseInt(parts[5]),
                Instant.parse(parts[6]));
    }
}
