package dev.vivavoce.speech.session;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.speech.recording.Recording;
import dev.vivavoce.speech.recording.Recordings;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.TaskRequest;
import dev.vivavoce.speech.session.ticket.Ticket;
import dev.vivavoce.speech.session.ticket.Tickets;
import dev.vivavoce.speech.session.time.SpeechTime;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rules by which learners start and resume speaking sessions. [SessionQueries] reads them, and
/// [SessionFinisher] ends them.
public final class Sessions {
    /// A session and the ticket for its next stream.
    public record Resumed(Session session, Ticket ticket) {}

    /// Who starts a session.
    ///
    /// @param keeping whether the recording is to be kept
    record Starter(UUID userId, boolean isGuest, String signInId, Recording.Choice keeping) {}

    /// What a start depends on besides its task.
    record Conditions(SpeechTime speechTime, Recordings recordings) {}

    /// The sessions that a guest may start.
    static final int GUEST_SESSIONS = 3;

    private final Database database;
    private final SessionStore store;
    private final SessionQueries queries;
    private final Tickets tickets;
    private final TaskResolver tasks;
    private final SpeechTime speechTime;
    private final Recordings recordings;
    private final SessionLimits limits;
    private final Clock clock;

    Sessions(
            Database database,
            SessionStore store,
            SessionQueries queries,
            Tickets tickets,
            TaskResolver tasks,
            Conditions conditions,
            SessionLimits limits,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.queries = queries;
        this.tickets = tickets;
        this.tasks = tasks;
        speechTime = conditions.speechTime();
        recordings = conditions.recordings();
        this.limits = limits;
        this.clock = clock;
    }

    /// Starts a session if speech time is left, or returns the one that the same key started. The time is
    /// reserved with the first audio.
    SessionStart start(Starter starter, IdempotencyKey key, TaskRequest asked) {
        var userId = starter.userId();
        var earlier = database.transaction(db -> ofKey(db, starter, key, asked));
        if (earlier.isPresent()) return earlier.get();
        var resolved = tasks.resolve(userId, asked);
        return switch (speechTime.check(userId)) {
            case SpeechTime.UsedUp usedUp ->
                new SessionStart.UsedUp(usedUp.limit(), usedUp.resetsAt(), holders(userId, usedUp.holds()));
            case SpeechTime.Available(var limit) -> {
                var session = new SessionStore.NewSession(
                        UUID.randomUUID(),
                        userId,
                        key.value(),
                        asked,
                        resolved.task(),
                        resolved.recognizers(),
                        limits.audioSamples(limit),
                        false,
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                var keeping = recordings.decide(userId, starter.isGuest(), starter.keeping());
                yield database.transaction(db -> {
                    if (!insert(db, session, starter, keeping)) return new SessionStart.GuestUsedUp(GUEST_SESSIONS);
                    return ofKey(db, starter, key, asked).orElseThrow(DrilledWords::unknown);
                });
            }
        };
    }

    private List<SessionStart.Holder> holders(UUID userId, List<SpeechTime.Hold> holds) {
        if (holds.isEmpty()) return List.of();
        var sessions = queries
                .batch(userId, holds.stream().map(SpeechTime.Hold::sessionId).toList())
                .stream()
                .collect(toMap(Session::id, session -> session));
        return holds.stream()
                .filter(hold -> sessions.containsKey(hold.sessionId()))
                .map(hold -> new SessionStart.Holder(
                        requireNonNull(sessions.get(hold.sessionId())), hold.reserved(), hold.heldUntil()))
                .toList();
    }

    /// Returns false when a guest has started as many sessions as a guest may. Concurrent starts of a guest
    /// run in turn.
    private boolean insert(Handle db, SessionStore.NewSession session, Starter starter, Recordings.Decision keeping) {
        if (ErasedUsers.contain(db, starter.userId())) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
        if (starter.isGuest() && store.lockedCount(db, starter.userId()) >= GUEST_SESSIONS)
            return store.ofKey(db, starter.userId(), session.idempotencyKey()).isPresent();
        boolean isNew = store.insert(db, session);
        if (isNew) recordings.begin(db, session.id(), session.userId(), session.createdAt(), keeping);
        if (isNew && session.task() instanceof SpeakingTask.RolePlay) prepare(db, session);
        return true;
    }

    /// A role-play begins with its preparation, which is the first event of its log.
    private void prepare(Handle db, SessionStore.NewSession session) {
        var endsAt = session.createdAt().plus(limits.preparation());
        store.prepare(db, session.id(), SessionMessages.preparation(session.id(), session.createdAt(), endsAt));
    }

    /// The session that the key has started, with another ticket.
    private Optional<SessionStart> ofKey(Handle db, Starter starter, IdempotencyKey key, TaskRequest asked) {
        return store.ofKey(db, starter.userId(), key.value()).map(earlier -> {
            if (!earlier.asked().equals(asked))
                throw Failure.alreadyExists(
                        "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has started a session with another task");
            var session = earlier.session();
            return new SessionStart.Started(
                    session, tickets.first(db, session.id(), starter.signInId()), recordings.isKept(db, session.id()));
        });
    }

    /// Issues a ticket to resume the audio of an open session.
    public Resumed resume(UUID userId, String signInId, UUID id) {
        var session = queries.get(userId, id);
        if (session.isFinished()) throw SessionLog.ended();
        if (session.isSubmitted()) throw SessionLog.submitted();
        return new Resumed(session, tickets.resuming(id, signInId));
    }
}
