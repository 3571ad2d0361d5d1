package dev.vivavoce.speech.transcription.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A transcription after something has happened to it.
///
/// @param cursor the number of the durable step; of another step, that of the durable one before it
/// @param failure null unless it has failed
/// @param language empty while it is still to be detected
/// @param atEngineSince since when an engine has had the recording as a whole; null while none has it
public record TranscriptionStep(
        long cursor,
        TranscriptionState state,
        @Nullable FailureReason failure,
        long doneSamples,
        long lengthSamples,
        int parts,
        String language,
        @Nullable Instant atEngineSince,
        Instant at) {
    private static final int PARTS = 9;
    /// A process of the release before sends so many, while both run.
    private static final int PARTS_BEFORE = 7;

    private static final String NONE = "-";

    public static TranscriptionStep of(Transcription transcription, Instant at) {
        return new TranscriptionStep(
                transcription.cursor(),
                transcription.state(),
                transcription.status().failure(),
                transcription.progress().doneSamples(),
                transcription.progress().lengthSamples(),
                transcription.progress().parts(),
                transcription.wish().language(),
                transcription.progress().atEngineSince(),
                at);
    }

    /// The content of an event for watchers.
    public byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? NONE : failure.name(),
                        Long.toString(doneSamples),
                        Long.toString(lengthSamples),
                        Integer.toString(parts),
                        at.toString(),
                        language.isEmpty() ? NONE : language,
                        atEngineSince == null ? NONE : atEngineSince.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static TranscriptionStep decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (parts.length == PARTS_BEFORE)
            return decoded((String.join(" ", parts) + " - -").getBytes(StandardCharsets.US_ASCII));
        if (parts.length != PARTS)
            throw new IllegalArgumentException(parts.length + " parts (expected: " + PARTS + ")");
        return new TranscriptionStep(
                Long.parseLong(parts[0]),
                TranscriptionState.valueOf(parts[1]),
                parts[2].equals(NONE) ? null : FailureReason.valueOf(parts[2]),
                Long.parseLong(parts[3]),
                Long.parseLong(parts[4]),
                Integer.parseInt(parts[5]),
                parts[7].equals(NONE) ? "" : parts[7],
                parts[8].equals(NONE) ? null : Instant.parse(parts[8]),
                Instant.parse(parts[6]));
    }
}
