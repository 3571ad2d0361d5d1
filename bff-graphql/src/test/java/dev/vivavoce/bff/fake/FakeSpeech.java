package dev.vivavoce.bff.fake;

import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Task;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A speech service without engines and database: its server, and the switches and counters of tests.
public final class FakeSpeech implements AutoCloseable {
    public final Counted calls = new Counted();
    /// The number of open streams.
    public final AtomicInteger speaking = new AtomicInteger();

    public final AtomicInteger watching = new AtomicInteger();
    /// Audio messages received in all sessions.
    public final AtomicInteger audioMessages = new AtomicInteger();
    /// Whether audio is read from the transport; a test sets it to false to test back-pressure.
    public volatile boolean takesAudio = true;
    /// Whether the speech time of every person is used up.
    public volatile boolean usedUp;
    /// Whether people allow that recordings are kept.
    public volatile boolean keepsRecordings;
    /// Whether sessions are recordings that were submitted whole.
    public volatile boolean areSubmitted;
    /// Why no token for a room is given; empty when one is.
    public volatile String roomRefusal = "";
    /// What partners were asked for: the session's id and the signal.
    public final List<String> signals = new CopyOnWriteArrayList<>();
    /// Whether the latest stream said that its sound comes from a room.
    public volatile boolean isInRoom;
    /// How many pieces of the partner's voice answer `Control.say_again`.
    public volatile int partnerPieces = 3;
    /// How many sessions with results a response holds at most.
    public final AtomicInteger fullSessionsThatFit = new AtomicInteger(Integer.MAX_VALUE);

    public final FakeRecordings recordings = new FakeRecordings();
    public final FakeGeneratedAudio generatedAudio = new FakeGeneratedAudio();
    public final FakeTranscriptions transcriptions = new FakeTranscriptions();
    public final FakePipelines pipelines = new FakePipelines();
    public final FakeSubmissions submissions = new FakeSubmissions();

    private final FakeSessions sessions = new FakeSessions();
    private final GrpcServer server;

    public FakeSpeech(FakeIdentity identity) {
        server = GrpcServer.of("speech")
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "speech"))
                .service(calls.counting(new FakeSpeaking(this, sessions).bound()))
                .service(calls.counting(new FakeRooms(this, sessions)))
                .service(calls.counting(new FakeSynthesis()))
                .service(calls.counting(recordings))
                .service(calls.counting(generatedAudio))
                .service(calls.counting(transcriptions))
                .service(calls.counting(pipelines))
                .service(calls.counting(submissions))
                .start();
    }

    public String target() {
        return server.inProcessTarget();
    }

    public String wireTarget() {
        return "localhost:" + server.port();
    }

    /// Adds a session without an owner.
    public Session add(Session session) {
        sessions.add(session);
        return session;
    }

    /// The task of a session.
    public Task task(String sessionId) {
        return sessions.talk(sessionId).session.getTask();
    }

    /// Sends an interim text to watchers.
    public void interim(String sessionId, String utteranceId, String text) {
        sessions.interim(sessionId, utteranceId, text);
    }

    /// Stores a final text and sends it to watchers.
    public void recognized(String sessionId, String utteranceId, String text) {
        sessions.recognized(sessionId, utteranceId, text);
    }

    /// Stores an event if it is durable, and sends it to watchers.
    public void tell(String sessionId, SpeakingEvent event) {
        sessions.tell(sessionId, event);
    }

    /// Ends a session like `Control.finish`.
    public void finish(String sessionId) {
        sessions.finish(sessionId);
    }

    static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void close() {
        server.close();
    }
}
