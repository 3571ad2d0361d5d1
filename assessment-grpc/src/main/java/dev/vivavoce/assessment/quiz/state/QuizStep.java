package dev.vivavoce.assessment.quiz.state;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A quiz after something has happened to it.
///
/// @param cursor from 1
/// @param failure null unless it has failed
/// @param made questions that are made and checked
/// @param ordered questions that were ordered
public record QuizStep(
        long cursor, QuizState state, @Nullable FailureReason failure, int made, int ordered, Instant at) {
    private static final int PARTS = 6;

    /// The content of an event for watchers.
    byte[] encoded() {
        return String.join(
                        " ",
                        Long.toString(cursor),
                        state.name(),
                        failure == null ? "-" : failure.name(),
                        Integer.toString(made),
                        Integer.toString(ordered),
                        at.toString())
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static QuizStep decoded(byte[] content) {
        var parts = new String(content, StandardCharsets.US_ASCII).split(" ");
        if (parts.length != PARTS)
            throw new IllegalArgumentException(parts.length + " parts (expected: " + PARTS + ")");
        return new QuizStep(
                Long.parseLong(parts[0]),
                QuizState.valueOf(parts[1]),
                parts[2].equals("-") ? null : FailureReason.valueOf(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Instant.parse(parts[5]));
    }
}
