package dev.vivavoce.speech.generation.state;

import dev.vivavoce.speech.generation.state.GeneratedSound.Progress;
import dev.vivavoce.speech.generation.state.GeneratedSound.Status;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `generated_sound`.
///
/// Each change by the work names the try, so a try that was taken over changes nothing.
public final class SoundStore {
    private static final String OF_TRY = " WHERE id = :id AND work_try = :number AND ended_at IS NULL RETURNING *";

    /// Orders transactions that look for a sound of that key until they end.
    public void lock(Handle db, byte[] cacheKey) {
        db.createQuery(
                        "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('generated sound ' || encode(:key, 'hex'), 0))")
                .bind("key", cacheKey)
                .mapTo(int.class)
                .one();
    }

    /// A sound of that key that is being made, or was made after a time, by the voice that was asked for. It
    /// stays until the transaction ends.
    public Optional<GeneratedSound> cached(Handle db, byte[] cacheKey, Instant madeAfter) {
        return db.createQuery("""
                        SELECT * FROM generated_sound
                        WHERE cache_key = :key AND state <> 'FAILED' AND (ended_at IS NULL OR ended_at > :madeAfter)
                            AND (spoken_by IS NULL OR spoken_by = voice_id)
                        ORDER BY created_at DESC LIMIT 1 FOR UPDATE
                        """)
                .bind("key", cacheKey)
                .bind("madeAfter", madeAfter)
                .map(SoundStore::sound)
                .findOne();
    }

