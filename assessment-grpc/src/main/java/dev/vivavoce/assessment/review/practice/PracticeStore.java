package dev.vivavoce.assessment.review.practice;

import dev.vivavoce.assessment.review.card.CardContent.Kind;
import dev.vivavoce.assessment.review.card.Sentence;
import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Attempts, and the cards that come from them, in PostgreSQL.
public final class PracticeStore {
    /// An attempt as far as cards need it.
    ///
    /// @param task `vivavoce.speech.v1.Task`
    /// @param result `vivavoce.speech.v1.Result`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Taken(UUID id, UUID userId, Instant finishedAt, byte[] task, byte[] result) {}

    /// A card to be made.
    ///
    /// @param item the word in lower case, or ARPABET
    /// @param ipa null for a word
    record NewCard(
            UUID id,
            UUID userId,
            Kind kind,
            String language,
            String item,
            @Nullable String ipa,
            Instant createdAt) {}

    /// An attempt to which no card refers yet. The lock keeps it until the end of the transaction. Empty also
    /// when a guest became its user after it had ended, because it may be the guest's.
    Optional<Taken> attempt(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT id, user_id, finished_at, task, result FROM attempt
                        WHERE id = :id
                            AND NOT EXISTS (SELECT 1 FROM review_source WHERE attempt_id = :id)
                            AND NOT EXISTS (SELECT 1 FROM merged_guest
                                            WHERE merged_guest.user_id = attempt.user_id
                                                AND merged_guest.merged_at >= attempt.finished_at)
                        FOR KEY SHARE OF attempt
                        """)
                .bind("id", id)
                .map((row, _) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        Rows.instant(row, "finished_at"),
                        row.getBytes("task"),
                        row.getBytes("result")))
                .findOne();
    }

    /// The ids of the user's cards of these words or sounds, by word or sound.
    Map<String, UUID> cards(Handle db, UUID userId, Kind kind, String primaryLanguage, Collection<String> items) {
        return db
                .createQuery("""
                        SELECT id, item FROM review_card
                        WHERE user_id = :userId AND primary_language = :language AND kind = :kind
                            AND kind <> 'OWN' AND item = ANY (:items)
                        """)
                .bind("userId", userId)
                .bind("language", primaryLanguage)
                .bind("kind", kind)
                .bindArray("items", String.class, items)
                .map((row, _) -> Map.entry(row.getString("item"), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(Handle db, NewCard card) {
        db.createUpdate("""
                        INSERT INTO review_card (id, user_id, kind, language, item, ipa, created_at)
                        VALUES (:id, :userId, :kind, :language, :item, :ipa, :createdAt)
                        """)
                .bind("id", card.id())
                .bind("userId", card.userId())
                .bind("kind", card.kind())
                .bind("language", card.language())
                .bind("item", card.item())
                .bind("ipa", card.ipa())
                .bind("createdAt", card.createdAt())
                .execute();
    }

    void insertSource(Handle db, UUID cardId, Taken attempt, @Nullable Sentence sentence, List<String> examples) {
        db.createUpdate("""
                        INSERT INTO review_source
                            (card_id, attempt_id, missed_at, sentence, sentence_start, sentence_end, examples)
                        VALUES (:cardId, :attemptId, :missedAt, :sentence, :start, :end, :examples)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("cardId", cardId)
                .bind("attemptId", attempt.id())
                .bind("missedAt", attempt.finishedAt())
                .bind("sentence", sentence == null ? null : sentence.text())
                .bind("start", sentence == null ? null : (Integer) sentence.start())
                .bind("end", sentence == null ? null : (Integer) sentence.end())
                .bindArray("examples", String.class, examples)
                .execute();
    }

    /// Deletes the user's cards of practice that were never rated and whose attempts are all deleted.
    void deleteForgotten(Handle db, UUID userId) {
        db.createUpdate("""
                        DELETE FROM review_card
                        WHERE user_id = :userId AND kind IN ('MISSED_WORD', 'SOUND') AND reviews = 0
                            AND NOT EXISTS (SELECT 1 FROM review_source WHERE card_id = review_card.id)
                        """).bind("userId", userId).execute();
    }
}
