package dev.vivavoce.speech.generation.state;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A sound after something has happened to it.
///
/// @param cursor the number of the durable step; of another step, that of the durable one before it
/// @param failure null unless it has failed
public record SoundStep(
        long cursor, AudioState state, @Nullable FailureReason failure, GeneratedSound.Progress progress) {
    private static final int FIELDS = 5;

    public static SoundStep of(GeneratedSound sound) {
        return new SoundStep(sound.cursor(), sound.state(), sound.status().failure(), sound.progress());
    }

    /// The content of an event for watchers.
    public byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? "-" : failure.name(),
                        Integer.toString(progress.done()),
                        Integer.toString(progress.paragraphs()))
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static SoundStep decoded(byte[] content) {
        var fields = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (fields.length != FIELDS)
            throw new IllegalArgumentException(fields.length + " fields (expected: " + FIELDS + ")");
        return new SoundStep(
                Long.parseLong(fields[0]),
                AudioState.valueOf(fields[1]),
                fields[2].equals("-") ? null : FailureReason.valueOf(fields[2]),
                new GeneratedSound.Progress(Integer.parseInt(fields[3]), Integer.parseInt(fields[4])));
    }
}
