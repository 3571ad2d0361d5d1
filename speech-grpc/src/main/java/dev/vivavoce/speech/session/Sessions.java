package dev.vivavoce.speech.session;

import com.google.rpc.Code;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Pages.Page;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.ResultMessages;
import dev.vivavoce.speech.pronunciation.scoring.Scorer;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.NewEvent;
import dev.vivavoce.speech.session.log.Progress;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.log.ScoredUtteranceJson;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.Ticket;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.watch.Watchers;
import dev.vivavoce.speech.session.task.SpeakingTask.ScenarioLine;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakingEvent;
import io.grpc.Context;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of speaking sessions: who may have one, which stream owns it, what goes into its log, and how it ends.
public final class Sessions {
    /// Who wants to speak, as they prove it.
    public sealed interface Proof {
        /// By what StartSession or ResumeSession gave.
        record ByTicket(Secret ticket) implements Proof {}

        /// By their own token.
        record ByOwner(UUID userId, UUID sessionId) implements Proof {}
    }

    /// A proof that holds.
    ///
    /// @param takeOver whether an older stream must give way
    public record Claim(UUID sessionId, boolean takeOver) {}

    /// A session to go on with.
    record Resumed(Session session, Ticket ticket) {}

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);
    private static final Duration FINISH_PATIENCE = Duration.ofSeconds(25);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);
    private static final int SWEPT_AT_ONCE = 100;
    /// Below the 4 MiB that a message may have.
    private static final int LARGEST_RESPONSE_BYTES = 3_584 * 1024;
    /// More than a session without its result ever has.
    private static final int SUMMARY_BYTES = 16 * 1024;
    private static final int SAMPLE_RATE = 16_000;

    private final Database database;
    private final SessionStore store;
    private final EventSink events;
    private final Watchers watchers;
    private final SpeechTime speechTime;
    private final ScenarioVersions scenarios;
    private final Recognizer recognizer;
    private final Scorer scorer;
    private final SessionLimits limits;
    private final Clock clock;
    private final SecureRandom random;
    private final UUID replica;
    private volatile boolean draining;

    /// @param replica this process, among those that share the database
    Sessions(
            Database database,
            SessionStore store,
            EventSink events,
            Watchers watchers,
            SpeechTime speechTime,
            ScenarioVersions scenarios,
            Recognizer recognizer,
            Scorer scorer,
            SessionLimits limits,
            Clock clock,
            SecureRandom random,
            UUID replica) {
        this.database = database;
        this.store = store;
        this.events = events;
        this.watchers = watchers;
        this.speechTime = speechTime;
        this.scenarios = scenarios;
        this.recognizer = recognizer;
        this.scorer = scorer;
        this.limits = limits;
        this.clock = clock;
        this.random = random;
        this.replica = replica;
    }

    /// Makes a session, or finds the one made before by the same key. Its id is a function of user and key, so that a
    /// start that was cut off after the reservation finds that reservation again.
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

    /// A new ticket for a session whose audio broke off.
    Resumed resume(UUID userId, UUID id) {
        var session = get(userId, id);
        if (session.isFinished()) throw ended();
        return new Resumed(session, ticket(id, true));
    }

    /// A user's session, without its result.
    Session get(UUID userId, UUID id) {
        return database.transaction(db -> store.find(db, id))
                .filter(session -> session.userId().equals(userId))
                .orElseThrow(Sessions::unknown);
    }

    /// Any user's session, without its result: for services.
    Session ofAnybody(UUID id) {
        return database.transaction(db -> store.find(db, id)).orElseThrow(Sessions::unknown);
    }

    /// The sessions among these that are the user's, without their results.
    List<Session> batch(UUID userId, Collection<UUID> ids) {
        return database.transaction(db -> store.batch(db, userId, ids));
    }

    /// Newest first, without results.
    Page<Session> page(UUID userId, int pageSize, String pageToken) {
        return page(userId, pageSize, pageToken, Integer.MAX_VALUE);
    }

    /// Newest first, with results; a page ends early where its sessions would outgrow a message.
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

    /// How many of these, from the first on, fit into a message with their results; at least one, if there is any.
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

    /// The durable events after a cursor, in order; at most so many.
    public List<SpeakingEvent> events(UUID id, long after, int limit) {
        return database.transaction(db -> store.events(db, id, after, limit));
    }

    /// Ends the session, from any replica. Whoever owns it scores first what was spoken; when nobody does, it is ended
    /// with
    /// what was settled.
    ///
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, UNAVAILABLE / FINISH_PENDING or DRAINING
    Session finish(UUID userId, UUID id) throws InterruptedException {
        long deadline = System.nanoTime() + patience().toNanos();
        try (var changes = watchers.changes(id)) {
            while (true) {
                var session = get(userId, id);
                if (session.isFinished()) return withResult(session);
                // The stream of this replica may have let go of the session just now: its learner resumes elsewhere.
                if (draining) throw draining();
                if (!session.owned()) {
                    if (finishAbandoned(id)) return withResult(get(userId, id));
                    continue;
                }
                if (System.nanoTime() >= deadline)
                    throw Failure.unavailable("FINISH_PENDING", "what was spoken is still being scored: ask again")
                            .retryAfter(Duration.ofSeconds(1));
                tell(List.of(new ReplicaSignal.FinishWanted(id)));
                changes.await(ASK_AGAIN);
            }
        }
    }

    /// From now on no session is finished here: streams let go of theirs, and what they received and did not settle
    /// would be lost.
    public void drain() {
        draining = true;
    }

    /// What a caller gets from a replica that stops.
    public static Failure draining() {
        return Failure.unavailable("DRAINING", "this server stops: resume the session, another one answers")
                .retryAfter(Duration.ofSeconds(1));
    }

    /// Ends sessions that nobody came back to, with what was settled.
    public void sweep() {
        var abandoned = database.transaction(db -> store.abandoned(db, limits.abandonedAfter(), SWEPT_AT_ONCE));
        for (var id : abandoned) {
            try {
                if (finishAbandoned(id)) log.info("ended a session that nobody came back to: {}", id);
            } catch (RuntimeException thrown) { // one that cannot be ended must not keep the others open
                log.error("cannot end session {}", id, thrown);
            }
        }
        database.run(store::forgetTickets);
    }

    /// Uses a ticket up, or checks who owns the session.
    ///
    /// @throws Failure UNAUTHENTICATED / TICKET_INVALID, NOT_FOUND / SESSION_UNKNOWN
    public Claim claim(Proof proof) {
        return switch (proof) {
            case Proof.ByTicket(var ticket) ->
                database.transaction(db -> store.takeTicket(db, Ticket.hash(ticket)))
                        .map(taken -> new Claim(taken.sessionId(), taken.resume()))
                        .orElseThrow(() -> Failure.unauthenticated(
                                "TICKET_INVALID", "the ticket is unknown, used or older than 60 s: ask for another"));
            case Proof.ByOwner(var userId, var id) -> new Claim(get(userId, id).id(), false);
        };
    }

    /// Gives the session to the caller's stream.
    ///
    /// @throws Failure FAILED_PRECONDITION / SESSION_ENDED, RESUME_TICKET_REQUIRED;
    ///     INVALID_ARGUMENT / AUDIO_FORMAT_UNSUPPORTED
    public SessionLease take(Claim claim, int sampleRateHertz) {
        return database.transaction(db -> {
            var owned = store.take(db, claim.sessionId(), replica, sampleRateHertz, claim.takeOver());
            if (owned.isEmpty()) throw notTaken(store.standing(db, claim.sessionId()), sampleRateHertz);
            store.tell(
                    db,
                    ReplicaSignal.CHANNEL,
                    new ReplicaSignal.Taken(claim.sessionId(), owned.get().epoch()).text());
            return owned.get();
        });
    }

    /// Writes events and progress at once, and tells the events; gives them with their cursors.
    ///
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public List<SpeakingEvent> append(SessionLease owned, List<NewEvent> events, Progress progress) {
        var told = database.transaction(db -> {
            long last = store.advance(db, owned.sessionId(), owned.epoch(), events.size(), progress)
                    .orElseThrow(() -> shutOutBy(store.standing(db, owned.sessionId())));
            long cursor = last - events.size();
            var numbered = new ArrayList<SpeakingEvent>();
            for (var event : events) {
                store.log(db, owned.sessionId(), ++cursor, event);
                numbered.add(EventMessages.numbered(event.message(), cursor));
            }
            if (!events.isEmpty())
                store.tell(db, ReplicaSignal.CHANNEL, new ReplicaSignal.Logged(owned.sessionId(), last).text());
            return List.copyOf(numbered);
        });
        told.forEach(event -> watchers.tell(owned.sessionId(), event));
        return told;
    }

    /// Ends a session in the caller's hands. The result is made from the log alone.
    ///
    /// @param samples the 16 kHz samples heard in all
    /// @throws Failure ABORTED / SUPERSEDED, FAILED_PRECONDITION / SESSION_ENDED
    public SpeakingEvent finish(SessionLease owned, long samples) {
        var scored = ScoredUtteranceJson.of(database.transaction(db -> store.scored(db, owned.sessionId())));
        var result = ResultMessages.message(scorer.result(owned.task().scoring(), scored, samples));
        var event = finish(owned, result);
        watchers.tell(owned.sessionId(), event);
        return event;
    }

    private SpeakingEvent finish(SessionLease owned, Result result) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var message = EventMessages.event(owned.sessionId(), 0, now)
                .setSpeakingFinished(EventMessages.finished(result))
                .build();
        return database.transaction(db -> {
            long cursor = store.finish(db, owned.sessionId(), owned.epoch(), result, now)
                    .orElseThrow(() -> shutOutBy(store.standing(db, owned.sessionId())));
            store.log(db, owned.sessionId(), cursor, new NewEvent(NewEvent.Kind.FINISHED, 0, message, null));
            store.tell(db, ReplicaSignal.CHANNEL, new ReplicaSignal.Logged(owned.sessionId(), cursor).text());
            events.append(db, owned.userId(), EventMessages.sessionFinished(owned, result, now));
            return EventMessages.numbered(message, cursor);
        });
    }

    /// Leaves the session open for another stream.
    public void release(SessionLease owned) {
        database.run(db -> store.release(db, owned.sessionId(), owned.epoch()));
    }

    /// The owners of this replica live; gives those of the sessions that are still theirs.
    public Collection<UUID> beat(List<SessionLease> owned) {
        return database.transaction(db -> store.beat(
                db,
                owned.stream().map(SessionLease::sessionId).toList(),
                owned.stream().map(SessionLease::epoch).toList()));
    }

    public void tell(Collection<? extends ReplicaSignal> notices) {
        if (notices.isEmpty()) return;
        var texts = notices.stream().map(ReplicaSignal::text).toList();
        database.run(db -> store.tell(db, ReplicaSignal.CHANNEL, texts));
    }

    /// Tells other replicas an interim event, when it is small enough for a notification.
    public void tellAfar(SpeakingEvent event) {
        var text = replica + " " + Base64.getEncoder().encodeToString(event.toByteArray());
        if (text.length() < 7_900) database.run(db -> store.tell(db, ReplicaSignal.INTERIM_CHANNEL, text));
    }

    /// Why an owner cannot write any more.
    public Failure shutOut(UUID id) {
        return shutOutBy(database.transaction(db -> store.standing(db, id)));
    }

    private boolean finishAbandoned(UUID id) {
        var owned = database.transaction(db -> {
            var taken = store.takeAbandoned(db, id, replica);
            taken.ifPresent(session ->
                    store.tell(db, ReplicaSignal.CHANNEL, new ReplicaSignal.Taken(id, session.epoch()).text()));
            return taken;
        });
        if (owned.isEmpty()) return false;
        try {
            finish(owned.get(), owned.get().progress().settled().sample());
            return true;
        } catch (Failure failure) {
            // A stream came back between the two; it goes on, and whoever waits asks it.
            if (failure.reason().equals("SUPERSEDED")) return false;
            throw failure;
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
            throw Failure.of(
                    Code.ALREADY_EXISTS,
                    "IDEMPOTENCY_KEY_REUSED",
                    "that idempotency_key has started a session with another task");
        return new SessionStart.Started(session, ticket(session.id(), false));
    }

    private Ticket ticket(UUID sessionId, boolean resume) {
        var value = Ticket.mint(random);
        var expiresAt = database.transaction(
                db -> store.addTicket(db, Ticket.hash(value), sessionId, resume, limits.ticketLife()));
        return new Ticket(value, expiresAt);
    }

    private static Duration patience() {
        var deadline = Context.current().getDeadline();
        if (deadline == null) return FINISH_PATIENCE;
        var left = Duration.ofMillis(Math.max(0, deadline.timeRemaining(TimeUnit.MILLISECONDS) - 500));
        return left.compareTo(FINISH_PATIENCE) < 0 ? left : FINISH_PATIENCE;
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

    private static Failure notTaken(Optional<SessionStore.Standing> standing, int sampleRateHertz) {
        if (standing.isEmpty()) return unknown();
        var now = standing.get();
        if (now.finished()) return ended();
        if (now.sampleRateHertz() != 0 && now.sampleRateHertz() != sampleRateHertz)
            return Failure.invalid(
                    "AUDIO_FORMAT_UNSUPPORTED",
                    sampleRateHertz + " Hz (expected: " + now.sampleRateHertz() + " Hz, as this session began)");
        return Failure.precondition(
                "RESUME_TICKET_REQUIRED", "another stream has this session: ask for a ticket by ResumeSession");
    }

    private static Failure shutOutBy(Optional<SessionStore.Standing> standing) {
        if (standing.isPresent() && standing.get().finished()) return ended();
        return Failure.of(Code.ABORTED, "SUPERSEDED", "another stream has taken this session over");
    }

    private static Failure ended() {
        return Failure.precondition("SESSION_ENDED", "the session has ended");
    }

    private static Failure unknown() {
        return Failure.notFound("SESSION_UNKNOWN", "no session of yours has that id");
    }
}
