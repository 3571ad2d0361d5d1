package dev.vivavoce.content.scenario;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.voice.PartnerVoice;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Scenarios and their versions in PostgreSQL. Version 0 is the draft.
public final class ScenarioStore {

    /// The columns of a version's content, with the value bound to each.
    private static final String CONTENT = """
            title, profession, level, language, setting, candidate_role, candidate_bullets, persona, feelings, prompts,
            reveal_if_asked, voice_gender, voice_age, voice_accent, voice_pace, tasks, vocabulary_terms,
            vocabulary_meanings, practice_lines""";

    private static final String CONTENT_VALUES = """
            :title, :profession, :level, :language, :setting, :candidateRole, :candidateBullets, :persona, :feelings,
            :prompts, :revealIfAsked, :voiceGender, :voiceAge, :voiceAccent, :voicePace, :tasks, :terms, :meanings,
            :practiceLines""";

    private static final String COLUMNS = "scenario_id, version, published_at, " + CONTENT;

    /// Returns a page of the latest versions. Only the parts of the filter that are set are in the SQL, so that
    /// each combination has a plan of its own. A search sorts its results: ordered by the plain title,
    /// PostgreSQL might walk all titles and look for the words in each.
    List<Scenario> page(Handle db, ScenarioFilter filter, @Nullable Position after, int limit) {
        var title = filter.search().isEmpty() ? "title" : "(title || '')";
        var sql = "SELECT " + COLUMNS + " FROM scenario_version WHERE latest" + conditions(filter)
                + (after == null ? "" : " AND (" + title + ", scenario_id) > (:afterTitle, :afterId)")
                + " ORDER BY " + title + ", scenario_id LIMIT :limit";
        var query = db.createQuery(sql).bind("limit", limit + 1);
        bindFilter(query, filter);
        if (after != null) query.bind("afterTitle", after.title()).bind("afterId", after.id());
        return query.map(ScenarioStore::scenario).list();
    }

    /// Returns the latest published versions, by title.
    List<ScenarioRef> latest(Handle db, int most) {
        return db.createQuery(
                        "SELECT scenario_id, version FROM scenario_version WHERE latest ORDER BY title, scenario_id LIMIT :most")
                .bind("most", most)
                .map((row, _) -> new ScenarioRef(row.getObject("scenario_id", UUID.class), row.getInt("version")))
                .list();
    }

    int count(Handle db, ScenarioFilter filter) {
        var query = db.createQuery("SELECT count(*) FROM scenario_version WHERE latest" + conditions(filter));
        bindFilter(query, filter);
        return query.mapTo(int.class).one();
    }

    private static String conditions(ScenarioFilter filter) {
        var sql = new StringBuilder();
        if (filter.profession() != null) sql.append(" AND profession = :profession");
        if (filter.level() != null) sql.append(" AND level = :level");
        if (!filter.language().isEmpty())
            sql.append(" AND (language = :language OR starts_with(language, :language || '-'))");
        if (!filter.search().isEmpty()) sql.append(" AND search @@ search_for(:searchLanguage, :search)");
        return sql.toString();
    }

    private static void bindFilter(SqlStatement<?> query, ScenarioFilter filter) {
        if (filter.profession() != null)
            query.bind("profession", filter.profession().name());
        if (filter.level() != null) query.bind("level", filter.level().name());
        if (!filter.language().isEmpty()) query.bind("language", filter.language());
        if (!filter.search().isEmpty())
            query.bind("search", filter.search())
                    .bind("searchLanguage", filter.language().isEmpty() ? "en" : filter.language());
    }

    /// Returns each version named once, without the unknown ones.
    List<Scenario> published(Handle db, List<ScenarioRef> refs) {
        return db.createQuery("SELECT DISTINCT ON (scenario_id, version) " + COLUMNS + """
                         FROM unnest(:ids::uuid[], :versions::int[]) AS wanted (wanted_id, wanted_version)
                        JOIN scenario_version ON scenario_id = wanted_id
                            AND CASE wanted_version WHEN 0 THEN latest ELSE version = wanted_version END
                        ORDER BY scenario_id, version
                        """)
                .bind("ids", refs.stream().map(ScenarioRef::id).toArray(UUID[]::new))
                .bind("versions", refs.stream().mapToInt(ScenarioRef::version).toArray())
                .map(ScenarioStore::scenario)
                .list();
    }

