package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.watch.Broadcast;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.recording.RecordingFeature;
import dev.vivavoce.speech.session.audio.KeptAudio;
import dev.vivavoce.speech.session.deletion.DeletionEvents;
import dev.vivavoce.speech.session.deletion.DeletionStore;
import dev.vivavoce.speech.session.deletion.SessionDeletions;
import dev.vivavoce.speech.session.log.AbandonedSessions;
import dev.vivavoce.speech.session.log.FinishedEvents;
import dev.vivavoce.speech.session.log.ReplicaSignal;
import dev.vivavoce.speech.session.log.SessionEvents;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.log.SessionLogStore;
import dev.vivavoce.speech.session.partner.Conversations;
import dev.vivavoce.speech.session.partner.PartnerClient;
import dev.vivavoce.speech.session.partner.PartnerVoice;
import dev.vivavoce.speech.session.stream.LiveStreams;
import dev.vivavoce.speech.session.stream.RecordedStreams;
import dev.vivavoce.speech.session.stream.RoomVoices;
import dev.vivavoce.speech.session.stream.SessionLimits;
import dev.vivavoce.speech.session.stream.SpeakHandler;
import dev.vivavoce.speech.session.stream.StreamFactory;
import dev.vivavoce.speech.session.stream.UnresumedSessions;
import dev.vivavoce.speech.session.talk.TalkSignal;
import dev.vivavoce.speech.session.ticket.SpeakHeaders;
import dev.vivavoce.speech.session.ticket.Tickets;
import dev.vivavoce.speech.session.time.SpeechReservations;
import dev.vivavoce.speech.session.time.SpeechTime;
import dev.vivavoce.speech.user.UserSessions;
import io.grpc.ServerInterceptors;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Builds the parts of speaking sessions and adds them to a server.
public final class SpeakingFeature {
    /// The other services and features that sessions need.
    ///
    /// @param ends takes the events of the ends of sessions
    /// @param tokens tells which sign-ins have ended
    /// @param recordings keeps what is said, with consent
    /// @param rooms takes what partners say into rooms
    /// @param broadcast carries interim events to other replicas
    public record Peers(
            EventSink ends,
            SpeechTime speechTime,
            ScenarioVersions scenarios,
            PartnerClient partner,
            TokenVerifier tokens,
            RecordingFeature recordings,
            RoomVoices rooms,
            Broadcast broadcast) {}

    private final Sessions sessions;
    private final SessionQueries queries;
    private final SessionFinisher finisher;
    private final SessionLog log;
    private final Watches watches;
    private final LiveStreams live;
    private final UnresumedSessions unresumed;
    private final AbandonedSessions abandoned;
    private final Tickets tickets;
    private final UserSessions erasure;
    private final SessionDeletions deletions;
    private final SubmittedSessions submitted;
    private final SessionLimits limits;

    private SpeakingFeature(
            Sessions sessions,
            SessionQueries queries,
            SessionFinisher finisher,
            SessionLog log,
            Watches watches,
            LiveStreams live,
            UnresumedSessions unresumed,
            AbandonedSessions abandoned,
            Tickets tickets,
            UserSessions erasure,
            SessionDeletions deletions,
            SubmittedSessions submitted,
            SessionLimits limits) {
        this.sessions = sessions;
        this.queries = queries;
        this.finisher = finisher;
        this.log = log;
        this.watches = watches;
        this.live = live;
        this.unresumed = unresumed;
        this.abandoned = abandoned;
        this.tickets = tickets;
        this.erasure = erasure;
        this.deletions = deletions;
        this.submitted = submitted;
        this.limits = limits;
    }

