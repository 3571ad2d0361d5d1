package dev.vivavoce.content.note.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far the making of notes is after something has happened.
///
/// @param cursor the number of the durable step; of another step, that of the durable one before it
/// @param failure null unless it has failed
/// @param revision of the notes; 0 while there is none
public record NotesStep(
        long cursor,
        NotesState state,
        @Nullable NotesFailure failure,
        int partsDone,
        int partCount,
        int revision,
        Instant at) {
    private static final int PARTS = 7;

    /// The content of an event for watchers.
    public byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? "-" : failure.name(),
                        Integer.toString(partsDone),
                        Integer.toString(partCount),
                        Integer.toString(revision),
                        at.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static NotesStep decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (parts.length != PARTS)
            throw new IllegalArgumentException(parts.length + " parts (expected: " + PARTS + ")");
        return new NotesStep(
                Long.parseLong(parts[0]),
                NotesState.valueOf(parts[1]),
                parts[2].equals("-") ? null : NotesFailure.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]),
                Instant.parse(parts[6]));
    }
}
