package dev.vivavoce.speech.generation.usage;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `spoken_characters`.
final class SpokenCharactersStore {
    /// Returns false when the sound is counted already.
    boolean insert(Handle db, SpokenCharacters spoken) {
        return db.createUpdate("""
                        INSERT INTO spoken_characters (sound_id, user_id, characters)
                        VALUES (:soundId, :userId, :characters) ON CONFLICT DO NOTHING
                        """)
                        .bind("soundId", spoken.soundId())
                        .bind("userId", spoken.userId())
                        .bind("characters", spoken.characters())
                        .execute()
                == 1;
    }

    Optional<SpokenCharacters> find(Handle db, UUID soundId) {
        return db.createQuery("SELECT sound_id, user_id, characters FROM spoken_characters WHERE sound_id = :soundId")
                .bind("soundId", soundId)
                .map((row, _) -> new SpokenCharacters(
                        row.getObject("sound_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getInt("characters")))
                .findOne();
    }

    void delete(Handle db, UUID soundId) {
        db.createUpdate("DELETE FROM spoken_characters WHERE sound_id = :soundId")
                .bind("soundId", soundId)
                .execute();
    }
}
