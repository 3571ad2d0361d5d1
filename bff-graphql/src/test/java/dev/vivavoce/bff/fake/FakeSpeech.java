package dev.vivavoce.bff.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.v1.Accepted;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.BatchGetSessionsResponse;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.FinishSessionResponse;
import dev.vivavoce.speech.v1.Finished;
import dev.vivavoce.speech.v1.Fluency;
import dev.vivavoce.speech.v1.Gender;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.ListSessionsResponse;
import dev.vivavoce.speech.v1.ListVoicesRequest;
import dev.vivavoce.speech.v1.ListVoicesResponse;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Pause;
import dev.vivavoce.speech.v1.Phone;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.RecognizedWord;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.ResumeSessionResponse;
import dev.vivavoce.speech.v1.ScenarioLine;
import dev.vivavoce.speech.v1.Scores;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingFinished;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.SpeechStarted;
import dev.vivavoce.speech.v1.SpeechTimeUsedUp;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.SynthesisServiceGrpc;
import dev.vivavoce.speech.v1.SynthesizeRequest;
import dev.vivavoce.speech.v1.SynthesizeResponse;
import dev.vivavoce.speech.v1.Ticket;
import dev.vivavoce.speech.v1.TranscriptUpdated;
import dev.vivavoce.speech.v1.UtteranceRecognized;
import dev.vivavoce.speech.v1.UtteranceScored;
import dev.vivavoce.speech.v1.Voice;
import dev.vivavoce.speech.v1.Warning;
import dev.vivavoce.speech.v1.WarningRaised;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import dev.vivavoce.speech.v1.Word;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Speech: sessions in a map, tickets that work once, a numbered log for watchers, and a `Speak` that follows the
/// contract without recognising audio.
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
    /// How many sessions with results a response holds at most.
    public final AtomicInteger fullSessionsThatFit = new AtomicInteger(Integer.MAX_VALUE);

    private static final Metadata.Key<String> TICKET =
            Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> TICKET_OF_CALL = Context.key("ticket");

    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final Map<String, String> tickets = new ConcurrentHashMap<>();
    private final Map<String, String> byKey = new ConcurrentHashMap<>();
    private final GrpcServer server;

    /// A session and its log.
    private static final class Talk {
        private Session session;
        private final List<SpeakingEvent> log = new ArrayList<>();
        /// All events, durable or not, for watchers.
        private final List<SpeakingEvent> told = new ArrayList<>();
        private int epoch;

        Talk(Session session) {
            this.session = session;
        }
    }

    public FakeSpeech(FakeIdentity identity) {
        server = GrpcServer.of("speech")
                .tokens(TokenVerifier.of(
                        () -> new com.nimbusds.jose.jwk.JWKSet(
                                        identity.keys.key().toPublicJWK())
                                .toString(),
                        "speech"))
                .service(calls.counting(withTicket(new Speaking())))
                .service(calls.counting(new Synthesis()))
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
        talks.put(session.getId(), new Talk(session));
        return session;
    }

    /// Sends an interim text to watchers.
    public void interim(String sessionId, String utteranceId, String text) {
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setUtteranceId(utteranceId)
                        .setTranscriptUpdated(TranscriptUpdated.newBuilder()
                                .setStableText(text)
                                .setUnstableText("…"))
                        .build());
    }

    /// Stores a final text and sends it to watchers.
    public void recognized(String sessionId, String utteranceId, String text) {
        tell(
                sessionId,
                SpeakingEvent.newBuilder()
                        .setDurable(true)
                        .setUtteranceId(utteranceId)
                        .setUtteranceRecognized(UtteranceRecognized.newBuilder()
                                .setText(text)
                                .addWords(RecognizedWord.newBuilder()
                                        .setText(text)
                                        .setStart(Durations.fromMillis(100))
                                        .setEnd(Durations.fromMillis(900))
                                        .setConfidence(0.9))
                                .setStart(Durations.fromMillis(100))
                                .setEnd(Durations.fromMillis(900)))
                        .build());
    }

    private void tell(String sessionId, SpeakingEvent event) {
        var talk = talk(sessionId);
        synchronized (talk) {
            var numbered = event.toBuilder()
                    .setSessionId(sessionId)
                    .setCursor(talk.log.size() + (event.getDurable() ? 1 : 0))
                    .setOccurredAt(Timestamps.fromMillis(System.currentTimeMillis()))
                    .build();
            if (event.getDurable()) talk.log.add(numbered);
            talk.told.add(numbered);
            talk.session =
                    talk.session.toBuilder().setLastCursor(talk.log.size()).build();
            talk.notifyAll();
        }
    }

    /// Ends a session like `Control.finish`.
    public void finish(String sessionId) {
        var talk = talk(sessionId);
        synchronized (talk) {
            if (talk.session.getState() == SessionState.SESSION_STATE_FINISHED) return;
            talk.session = talk.session.toBuilder()
                    .setState(SessionState.SESSION_STATE_FINISHED)
                    .setFinishedAt(Timestamps.fromMillis(System.currentTimeMillis()))
                    .setResult(result())
                    .build();
            tell(
                    sessionId,
                    SpeakingEvent.newBuilder()
                            .setDurable(true)
                            .setSpeakingFinished(SpeakingFinished.newBuilder().setResult(result()))
                            .build());
        }
    }

    /// A task to read a line of a scenario aloud.
    public static ReadAloud line(String scenarioId, int version) {
        return ReadAloud.newBuilder()
                .setLanguage("en-GB")
                .setText("good morning doctor")
                .setScenarioLine(
                        ScenarioLine.newBuilder().setScenarioId(scenarioId).setScenarioVersion(version))
                .build();
    }

    public static Result result() {
        return Result.newBuilder()
                .setOutcome(Outcome.OUTCOME_SCORED)
                .setScores(Scores.newBuilder()
                        .setAccuracy(91)
                        .setFluency(82)
                        .setCompleteness(100)
                        .setProsody(70)
                        .setOverall(88.5))
                .setTranscript("good morning")
                .addWords(word("good", 0))
                .addWords(word("morning", 1))
                .addWords(Word.newBuilder()
                        .setText("doctor")
                        .setErrorType(ErrorType.ERROR_TYPE_OMISSION)
                        .setReferenceIndex(2))
                .setFluency(Fluency.newBuilder()
                        .setSpeakingRateWordsPerMinute(110)
                        .setArticulationRateWordsPerMinute(140)
                        .addPauses(Pause.newBuilder()
                                .setStart(Durations.fromMillis(400))
                                .setLength(Durations.fromMillis(300))))
                .setIsCorrect(true)
                .setPassMark(80)
                .setScorer("fake")
                .setScorerVersion("1")
                .setAudioDuration(Durations.fromMillis(2_000))
                .setSpeechDuration(Durations.fromMillis(1_500))
                .build();
    }

    private static Word word(String text, int index) {
        return Word.newBuilder()
                .setText(text)
                .setStart(Durations.fromMillis(100L + 500 * index))
                .setEnd(Durations.fromMillis(400L + 500 * index))
                .setScore(88)
                .setErrorType(ErrorType.ERROR_TYPE_NONE)
                .setConfidence(0.95)
                .setReferenceIndex(index)
                .addPhones(Phone.newBuilder()
                        .setArpabet("G")
                        .setIpa("ɡ")
                        .setScore(90)
                        .setHeardArpabet("G")
                        .setHeardIpa("ɡ")
                        .setStart(Durations.fromMillis(100))
                        .setEnd(Durations.fromMillis(200)))
                .build();
    }

    private Talk talk(String sessionId) {
        var talk = talks.get(sessionId);
        if (talk == null) throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        return talk;
    }

    private Talk ownTalk(String sessionId) {
        var talk = talk(sessionId);
        if (!talk.session.getUserId().equals(Caller.current().userId().toString()))
            throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        return talk;
    }

    private Ticket ticket(String sessionId) {
        var ticket = "t+/" + UUID.randomUUID();
        tickets.put(ticket, sessionId);
        return Ticket.newBuilder()
                .setValue(ticket)
                .setExpiresAt(Timestamps.fromMillis(System.currentTimeMillis() + 60_000))
                .build();
    }

    private static io.grpc.BindableService withTicket(io.grpc.BindableService service) {
        var reading = ServerInterceptors.intercept(service, new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var ticket = headers.get(TICKET);
                return Contexts.interceptCall(
                        Context.current().withValue(TICKET_OF_CALL, ticket == null ? "" : ticket), call, headers, next);
            }
        });
        return () -> reading;
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private final class Speaking extends SpeakingServiceGrpc.SpeakingServiceImplBase {
        @Override
        public void startSession(StartSessionRequest request, StreamObserver<StartSessionResponse> out) {
            var task = request.getTask();
            var readAloud = task.getReadAloud();
            if (readAloud.getText().length() > 2_000)
                throw Failure.invalidField("task.read_aloud.text", "1 to 2,000 characters");
            if (readAloud.getScenarioLine().getScenarioId().endsWith("dead"))
                throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
            if (usedUp) {
                answer(
                        out,
                        StartSessionResponse.newBuilder()
                                .setUsedUp(SpeechTimeUsedUp.newBuilder()
                                        .setLimit(Durations.fromMinutes(60))
                                        .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L)))
                                .build());
                return;
            }
            var id = byKey.computeIfAbsent(
                    request.getIdempotencyKey(), _ -> UUID.randomUUID().toString());
            talks.computeIfAbsent(
                    id,
                    _ -> new Talk(Session.newBuilder()
                            .setId(id)
                            .setUserId(Caller.current().userId().toString())
                            .setTask(task)
                            .setState(SessionState.SESSION_STATE_OPEN)
                            .setCreatedAt(Timestamps.fromMillis(System.currentTimeMillis()))
                            .build()));
            answer(
                    out,
                    StartSessionResponse.newBuilder()
                            .setStarted(SessionStarted.newBuilder()
                                    .setSession(talk(id).session)
                                    .setTicket(ticket(id)))
                            .build());
        }

        @Override
        public void resumeSession(ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> out) {
            var talk = ownTalk(request.getSessionId());
            if (talk.session.getState() == SessionState.SESSION_STATE_FINISHED)
                throw Failure.precondition("SESSION_ENDED", "the session has ended");
            answer(
                    out,
                    ResumeSessionResponse.newBuilder()
                            .setSession(talk.session)
                            .setTicket(ticket(request.getSessionId()))
                            .setSettledSequence(7)
                            .build());
        }

        @Override
        public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
            var sessionId = tickets.remove(TICKET_OF_CALL.get());
            if (sessionId == null) throw Failure.unauthenticated("TICKET_INVALID", "no such ticket");
            return Duplex.serve(out, call -> {
                speaking.incrementAndGet();
                try {
                    speak(sessionId, call);
                } finally {
                    speaking.decrementAndGet();
                }
            });
        }

        private void speak(String sessionId, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
            var talk = talk(sessionId);
            int epoch;
            synchronized (talk) {
                epoch = ++talk.epoch;
            }
            var requests = call.iterator();
            if (!requests.hasNext() || !requests.next().hasConfig())
                throw Failure.invalid("CONFIG_FIRST", "the first message must carry the configuration");
            call.send(SpeakResponse.newBuilder()
                    .setAccepted(Accepted.newBuilder().setSessionId(sessionId).setNextSequence(1))
                    .build());
            long expected = 1;
            while (takesAudio && requests.hasNext()) {
                var request = requests.next();
                synchronized (talk) {
                    if (talk.epoch != epoch)
                        throw Failure.of(com.google.rpc.Code.ABORTED, "SUPERSEDED", "a newer stream took over");
                }
                if (request.hasControl() && request.getControl().hasFinish()) {
                    finish(sessionId);
                    call.send(SpeakResponse.newBuilder()
                            .setFinished(Finished.newBuilder().setResult(result()))
                            .build());
                    return;
                }
                if (!request.hasAudio()) continue;
                audioMessages.incrementAndGet();
                if (request.getAudio().getSequence() != expected)
                    throw Failure.invalid("AUDIO_OUT_OF_ORDER", "expected " + expected);
                expected++;
                call.send(SpeakResponse.newBuilder()
                        .setAcknowledged(Acknowledged.newBuilder()
                                .setReceivedSequence(expected - 1)
                                .setSettledSequence(expected - 1))
                        .build());
                if (expected == 3) script(sessionId);
            }
            while (!takesAudio) Thread.sleep(5);
        }

        private void script(String sessionId) {
            tell(
                    sessionId,
                    SpeakingEvent.newBuilder()
                            .setUtteranceId("u1")
                            .setSpeechStarted(SpeechStarted.newBuilder().setAt(Durations.fromMillis(100)))
                            .build());
            interim(sessionId, "u1", "good");
            recognized(sessionId, "u1", "good morning");
            tell(
                    sessionId,
                    SpeakingEvent.newBuilder()
                            .setDurable(true)
                            .setUtteranceId("u1")
                            .setUtteranceScored(UtteranceScored.newBuilder()
                                    .addWords(word("good", 0))
                                    .setScores(result().getScores()))
                            .build());
            tell(
                    sessionId,
                    SpeakingEvent.newBuilder()
                            .setDurable(true)
                            .setWarningRaised(WarningRaised.newBuilder()
                                    .setWarning(Warning.WARNING_TOO_QUIET)
                                    .setAt(Durations.fromMillis(1_000)))
                            .build());
        }

        @Override
        public void watchSession(WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
            var talk = ownTalk(request.getSessionId());
            Duplex.<WatchSessionRequest, WatchSessionResponse>stream(out, call -> {
                watching.incrementAndGet();
                try {
                    watch(talk, request.getAfter(), call);
                } finally {
                    watching.decrementAndGet();
                }
            });
        }

        private void watch(Talk talk, long after, Duplex<WatchSessionRequest, WatchSessionResponse> call)
                throws InterruptedException {
            int next = 0;
            long cursor = after;
            while (true) {
                @Nullable SpeakingEvent event;
                synchronized (talk) {
                    while (next >= talk.told.size()) talk.wait();
                    event = talk.told.get(next++);
                }
                if (event.getCursor() <= after && (event.getDurable() || cursor == after && event.getCursor() < after))
                    continue;
                var response = WatchSessionResponse.newBuilder().setEvent(event).build();
                if (event.getDurable()) call.send(response);
                else if (!call.offer(response)) continue;
                cursor = event.getCursor();
                if (event.hasSpeakingFinished()) return;
            }
        }

        @Override
        public void finishSession(FinishSessionRequest request, StreamObserver<FinishSessionResponse> out) {
            var talk = ownTalk(request.getSessionId());
            finish(request.getSessionId());
            answer(
                    out,
                    FinishSessionResponse.newBuilder().setSession(talk.session).build());
        }

        @Override
        public void batchGetSessions(BatchGetSessionsRequest request, StreamObserver<BatchGetSessionsResponse> out) {
            var response = BatchGetSessionsResponse.newBuilder();
            var caller = Caller.current().userId().toString();
            for (var id : request.getSessionIdsList()) {
                var talk = talks.get(id);
                if (talk == null || !talk.session.getUserId().equals(caller)) continue;
                if (request.getView() != SessionView.SESSION_VIEW_FULL)
                    response.addSessions(talk.session.toBuilder().clearResult());
                else if (response.getSessionsCount() < fullSessionsThatFit.get()) response.addSessions(talk.session);
                else response.addLeftOutSessionIds(id);
            }
            answer(out, response.build());
        }

        @Override
        public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
            var own = new LinkedHashMap<String, Session>();
            talks.forEach((id, talk) -> {
                if (talk.session.getUserId().equals(Caller.current().userId().toString()))
                    own.put(id, talk.session.toBuilder().clearResult().build());
            });
            answer(
                    out,
                    ListSessionsResponse.newBuilder()
                            .addAllSessions(own.values())
                            .build());
        }
    }

    private static final class Synthesis extends SynthesisServiceGrpc.SynthesisServiceImplBase {
        @Override
        public void listVoices(ListVoicesRequest request, StreamObserver<ListVoicesResponse> out) {
            answer(
                    out,
                    ListVoicesResponse.newBuilder()
                            .addVoices(Voice.newBuilder()
                                    .setId("cmu-slt")
                                    .setDisplayName("Sally")
                                    .setLanguage("en-US")
                                    .setGender(Gender.GENDER_FEMALE))
                            .build());
        }

        @Override
        public void synthesize(SynthesizeRequest request, StreamObserver<SynthesizeResponse> out) {
            if (request.getVoiceId().equals("nobody")) throw Failure.notFound("VOICE_UNKNOWN", "no such voice");
            if (request.getText().isEmpty()) throw Failure.invalidField("text", "1 to 2,000 characters");
            answer(
                    out,
                    SynthesizeResponse.newBuilder()
                            .setAudio(ByteString.copyFromUtf8("RIFF"))
                            .setSampleRateHertz(16_000)
                            .setVoiceId("cmu-slt")
                            .setLength(Durations.fromMillis(1_234))
                            .build());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
