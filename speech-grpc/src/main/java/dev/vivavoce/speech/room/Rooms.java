package dev.vivavoce.speech.room;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.consent.ConsentClient.Answer;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.livekit.LiveKitClient;
import dev.vivavoce.speech.livekit.RoomNotice;
import dev.vivavoce.speech.session.Session;
import dev.vivavoce.speech.session.SessionFinisher;
import dev.vivavoce.speech.session.SessionQueries;
import dev.vivavoce.speech.session.Sessions;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.talk.TalkSignal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules by which a session is spoken in a room: who enters, whose sound is asked for, and when the session ends.
public final class Rooms {
    /// Ends the session of a learner who has left its room.
    static final JobType FINISH_ROOM_SESSION =
            new JobType("finish-room-session", 20, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// Closes the room of a learner who no longer allows it.
    static final JobType CLOSE_ROOM = new JobType("close-room", 20, Duration.ofSeconds(1), Duration.ofMinutes(1));

    /// The learner's name in the room. Only they get a token for it.
    static final String IDENTITY = "learner";

    private static final Logger log = LoggerFactory.getLogger(Rooms.class);
    private static final String PREFIX = "vivavoce-";
    /// Long enough to enter, and to come back after a lost line.
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);
    /// Within it, sound that was asked for may still come.
    private static final Duration SOUND_PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_TRIES = 3;
    private static final Duration FINISH_PATIENCE = Duration.ofSeconds(25);
    private static final String TOPIC = "room";

    private final Database database;
    private final RoomStore store = new RoomStore();
    private final JobQueue jobs = new JobQueue();
    private final Access sessions;
    private final Optional<Means> means;
    private final Watches watches;
    private final Clock clock;

    /// What rooms do with sessions.
    ///
    /// @param signals passes what a learner asks the partner for to the process that receives the audio
    public record Access(
            SessionQueries queries,
            Sessions sessions,
            SessionFinisher finisher,
            BiConsumer<UUID, TalkSignal> signals) {}

    /// The server of the rooms.
    ///
    /// @param consents whether a learner allows third parties to get what they say
    record Means(RoomSettings settings, LiveKitClient server, Function<UUID, Answer> consents) {
        /// The learner's answer to the question whether the server may hear them; always yes unless it is a third
        /// party's.
        Answer allowed(UUID userId) {
            return settings.isThirdParty() ? consents.apply(userId) : Answer.ALLOWED;
        }
    }

    Rooms(Database database, Access sessions, Optional<Means> means, Watches watches, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.means = means;
        this.watches = watches;
        this.clock = clock;
    }

    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, FAILED_PRECONDITION / SESSION_ENDED, SESSION_SUBMITTED,
    ///     ROOMS_MISSING or THIRD_PARTIES_CONSENT_MISSING
    RoomEntry enter(UUID userId, String signInId, UUID sessionId) {
        var session = sessions.queries().get(userId, sessionId);
        if (session.isFinished()) throw SessionLog.ended();
        if (session.isSubmitted()) throw SessionLog.submitted();
        var there = means.orElseThrow(
                () -> Failure.precondition("ROOMS_MISSING", "this platform has no server of rooms: use Speak"));
        if (there.allowed(userId) != Answer.ALLOWED)
            throw Failure.precondition(
                    "THIRD_PARTIES_CONSENT_MISSING", "a third party runs the rooms, and you have not allowed them");
        database.run(db -> store.enter(db, sessionId, signInId));
        var expiresAt = clock.instant().plus(TOKEN_LIFE).truncatedTo(ChronoUnit.SECONDS);
        var token = there.server().token(name(sessionId), IDENTITY, expiresAt);
        return new RoomEntry(there.settings().url(), new Secret(token), name(sessionId), IDENTITY, expiresAt);
    }

    /// Passes what the learner asks the partner for to the process that receives the learner's audio. Does
    /// nothing while no process receives it.
    ///
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, FAILED_PRECONDITION / SESSION_ENDED, ROOM_UNKNOWN,
    ///     NOT_A_ROLE_PLAY or EXAM_MODE
    void signal(UUID userId, UUID sessionId, TalkSignal signal) {
        var session = sessions.queries().get(userId, sessionId);
        if (session.isFinished()) throw SessionLog.ended();
        if (database.transaction(db -> store.find(db, sessionId)).isEmpty()) throw unknown();
        session.task().rolePlay().checkPractice();
        sessions.signals().accept(sessionId, signal);
    }

