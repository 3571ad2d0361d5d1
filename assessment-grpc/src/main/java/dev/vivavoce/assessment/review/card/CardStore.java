package dev.vivavoce.assessment.review.card;

import dev.vivavoce.assessment.review.card.CardContent.Kind;
import dev.vivavoce.assessment.review.card.CardContent.MissedWord;
import dev.vivavoce.assessment.review.card.CardContent.Own;
import dev.vivavoce.assessment.review.card.CardContent.QuizQuestion;
import dev.vivavoce.assessment.review.card.CardContent.Sound;
import dev.vivavoce.assessment.review.schedule.CardState;
import dev.vivavoce.assessment.review.schedule.Memory;
import dev.vivavoce.assessment.review.schedule.Schedule;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/// Cards in PostgreSQL.
public final class CardStore {
    /// A card of a key, and what it was made of.
    public record OfKey(Card card, UUID madeOf) {}

    /// How many attempts of a sound's card list the words in which it was missed.
    private static final int ATTEMPTS_FOR_EXAMPLES = 5;

    /// Reads the chosen cards with what is known of the attempts in which they were missed.
    ///
    /// @param chosen a query on `review_card`
    /// @param order of the cards that it chooses
    public static String select(String chosen, String order) {
        return """
                SELECT card.*, source.attempt_id, source.sentence, source.sentence_start, source.sentence_end,
                       missed.times AS misses, missed.words AS missed_in
                FROM (%s) AS card
                LEFT JOIN LATERAL (
                    SELECT attempt_id, sentence, sentence_start, sentence_end FROM review_source
                    WHERE card_id = card.id ORDER BY missed_at DESC, attempt_id DESC LIMIT 1) AS source ON true
                LEFT JOIN LATERAL (
                    SELECT (SELECT count(*) FROM review_source WHERE card_id = card.id) AS times,
                           ARRAY(SELECT word
                                 FROM (SELECT missed_at, attempt_id, examples FROM review_source
                                       WHERE card_id = card.id
                                       ORDER BY missed_at DESC, attempt_id DESC LIMIT %d) AS newest,
                                      unnest(newest.examples) WITH ORDINALITY AS example (word, place)
                                 ORDER BY missed_at DESC, attempt_id DESC, place) AS words) AS missed ON true
                ORDER BY %s
                """.formatted(chosen, ATTEMPTS_FOR_EXAMPLES, order);
    }

    /// Keeps what changes a learner's cards in turn until the commit.
    public void lockLearner(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('review ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(Integer.class)
                .one();
    }

    public Optional<Card> find(Handle db, UUID userId, UUID id) {
        return db.createQuery(select("SELECT * FROM review_card WHERE id = :id AND user_id = :userId", "id"))
                .bind("id", id)
                .bind("userId", userId)
                .map(CardStore::card)
                .findOne();
    }

    public Optional<OfKey> ofKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(
                        select("SELECT * FROM review_card WHERE user_id = :userId AND idempotency_key = :key", "id"))
                .bind("userId", userId)
                .bind("key", key)
                .map((row, context) -> new OfKey(card(row, context), row.getObject("made_of", UUID.class)))
                .findOne();
    }

