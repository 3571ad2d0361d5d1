package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.consent.ConsentClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.keys.PersonKeys;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of kept recordings: who may have one, who may hear it, and how it is deleted. [Recorders] write
/// them.
public final class Recordings implements RegisteredData.Preparation {
    /// The outcome.
    public enum Decision {
        KEEP,
        DO_NOT_KEEP,
        /// The learner wants it kept, and it is unknown whether they have consented.
        CONSENT_UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(Recordings.class);
    private static final int AT_ONCE = 100;
    private static final int ASKED_AT_ONCE = 200;

    private final Database database;
    private final RecordingStore store = new RecordingStore();
    private final PersonKeys keys;
    private final ConsentClient consents;
    private final Objects objects;
    private final Duration keptFor;
    private final Clock clock;

    Recordings(
            Database database,
            PersonKeys keys,
            ConsentClient consents,
            Objects objects,
            Duration keptFor,
            Clock clock) {
        this.database = database;
        this.keys = keys;
        this.consents = consents;
        this.objects = objects;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    /// Decides whether a session that starts now is kept. Without an answer of identity it is not.
    ///
    /// @throws Failure FAILED_PRECONDITION / RECORDING_CONSENT_MISSING
    public Decision decide(UUID userId, boolean isGuest, Recording.Choice choice) {
        if (choice == Recording.Choice.DO_NOT_KEEP) return Decision.DO_NOT_KEEP;
        var answer = isGuest ? ConsentClient.Answer.NOT_ALLOWED : consents.keeping(userId);
        return switch (answer) {
            case ALLOWED -> Decision.KEEP;
            case NOT_ALLOWED -> {
                if (choice == Recording.Choice.KEEP) throw consentMissing();
                yield Decision.DO_NOT_KEEP;
            }
            case UNKNOWN -> choice == Recording.Choice.KEEP ? Decision.CONSENT_UNKNOWN : Decision.DO_NOT_KEEP;
        };
    }

    private static Failure consentMissing() {
        return Failure.precondition(
                "RECORDING_CONSENT_MISSING",
                "the learner has not allowed that recordings are kept: ask for the consent");
    }

    /// Begins the recording of a new session, in the transaction that inserts it.
    public void begin(Handle db, UUID sessionId, UUID userId, Instant createdAt, Decision decision) {
        switch (decision) {
            case DO_NOT_KEEP -> {}
            case CONSENT_UNKNOWN ->
                store.insert(
                        db, sessionId, userId, Recording.Problem.CONSENT_UNKNOWN, createdAt, createdAt.plus(keptFor));
            case KEEP -> {
                keys.provide(db, userId);
                store.insert(db, sessionId, userId, null, createdAt, createdAt.plus(keptFor));
            }
        }
    }

    public boolean isKept(Handle db, UUID sessionId) {
        return store.keptOf(db, sessionId).isPresent();
    }

    /// @throws Failure NOT_FOUND / RECORDING_UNKNOWN
    Recording get(UUID userId, UUID sessionId) {
        return playable(sessionId, userId);
    }

    /// Stores that an examiner hears it.
    ///
    /// @throws Failure NOT_FOUND / RECORDING_UNKNOWN, FAILED_PRECONDITION / CONSENT_MISSING,
    ///     UNAVAILABLE / CONSENT_UNKNOWN
    Recording hear(UUID sessionId, UUID examinerId) {
        var recording = playable(sessionId, null);
        switch (consents.hearing(recording.userId())) {
            case ALLOWED -> {}
            case NOT_ALLOWED ->
                throw Failure.precondition("CONSENT_MISSING", "the learner does not allow that examiners hear it");
            case UNKNOWN ->
                throw Failure.unavailable("CONSENT_UNKNOWN", "identity does not tell whether the learner allows it")
                        .retryAfter(Duration.ofSeconds(2));
        }
        database.run(db -> store.insertHearing(db, UUID.randomUUID(), sessionId, examinerId, clock.instant()));
        return recording;
    }

    private Recording playable(UUID sessionId, @Nullable UUID userId) {
        return database.transaction(db -> store.find(db, sessionId, clock.instant()))
                .filter(recording -> recording.problem() == null)
                .filter(recording -> userId == null || recording.userId().equals(userId))
                .orElseThrow(Recordings::unknown);
    }

    private static Failure unknown() {
        return Failure.notFound("RECORDING_UNKNOWN", "no recording of yours belongs to that session");
    }

    List<Recording> batch(UUID userId, Collection<UUID> sessionIds) {
        return database.transaction(db -> store.batch(db, userId, sessionIds, clock.instant()));
    }

    Recording.Summary summary(UUID userId) {
        return database.transaction(db -> store.summary(db, userId, clock.instant()));
    }

    /// Deletes the recording of a session of this user; returns how many there were.
    int delete(UUID userId, UUID sessionId) {
        boolean isOwn = database.transaction(db -> store.ofUser(db, userId)).contains(sessionId);
        return isOwn ? delete(List.of(sessionId)) : 0;
    }

    /// Returns how many recordings were deleted.
    int deleteAll(UUID userId) {
        return delete(database.transaction(db -> store.ofUser(db, userId)));
    }

    /// Makes the recordings of these sessions unreadable at once and deletes their audio; what cannot be
    /// deleted now, the sweep deletes. Returns how many recordings there were.
    public int delete(Collection<UUID> sessionIds) {
        int deleted = database.transaction(db -> store.markDeleted(db, sessionIds));
        try {
            for (var id : sessionIds) deleteAudio(id);
        } catch (IOException thrown) {
            log.warn("the audio of a recording cannot be deleted now: {}", thrown.toString());
        }
        return deleted;
    }

    /// The same in the transaction of another change, without deleting the audio yet.
    public void markDeleted(Handle db, Collection<UUID> sessionIds) {
        store.markDeleted(db, sessionIds);
    }

    /// Ends a recording that cannot go on, and deletes what was kept of it.
    void giveUp(UUID sessionId, Recording.Problem problem) {
        database.run(db -> store.markNotKept(db, sessionId, problem));
        try {
            deleteAudio(sessionId);
        } catch (IOException thrown) {
            log.warn("the audio of a recording cannot be deleted now: {}", thrown.toString());
        }
    }

    /// Deletes what has expired, what its learner no longer allows, and what could not be deleted before.
    void sweep() {
        database.run(db -> store.markExpired(db, clock.instant()));
        deleteLeaving();
        try {
            markTakenBack();
        } catch (Failure failure) { // identity is away: the next time
            log.warn("it is not known who allows no recordings any more: {}", failure.getMessage());
        }
        deleteLeaving();
    }

    private void deleteLeaving() {
        for (var id : database.transaction(db -> store.leaving(db, AT_ONCE))) {
            try {
                deleteAudio(id);
            } catch (IOException thrown) {
                log.warn("the audio of a recording cannot be deleted now: {}", thrown.toString());
            }
        }
    }

    /// Marks the recordings of those who have taken the consent back. Identity is asked once for each page of people.
    private void markTakenBack() {
        var after = new UUID(0, 0);
        while (true) {
            var last = after;
            var owners = database.transaction(db -> store.owners(db, last, ASKED_AT_ONCE));
            if (owners.isEmpty()) return;
            var refusing = consents.refusingKeeping(owners);
            if (!refusing.isEmpty()) database.run(db -> store.markDeletedOf(db, refusing));
            after = owners.getLast();
        }
    }

    /// Deletes the objects before the rows that name them.
    private long deleteAudio(UUID sessionId) throws IOException {
        long deleted = 0;
        while (true) {
            var pieces = database.transaction(db -> store.leaving(db, sessionId, AT_ONCE));
            for (var piece : pieces) if (objects.delete(piece.object().key())) deleted++;
            database.run(db -> pieces.forEach(piece -> store.delete(db, piece)));
            if (pieces.size() < AT_ONCE) break;
        }
        database.run(db -> store.deleteRow(db, sessionId));
        return deleted;
    }

    /// Deletes the objects of a person who is being erased. The person's key goes with the rows.
    @Override
    public Map<String, Long> prepare(UUID userId) {
        long deleted = 0;
        var own = database.transaction(db -> {
            var ids = store.ofUser(db, userId);
            store.markDeleted(db, ids);
            return ids;
        });
        try {
            for (var id : own) deleted += deleteAudio(id);
        } catch (IOException thrown) {
            log.warn("the recordings of a person cannot be deleted now: {}", thrown.toString());
            throw Failure.unavailable("ERASURE_PENDING", "recordings cannot be deleted now")
                    .retryAfter(Duration.ofSeconds(5));
        }
        return Map.of(RecordingFeature.FOLDER.name() + "/", deleted);
    }
}
