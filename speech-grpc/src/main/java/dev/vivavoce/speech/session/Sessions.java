package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.ticket.Ticket;
import dev.vivavoce.speech.session.ticket.Tickets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// The rules by which learners start and resume speaking sessions. [SessionQueries] reads them, and [SessionFinisher]
/// ends them.
final class Sessions {
    /// A session and the ticket for its next stream.
    record Resumed(Session session, Ticket ticket) {}

    private static final int SAMPLE_RATE = 16_000;

    private final Database database;
    private final SessionStore store;
    private final SessionQueries queries;
    private final Tickets tickets;
    private final TaskResolver tasks;
    private final SpeechTime speechTime;
    private final Duration longestAudio;
    private final Clock clock;

    /// @param longestAudio the most audio of one session, for any plan
    Sessions(
            Database database,
            SessionStore store,
            SessionQueries queries,
            Tickets tickets,
            TaskResolver tasks,
            SpeechTime speechTime,
            Duration longestAudio,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.queries = queries;
        this.tickets = tickets;
        this.tasks = tasks;
        this.speechTime = speechTime;
        this.longestAudio = longestAudio;
        this.clock = clock;
    }

    /// Starts a session, or returns the one that the same key started. Its id is a function of user and key, so a
    /// start that failed after the reservation finds that reservation again.
    SessionStart start(UUID userId, IdempotencyKey key, SpeakingTask asked) {
        var earlier = database.transaction(db -> store.ofKey(db, userId, key.value()));
        if (earlier.isPresent()) return again(earlier.get(), asked);
        var task = tasks.resolve(asked);
        var id = sessionId(userId, key);
        return switch (speechTime.reserve(userId, id)) {
            case SpeechTime.Reservation.UsedUp(var limit, var resetsAt) -> new SessionStart.UsedUp(limit, resetsAt);
            case SpeechTime.Reservation.Reserved reserved -> {
                var session = new SessionStore.NewSession(
                        id,
                        userId,
                        key.value(),
                        asked,
                        task,
                        reserved.id(),
                        audioLimit(reserved.audioLimit()),
                        clock.instant().truncatedTo(ChronoUnit.MICROS));
                database.run(db -> store.insert(db, session));
                var made = database.transaction(db -> store.ofKey(db, userId, key.value()));
                yield again(made.orElseThrow(), asked);
            }
        };
    }

    /// Issues a ticket to resume the audio of an open session.
    Resumed resume(UUID userId, UUID id) {
        var session = queries.get(userId, id);
        if (session.isFinished()) throw SessionLog.ended();
        return new Resumed(session, tickets.resuming(id));
    }

    /// In 16 kHz samples.
    private long audioLimit(Duration reserved) {
        var limit = reserved.compareTo(longestAudio) < 0 ? reserved : longestAudio;
        return Math.max(1, limit.toMillis() * SAMPLE_RATE / 1000);
    }

    private SessionStart again(SessionStore.Earlier earlier, SpeakingTask asked) {
        var session = earlier.session();
        if (!earlier.asked().equals(asked))
            throw Failure.alreadyExists(
                    "IDEMPOTENCY_KEY_REUSED", "that idempotency_key has started a session with another task");
        return new SessionStart.Started(session, tickets.first(session.id()));
    }

    private static UUID sessionId(UUID userId, IdempotencyKey key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("speaking-session:".getBytes(StandardCharsets.US_ASCII));
            digest.update((userId + ":" + key.value()).getBytes(StandardCharsets.US_ASCII));
            var hash = ByteBuffer.wrap(digest.digest());
            long most = (hash.getLong() & ~0xf000L) | 0x8000L; // version 8: made by a rule of our own (RFC 9562)
            long least = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