    /// How many cards of the learner's own a user has.
    public int countOwn(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM review_card WHERE user_id = :userId AND kind = 'OWN'")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    public void insertOwn(
            Handle db, UUID userId, UUID id, UUID key, UUID madeOf, String language, Own own, Instant createdAt) {
        db.createUpdate("""
                        INSERT INTO review_card
                            (id, user_id, kind, language, front, back, idempotency_key, made_of, created_at)
                        VALUES (:id, :userId, 'OWN', :language, :front, :back, :key, :madeOf, :createdAt)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("madeOf", madeOf)
                .bind("language", language)
                .bind("front", own.front())
                .bind("back", own.back())
                .bind("createdAt", createdAt)
                .execute();
    }

    /// How many cards of practice and quizzes a user has.
    public int countMade(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM review_card WHERE user_id = :userId AND kind <> 'OWN'")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    /// Adds a card of a question of a quiz; false when the user has it.
    ///
    /// @param digest of the question
    public boolean insertQuizQuestion(
            Handle db, UUID userId, String language, UUID digest, QuizQuestion question, Instant createdAt) {
        return db.createUpdate("""
                        INSERT INTO review_card (id, user_id, kind, language, item, front, back, explanation, truth, created_at)
                        VALUES (:id, :userId, 'QUIZ_QUESTION', :language, :item, :front, :back, :explanation, :truth, :createdAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", UUID.randomUUID())
                        .bind("userId", userId)
                        .bind("language", language)
                        .bind("item", digest.toString())
                        .bind("front", question.front())
                        .bind("back", question.back())
                        .bind("explanation", question.explanation())
                        .bind("truth", question.truth())
                        .bind("createdAt", createdAt)
                        .execute()
                == 1;
    }

    public void edit(Handle db, UUID id, String language, Own own) {
        db.createUpdate("""
                        UPDATE review_card
                        SET language = :language, front = :front, back = :back, revision = revision + 1
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("language", language)
                .bind("front", own.front())
                .bind("back", own.back())
                .execute();
    }

    /// Suspends or resumes a card of the user's. A card that is so already keeps its revision.
    public void suspend(Handle db, UUID userId, UUID id, boolean suspended) {
        db.createUpdate("""
                        UPDATE review_card SET suspended = :suspended, revision = revision + 1
                        WHERE id = :id AND user_id = :userId AND suspended <> :suspended
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("suspended", suspended)
                .execute();
    }

    /// Sets the state of a card.
    public void move(Handle db, UUID id, Schedule schedule, boolean suspended) {
        bound(db.createUpdate("""
                        UPDATE review_card
                        SET state = :state, step = :step, stability = :stability, difficulty = :difficulty,
                            due_at = :dueAt, rated_at = :ratedAt, reviews = :reviews, lapses = :lapses,
                            suspended = :suspended, revision = revision + 1
                        WHERE id = :id
                        """), schedule)
                .bind("id", id)
                .bind("suspended", suspended)
                .execute();
    }

    /// Binds the parts of a schedule by their names.
    public static Update bound(Update update, Schedule schedule) {
        var memory = schedule.memory();
        return update.bind("state", schedule.state())
                .bind("step", schedule.step())
                .bind("stability", memory == null ? null : (Double) memory.stability())
                .bind("difficulty", memory == null ? null : (Double) memory.difficulty())
                .bind("dueAt", schedule.dueAt())
                .bind("ratedAt", schedule.ratedAt())
                .bind("reviews", schedule.reviews())
                .bind("lapses", schedule.lapses());
    }

    /// False when the user has no such card. A cascade deletes its ratings.
    public boolean delete(Handle db, UUID userId, UUID id) {
        return db.createUpdate("DELETE FROM review_card WHERE id = :id AND user_id = :userId")
                        .bind("id", id)
                        .bind("userId", userId)
                        .execute()
                == 1;
    }

    /// A page of the user's cards, newest first.
    public List<Card> page(Handle db, UUID userId, CardFilter filter, Pages.Position after, int limit) {
        var query = db.createQuery(select(
                        "SELECT * FROM review_card WHERE user_id = :userId" + conditions(filter) + """
                                 AND (created_at, id) < (:afterAt, :afterId)
                                ORDER BY created_at DESC, id DESC LIMIT :limit""",
                        "created_at DESC, id DESC"))
                .bind("userId", userId)
                .bind("afterAt", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit);
        return bound(query, filter).map(CardStore::card).list();
    }

    public int count(Handle db, UUID userId, CardFilter filter) {
        var query = db.createQuery("SELECT count(*) FROM review_card WHERE user_id = :userId" + conditions(filter))
                .bind("userId", userId);
        return bound(query, filter).mapTo(Integer.class).one();
    }

    private static String conditions(CardFilter filter) {
        var sql = new StringBuilder();
        if (!filter.search().isEmpty())
            sql.append(
                    " AND strpos(lower(concat_ws(chr(10), CASE WHEN kind <> 'QUIZ_QUESTION' THEN item END, ipa, front, back)), :search) > 0");
        if (filter.kind() != null) sql.append(" AND kind = :kind");
        if (filter.suspended() != null) sql.append(" AND suspended = :suspended");
        return sql.toString();
    }

    private static Query bound(Query query, CardFilter filter) {
        if (!filter.search().isEmpty()) query.bind("search", filter.search());
        if (filter.kind() != null) query.bind("kind", filter.kind());
        if (filter.suspended() != null) query.bind("suspended", filter.suspended());
        return query;
    }

    /// Reads a row of [#select].
    public static Card card(ResultSet row, StatementContext context) throws SQLException {
        return new Card(
                row.getObject("id", UUID.class),
                row.getInt("revision"),
                row.getString("language"),
                content(row),
                schedule(row),
                row.getBoolean("suspended"),
                Rows.instant(row, "created_at"),
                row.getObject("attempt_id", UUID.class));
    }

    private static CardContent content(ResultSet row) throws SQLException {
        return switch (Kind.valueOf(row.getString("kind"))) {
            case MISSED_WORD -> new MissedWord(row.getString("item"), sentence(row), row.getInt("misses"));
            case SOUND ->
                new Sound(
                        row.getString("item"),
                        row.getString("ipa"),
                        List.copyOf(new LinkedHashSet<>(
                                List.of((String[]) row.getArray("missed_in").getArray()))),
                        row.getInt("misses"));
            case OWN -> new Own(row.getString("front"), row.getString("back"));
            case QUIZ_QUESTION ->
                new QuizQuestion(
                        row.getString("front"),
                        row.getString("back"),
                        row.getString("explanation"),
                        row.getObject("truth", Boolean.class));
        };
    }

    private static @Nullable Sentence sentence(ResultSet row) throws SQLException {
        var text = row.getString("sentence");
        return text == null ? null : new Sentence(text, row.getInt("sentence_start"), row.getInt("sentence_end"));
    }

    private static Schedule schedule(ResultSet row) throws SQLException {
        double stability = row.getDouble("stability");
        var memory = row.wasNull() ? null : new Memory(stability, row.getDouble("difficulty"));
        return new Schedule(
                CardState.valueOf(row.getString("state")),
                row.getInt("step"),
                memory,
                Rows.instantOrNull(row, "due_at"),
                Rows.instantOrNull(row, "rated_at"),
                row.getInt("reviews"),
                row.getInt("lapses"));
    }
}
