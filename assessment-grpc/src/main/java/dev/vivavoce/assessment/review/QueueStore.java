package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The queue of a learner's cards in PostgreSQL.
public final class QueueStore {
    /// A learner's cards, counted. Only the first three contain suspended ones.
    ///
    /// @param leeches suspended ones that were forgotten too often
    /// @param waiting new ones
    /// @param steps whose time has come
    /// @param stepsAhead that are asked early when nothing else is left
    /// @param stepsToday that come later today
    /// @param stepsBehind of those, the ones that are not asked early
    /// @param reviews that are due today
    /// @param nextStep when the next step comes; null when there is none
    /// @param nextReview when the next one after today comes; null when there is none
    record Counts(
            int cards,
            int suspended,
            int leeches,
            int waiting,
            int steps,
            int stepsAhead,
            int stepsToday,
            int stepsBehind,
            int reviews,
            @Nullable Instant nextStep,
            @Nullable Instant nextReview) {}

    /// The ratings of a day that were not undone.
    ///
    /// @param fresh of new cards
    /// @param reviews of learnt ones
    record Done(int all, int fresh, int reviews) {}

    private static final String QUEUED =
            "SELECT * FROM review_card WHERE user_id = :userId AND NOT suspended AND state ";
    private static final String STEP = "IN ('LEARNING', 'RELEARNING') ";

    /// Lets all queries of this transaction see one snapshot; must be its first statement.
    void snapshot(Handle db) {
        db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    Counts counts(Handle db, UUID userId, Day day, int leechFrom) {
        return db.createQuery("""
                        SELECT count(*) AS cards,
                               count(*) FILTER (WHERE suspended) AS suspended,
                               count(*) FILTER (WHERE suspended AND lapses >= :leechFrom) AS leeches,
                               count(*) FILTER (WHERE NOT suspended AND state = 'NEW') AS waiting,
                               count(*) FILTER (WHERE is_step AND due_at <= :now) AS steps,
                               count(*) FILTER (WHERE is_step AND due_at > :now AND due_at <= :ahead) AS steps_ahead,
                               count(*) FILTER (WHERE is_step AND due_at > :now AND due_at < :end) AS steps_today,
                               count(*) FILTER (WHERE is_step AND due_at > :ahead AND due_at < :end) AS steps_behind,
                               count(*) FILTER (WHERE is_review AND due_at < :end) AS reviews,
                               min(due_at) FILTER (WHERE is_step AND due_at > :now) AS next_step,
                               min(due_at) FILTER (WHERE is_review AND due_at >= :end) AS next_review
                        FROM (SELECT *, NOT suspended AND state %sAS is_step,
                                     NOT suspended AND state = 'REVIEW' AS is_review
                              FROM review_card WHERE user_id = :userId) AS card
                        """.formatted(STEP))
                .bind("userId", userId)
                .bind("leechFrom", leechFrom)
                .bind("now", day.now())
                .bind("ahead", day.ahead())
                .bind("end", day.end())
                .map((row, _) -> new Counts(
                        row.getInt("cards"),
                        row.getInt("suspended"),
                        row.getInt("leeches"),
                        row.getInt("waiting"),
                        row.getInt("steps"),
                        row.getInt("steps_ahead"),
                        row.getInt("steps_today"),
                        row.getInt("steps_behind"),
                        row.getInt("reviews"),
                        Rows.instantOrNull(row, "next_step"),
                        Rows.instantOrNull(row, "next_review")))
                .one();
    }

    Done done(Handle db, UUID userId, Day day) {
        return db.createQuery("""
                        SELECT count(*) AS done,
                               count(*) FILTER (WHERE state_before = 'NEW') AS fresh,
                               count(*) FILTER (WHERE state_before = 'REVIEW') AS reviews
                        FROM review
                        WHERE user_id = :userId AND undone_at IS NULL AND rated_at >= :start AND rated_at < :end
                        """)
                .bind("userId", userId)
                .bind("start", day.start())
                .bind("end", day.end())
                .map((row, _) -> new Done(row.getInt("done"), row.getInt("fresh"), row.getInt("reviews")))
                .one();
    }

    /// Steps up to an instant, the earliest first.
    List<Card> steps(Handle db, UUID userId, Instant until, int limit) {
        return db.createQuery(CardStore.select(
                        QUEUED + STEP + "AND due_at <= :until ORDER BY due_at, id LIMIT :limit", "due_at, id"))
                .bind("userId", userId)
                .bind("until", until)
                .bind("limit", limit)
                .map(CardStore::card)
                .list();
    }

    /// Learnt cards that are due today, the most forgotten first: for the memory of FSRS-6 that is the one with the
    /// longest time since its rating in proportion to its stability.
    List<Card> reviews(Handle db, UUID userId, Day day, int limit) {
        var order = "extract(epoch FROM (:now - rated_at)) / stability DESC, id";
        return db.createQuery(CardStore.select(
                        QUEUED + "= 'REVIEW' AND due_at < :end ORDER BY " + order + " LIMIT :limit", order))
                .bind("userId", userId)
                .bind("now", day.now())
                .bind("end", day.end())
                .bind("limit", limit)
                .map(CardStore::card)
                .list();
    }

    /// New cards, the oldest first.
    List<Card> waiting(Handle db, UUID userId, int limit) {
        return db.createQuery(
                        CardStore.select(QUEUED + "= 'NEW' ORDER BY created_at, id LIMIT :limit", "created_at, id"))
                .bind("userId", userId)
                .bind("limit", limit)
                .map(CardStore::card)
                .list();
    }

    /// How many cards become due before the first of the instants (0), from each of them on (1, 2 …), and from the last
    /// one on. Suspended and new ones are left out.
    Map<Integer, Integer> due(Handle db, UUID userId, List<Instant> starts) {
        return db
                .createQuery("""
                        SELECT width_bucket(due_at, :starts::timestamptz[]) AS day, count(*) AS due FROM review_card
                        WHERE user_id = :userId AND NOT suspended AND state <> 'NEW' GROUP BY day
                        """)
                .bind("userId", userId)
                .bind("starts", starts.stream().map(Instant::toString).toArray(String[]::new))
                .map((row, _) -> Map.entry(row.getInt("day"), row.getInt("due")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