    /// @param ownerId null when learners may share it
    public GeneratedSound insert(
            Handle db, UUID id, @Nullable UUID ownerId, Voicing voicing, byte[] cacheKey, Instant now) {
        return db.createQuery("""
                        INSERT INTO generated_sound
                            (id, cache_key, owner_id, voice_id, rate, pitch, format, state, created_at, changed_at)
                        VALUES (:id, :cacheKey, :ownerId, :voiceId, :rate, :pitch, :format, 'QUEUED', :now, :now)
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("cacheKey", cacheKey)
                .bind("ownerId", ownerId)
                .bind("voiceId", voicing.voiceId())
                .bind("rate", voicing.rate())
                .bind("pitch", voicing.pitch())
                .bind("format", voicing.format().name())
                .bind("now", now)
                .map(SoundStore::sound)
                .one();
    }

    public Optional<GeneratedSound> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM generated_sound WHERE id = :id")
                .bind("id", id)
                .map(SoundStore::sound)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends, so that no other transaction changes it or
    /// begins to use it.
    public Optional<GeneratedSound> lock(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM generated_sound WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map(SoundStore::sound)
                .findOne();
    }

    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM generated_sound WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    public List<SaidWord> words(Handle db, UUID id) {
        return db.createQuery("SELECT words, starts, ends FROM generated_sound WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> {
                    var texts = (String[]) row.getArray("words").getArray();
                    var starts = (Integer[]) row.getArray("starts").getArray();
                    var ends = (Integer[]) row.getArray("ends").getArray();
                    var words = new ArrayList<SaidWord>(texts.length);
                    for (int i = 0; i < texts.length; i++) words.add(new SaidWord(texts[i], starts[i], ends[i]));
                    return List.copyOf(words);
                })
                .findOne()
                .orElse(List.of());
    }

    /// Begins a try; empty when the sound was deleted or has ended, or a newer try works on it. Each try starts
    /// from the beginning.
    public Optional<GeneratedSound> begin(Handle db, UUID id, int number, int paragraphs, Instant now) {
        return db.createQuery("""
                        UPDATE generated_sound SET state = 'RUNNING', work_try = :number, paragraphs = :paragraphs,
                            done_paragraphs = 0, last_cursor = last_cursor + 1, changed_at = :now
                        WHERE id = :id AND work_try < :number AND ended_at IS NULL
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("number", number)
                .bind("paragraphs", paragraphs)
                .bind("now", now)
                .map(SoundStore::sound)
                .findOne();
    }

    /// So many paragraphs are spoken; empty when the try may not write.
    public Optional<GeneratedSound> done(Handle db, UUID id, int number, int paragraphs, Instant now) {
        return changed(
                db.createQuery("UPDATE generated_sound SET done_paragraphs = :paragraphs, changed_at = :now" + OF_TRY)
                        .bind("paragraphs", paragraphs),
                id,
                number,
                now);
    }

    /// What was made of a text.
    ///
    /// @param spokenBy the id of the voice
    /// @param samples of 16 kHz
    /// @param bytes of the file
    /// @param words none when the voice does not tell their times
    public record Made(String spokenBy, long samples, long bytes, List<SaidWord> words) {}

    /// The file is there; empty when the try may not write.
    public Optional<GeneratedSound> complete(Handle db, UUID id, int number, Made made, Instant now) {
        return changed(
                db.createQuery("""
                                UPDATE generated_sound SET state = 'COMPLETED', length_samples = :samples,
                                    size_bytes = :bytes, spoken_by = :spokenBy, words = :words, starts = :starts, ends = :ends,
                                    last_cursor = last_cursor + 1, changed_at = :now, ended_at = :now
                                """ + OF_TRY)
                        .bind("samples", made.samples())
                        .bind("bytes", made.bytes())
                        .bind("spokenBy", made.spokenBy())
                        .bind("words", made.words().stream().map(SaidWord::text).toArray(String[]::new))
                        .bind(
                                "starts",
                                made.words().stream().map(SaidWord::start).toArray(Integer[]::new))
                        .bind("ends", made.words().stream().map(SaidWord::end).toArray(Integer[]::new)),
                id,
                number,
                now);
    }

    /// It cannot be made; empty when the try may not write.
    public Optional<GeneratedSound> fail(Handle db, UUID id, int number, FailureReason reason, Instant now) {
        return changed(db.createQuery("""
                                UPDATE generated_sound SET state = 'FAILED', failure = :failure,
                                    last_cursor = last_cursor + 1, changed_at = :now, ended_at = :now
                                """ + OF_TRY).bind("failure", reason.name()), id, number, now);
    }

    private static Optional<GeneratedSound> changed(Query change, UUID id, int number, Instant now) {
        return change.bind("id", id)
                .bind("number", number)
                .bind("now", now)
                .map(SoundStore::sound)
                .findOne();
    }

    /// A sound whose job has ended without a stored end, and its last try.
    public record Lost(UUID id, int number) {}

    /// Sounds whose job was given up: each try killed its process.
    public List<Lost> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT sound.id, sound.work_try FROM generated_sound sound
                            LEFT JOIN job ON job.type = :jobType AND job.id = sound.id
                        WHERE sound.state IN ('QUEUED', 'RUNNING') AND sound.changed_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> new Lost(row.getObject("id", UUID.class), row.getInt("work_try")))
                .list();
    }

    private static GeneratedSound sound(ResultSet row, StatementContext context) throws SQLException {
        return sound(row, "");
    }

    /// @param prefix of the columns' names
    static GeneratedSound sound(ResultSet row, String prefix) throws SQLException {
        var failure = row.getString(prefix + "failure");
        return new GeneratedSound(
                row.getObject(prefix + "id", UUID.class),
                row.getObject(prefix + "owner_id", UUID.class),
                new Voicing(
                        row.getString(prefix + "voice_id"),
                        row.getDouble(prefix + "rate"),
                        row.getDouble(prefix + "pitch"),
                        SpeechEncoder.Format.valueOf(row.getString(prefix + "format"))),
                new Status(
                        AudioState.valueOf(row.getString(prefix + "state")),
                        failure == null ? null : FailureReason.valueOf(failure),
                        row.getLong(prefix + "length_samples"),
                        row.getLong(prefix + "size_bytes"),
                        row.getString(prefix + "spoken_by")),
                new Progress(row.getInt(prefix + "done_paragraphs"), row.getInt(prefix + "paragraphs")),
                row.getLong(prefix + "last_cursor"));
    }
}