    public static SpeakingFeature add(
            GrpcServer.Builder server,
            Database database,
            StreamFactory.Engines engines,
            Outbox outbox,
            Peers peers,
            SessionLimits limits,
            Telemetry telemetry,
            Clock clock) {
        var meters = telemetry.meters();
        var own = engines.own();
        var logStore = new SessionLogStore(limits.ownerLease());
        var log = new SessionEvents(database, logStore);
        var watches = server.closing(new Watches(database, log, "speaking_watch", "speech", meters, peers.broadcast()));
        var tickets = new Tickets(database, limits.ticketLife(), new SecureRandom());
        var sessionLog = new SessionLog(
                database,
                logStore,
                tickets,
                new FinishedEvents(peers.ends()),
                watches,
                own.scorer(),
                clock,
                UUID.randomUUID());
        var kept = new KeptAudio(limits.keptAudioBytes(), meters);
        var live = server.closing(new LiveStreams(sessionLog, kept, watches, limits, meters));
        var reservations = new SpeechReservations(peers.speechTime(), sessionLog, limits.longestAudio());
        var conversations = new Conversations(
                peers.partner(),
                new PartnerVoice(own.synthesizer(), engines.executor()),
                limits.conversation(),
                limits.preparedReplies(),
                meters);
        var streams = new StreamFactory(
                sessionLog,
                watches,
                reservations,
                conversations,
                engines,
                peers.recordings().recorders(),
                limits,
                clock,
                meters);
        var unresumed = new UnresumedSessions(sessionLog, live, kept, streams);
        var abandoned = new AbandonedSessions(
                database, logStore, sessionLog, unresumed::endAbandoned, limits.abandonedAfter(), limits.preparation());
        var store = new SessionStore(limits.ownerLease());
        var queries = new SessionQueries(database, store);
        var languages = new SpokenLanguages(own.recognizer(), engines.outside());
        var tasks = new TaskResolver(
                languages, own.lexicon(), peers.scenarios(), peers.partner(), new DrilledWords(database, store));
        var recordings = peers.recordings().recordings();
        var conditions = new Sessions.Conditions(peers.speechTime(), recordings);
        var sessions = new Sessions(database, store, queries, tickets, tasks, conditions, limits, clock);
        var finisher = new SessionFinisher(queries, sessionLog, live, watches);
        var speakHandler = new SpeakHandler(sessionLog, live, kept, streams, peers.rooms(), peers.tokens(), limits);
        var grpc =
                new SpeakingGrpc(sessions, queries, languages, finisher, speakHandler, watches, limits.takenWithin());
        server.service(() -> ServerInterceptors.intercept(grpc, new SpeakHeaders()))
                .stopping(live::drain);
        var deletions = new SessionDeletions(database, new DeletionStore(), sessionLog, outbox, recordings);
        return new SpeakingFeature(
                sessions,
                queries,
                finisher,
                sessionLog,
                watches,
                live,
                unresumed,
                abandoned,
                tickets,
                new UserSessions(database, sessionLog),
                deletions,
                new SubmittedSessions(
                        database,
                        store,
                        tasks,
                        conditions,
                        new RecordedStreams(sessionLog, live, streams),
                        deletions,
                        limits,
                        clock),
                limits);
    }

    public Sessions sessions() {
        return sessions;
    }

    public SessionQueries queries() {
        return queries;
    }

    public SessionFinisher finisher() {
        return finisher;
    }

    /// Passes what a learner asks the partner for to the process that receives the learner's audio.
    public BiConsumer<UUID, TalkSignal> signals() {
        return log::signal;
    }

    public Watches watches() {
        return watches;
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        var all = new HashMap<>(watches.handlers());
        all.put(ReplicaSignal.CHANNEL, live::notified);
        return all;
    }

    /// Starts to announce to other processes what is watched and spoken here.
    public void begin() {
        watches.begin();
        live.begin(unresumed::endLater);
    }

    /// Adds what is done from time to time, and the deletion of sessions.
    ///
    /// @param runs deletes the runs of pipelines that began with these sessions
    public Jobs.Builder jobs(Jobs.Builder jobs, Consumer<List<UUID>> runs) {
        return jobs.every("finish-abandoned-sessions", limits.sweepEvery(), abandoned::sweep)
                .every("delete-expired-tickets", Duration.ofMinutes(5), tickets::deleteExpired)
                .job(SessionDeletions.DELETE_SESSION, run -> deletions.delete(run, runs));
    }

    /// The sessions of recordings, for those who take them.
    public SubmittedSessions submitted() {
        return submitted;
    }

    /// What is done with the events of assessment.
    public DeletionEvents deletionEvents(Clock clock) {
        return new DeletionEvents(deletions, clock);
    }

    /// What is done before the rows of a person are erased.
    public UserSessions erasure() {
        return erasure;
    }
}
