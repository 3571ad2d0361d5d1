package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.quiz.QuizAnswer.QuizAnswerContent;
import dev.vivavoce.bff.quiz.QuizAnswer.QuizMark;
import java.time.OffsetDateTime;
import java.util.UUID;

/// An appeal as an examiner sees it.
record QuizAppeal(
        UUID id,
        QuizQuestion question,
        QuizAnswerContent answer,
        QuizMark mark,
        String reason,
        OffsetDateTime appealedAt) {}
