package dev.vivavoce.assessment.quiz.generation;

import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.quiz.question.Passage;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Reads the sentences in which a learner missed words.
final class WeakWordStore {
    private static final int MOST = 200;

    /// The newest sentence of each missed word, the word that was missed most often first; each sentence once.
    ///
    /// @param language BCP 47 tag, of which the primary part counts; empty for the language with the most cards
    List<Passage> sentences(Handle db, UUID userId, String language) {
        return db.createQuery("""
                        WITH card AS (
                            SELECT id, language, primary_language FROM review_card
                            WHERE user_id = :userId AND kind = 'MISSED_WORD'),
                        chosen AS (
                            SELECT primary_language FROM card
                            WHERE :language = '' OR primary_language = :language
                            GROUP BY primary_language ORDER BY count(*) DESC, primary_language LIMIT 1),
                        missed AS (
                            SELECT card.id, card.language, newest.sentence, times.misses
                            FROM card JOIN chosen USING (primary_language)
                            CROSS JOIN LATERAL (
                                SELECT sentence FROM review_source
                                WHERE card_id = card.id AND sentence IS NOT NULL
                                ORDER BY missed_at DESC, attempt_id DESC LIMIT 1) AS newest
                            CROSS JOIN LATERAL (
                                SELECT count(*) AS misses FROM review_source WHERE card_id = card.id) AS times),
                        unique_sentence AS (
                            SELECT DISTINCT ON (sentence) * FROM missed ORDER BY sentence, misses DESC, id)
                        SELECT * FROM unique_sentence ORDER BY misses DESC, id LIMIT :most
                        """)
                .bind("userId", userId)
                .bind("language", Card.primary(language))
                .bind("most", MOST)
                .map((row, _) -> Material.passage(
                        row.getObject("id", UUID.class).toString(),
                        row.getString("sentence"),
                        row.getString("language")))
                .list();
    }
}
