package dev.vivavoce.speech.generation.state;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `generated_audio`, with their sounds.
public final class GeneratedAudioStore {
    /// What a learner has.
    ///
    /// @param atWork those that are not made yet
    public record Stored(int all, int atWork) {}

    private static final String SELECT = """
            SELECT audio.id, audio.user_id, audio.name, audio.from_cache, audio.created_at, audio.expires_at,
                sound.id AS sound_id, sound.owner_id AS sound_owner_id, sound.voice_id AS sound_voice_id,
                sound.rate AS sound_rate, sound.pitch AS sound_pitch, sound.format AS sound_format,
                sound.state AS sound_state, sound.failure AS sound_failure,
                sound.length_samples AS sound_length_samples, sound.size_bytes AS sound_size_bytes,
                sound.done_paragraphs AS sound_done_paragraphs, sound.paragraphs AS sound_paragraphs,
                sound.last_cursor AS sound_last_cursor,
                sound.spoken_by AS sound_spoken_by
            FROM generated_audio audio JOIN generated_sound sound ON sound.id = audio.sound_id
            """;

    /// Orders the changes of what a learner has until the transaction ends, so that it cannot exceed the limits.
    public void lock(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('generated audio ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public Stored stored(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) AS stored, count(*) FILTER (WHERE sound.ended_at IS NULL) AS at_work
                        FROM generated_audio audio JOIN generated_sound sound ON sound.id = audio.sound_id
                        WHERE audio.user_id = :userId
                        """)
                .bind("userId", userId)
                .map((row, _) -> new Stored(row.getInt("stored"), row.getInt("at_work")))
                .one();
    }

    public void insert(Handle db, GeneratedAudio audio, UUID key, Wording wording) {
        db.createUpdate("""
                        INSERT INTO generated_audio (id, user_id, idempotency_key, name, content, is_ssml, sound_id,
                            from_cache, created_at, expires_at)
                        VALUES (:id, :userId, :key, :name, :content, :isSsml, :soundId, :fromCache, :createdAt, :expiresAt)
                        """)
                .bind("id", audio.id())
                .bind("userId", audio.userId())
                .bind("key", key)
                .bind("name", audio.name())
                .bind("content", wording.content())
                .bind("isSsml", wording.isSsml())
                .bind("soundId", audio.sound().id())
                .bind("fromCache", audio.fromCache())
                .bind("createdAt", audio.createdAt())
                .bind("expiresAt", audio.expiresAt())
                .execute();
    }

    public Optional<GeneratedAudio> byKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(SELECT + " WHERE audio.user_id = :userId AND audio.idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map(GeneratedAudioStore::audio)
                .findOne();
    }

    public Optional<GeneratedAudio> find(Handle db, UUID userId, UUID id) {
        return db.createQuery(SELECT + " WHERE audio.id = :id AND audio.user_id = :userId")
                .bind("id", id)
                .bind("userId", userId)
                .map(GeneratedAudioStore::audio)
                .findOne();
    }

    /// The same, with the learner's row locked until the transaction ends.
    public Optional<GeneratedAudio> lock(Handle db, UUID userId, UUID id) {
        return db.createQuery(SELECT + " WHERE audio.id = :id AND audio.user_id = :userId FOR UPDATE OF audio")
                .bind("id", id)
                .bind("userId", userId)
                .map(GeneratedAudioStore::audio)
                .findOne();
    }

    /// What is spoken; empty when there is no such audio.
    public Optional<Wording> wording(Handle db, UUID id) {
        return wording(db, "id", id);
    }

    /// What a sound says: all audio that has it has the same.
    public Optional<Wording> wordingOfSound(Handle db, UUID soundId) {
        return wording(db, "sound_id", soundId);
    }

    private static Optional<Wording> wording(Handle db, String column, UUID id) {
        return db.createQuery("SELECT content, is_ssml FROM generated_audio WHERE " + column + " = :id LIMIT 1")
                .bind("id", id)
                .map((row, _) -> new Wording(row.getString("content"), row.getBoolean("is_ssml")))
                .findOne();
    }

    /// Those of the ids that are the learner's.
    public List<GeneratedAudio> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery(SELECT + " WHERE audio.id = ANY (:ids) AND audio.user_id = :userId")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(GeneratedAudioStore::audio)
                .list();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    public List<GeneratedAudio> page(Handle db, UUID userId, Pages.Position after, int limit) {
        return db.createQuery(SELECT + """
                         WHERE audio.user_id = :userId AND (audio.created_at, audio.id) < (:at, :afterId)
                        ORDER BY audio.created_at DESC, audio.id DESC LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1)
                .map(GeneratedAudioStore::audio)
                .list();
    }

    public int count(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM generated_audio WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(int.class)
                .one();
    }

    /// All audio that has the sound.
    public List<GeneratedAudio> ofSound(Handle db, UUID soundId) {
        return db.createQuery(SELECT + " WHERE audio.sound_id = :soundId")
                .bind("soundId", soundId)
                .map(GeneratedAudioStore::audio)
                .list();
    }

    /// The audio that the sound was made for; the oldest that has the sound when that one was deleted.
    public Optional<GeneratedAudio> firstOfSound(Handle db, UUID soundId) {
        return db.createQuery(SELECT + """
                         WHERE audio.sound_id = :soundId
                        ORDER BY audio.from_cache, audio.created_at, audio.id LIMIT 1
                        """)
                .bind("soundId", soundId)
                .map(GeneratedAudioStore::audio)
                .findOne();
    }

    public boolean isUsed(Handle db, UUID soundId) {
        return db.createQuery("SELECT EXISTS (SELECT FROM generated_audio WHERE sound_id = :soundId)")
                .bind("soundId", soundId)
                .mapTo(boolean.class)
                .one();
    }

    /// All that a person has.
    public List<GeneratedAudio> ofUser(Handle db, UUID userId) {
        return db.createQuery(SELECT + " WHERE audio.user_id = :userId")
                .bind("userId", userId)
                .map(GeneratedAudioStore::audio)
                .list();
    }

    public List<GeneratedAudio> expired(Handle db, Instant now, int limit) {
        return db.createQuery(SELECT + " WHERE audio.expires_at <= :now ORDER BY audio.expires_at LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(GeneratedAudioStore::audio)
                .list();
    }

    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM generated_audio WHERE id = :id")
                .bind("id", id)
                .execute();
    }

    private static GeneratedAudio audio(ResultSet row, StatementContext context) throws SQLException {
        return new GeneratedAudio(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("name"),
                SoundStore.sound(row, "sound_"),
                row.getBoolean("from_cache"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "expires_at"));
    }
}
