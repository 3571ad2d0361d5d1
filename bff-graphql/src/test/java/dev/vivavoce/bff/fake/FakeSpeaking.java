package dev.vivavoce.bff.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.bff.fake.FakeSessions.Talk;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.v1.Accepted;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.BatchGetSessionsResponse;
import dev.vivavoce.speech.v1.Control;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.FinishSessionResponse;
import dev.vivavoce.speech.v1.Finished;
import dev.vivavoce.speech.v1.HintMissed;
import dev.vivavoce.speech.v1.KeepRecording;
import dev.vivavoce.speech.v1.ListLanguagesRequest;
import dev.vivavoce.speech.v1.ListLanguagesResponse;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.ListSessionsResponse;
import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.ResumeSessionResponse;
import dev.vivavoce.speech.v1.RolePlayMode;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.SpeechTimeUsedUp;
import dev.vivavoce.speech.v1.SpokenLanguage;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/// `SpeakingService` over [FakeSessions]: follows the contract of `Speak` without recognising audio.
final class FakeSpeaking extends SpeakingServiceGrpc.SpeakingServiceImplBase {
    private static final Metadata.Key<String> TICKET =
            Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> TICKET_OF_CALL = Context.key("ticket");

    private final FakeSpeech speech;
    private final FakeSessions sessions;

    /// @param speech its switches and counters
    FakeSpeaking(FakeSpeech speech, FakeSessions sessions) {
        this.speech = speech;
        this.sessions = sessions;
    }

    /// This service with the ticket of the metadata in the call's context.
    BindableService bound() {
        var reading = ServerInterceptors.intercept(this, new ServerInterceptor() {
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

    @Override
    public void startSession(StartSessionRequest request, StreamObserver<StartSessionResponse> out) {
        var task = request.getTask();
        var readAloud = task.getReadAloud();
        if (readAloud.getText().length() > 2_000)
            throw Failure.invalidField("task.read_aloud.text", "1 to 2,000 characters");
        if (readAloud.getLanguage().equals("ar"))
            throw Failure.precondition("THIRD_PARTIES_CONSENT_MISSING", "the consent is missing");
        if (readAloud.getScenarioLine().getScenarioId().endsWith("dead"))
            throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
        if (task.getDrill().getWord().getAttemptId().endsWith("dead"))
            throw Failure.notFound("ATTEMPT_UNKNOWN", "no such attempt");
        var scenario = task.getRolePlay().getScenarioId();
        if (scenario.endsWith("dead")) throw Failure.notFound("SCENARIO_UNKNOWN", "no such scenario");
        if (scenario.endsWith("0bad")) throw Failure.precondition("SCRIPT_MISSING", "the scenario has no script");
        if (request.getKeepRecording() == KeepRecording.KEEP_RECORDING_KEEP && !speech.keepsRecordings)
            throw Failure.precondition("RECORDING_CONSENT_MISSING", "the consent is missing");
        if (speech.usedUp) {
            var usedUp = SpeechTimeUsedUp.newBuilder()
                    .setLimit(Durations.fromMinutes(60))
                    .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L));
            for (var open : sessions.open(Caller.current().userId().toString()))
                usedUp.addHeldByBuilder()
                        .setSession(open)
                        .setReserved(Durations.fromMinutes(1))
                        .setHeldUntil(Timestamps.fromMillis(1_790_000_000_000L));
            FakeSpeech.answer(
                    out, StartSessionResponse.newBuilder().setUsedUp(usedUp).build());
            return;
        }
        var session = sessions.start(request.getIdempotencyKey(), complete(task));
        FakeSpeech.answer(
                out,
                StartSessionResponse.newBuilder()
                        .setStarted(SessionStarted.newBuilder()
                                .setSession(session)
                                .setTicket(sessions.ticket(session.getId()))
                                .setIsRecordingKept(speech.keepsRecordings
                                        && request.getKeepRecording() != KeepRecording.KEEP_RECORDING_DO_NOT_KEEP))
                        .build());
    }

    /// The task with what a request leaves open.
    private static Task complete(Task task) {
        var complete = task.toBuilder();
        if (task.hasRolePlay()) complete.getRolePlayBuilder().setLanguage("en-GB");
        if (task.hasDrill()) complete.getDrillBuilder().setLanguage("en-GB").setText("good");
        return complete.build();
    }

    /// English is scored; Arabic is compared by its text.
    @Override
    public void listLanguages(ListLanguagesRequest request, StreamObserver<ListLanguagesResponse> out) {
        var english = SpokenLanguage.newBuilder()
                .setLanguage("en")
                .setReading(true)
                .setFreeSpeech(true)
                .setScores(true)
                .setInterimText(true)
                .setWordTimes(true)
                .setVocabulary(true);
        var arabic = SpokenLanguage.newBuilder()
                .setLanguage("ar")
                .setReading(true)
                .setWordTimes(true)
                .setThirdParty(true)
                .setConsentRequired(true);
        FakeSpeech.answer(
                out,
                ListLanguagesResponse.newBuilder()
                        .addLanguages(arabic)
                        .addLanguages(english)
                        .build());
    }

    @Override
    public void resumeSession(ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> out) {
        var talk = sessions.ownTalk(request.getSessionId());
        if (talk.session.getState() == SessionState.SESSION_STATE_FINISHED)
            throw Failure.precondition("SESSION_ENDED", "the session has ended");
        if (speech.areSubmitted) throw Failure.precondition("SESSION_SUBMITTED", "the session is a recording");
        FakeSpeech.answer(
                out,
                ResumeSessionResponse.newBuilder()
                        .setSession(talk.session)
                        .setTicket(sessions.ticket(request.getSessionId()))
                        .setSettledSequence(7)
                        .build());
    }

    @Override
    public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
        var sessionId = sessions.use(TICKET_OF_CALL.get());
        if (sessionId == null) throw Failure.unauthenticated("TICKET_INVALID", "no such ticket");
        return Duplex.serve(out, call -> {
            speech.speaking.incrementAndGet();
            try {
                speak(sessionId, call);
            } finally {
                speech.speaking.decrementAndGet();
            }
        });
    }

