package dev.vivavoce.bff.quizsharing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How a quiz is shared.
///
/// @param link null without one that works
record QuizSharing(@Nullable QuizLink link, int copies) {
    record QuizLink(OffsetDateTime madeAt, OffsetDateTime expiresAt) {}
}
