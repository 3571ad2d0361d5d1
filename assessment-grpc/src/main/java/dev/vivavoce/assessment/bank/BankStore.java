package dev.vivavoce.assessment.bank;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `bank_question` and `bank_question_editor`.
final class BankStore {
    /// A question to store.
    ///
    /// @param digest SHA-256 of the content
    record New(UUID id, UUID key, BankItem item, byte[] digest) {}

    /// What an author created under a key, and the fingerprint of its first content.
    record Creation(UUID id, byte[] fingerprint) {}

    private static final String SELECT = """
            SELECT id, revision, state, content, review_comment, reviewed_at, created_at, changed_at,
                author_id IS NOT DISTINCT FROM :viewer AS own,
                EXISTS (SELECT FROM bank_question_editor WHERE question_id = id AND user_id = :viewer) AS edited
            FROM bank_question
            """;

    /// What colleagues have seen in a review stays visible to them.
    private static final String VISIBLE =
            "(state <> 'DRAFT' OR reviewed_at IS NOT NULL OR author_id = :viewer OR :isAdministrator)";

    /// Orders what one person creates, so that the number of questions can be bounded.
    void lockAuthor(Handle db, UUID userId) {
        db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended('bank ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(String.class)
                .list();
    }

    int countOf(Handle db, UUID authorId) {
        return db.createQuery("SELECT count(*) FROM bank_question WHERE author_id = :authorId")
                .bind("authorId", authorId)
                .mapTo(Integer.class)
                .one();
    }

    Optional<Creation> ofKey(Handle db, UUID authorId, UUID key) {
        return db.createQuery("""
                        SELECT id, create_fingerprint FROM bank_question
                        WHERE author_id = :authorId AND idempotency_key = :key
                        """)
                .bind("authorId", authorId)
                .bind("key", key)
                .map((row, _) -> new Creation(
                        requireNonNull(row.getObject("id", UUID.class)),
                        requireNonNull(row.getBytes("create_fingerprint"))))
                .findOne();
    }

    /// Stores drafts, but none whose key the author has used. Returns how many were stored.
    int insert(Handle db, UUID authorId, List<New> questions, Instant now) {
        if (questions.isEmpty()) return 0;
        var batch = db.prepareBatch("""
                INSERT INTO bank_question (id, revision, state, content, digest, kind, difficulty, language, tags,
                    wording, created_at, changed_at, author_id, idempotency_key, create_fingerprint)
                VALUES (:id, 1, 'DRAFT', :content, :digest, :kind, :difficulty, :language, :tags,
                    :wording, :now, :now, :authorId, :key, :digest)
                ON CONFLICT (author_id, idempotency_key) DO NOTHING
                """);
        var at = now;
        for (var one : questions) {
            bindItem(batch.bind("id", one.id()), one.item(), one.digest())
                    .bind("now", at)
                    .bind("authorId", authorId)
                    .bind("key", one.key())
                    .add();
            // The questions of a file keep their order in an export.
            at = at.plus(1, ChronoUnit.MICROS);
        }
        batch.execute();
        // The driver joins the inserts of a batch, and then counts none of them.
        return db.createQuery("SELECT count(*) FROM bank_question WHERE id = ANY (:ids::uuid[])")
                .bind("ids", questions.stream().map(New::id).toArray(UUID[]::new))
                .mapTo(Integer.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S bindItem(S statement, BankItem item, byte[] digest) {
        var question = item.question();
        return statement
                .bind("content", BankItemMapping.stored(item))
                .bind("digest", digest)
                .bind("kind", question.kind().name())
                .bind("difficulty", question.basis().difficulty().name())
                .bind("language", question.basis().language())
                .bind("tags", item.tags().toArray(String[]::new))
                .bind("wording", BankItemMapping.wording(item));
    }

    /// The digests among these that a question has which the person can see.
    List<byte[]> known(Handle db, BankViewer viewer, List<byte[]> digests) {
        return bindViewer(
                        db.createQuery("SELECT DISTINCT digest FROM bank_question WHERE digest = ANY (:digests) AND "
                                + VISIBLE),
                        viewer)
                .bindArray("digests", byte[].class, digests.toArray())
                .map((row, _) -> requireNonNull(row.getBytes("digest")))
                .list();
    }

    /// Empty also for the draft of another person.
    Optional<BankQuestion> find(Handle db, BankViewer viewer, UUID id) {
        return find(db, viewer, id, "");
    }

    /// The same, with its row locked until the transaction ends.
    Optional<BankQuestion> lock(Handle db, BankViewer viewer, UUID id) {
        return find(db, viewer, id, " FOR UPDATE");
    }

    private static Optional<BankQuestion> find(Handle db, BankViewer viewer, UUID id, String lock) {
        return bindViewer(db.createQuery(SELECT + " WHERE id = :id AND " + VISIBLE + lock), viewer)
                .bind("id", id)
                .map((row, _) -> question(row, viewer))
                .findOne();
    }

    /// What was changed last first.
    List<BankQuestion> page(Handle db, BankViewer viewer, BankFilter filter, Pages.Position after, int limit) {
        return bindFilter(
                        db.createQuery(SELECT + " WHERE (changed_at, id) < (:at, :afterId) AND " + conditions(filter)
                                + " ORDER BY changed_at DESC, id DESC LIMIT :limit"),
                        viewer,
                        filter)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map((row, _) -> question(row, viewer))
                .list();
    }

    int count(Handle db, BankViewer viewer, BankFilter filter) {
        return bindFilter(
                        db.createQuery("SELECT count(*) FROM bank_question WHERE " + conditions(filter)),
                        viewer,
                        filter)
                .mapTo(Integer.class)
                .one();
    }

    /// Oldest first.
    List<BankItem> oldest(Handle db, BankViewer viewer, BankFilter filter, int limit) {
        return bindFilter(
                        db.createQuery("SELECT content FROM bank_question WHERE " + conditions(filter)
                                + " ORDER BY created_at, id LIMIT :limit"),
                        viewer,
                        filter)
                .bind("limit", limit)
                .map(BankStore::item)
                .list();
    }

    /// Oldest first, without those that the person does not see.
    List<BankItem> named(Handle db, BankViewer viewer, List<UUID> ids) {
        return bindViewer(
                        db.createQuery("SELECT content FROM bank_question WHERE id = ANY (:ids::uuid[]) AND " + VISIBLE
                                + " ORDER BY created_at, id"),
                        viewer)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(BankStore::item)
                .list();
    }

    /// Those that share most words with a text, in the same language.
    List<BankQuestion> alike(Handle db, BankViewer viewer, UUID but, String language, String text, int limit) {
        return bindViewer(
                        db.createQuery(SELECT + " WHERE search @@ bank_any_word_of(:text) AND language = :language"
                                + " AND id <> :but AND state <> 'RETIRED' AND " + VISIBLE
                                + " ORDER BY ts_rank(search, bank_any_word_of(:text)) DESC, id LIMIT :limit"),
                        viewer)
                .bind("text", text)
                .bind("language", language)
                .bind("but", but)
                .bind("limit", limit)
                .map((row, _) -> question(row, viewer))
                .list();
    }

    /// The question is a draft afterwards, without the comment on what it was.
    void replace(Handle db, UUID id, BankItem item, byte[] digest, Instant now) {
        bindItem(db.createUpdate("""
                                UPDATE bank_question SET revision = revision + 1, state = 'DRAFT', content = :content,
                                    digest = :digest, kind = :kind, difficulty = :difficulty, language = :language,
                                    tags = :tags, wording = :wording, review_comment = '', changed_at = :now
                                WHERE id = :id
                                """), item, digest)
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void addEditor(Handle db, UUID id, UUID userId) {
        db.createUpdate("""
                        INSERT INTO bank_question_editor (question_id, user_id) VALUES (:id, :userId)
                        ON CONFLICT DO NOTHING
                        """).bind("id", id).bind("userId", userId).execute();
    }

    void move(Handle db, UUID id, BankState to, Instant now) {
        db.createUpdate("""
                        UPDATE bank_question SET revision = revision + 1, state = :state, changed_at = :now
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", to.name())
                .bind("now", now)
                .execute();
    }

    void review(Handle db, UUID id, BankState to, String comment, Instant now) {
        db.createUpdate("""
                        UPDATE bank_question SET revision = revision + 1, state = :state, review_comment = :comment,
                            reviewed_at = :now, changed_at = :now
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", to.name())
                .bind("comment", comment)
                .bind("now", now)
                .execute();
    }

    void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM bank_question WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static String conditions(BankFilter filter) {
        var sql = new StringBuilder(VISIBLE);
        if (filter.state() != null) sql.append(" AND state = :state");
        if (filter.kind() != null) sql.append(" AND kind = :kind");
        if (filter.difficulty() != null) sql.append(" AND difficulty = :difficulty");
        if (!filter.language().isEmpty())
            sql.append(" AND (language = :language OR starts_with(language, :language || '-'))");
        if (!filter.tags().isEmpty()) sql.append(" AND tags @> :tags::text[]");
        if (!filter.search().isEmpty()) sql.append(" AND search @@ bank_search_for(:search)");
        if (filter.own()) sql.append(" AND author_id = :viewer");
        if (filter.toReview()) sql.append("""
                 AND state = 'IN_REVIEW' AND author_id IS DISTINCT FROM :viewer
                AND NOT EXISTS (SELECT FROM bank_question_editor WHERE question_id = id AND user_id = :viewer)""");
        return sql.toString();
    }

    private static <S extends SqlStatement<S>> S bindFilter(S statement, BankViewer viewer, BankFilter filter) {
        bindViewer(statement, viewer);
        if (filter.state() != null) statement.bind("state", filter.state().name());
        if (filter.kind() != null) statement.bind("kind", filter.kind().name());
        if (filter.difficulty() != null)
            statement.bind("difficulty", filter.difficulty().name());
        if (!filter.language().isEmpty()) statement.bind("language", filter.language());
        if (!filter.tags().isEmpty()) statement.bind("tags", filter.tags().toArray(String[]::new));
        if (!filter.search().isEmpty()) statement.bind("search", filter.search());
        return statement;
    }

    private static <S extends SqlStatement<S>> S bindViewer(S statement, BankViewer viewer) {
        return statement.bind("viewer", viewer.userId()).bind("isAdministrator", viewer.isAdministrator());
    }

    private static BankItem item(ResultSet row, StatementContext context) throws SQLException {
        return BankItemMapping.ofStored(requireNonNull(row.getBytes("content")));
    }

    private static BankQuestion question(ResultSet row, BankViewer viewer) throws SQLException {
        boolean isOwn = row.getBoolean("own");
        return new BankQuestion(
                row.getObject("id", UUID.class),
                row.getLong("revision"),
                BankState.valueOf(row.getString("state")),
                BankItemMapping.ofStored(row.getBytes("content")),
                row.getString("review_comment"),
                Rows.instantOrNull(row, "reviewed_at"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "changed_at"),
                new BankQuestion.Access(isOwn, isOwn || row.getBoolean("edited"), isOwn || viewer.isAdministrator()));
    }
}
