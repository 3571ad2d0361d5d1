package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.state.FailureReason;
import dev.vivavoce.quiz.maker.Made;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `quiz` while it is being made.
final class GenerationStore {
    /// A quiz that is being made.
    ///
    /// @param number of the try that may write
    record Making(UUID quizId, UUID userId, QuizWish wish, int number) {}

    /// Takes the quiz over, with the questions that an earlier try has kept; empty when it was deleted, has ended, or a
    /// later try makes it.
    Optional<Making> begin(Handle db, UUID quizId, int number) {
        return db.createQuery("""
                        UPDATE quiz SET state = 'GENERATING', making_try = :number,
                            made = (SELECT count(*) FROM quiz_question WHERE quiz_id = quiz.id)
                        WHERE id = :id AND state IN ('REQUESTED', 'GENERATING') AND making_try < :number
                        RETURNING *
                        """)
                .bind("id", quizId)
                .bind("number", number)
                .map((row, _) -> new Making(
                        quizId,
                        row.getObject("user_id", UUID.class),
                        QuizWishMapping.ofStored(row.getBytes("wish")),
                        number))
                .findOne();
    }

    /// Counts questions of the model's that are kept, and those that were dropped. False when the quiz was deleted or
    /// taken over.
    boolean keep(Handle db, Making making, int kept, int drafted) {
        return db.createUpdate("""
                        UPDATE quiz SET made = made + :kept, drafted = drafted + :drafted,
                            dropped = dropped + :drafted - :kept
                        WHERE id = :id AND state = 'GENERATING' AND making_try = :number
                        """)
                        .bind("id", making.quizId())
                        .bind("number", making.number())
                        .bind("kept", kept)
                        .bind("drafted", drafted)
                        .execute()
                == 1;
    }

    /// Counts questions that were kept, all there were, as dropped. False when the quiz was deleted, has ended, or was
    /// taken over.
    boolean drop(Handle db, Making making, int kept) {
        return db.createUpdate("""
                        UPDATE quiz SET made = 0, dropped = dropped + :kept
                        WHERE id = :id AND state = 'GENERATING' AND making_try = :number
                        """)
                        .bind("id", making.quizId())
                        .bind("number", making.number())
                        .bind("kept", kept)
                        .execute()
                == 1;
    }

    /// Says how many questions are made. False when the quiz was deleted or taken over.
    boolean count(Handle db, Making making, int made) {
        return db.createUpdate("""
                        UPDATE quiz SET made = :made
                        WHERE id = :id AND state = 'GENERATING' AND making_try = :number
                        """)
                        .bind("id", making.quizId())
                        .bind("number", making.number())
                        .bind("made", made)
                        .execute()
                == 1;
    }

    /// Adds what the rules have drafted to what the model had. False when the quiz was deleted or taken over.
    ///
    /// @param byModel questions of the model's, which are shown beside those of the rules
    boolean complete(Handle db, Making making, String title, String language, int byModel, Made made, Instant now) {
        return db.createUpdate("""
                        UPDATE quiz SET state = 'READY', ready_at = :now, title = :title, language = :language,
                            drafted = drafted + :drafted, dropped = dropped + :dropped, by_model = :byModel,
                            made = :made
                        WHERE id = :id AND state = 'GENERATING' AND making_try = :number
                        """)
                        .bind("id", making.quizId())
                        .bind("number", making.number())
                        .bind("now", now)
                        .bind("title", title)
                        .bind("language", language)
                        .bind("drafted", made.drafted())
                        .bind(
                                "dropped",
                                made.dropped().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                        .bind("byModel", byModel)
                        .bind("made", byModel + made.questions().size())
                        .execute()
                == 1;
    }

    /// Ends a quiz also when no try has begun it. False when it was deleted, has ended, or was taken over.
    boolean fail(Handle db, Making making, FailureReason reason) {
        return db.createUpdate("""
                        UPDATE quiz SET state = 'FAILED', failure = :failure
                        WHERE id = :id AND state IN ('REQUESTED', 'GENERATING') AND making_try = :number
                        """)
                        .bind("id", making.quizId())
                        .bind("number", making.number())
                        .bind("failure", reason.name())
                        .execute()
                == 1;
    }

    /// Quizzes whose job was given up because each try killed its process.
    List<Making> lost(Handle db, String job, int limit) {
        return db.createQuery("""
                        SELECT quiz.* FROM quiz
                        WHERE state IN ('REQUESTED', 'GENERATING')
                            AND EXISTS (SELECT 1 FROM job WHERE job.type = :job AND job.id = quiz.id
                                            AND job.state = 'FAILED')
                        ORDER BY created_at LIMIT :limit
                        """)
                .bind("job", job)
                .bind("limit", limit)
                .map((row, _) -> new Making(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        QuizWishMapping.ofStored(row.getBytes("wish")),
                        row.getInt("making_try")))
                .list();
    }
}