    private void speak(String sessionId, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
        var talk = sessions.talk(sessionId);
        int epoch;
        synchronized (talk) {
            epoch = ++talk.epoch;
        }
        var requests = call.iterator();
        var first = requests.hasNext() ? requests.next() : SpeakRequest.getDefaultInstance();
        if (!first.hasConfig()) throw Failure.invalid("CONFIG_FIRST", "the first message must carry the configuration");
        speech.isInRoom = first.getConfig().getIsInRoom();
        call.send(SpeakResponse.newBuilder()
                .setAccepted(Accepted.newBuilder().setSessionId(sessionId).setNextSequence(1))
                .build());
        long expected = 1;
        while (speech.takesAudio && requests.hasNext()) {
            var request = requests.next();
            synchronized (talk) {
                if (talk.epoch != epoch)
                    throw Failure.of(com.google.rpc.Code.ABORTED, "SUPERSEDED", "a newer stream took over");
            }
            if (request.hasControl() && request.getControl().hasFinish()) {
                sessions.finish(sessionId);
                call.send(SpeakResponse.newBuilder()
                        .setFinished(Finished.newBuilder().setResult(talk.session.getResult()))
                        .build());
                return;
            }
            if (request.getControl().hasSayAgain()) sayAgain(talk.session.getTask(), call);
            if (request.getControl().hasGiveHint() || request.getControl().hasTakeBack())
                help(talk.session, request.getControl(), call);
            if (!request.hasAudio()) continue;
            speech.audioMessages.incrementAndGet();
            if (request.getAudio().getSequence() != expected)
                throw Failure.invalid("AUDIO_OUT_OF_ORDER", "expected " + expected);
            expected++;
            call.send(SpeakResponse.newBuilder()
                    .setAcknowledged(Acknowledged.newBuilder()
                            .setReceivedSequence(expected - 1)
                            .setSettledSequence(expected - 1))
                    .build());
            if (expected == 3) sessions.script(sessionId);
        }
        while (!speech.takesAudio) Thread.sleep(5);
    }

    private static void checkPractice(Task task) {
        if (!task.hasRolePlay()) throw Failure.precondition("NOT_A_ROLE_PLAY", "nobody to say it");
        if (task.getRolePlay().getMode() == RolePlayMode.ROLE_PLAY_MODE_EXAM)
            throw Failure.precondition("EXAM_MODE", "not in an exam");
    }

    /// Has one hint, and then none; what is taken back is turn 1.
    private static void help(Session session, Control control, Duplex<SpeakRequest, SpeakResponse> call)
            throws InterruptedException {
        checkPractice(session.getTask());
        var event = SpeakingEvent.newBuilder()
                .setSessionId(session.getId())
                .setCursor(1)
                .setDurable(true);
        if (control.hasTakeBack()) event.getTurnWithdrawnBuilder().setTurn(1).setLastTurn(2);
        else event.getHintGivenBuilder().setTurn(1).setNumber(1).setText("How did you sleep?");
        call.send(SpeakResponse.newBuilder().setEvent(event).build());
        if (control.hasGiveHint())
            call.send(SpeakResponse.newBuilder()
                    .setHintMissed(HintMissed.getDefaultInstance())
                    .build());
    }

    /// Sends the partner's voice as fast as the caller takes it.
    private void sayAgain(Task task, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
        checkPractice(task);
        for (int sequence = 1; sequence <= speech.partnerPieces; sequence++)
            call.send(SpeakResponse.newBuilder()
                    .setPartnerAudio(PartnerAudio.newBuilder()
                            .setTurn(2)
                            .setSentence(1)
                            .setSequence(sequence)
                            .setData(ByteString.copyFrom(new byte[3_200]))
                            .setSampleRateHertz(16_000))
                    .build());
    }

    @Override
    public void watchSession(WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
        var talk = sessions.ownTalk(request.getSessionId());
        Duplex.<WatchSessionRequest, WatchSessionResponse>stream(out, call -> {
            speech.watching.incrementAndGet();
            try {
                watch(talk, request.getAfter(), call);
            } finally {
                speech.watching.decrementAndGet();
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
        var talk = sessions.ownTalk(request.getSessionId());
        sessions.finish(request.getSessionId());
        FakeSpeech.answer(
                out, FinishSessionResponse.newBuilder().setSession(talk.session).build());
    }

    @Override
    public void batchGetSessions(BatchGetSessionsRequest request, StreamObserver<BatchGetSessionsResponse> out) {
        var response = BatchGetSessionsResponse.newBuilder();
        var caller = Caller.current().userId().toString();
        for (var id : request.getSessionIdsList()) {
            var talk = sessions.talks.get(id);
            if (talk == null || !talk.session.getUserId().equals(caller)) continue;
            if (request.getView() != SessionView.SESSION_VIEW_FULL)
                response.addSessions(talk.session.toBuilder().clearResult());
            else if (response.getSessionsCount() < speech.fullSessionsThatFit.get()) response.addSessions(talk.session);
            else response.addLeftOutSessionIds(id);
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
        var own = new LinkedHashMap<String, Session>();
        sessions.talks.forEach((id, talk) -> {
            if (talk.session.getUserId().equals(Caller.current().userId().toString()))
                own.put(id, talk.session.toBuilder().clearResult().build());
        });
        FakeSpeech.answer(
                out,
                ListSessionsResponse.newBuilder().addAllSessions(own.values()).build());
    }
}
