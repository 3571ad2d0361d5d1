package dev.vivavoce.bff.quizsharing;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A quiz as those see it with whom it is shared.
///
/// @param ownerId the id in identity
/// @param quizId the id in assessment of the viewer's copy, or of the quiz itself for its owner; null until it is added
record SharedQuiz(
        @Nullable String title,
        @Nullable String language,
        int questionCount,
        String ownerId,
        OffsetDateTime expiresAt,
        boolean isOwn,
        @Nullable String quizId) {}
