package dev.vivavoce.assessment.quiz.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `quiz_question`.
public final class QuestionStore {
    public void insert(Handle db, UUID quizId, List<QuizQuestion> questions) {
        var batch = db.prepareBatch("""
                INSERT INTO quiz_question (id, quiz_id, position, language, question, key, explanation, citation)
                VALUES (:id, :quizId, :position, :language, :question, :key, :explanation, :citation)
                """);
        for (var one : questions) {
            var basis = one.question().basis();
            batch.bind("id", one.id())
                    .bind("quizId", quizId)
                    .bind("position", one.position())
                    .bind("language", basis.language())
                    .bind("question", QuestionMapping.shown(one))
                    .bind("key", QuestionMapping.key(one))
                    .bind("explanation", basis.explanation())
                    .bind("citation", QuestionMapping.citation(one.place()))
                    .add();
        }
        batch.execute();
    }

    /// All of a quiz.
    public void delete(Handle db, UUID quizId) {
        db.createUpdate("DELETE FROM quiz_question WHERE quiz_id = :quizId")
                .bind("quizId", quizId)
                .execute();
    }

    /// In order.
    public List<QuizQuestion> ofQuiz(Handle db, UUID quizId) {
        return db.createQuery("SELECT * FROM quiz_question WHERE quiz_id = :quizId ORDER BY position")
                .bind("quizId", quizId)
                .map(QuestionStore::question)
                .list();
    }

    public Optional<QuizQuestion> find(Handle db, UUID quizId, UUID id) {
        return db.createQuery("SELECT * FROM quiz_question WHERE quiz_id = :quizId AND id = :id")
                .bind("quizId", quizId)
                .bind("id", id)
                .map(QuestionStore::question)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<QuizQuestion> lock(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM quiz_question WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(QuestionStore::question)
                .findOne();
    }

    public void correctKey(Handle db, QuizQuestion corrected) {
        db.createUpdate("UPDATE quiz_question SET key = :key WHERE id = :id")
                .bind("key", QuestionMapping.key(corrected))
                .bind("id", corrected.id())
                .execute();
    }

    private static QuizQuestion question(ResultSet row, StatementContext context) throws SQLException {
        return QuestionMapping.ofStored(
                row.getString("language"),
                row.getBytes("question"),
                row.getBytes("key"),
                row.getString("explanation"),
                row.getBytes("citation"));
    }
}
