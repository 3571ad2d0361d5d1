package dev.vivavoce.assessment.quiz.appeal;

import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer;
import java.time.Instant;
import java.util.UUID;

/// An appeal that waits, as an examiner sees it.
public record Appeal(UUID id, QuizQuestion question, QuizAnswer answer, String reason, Instant appealedAt) {}
