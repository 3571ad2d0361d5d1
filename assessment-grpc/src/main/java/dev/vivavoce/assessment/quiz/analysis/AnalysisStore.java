package dev.vivavoce.assessment.quiz.analysis;

import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionMapping;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Reads the answers of submitted attempts.
final class AnalysisStore {
    record Answered(UUID attemptId, UUID questionId, Given given, double points) {}

    /// The submitted attempts at a quiz.
    List<UUID> attempts(Handle db, UUID quizId) {
        return db.createQuery("SELECT id FROM quiz_attempt WHERE quiz_id = :quizId AND state <> 'UNDER_WAY'")
                .bind("quizId", quizId)
                .map((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Answered> answers(Handle db, UUID quizId) {
        return db.createQuery("""
                        SELECT answer.* FROM quiz_answer AS answer
                        JOIN quiz_attempt AS attempt ON attempt.id = answer.attempt_id
                        WHERE attempt.quiz_id = :quizId AND attempt.state <> 'UNDER_WAY'
                        """)
                .bind("quizId", quizId)
                .map((row, _) -> new Answered(
                        row.getObject("attempt_id", UUID.class),
                        row.getObject("question_id", UUID.class),
                        QuestionMapping.givenOfStored(row.getBytes("content")),
                        row.getDouble("points")))
                .list();
    }
}
