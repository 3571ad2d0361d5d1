package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.speech.recording.Recording;
import dev.vivavoce.speech.recording.Recordings;
import dev.vivavoce.speech.session.deletion.SessionDeletions;
import dev.vivavoce.speech.session.stream.RecordedStreams;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.task.TaskRequest;
import dev.vivavoce.speech.session.time.SpeechTime;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The sessions of recordings that were submitted whole: the same rows, streams, results and events as of live ones.
public final class SubmittedSessions {
    /// A recording as a session.
    ///
    /// @param startedAt when it began
    /// @param length of its sound
    public record Recorded(
            UUID id, UUID userId, TaskRequest task, Recording.Choice keeping, Instant startedAt, Duration length) {}

    /// Whether a recording can be heard.
    public enum Opening {
        /// Its session waits for it.
        OPEN,
        /// Its session has its result.
        FINISHED,
        /// Less speech time is left than it takes.
        USED_UP,
        /// Its session was deleted, or what its task belongs to.
        GONE
    }

    private final Database database;
    private final SessionStore store;
    private final TaskResolver tasks;
    private final Sessions.Conditions conditions;
    private final RecordedStreams streams;
    private final SessionDeletions deletions;
    private final SessionLimits limits;
    private final Clock clock;

    SubmittedSessions(
            Database database,
            SessionStore store,
            TaskResolver tasks,
            Sessions.Conditions conditions,
            RecordedStreams streams,
            SessionDeletions deletions,
            SessionLimits limits,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.tasks = tasks;
        this.conditions = conditions;
        this.streams = streams;
        this.deletions = deletions;
        this.limits = limits;
        this.clock = clock;
    }

    /// The longest recording that becomes a session.
    public Duration longest() {
        return limits.longestAudio();
    }

    /// The reason to refuse a recording of which only the task is known; empty when there is none.
    ///
    /// @throws Failure as for the start of a session; INVALID_ARGUMENT / TASK_NEEDS_PARTNER for a role-play
    public Optional<SpeechTime.UsedUp> hindrance(UUID userId, TaskRequest task, Recording.Choice keeping) {
        if (task instanceof TaskRequest.RolePlay)
            throw Failure.invalid("TASK_NEEDS_PARTNER", "a role-play needs a partner: it cannot be recorded alone");
        var unused = tasks.resolve(userId, task);
        var decided = conditions.recordings().decide(userId, false, keeping);
        return switch (conditions.speechTime().check(userId)) {
            case SpeechTime.UsedUp usedUp -> Optional.of(usedUp);
            case SpeechTime.Available _ -> Optional.empty();
        };
    }

    /// Opens the session of a recording, or finds it as an earlier try has left it.
    ///
    /// @throws Failure as for the start of a session
    public Opening open(Recorded recorded) {
        var earlier = database.transaction(db -> found(db, recorded.id()));
        if (earlier.isPresent()) return earlier.get();
        var resolved = tasks.resolve(recorded.userId(), recorded.task());
        return switch (conditions.speechTime().check(recorded.userId())) {
            case SpeechTime.UsedUp _ -> Opening.USED_UP;
            case SpeechTime.Available(var left) when left.compareTo(recorded.length()) < 0 -> Opening.USED_UP;
            case SpeechTime.Available(var left) -> {
                var keeping = conditions.recordings().decide(recorded.userId(), false, recorded.keeping());
                var session = new SessionStore.NewSession(
                        recorded.id(),
                        recorded.userId(),
                        recorded.id(),
                        recorded.task(),
                        resolved.task(),
                        resolved.recognizers(),
                        limits.audioSamples(left),
                        true,
                        recorded.startedAt().truncatedTo(ChronoUnit.MICROS));
                yield database.transaction(db -> insert(db, session, keeping));
            }
        };
    }

    private Optional<Opening> found(Handle db, UUID id) {
        if (store.isDeleted(db, id)) return Optional.of(Opening.GONE);
        return store.find(db, id).map(session -> session.isFinished() ? Opening.FINISHED : Opening.OPEN);
    }

    private Opening insert(Handle db, SessionStore.NewSession session, Recordings.Decision keeping) {
        if (ErasedUsers.contain(db, session.userId())) return Opening.GONE;
        if (store.insert(db, session))
            conditions.recordings().begin(db, session.id(), session.userId(), clock.instant(), keeping);
        return found(db, session.id()).orElse(Opening.GONE);
    }

    /// Has the recording heard and scored; returns when its session has its result.
    ///
    /// @param pcm samples of 16 bit, signed, little endian, 16 kHz, one channel
    /// @param isCutOff whether the recording ends before what was spoken does
    /// @throws Failure that of the stream; UNAVAILABLE / DRAINING when this replica stops
    public void play(UUID id, Path pcm, boolean isCutOff) throws InterruptedException {
        streams.play(id, pcm, isCutOff);
    }

    /// Deletes the session, if any, of a recording that gets no result.
    public void discard(Handle db, UUID id) {
        if (store.find(db, id).isPresent()) deletions.discard(db, id, clock.instant());
    }

    /// Whether the session has its result.
    public boolean isFinished(Handle db, UUID id) {
        return store.find(db, id).filter(Session::isFinished).isPresent();
    }
}
