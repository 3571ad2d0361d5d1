package dev.vivavoce.speech.transcription.upload;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.speech.aws.recording.TranscribeJobs;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.transcription.engine.Transcribers;
import dev.vivavoce.speech.transcription.state.Archive;
import dev.vivavoce.speech.transcription.state.Transcription;
import dev.vivavoce.speech.transcription.state.TranscriptionState;
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

/// Deletes files whose transcriptions have ended, and transcriptions. Rows go first; a job that works on one finds that
/// out with its next part. An object is deleted at once, and again when no address can upload it again.
public final class RecordedFileDeletions implements RegisteredData.Preparation {
    /// How long a file may remain unsent.
    static final Duration UPLOAD_LIMIT = Duration.ofDays(1);

    /// How long after it was made an address can bring an object: until it expires, and as long as a transfer takes.
    static final Duration ADDRESS_LIMIT = RecordedFiles.ADDRESS_VALID.plus(Duration.ofMinutes(20));

    private static final Logger log = LoggerFactory.getLogger(RecordedFileDeletions.class);
    private static final int AT_ONCE = 100;

    private final Archive archive;
    private final FileStore objects = new FileStore();
    private final RecordedFiles files;
    private final Transcribers transcribers;
    private final Clock clock;

    public RecordedFileDeletions(Archive archive, RecordedFiles files, Transcribers transcribers, Clock clock) {
        this.archive = archive;
        this.files = files;
        this.transcribers = transcribers;
        this.clock = clock;
    }

    /// Returns false when the learner has no such transcription.
    public boolean delete(UUID userId, UUID id) {
        return delete(userId, id, _ -> true);
    }

    private boolean delete(UUID userId, UUID id, Predicate<Transcription> condition) {
        boolean isDeleted = archive.database().transaction(db -> {
            var own = archive.store().lock(db, userId, id).filter(condition);
            if (own.isEmpty()) return false;
            leaveFile(db, id);
            archive.store().delete(db, id);
            archive.steps().delete(db, own.get());
            return true;
        });
        if (isDeleted) deleteFile(id);
        return isDeleted;
    }

    /// Schedules the check of the object, because an address for it is issued now.
    void addressed(Handle db, UUID id) {
        objects.sweepAt(db, id, clock.instant().plus(ADDRESS_LIMIT));
    }

    /// Has the sweep delete the file of a transcription that ends in this transaction.
    public void leaveFile(Handle db, UUID id) {
        objects.sweepAt(db, id, clock.instant());
    }

    /// Deletes the file of a transcription that has ended; what cannot be deleted now, the sweep deletes.
    public void deleteFile(UUID id) {
        try {
            files.delete(id);
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    /// Schedules checks of the recording until the engine that gets it now has no data of it.
    public void sendToEngine(Handle db, UUID id) {
        objects.atEngine(db, id, clock.instant());
    }

    /// Deletes what an engine has of a recording; what cannot be deleted now, the sweep deletes.
    public void forgetAtEngine(UUID id) {
        try {
            isForgotten(id);
        } catch (TranscriptionException thrown) {
            log.warn("what an engine has of a recording cannot be deleted now: {}", thrown.getMessage());
        }
    }

    /// The same, unless the transcription goes on: then another try of its job uses the stored data. The engine is
    /// asked in any case, because a deletion while it was still being sent the sound has found nothing there.
    public void forgetUnneeded(UUID id) {
        boolean isUnneeded = archive.database().transaction(db -> {
            if (objects.isNeeded(db, id)) return false;
            sendToEngine(db, id);
            return true;
        });
        if (isUnneeded) forgetAtEngine(id);
    }

    /// Returns false while an engine still works on it.
    ///
    /// @throws TranscriptionException when the engine is away or refuses it
    private boolean isForgotten(UUID id) {
        if (!isAtEngine(id)) return true;
        var engine = transcribers.keeping();
        if (engine.isEmpty()) log.warn("an engine that is no longer configured may have a recording");
        if (engine.isPresent() && !engine.get().forget(id)) return false;
        archive.database().run(db -> objects.fromEngine(db, id));
        return true;
    }

    private boolean isAtEngine(UUID id) {
        return archive.database().transaction(db -> objects.isAtEngine(db, id));
    }

    private static void notNow(IOException thrown) {
        log.warn("a recorded file cannot be deleted now: {}", thrown.toString());
    }

    /// Deletes uploads that were not completed, texts whose time has come, and unused objects.
    public void sweep() {
        var now = clock.instant();
        for (var one : archive.database()
                .transaction(db -> archive.store().awaitingSince(db, now.minus(UPLOAD_LIMIT), AT_ONCE)))
            delete(one.userId(), one.id(), own -> own.state() == TranscriptionState.AWAITING_UPLOAD);
        for (var one : archive.database().transaction(db -> archive.store().expired(db, now, AT_ONCE)))
            delete(one.userId(), one.id(), own -> isExpired(own, now));
        for (var id : archive.database().transaction(db -> objects.unneeded(db, now, AT_ONCE))) sweep(id, now);
    }

    /// The learner may have chosen another time meanwhile.
    private static boolean isExpired(Transcription transcription, Instant now) {
        var expiresAt = transcription.status().expiresAt();
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    private void sweep(UUID id, Instant now) {
        try {
            files.delete(id);
            forgetAtEngine(id);
            archive.database().run(db -> objects.forget(db, id, now));
        } catch (IOException thrown) {
            notNow(thrown);
        }
    }

    /// Deletes the files of a person who is being erased. Their rows follow, with everything else of the person.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long deleted = 0;
        long sent = 0;
        try {
            for (var id : archive.database().transaction(db -> archive.store().ofUser(db, userId))) {
                archive.database().run(db -> leaveFile(db, id));
                if (files.delete(id)) deleted++;
                if (!isAtEngine(id)) continue;
                sent++;
                isForgotten(id); // its sound at least; a text that is still to come, the sweep deletes
            }
        } catch (IOException | TranscriptionException thrown) {
            log.warn("recorded files cannot be deleted now: {}", thrown.toString());
            throw Failure.unavailable("ERASURE_PENDING", "recorded files cannot be deleted now")
                    .retryAfter(Duration.ofSeconds(5));
        }
        return Map.of(RecordedFiles.FOLDER.name() + "/", deleted, TranscribeJobs.FOLDER.name() + "/", sent);
    }
}
