package dev.vivavoce.speech.generation.file;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.speech.generation.state.Archive;
import dev.vivavoce.speech.generation.state.GeneratedAudio;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Deletes generated audio. A sound is deleted with the last audio that uses it: row, object, and with them the
/// entry of the cache.
public final class GeneratedAudioDeletions implements RegisteredData.Preparation {
    private static final Logger log = LoggerFactory.getLogger(GeneratedAudioDeletions.class);
    private static final int AT_ONCE = 100;

    /// A file that is being written while its sound is deleted is complete by then.
    private static final Duration WRITTEN_WITHIN = Duration.ofHours(1);

    private final Archive archive;
    private final SoundFiles files;
    private final SoundFileStore objects = new SoundFileStore();
    private final Clock clock;

    public GeneratedAudioDeletions(Archive archive, SoundFiles files, Clock clock) {
        this.archive = archive;
        this.files = files;
        this.clock = clock;
    }

    /// @param isUnused whether the sound was deleted with it, because no other audio uses it
    private record Deleted(UUID soundId, boolean isUnused) {}

    /// Returns false when the learner has no such audio.
    public boolean delete(UUID userId, UUID id) {
        return delete(userId, id, _ -> true);
    }

    private boolean delete(UUID userId, UUID id, Predicate<GeneratedAudio> condition) {
        var deleted = archive.database()
                .transaction(db ->
                        archive.audio().lock(db, userId, id).filter(condition).map(own -> delete(db, own)));
        deleted.filter(Deleted::isUnused).ifPresent(one -> deleteFile(one.soundId()));
        return deleted.isPresent();
    }

    private Deleted delete(Handle db, GeneratedAudio own) {
        var soundId = own.sound().id();
        archive.audio().delete(db, own.id());
        var sound = archive.sounds().lock(db, soundId);
        if (sound.isEmpty() || archive.audio().isUsed(db, soundId)) return new Deleted(soundId, false);
        leaveFile(db, soundId);
        archive.sounds().delete(db, soundId);
        archive.steps().deleted(db, sound.get());
        return new Deleted(soundId, true);
    }

    /// Schedules the check of a sound's object: it is deleted once no sound uses it.
    public void leaveFile(Handle db, UUID soundId) {
        objects.sweepAt(db, soundId, clock.instant().plus(WRITTEN_WITHIN));
    }

    /// Deletes the object of a sound that does not exist; the sweep looks for it again.
    public void deleteFile(UUID soundId) {
        try {
            files.delete(soundId);
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    private static void notNow(IOException thrown) {
        log.warn("a generated file cannot be deleted now: {}", thrown.toString());
    }

    /// Deletes audio whose time has come, and objects that no sound has.
    public void sweep() {
        var now = clock.instant();
        for (var one : archive.database().transaction(db -> archive.audio().expired(db, now, AT_ONCE)))
            delete(one.userId(), one.id(), own -> !own.expiresAt().isAfter(now));
        for (var id : archive.database().transaction(db -> objects.unneeded(db, now, AT_ONCE))) sweep(id, now);
    }

    private void sweep(UUID soundId, Instant now) {
        try {
            files.delete(soundId);
            archive.database().run(db -> objects.forget(db, soundId, now));
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    /// Deletes what a person who is being erased has. The file of a sound of that person alone is deleted
    /// first: while it cannot be deleted, its row stays and says where it is.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long deleted = 0;
        try {
            for (var one : archive.database().transaction(db -> archive.audio().ofUser(db, userId))) {
                if (one.sound().ownerId() != null && files.delete(one.sound().id())) deleted++;
                delete(userId, one.id());
            }
        } catch (IOException thrown) {
            notNow(thrown);
            throw Failure.unavailable("ERASURE_PENDING", "generated files cannot be deleted now")
                    .retryAfter(Duration.ofSeconds(5));
        }
        return Map.of(SoundFiles.FOLDER.name() + "/", deleted);
    }
}