    /// Does what a notice asks for. A repeated one changes nothing.
    ///
    /// @throws Failure UNAVAILABLE while it cannot be done: the server of the rooms sends it again
    void noticed(RoomNotice notice) {
        var id = sessionId(notice.room());
        if (id.isEmpty()) return; // a room that somebody else has made
        var room = database.transaction(db -> store.find(db, id.get()));
        if (room.isEmpty()) return; // its session is deleted
        var session = sessions.queries().get(room.get().userId(), id.get());
        switch (notice) {
            case RoomNotice.Joined joined
            when isLearner(joined.identity()) -> tell(session, RoomMessages.entered(session.id(), clock.instant()));
            case RoomNotice.MicrophoneOn on when isLearner(on.identity()) -> listen(session, room.get(), on.trackId());
            case RoomNotice.SoundBegan _ -> tell(session, RoomMessages.heard(session.id(), clock.instant()));
            case RoomNotice.SoundEnded ended -> {
                // The server may tell the end before it has answered with the id.
                boolean isEarly = database.transaction(
                        db -> store.endedEarly(db, session.id(), ended.egressId(), ended.failed()));
                if (!isEarly)
                    database.transaction(db -> store.find(db, session.id()))
                            .ifPresent(now -> silent(session, now, ended));
            }
            case RoomNotice.Left left
            when isLearner(left.identity()) -> {
                tell(session, RoomMessages.left(session.id(), clock.instant()));
                if (left.byChoice()) end(session);
            }
            case RoomNotice.Closed _ -> end(session);
            case RoomNotice.Joined _, RoomNotice.MicrophoneOn _, RoomNotice.Left _ -> {} // somebody who only listens
        }
    }

    /// Closes the rooms of those who do not allow third parties any more, and ends their sessions.
    void sweep() {
        var there = means.orElse(null);
        if (there == null || !there.settings().isThirdParty()) return;
        for (var open : database.transaction(store::open)) {
            switch (there.allowed(open.userId())) {
                case ALLOWED -> {}
                case NOT_ALLOWED -> forbid(open.sessionId());
                case UNKNOWN -> {
                    return; // identity is away: the next time
                }
            }
        }
    }

    /// The server of the rooms must get no more sound, so the room is closed, whatever the client does.
    private void forbid(UUID sessionId) {
        log.info("the learner of session {} does not allow its room any more", sessionId);
        database.run(db -> {
            jobs.schedule(db, CLOSE_ROOM, sessionId, clock.instant());
            jobs.schedule(db, FINISH_ROOM_SESSION, sessionId, clock.instant());
        });
    }

    /// One try to close a room at its server.
    void close(JobRun run) {
        means.ifPresent(there -> there.server().closeRoom(name(run.id())));
    }

    /// One try to end the session of a room.
    void finish(JobRun run) throws InterruptedException {
        var room = database.transaction(db -> store.find(db, run.id()));
        if (room.isPresent()) sessions.finisher().finish(room.get().userId(), run.id(), FINISH_PATIENCE);
    }

    private void listen(Session session, RoomStore.Room room, String trackId) {
        var there = means.orElseThrow();
        var id = session.id();
        if (session.isFinished()) return;
        if (there.allowed(room.userId()) == Answer.NOT_ALLOWED) {
            forbid(id);
            return;
        }
        if (!database.transaction(db -> store.ask(db, id, trackId, SOUND_PATIENCE, MOST_TRIES))) return;
        try {
            var resumed = sessions.sessions().resume(room.userId(), room.signInId(), id);
            var socket = there.settings()
                    .audio(resumed.ticket().value(), resumed.session().settledSequence());
            var egressId = there.server().listen(name(id), trackId, socket);
            database.transaction(db -> store.sending(db, id, trackId, egressId))
                    .ifPresent(end -> ended(session, room, trackId, end.failed()));
        } catch (Failure thrown) {
            database.run(db -> store.silent(db, id, trackId));
            if (!thrown.reason().equals("SESSION_ENDED")) throw thrown;
        }
    }

    /// Sound that failed is asked for again: the learner is still there. Nothing is done about a sound that another
    /// one has replaced.
    private void silent(Session session, RoomStore.Room room, RoomNotice.SoundEnded ended) {
        var trackId = room.trackId();
        if (trackId != null && ended.egressId().equals(room.egressId())) ended(session, room, trackId, ended.failed());
    }

    private void ended(Session session, RoomStore.Room room, String trackId, boolean failed) {
        database.run(db -> store.silent(db, session.id(), trackId));
        tell(session, RoomMessages.entered(session.id(), clock.instant()));
        if (!failed) return;
        log.warn("the sound of session {} failed in its room", session.id());
        listen(session, room, trackId);
    }

    private void end(Session session) {
        if (session.isFinished()) return;
        database.run(db -> jobs.schedule(db, FINISH_ROOM_SESSION, session.id(), clock.instant()));
    }

    private void tell(Session session, byte[] event) {
        if (!session.isFinished())
            watches.interim(session.id(), new WatchEvent.Interim(session.lastCursor(), event, TOPIC));
    }

    private static boolean isLearner(String identity) {
        return identity.equals(IDENTITY);
    }

    static Failure unknown() {
        return Failure.precondition("ROOM_UNKNOWN", "no token was made for a room of this session");
    }

    static String name(UUID sessionId) {
        return PREFIX + sessionId;
    }

    private static Optional<UUID> sessionId(String room) {
        if (!room.startsWith(PREFIX)) return Optional.empty();
        try {
            return Optional.of(UUID.fromString(room.substring(PREFIX.length())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
