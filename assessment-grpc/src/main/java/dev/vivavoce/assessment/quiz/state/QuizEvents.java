package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.assessment.v1.QuizGenerated;
import dev.vivavoce.assessment.v1.QuizRequested;
import dev.vivavoce.assessment.v1.QuizSubmitted;
import dev.vivavoce.runtime.events.EventSink;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Publishes what happens to quizzes. The events hold ids and figures only. Each is the last statement of its
/// transaction.
public final class QuizEvents {
    private final EventSink events;

    public QuizEvents(EventSink events) {
        this.events = events;
    }

    public void requested(Handle db, UUID userId, UUID quizId, int number) {
        events.append(
                db,
                userId,
                quizId,
                QuizRequested.newBuilder()
                        .setQuizId(quizId.toString())
                        .setUserId(userId.toString())
                        .setNumber(number)
                        .build());
    }

    /// @param questions 0 when it could not be made
    public void generated(Handle db, UUID userId, UUID quizId, int questions) {
        events.append(
                db,
                userId,
                quizId,
                QuizGenerated.newBuilder()
                        .setQuizId(quizId.toString())
                        .setUserId(userId.toString())
                        .setQuestions(questions)
                        .build());
    }

    /// @param grade 0 to 100
    public void submitted(Handle db, UUID userId, UUID quizId, UUID attemptId, double grade) {
        events.append(
                db,
                userId,
                quizId,
                QuizSubmitted.newBuilder()
                        .setAttemptId(attemptId.toString())
                        .setQuizId(quizId.toString())
                        .setUserId(userId.toString())
                        .setGrade(grade)
                        .build());
    }
}
