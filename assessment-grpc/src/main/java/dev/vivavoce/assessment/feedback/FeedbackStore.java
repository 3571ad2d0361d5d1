package dev.vivavoce.assessment.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Feedback in PostgreSQL.
public final class FeedbackStore {
    /// What is stored of an attempt in a language.
    sealed interface Stored {
        record Shown(Feedback feedback) implements Stored {}

        /// The model has answered, and the answer must not be shown.
        record Refused() implements Stored {}
    }

    /// Returns the result of a user's attempt (`vivavoce.speech.v1.Result`): of one that was read aloud, or of free
    /// speech (TASK_KIND_READ_ALOUD, TASK_KIND_FREE, PURPOSE_ATTEMPT).
    Optional<byte[]> result(Handle db, UUID userId, UUID attemptId) {
        return db.createQuery("""
                        SELECT result FROM attempt
                        WHERE id = :id AND user_id = :userId AND task_kind IN (1, 2) AND purpose = 1
                        """)
                .bind("id", attemptId)
                .bind("userId", userId)
                .mapTo(byte[].class)
                .findOne();
    }

    Optional<Stored> find(Handle db, UUID userId, UUID attemptId, FeedbackLanguage language) {
        return db.createQuery("""
                        SELECT strength_sentence, next_sentence
                        FROM attempt_feedback JOIN attempt ON id = attempt_id
                        WHERE attempt_id = :id AND user_id = :userId AND attempt_feedback.language = :language
                        """)
                .bind("id", attemptId)
                .bind("userId", userId)
                .bind("language", language.tag())
                .map(FeedbackStore::stored)
                .findOne();
    }

    /// Stores nothing when there is something, or the attempt was deleted meanwhile. The lock keeps the attempt until
    /// the end of the transaction.
    ///
    /// @param feedback empty for an answer that must not be shown
    void insert(Handle db, UUID attemptId, FeedbackLanguage language, Optional<Feedback> feedback, Instant now) {
        db.createUpdate("""
                        INSERT INTO attempt_feedback
                            (attempt_id, language, strength_sentence, next_sentence, written_at)
                        SELECT id, :language, :strength, :next, :now FROM attempt WHERE id = :id FOR KEY SHARE
                        ON CONFLICT (attempt_id, language) DO NOTHING
                        """)
                .bind("id", attemptId)
                .bind("language", language.tag())
                .bind("strength", feedback.map(Feedback::strength).orElse(null))
                .bind("next", feedback.map(Feedback::next).orElse(null))
                .bind("now", now)
                .execute();
    }

    /// Whether the caller may ask the model now: no other process does, there is no answer yet, and the attempt
    /// was not deleted.
    boolean begin(Handle db, UUID attemptId, FeedbackLanguage language, Instant now, Instant endsAt) {
        return db.createUpdate("""
                        INSERT INTO feedback_writing (attempt_id, language, ends_at)
                        SELECT id, :language, :endsAt FROM attempt
                        WHERE id = :id AND NOT EXISTS (
                            SELECT FROM attempt_feedback WHERE attempt_id = :id AND language = :language)
                        FOR KEY SHARE
                        ON CONFLICT (attempt_id, language) DO UPDATE SET ends_at = EXCLUDED.ends_at
                        WHERE feedback_writing.ends_at <= :now
                        """)
                        .bind("id", attemptId)
                        .bind("language", language.tag())
                        .bind("now", now)
                        .bind("endsAt", endsAt)
                        .execute()
                == 1;
    }

    void end(Handle db, UUID attemptId, FeedbackLanguage language) {
        db.createUpdate("DELETE FROM feedback_writing WHERE attempt_id = :id AND language = :language")
                .bind("id", attemptId)
                .bind("language", language.tag())
                .execute();
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        var strength = row.getString("strength_sentence");
        return strength == null
                ? new Stored.Refused()
                : new Stored.Shown(new Feedback(strength, row.getString("next_sentence")));
    }
}