    Optional<Scenario> draft(Handle db, UUID id) {
        return db.createQuery("SELECT " + COLUMNS + " FROM scenario_version WHERE scenario_id = :id AND version = 0")
                .bind("id", id)
                .map(ScenarioStore::scenario)
                .findOne();
    }

    /// Returns a page of scenarios for those who may edit them, what was changed last first.
    ///
    /// @param author null for the scenarios of all
    /// @param words parts of the title of the draft or of the latest version
    List<Scenario.Authored> authored(
            Handle db, @Nullable UUID author, List<String> words, Pages.Position after, int limit) {
        var query = db.createQuery("""
                        SELECT scenario.id, changed_at, draft.scenario_id IS NOT NULL AS has_draft,
                            coalesce(draft.title, latest.title) AS title,
                            coalesce(draft.profession, latest.profession) AS profession,
                            coalesce(draft.level, latest.level) AS level,
                            coalesce(draft.language, latest.language) AS language,
                            coalesce(latest.version, 0) AS latest_version, coalesce(script <> '', false) AS has_script
                        FROM scenario
                        LEFT JOIN scenario_version AS draft ON draft.scenario_id = scenario.id AND draft.version = 0
                        LEFT JOIN scenario_version AS latest ON latest.scenario_id = scenario.id AND latest.latest
                        LEFT JOIN scenario_script ON scenario_script.scenario_id = scenario.id
                            AND scenario_script.version = latest.version
                        WHERE (changed_at, scenario.id) < (:at, :afterId)
                        """ + (author == null ? "" : " AND created_by = :author") + """
                         AND NOT EXISTS (SELECT FROM unnest(:words::text[]) AS word
                            WHERE strpos(lower(coalesce(draft.title, '') COLLATE "default"), lower(word)) = 0
                                AND strpos(lower(coalesce(latest.title, '') COLLATE "default"), lower(word)) = 0)
                        ORDER BY changed_at DESC, scenario.id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("words", array(words))
                .bind("limit", limit + 1);
        if (author != null) query.bind("author", author);
        return query.map((rows, _) -> new Scenario.Authored(
                        rows.getObject("id", UUID.class),
                        rows.getString("title"),
                        Profession.valueOf(rows.getString("profession")),
                        Level.valueOf(rows.getString("level")),
                        rows.getString("language"),
                        rows.getBoolean("has_draft"),
                        rows.getInt("latest_version"),
                        rows.getBoolean("has_script"),
                        Rows.instant(rows, "changed_at")))
                .list();
    }

    /// Returns the newest published versions, the newest first.
    List<Scenario.Published> versions(Handle db, UUID id, int limit) {
        return db.createQuery("""
                        SELECT version, published_at, title, coalesce(script <> '', false) AS has_script
                        FROM scenario_version LEFT JOIN scenario_script USING (scenario_id, version)
                        WHERE scenario_id = :id AND version > 0 ORDER BY version DESC LIMIT :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map((rows, _) -> new Scenario.Published(
                        rows.getInt("version"),
                        Rows.instant(rows, "published_at"),
                        rows.getString("title"),
                        rows.getBoolean("has_script")))
                .list();
    }

    /// Returns the published versions of these scenarios for which no script was ever stored, not even an
    /// empty one.
    List<Scenario> withoutScript(Handle db, List<UUID> ids) {
        return db.createQuery("SELECT " + COLUMNS + """
                         FROM scenario_version AS published WHERE scenario_id = ANY (:ids::uuid[]) AND version > 0
                            AND NOT EXISTS (SELECT FROM scenario_script AS script
                                WHERE script.scenario_id = published.scenario_id AND script.version = published.version)
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .map(ScenarioStore::scenario)
                .list();
    }

    /// False when the author used this key before. The unique index decides races, not an earlier read.
    boolean insert(Handle db, UUID id, UUID authorId, UUID idempotencyKey, byte[] fingerprint, Instant now) {
        return db.createUpdate("""
                        INSERT INTO scenario (id, created_at, changed_at, created_by, idempotency_key, create_fingerprint)
                        VALUES (:id, :createdAt, :createdAt, :createdBy, :key, :fingerprint)
                        ON CONFLICT (created_by, idempotency_key) DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("createdAt", now)
                        .bind("createdBy", authorId)
                        .bind("key", idempotencyKey)
                        .bind("fingerprint", fingerprint)
                        .execute()
                == 1;
    }

    /// The scenario that an author created under a key, and the fingerprint of its first draft.
    Creation creation(Handle db, UUID authorId, UUID idempotencyKey) {
        return db.createQuery("""
                        SELECT id, create_fingerprint FROM scenario
                        WHERE created_by = :createdBy AND idempotency_key = :key
                        """)
                .bind("createdBy", authorId)
                .bind("key", idempotencyKey)
                .map((rows, _) -> new Creation(
                        requireNonNull(rows.getObject("id", UUID.class)),
                        requireNonNull(rows.getBytes("create_fingerprint"))))
                .one();
    }

    /// Locks the scenario until the transaction ends, so that concurrent calls number versions one after the
    /// other, and marks it as changed by a person. Empty when it does not exist.
    Optional<Authored> takeOver(Handle db, UUID id) {
        return db.createUpdate("UPDATE scenario SET built_in_revision = NULL WHERE id = :id RETURNING created_by")
                .bind("id", id)
                .executeAndReturnGeneratedKeys("created_by")
                .map((rows, _) -> new Authored(rows.getObject("created_by", UUID.class)))
                .findOne();
    }

    Optional<Authored> find(Handle db, UUID id) {
        return db.createQuery("SELECT created_by FROM scenario WHERE id = :id")
                .bind("id", id)
                .map((rows, _) -> new Authored(rows.getObject("created_by", UUID.class)))
                .findOne();
    }

    /// Puts the scenario at the head of the authors' list.
    void touch(Handle db, UUID id, Instant now) {
        db.createUpdate("UPDATE scenario SET changed_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    void putDraft(Handle db, UUID id, ScenarioContent content) {
        var sql = "INSERT INTO scenario_version (scenario_id, version, latest, " + CONTENT + ")"
                + " VALUES (:id, 0, false, " + CONTENT_VALUES + ")"
                + " ON CONFLICT (scenario_id, version) DO UPDATE SET (" + CONTENT + ") = ROW (" + CONTENT_VALUES + ")";
        bindContent(db.createUpdate(sql).bind("id", id), content).execute();
    }

    void deleteDraft(Handle db, UUID id) {
        db.createUpdate("DELETE FROM scenario_version WHERE scenario_id = :id AND version = 0")
                .bind("id", id)
                .execute();
    }

    /// Waits until no other process publishes the built-in scenarios; the lock ends with the transaction.
    void lockBuiltIn(Handle db) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('vivavoce.content.built_in_scenarios'))")
                .mapTo(int.class)
                .one();
    }

    /// Stores the revision of a built-in scenario. False when an author has changed the scenario, or it has this
    /// revision or a higher one.
    boolean raiseBuiltIn(Handle db, UUID id, int revision, Instant now) {
        return db.createUpdate("""
                        INSERT INTO scenario (id, created_at, changed_at, built_in_revision)
                        VALUES (:id, :createdAt, :createdAt, :revision)
                        ON CONFLICT (id) DO UPDATE SET built_in_revision = :revision, changed_at = :createdAt
                        WHERE scenario.built_in_revision < :revision
                        """)
                        .bind("id", id)
                        .bind("createdAt", now)
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    /// Adds the next version of a scenario, which becomes the latest. The caller holds the lock on the
    /// scenario's row.
    Scenario publish(Handle db, UUID id, ScenarioContent content, Instant now) {
        db.createUpdate("UPDATE scenario_version SET latest = false WHERE scenario_id = :id AND latest")
                .bind("id", id)
                .execute();
        var sql = "INSERT INTO scenario_version (scenario_id, version, published_at, latest, " + CONTENT + ")"
                + " SELECT :id, coalesce(max(version), 0) + 1, :now, true, " + CONTENT_VALUES
                + " FROM scenario_version WHERE scenario_id = :id RETURNING " + COLUMNS;
        return bindContent(db.createQuery(sql).bind("id", id).bind("now", now), content)
                .map(ScenarioStore::scenario)
                .one();
    }

    private static <S extends SqlStatement<S>> S bindContent(S statement, ScenarioContent content) {
        var candidate = content.candidateCard();
        var interlocutor = requireNonNull(content.interlocutorCard(), "only what learners see lacks the card");
        var voice = interlocutor.voice();
        var vocabulary = content.vocabulary();
        return statement
                .bind("title", content.title())
                .bind("profession", content.profession().name())
                .bind("level", content.level().name())
                .bind("language", content.language())
                .bind("setting", content.setting())
                .bind("candidateRole", candidate.role())
                .bind("candidateBullets", array(candidate.bullets()))
                .bind("persona", interlocutor.persona())
                .bind("feelings", interlocutor.feelings())
                .bind("prompts", array(interlocutor.prompts()))
                .bind("revealIfAsked", array(interlocutor.revealIfAsked()))
                .bind("voiceGender", voice.gender().name())
                .bind("voiceAge", voice.age().name())
                .bind("voiceAccent", voice.accent())
                .bind("voicePace", voice.pace().name())
                .bind("tasks", array(content.tasks()))
                .bind("terms", vocabulary.stream().map(VocabularyItem::term).toArray(String[]::new))
                .bind(
                        "meanings",
                        vocabulary.stream().map(VocabularyItem::meaning).toArray(String[]::new))
                .bind("practiceLines", array(content.practiceLines()));
    }

    private static String[] array(List<String> list) {
        return list.toArray(String[]::new);
    }

    private static Scenario scenario(ResultSet rows, StatementContext context) throws SQLException {
        return new Scenario(
                rows.getObject("scenario_id", UUID.class),
                rows.getInt("version"),
                new ScenarioContent(
                        rows.getString("title"),
                        Profession.valueOf(rows.getString("profession")),
                        Level.valueOf(rows.getString("level")),
                        rows.getString("language"),
                        rows.getString("setting"),
                        new CandidateCard(rows.getString("candidate_role"), list(rows, "candidate_bullets")),
                        new InterlocutorCard(
                                rows.getString("persona"),
                                rows.getString("feelings"),
                                list(rows, "prompts"),
                                list(rows, "reveal_if_asked"),
                                new PartnerVoice(
                                        PartnerVoice.Gender.valueOf(rows.getString("voice_gender")),
                                        PartnerVoice.Age.valueOf(rows.getString("voice_age")),
                                        rows.getString("voice_accent"),
                                        PartnerVoice.Pace.valueOf(rows.getString("voice_pace")))),
                        list(rows, "tasks"),
                        vocabulary(list(rows, "vocabulary_terms"), list(rows, "vocabulary_meanings")),
                        list(rows, "practice_lines")),
                Rows.instantOrNull(rows, "published_at"));
    }

    private static List<String> list(ResultSet rows, String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    private static List<VocabularyItem> vocabulary(List<String> terms, List<String> meanings) {
        return IntStream.range(0, terms.size())
                .mapToObj(i -> new VocabularyItem(terms.get(i), meanings.get(i)))
                .toList();
    }

    /// The last row of a page.
    record Position(String title, UUID id) {}

    /// The result of an earlier create under the same idempotency key.
    record Creation(UUID scenarioId, byte[] fingerprint) {}

    /// @param author null for a built-in scenario, and for one whose author was erased
    record Authored(@Nullable UUID author) {}
}
