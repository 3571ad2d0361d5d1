package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Page;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.LiveStreams;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.session.ticket.Ticket;
import dev.vivavoce.speech.session.ticket.Tickets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The rules of speaking sessions on the learner's side: who may start one, and how the learner resumes, reads and
/// finishes it.
public final class Sessions {
    /// A session and the ticket for its next stream.
    record Resumed(Session session, Ticket ticket) {}

    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    /// Below the 4 MiB that a message may have.
    private static final int LARGEST_RESPONSE_BYTES = 3_584 * 1024;
    /// More than a session without its result ever has.
    private static final int SUMMARY_BYTES = 16 * 1024;
    private static final int SAMPLE_RATE = 16_000;

    private final Database database;
    private final SessionStore store;
    private final SessionLog sessionLog;
    private final Watches watches;
    private final LiveStreams live;
    private final SpeechTime speechTime;
    private final ScenarioVersions scenarios;
    private final Recognizer recognizer;
    private final SessionLimits limits;
    private final Clock clock;
    private final Tickets tickets;

    Sessions(
            Database database,
            SessionStore store,
            SessionLog sessionLog,
            Watches watches,
            LiveStreams live,
            SpeechTime speechTime,
            ScenarioVersions scenarios,
            Recognizer recognizer,
            SessionLimits limits,
            Clock clock,
            Tickets tickets) {
        this.database = database;
        this.store = store;
        this.sessionLog = sessionLog;
        this.watches = watches;
        this.live = live;
        this.speechTime = speechTime;
        this.scenarios = scenarios;
        this.recognizer = recognizer;
        this.limits = limits;
        this.clock = clock;
        this.tickets = tickets;
    }

    /// Starts a session, or returns the one that the same key started. Its id is a function of user and key, so a
    /// start that failed after the reservation finds that reservation again.
    SessionStart start(UUID userId, IdempotencyKey key, SpeakingTask asked) {
        var earlier = database.transaction(db -> store.ofKey(db, userId, key.value()));
        if (earlier.isPresent()) return again(earlier.get(), asked);
        HeardLanguages.require(recognizer, asked.language());
        var task = resolved(asked);
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

    /// The same task with the version of the scenario that the session keeps.
    private SpeakingTask resolved(SpeakingTask asked) {
        return switch (asked) {
            case SpeakingTask.ReadAloud(var purpose, var language, var text, ScenarioLine(var id, var version)) ->
                new SpeakingTask.ReadAloud(
                        purpose, language, text, new ScenarioLine(id, scenarios.resolve(id, version)));
            case SpeakingTask.ReadAloud readAloud -> readAloud;
            case SpeakingTask.Free free -> free;
        };
    }

    /// Issues a ticket to resume the audio of an open session.
    Resumed resume(UUID userId, UUID id) {
        var session = get(userId, id);
        if (session.isFinished()) throw SessionLog.ended();
        return new Resumed(session, tickets.resuming(id));
    }

    /// A session of the user, without its result.
    Session get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, id))
                .filter(session -> session.userId().equals(userId))
                .orElseThrow(SessionLog::unknown);
    }

    /// A session of any user, without its result, for services.
    Session ofAnybody(UUID id) {
        return database.transaction(db -> store.find(db, id)).orElseThrow(SessionLog::unknown);
    }

    /// Those of the ids that are sessions of the user, without their results.
    List<Session> batch(UUID userId, Collection<UUID> ids) {
        return database.transaction(db -> store.batch(db, userId, ids));
    }

    /// Newest first, without results.
    Page<Session> page(UUID userId, int pageSize, String pageToken) {
        return page(userId, pageSize, pageToken, Integer.MAX_VALUE);
    }

    /// Newest first, with results. A page ends early where its sessions would exceed a message.
    Page<Session> pageWithResults(UUID userId, int pageSize, String pageToken) {
        var page = page(userId, pageSize, pageToken, LARGEST_RESPONSE_BYTES);
        return new Page<>(withResults(page.rows()), page.nextPageToken());
    }

    private Page<Session> page(UUID userId, int pageSize, String pageToken, int bytes) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        var rows = database.transaction(db -> store.page(db, userId, after, size));
        return Pages.page(
                rows,
                Math.min(size, fitting(rows, bytes)),
                last -> Pages.token(new Position(last.createdAt(), last.id())));
    }

    /// How many of the sessions, from the first on, fit into a message with their results; at least one, if there is
    /// any.
    static int fitting(List<Session> sessions) {
        return fitting(sessions, LARGEST_RESPONSE_BYTES);
    }

    private static int fitting(List<Session> sessions, int bytes) {
        long sum = 0;
        int fitting = 0;
        for (var session : sessions) {
            sum += session.resultBytes() + SUMMARY_BYTES;
            if (fitting > 0 && sum > bytes) break;
            fitting++;
        }
        return fitting;
    }

    /// The session with its result, if it has ended.
    Session withResult(Session session) {
        return withResults(List.of(session)).getFirst();
    }

    /// The sessions with their results, where they have ended.
    List<Session> withResults(List<Session> sessions) {
        var results = database.transaction(
                db -> store.results(db, sessions.stream().map(Session::id).toList()));
        return sessions.stream()
                .map(session -> session.with(results.get(session.id())))
                .toList();
    }

    /// Ends the session, from any replica. The stream that has it scores first what was spoken; when no stream has
    /// it, the result is made from the log.
    ///
    /// @param patience how long to wait for the stream
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, UNAVAILABLE / FINISH_PENDING or DRAINING
    Session finish(UUID userId, UUID id, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (var changes = watches.changes(id)) {
            while (true) {
                var session = get(userId, id);
                if (session.isFinished()) return withResult(session);
                // The stream of this replica may have released the session just now: its learner resumes elsewhere.
                if (live.isDraining()) throw LiveStreams.drainingFailure();
                if (!session.owned()) {
                    if (sessionLog.finishAbandoned(id)) return withResult(get(userId, id));
                    continue;
                }
                if (System.nanoTime() >= deadline)
                    throw Failure.unavailable("FINISH_PENDING", "what was spoken is still being scored: try again")
                            .retryAfter(Duration.ofSeconds(1));
                sessionLog.requestFinish(id);
                changes.await(ASK_AGAIN);
            }
        }
    }

    /// In 16 kHz samples.
    private long audioLimit(Duration reserved) {
        var limit = reserved.compareTo(limits.longestAudio()) < 0 ? reserved : limits.longestAudio();
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
