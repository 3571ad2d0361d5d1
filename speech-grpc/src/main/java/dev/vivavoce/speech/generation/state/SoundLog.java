package dev.vivavoce.speech.generation.state;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchLog;
import java.util.List;
import java.util.UUID;

/// The last durable step of each sound: it says all that the ones before it did.
public final class SoundLog implements WatchLog {
    private final Database database;
    private final SoundStore store;

    public SoundLog(Database database, SoundStore store) {
        this.database = database;
        this.store = store;
    }

    /// @throws Failure NOT_FOUND / AUDIO_UNKNOWN when the sound was deleted
    @Override
    public List<WatchEvent.Durable> after(UUID soundId, long cursor, int limit) {
        var sound = database.transaction(db -> store.find(db, soundId)).orElseThrow(SoundLog::unknown);
        return sound.cursor() > cursor ? List.of(event(sound)) : List.of();
    }

    static WatchEvent.Durable event(GeneratedSound sound) {
        return new WatchEvent.Durable(
                sound.cursor(), SoundStep.of(sound).encoded(), sound.state().isEnd());
    }

    /// Also for another person's audio.
    public static Failure unknown() {
        return Failure.notFound("AUDIO_UNKNOWN", "no generated audio of yours has that id");
    }
}
