package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.result.ResultMapping;
import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.speaking.Inputs.StartSpeakingInput;
import dev.vivavoce.bff.speaking.Payloads.ExamWithoutHelp;
import dev.vivavoce.bff.speaking.Payloads.GuestSessionsUsedUp;
import dev.vivavoce.bff.speaking.Payloads.MintRoomTokenPayload;
import dev.vivavoce.bff.speaking.Payloads.ResumeSpeakingPayload;
import dev.vivavoce.bff.speaking.Payloads.RoomToken;
import dev.vivavoce.bff.speaking.Payloads.RoomUnknown;
import dev.vivavoce.bff.speaking.Payloads.RoomsMissing;
import dev.vivavoce.bff.speaking.Payloads.SessionWithoutPartner;
import dev.vivavoce.bff.speaking.Payloads.SignalPartnerPayload;
import dev.vivavoce.bff.speaking.Payloads.SpeakingSessionEnded;
import dev.vivavoce.bff.speaking.Payloads.SpeechConsentMissing;
import dev.vivavoce.bff.speaking.Payloads.SpeechTimeHold;
import dev.vivavoce.bff.speaking.Payloads.SpeechTimeUsedUp;
import dev.vivavoce.bff.speaking.Payloads.SpokenLanguage;
import dev.vivavoce.bff.speaking.Payloads.StartSpeakingPayload;
import dev.vivavoce.bff.speaking.SpeakingSession.SpeakingSessionState;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.ListLanguagesRequest;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.MintRoomTokenRequest;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.RoomServiceGrpc;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SignalPartnerRequest;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.Ticket;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Calls speech for sessions and their events.
public final class SpeakingClient {
    /// Long enough to score the last utterance.
    private static final Duration FINISH = Duration.ofSeconds(30);

    private static final SpeakingSessionUnknown UNKNOWN = new SpeakingSessionUnknown("you have no such session");

    private final SpeakingServiceGrpc.SpeakingServiceBlockingStub speaking;
    private final RoomServiceGrpc.RoomServiceBlockingStub rooms;
    private final Executor tasks;
    private final Supplier<String> audioUri;

    /// `audioUri` returns the address of the audio socket as clients see it.
    public SpeakingClient(Channel speech, Executor tasks, Supplier<String> audioUri) {
        this.speaking = SpeakingServiceGrpc.newBlockingStub(speech);
        this.rooms = RoomServiceGrpc.newBlockingStub(speech);
        this.tasks = tasks;
        this.audioUri = audioUri;
    }

    StartSpeakingPayload start(Requester requester, StartSpeakingInput input) {
        var request = StartSessionRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setTask(input.task().message())
                .setKeepRecording(SpeakingTaskInput.keepRecording(input.keepRecording()))
                .build();
        try {
            var response = Calls.signedIn(speaking, requester, Calls.CHANGE).startSession(request);
            return switch (response.getOutcomeCase()) {
                case STARTED -> {
                    var started = response.getStarted();
                    yield new StartSpeakingPayload(
                            session(started.getSession()),
                            audio(started.getTicket()),
                            started.getIsRecordingKept(),
                            List.of());
                }
                case USED_UP -> StartSpeakingPayload.refused(usedUp(response.getUsedUp()));
                case GUEST_USED_UP ->
                    StartSpeakingPayload.refused(new GuestSessionsUsedUp(
                            "a guest may start no more sessions",
                            response.getGuestUsedUp().getLimit()));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("speech answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return StartSpeakingPayload.refused(SpeakingTaskInput.refusal(thrown));
        }
    }

    List<SpokenLanguage> languages(Requester requester) {
        return Calls.signedIn(speaking, requester, Calls.READ)
                .listLanguages(ListLanguagesRequest.getDefaultInstance())
                .getLanguagesList()
                .stream()
                .map(language -> new SpokenLanguage(
                        language.getLanguage(),
                        language.getReading(),
                        language.getFreeSpeech(),
                        language.getScores(),
                        language.getInterimText(),
                        language.getWordTimes(),
                        language.getVocabulary(),
                        language.getThirdParty(),
                        language.getConsentRequired()))
                .toList();
    }

    ResumeSpeakingPayload resume(Requester requester, String sessionId) {
        var request = ResumeSessionRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var response = Calls.signedIn(speaking, requester, Calls.CHANGE).resumeSession(request);
            return new ResumeSpeakingPayload(
                    session(response.getSession()),
                    audio(response.getTicket()),
                    Math.toIntExact(response.getSettledSequence()),
                    List.of());
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "SESSION_UNKNOWN"))
                return new ResumeSpeakingPayload(null, null, null, List.of(UNKNOWN));
            return new ResumeSpeakingPayload(null, null, null, List.of(ended(thrown)));
        }
    }

    MintRoomTokenPayload enterRoom(Requester requester, String sessionId) {
        var request = MintRoomTokenRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var token = Calls.signedIn(rooms, requester, Calls.CHANGE)
                    .mintRoomToken(request)
                    .getToken();
            return new MintRoomTokenPayload(
                    new RoomToken(
                            token.getUrl(),
                            token.getValue(),
                            token.getRoom(),
                            token.getIdentity(),
                            ProtoMapping.time(token.getExpiresAt())),
                    List.of());
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "SESSION_UNKNOWN")) return MintRoomTokenPayload.refused(UNKNOWN);
            if (Refusals.is(thrown, "ROOMS_MISSING"))
                return MintRoomTokenPayload.refused(
                        new RoomsMissing("this platform has no server of rooms: open the audio socket"));
            if (Refusals.is(thrown, "THIRD_PARTIES_CONSENT_MISSING"))
                return MintRoomTokenPayload.refused(new SpeechConsentMissing(
                        "a third party runs the rooms, and you have not allowed third parties"));
            return MintRoomTokenPayload.refused(ended(thrown));
        }
    }

    /// Why nothing more can be spoken in a session.
    private static SpeakingSessionEnded ended(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "SESSION_ENDED")) return new SpeakingSessionEnded("the session has ended");
        if (Refusals.is(thrown, "SESSION_SUBMITTED"))
            return new SpeakingSessionEnded("the session is a recording that was submitted whole");
        throw thrown;
    }

    SignalPartnerPayload signal(Requester requester, SignalPartnerRequest request) {
        try {
            var unused = Calls.signedIn(rooms, requester, Calls.CHANGE).signalPartner(request);
            return new SignalPartnerPayload(List.of());
        } catch (StatusRuntimeException thrown) {
            return new SignalPartnerPayload(List.of(refusalOfSignal(thrown)));
        }
    }

    private static UserError refusalOfSignal(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "SESSION_UNKNOWN")) return UNKNOWN;
        if (Refusals.is(thrown, "ROOM_UNKNOWN"))
            return new RoomUnknown("no token was made for a room of this session: use the audio socket");
        if (Refusals.is(thrown, "NOT_A_ROLE_PLAY")) return new SessionWithoutPartner("this session has no partner");
        if (Refusals.is(thrown, "EXAM_MODE")) return new ExamWithoutHelp("an exam has no help");
        return ended(thrown);
    }

    FinishSpeakingPayload finish(Requester requester, String sessionId) {
        var request = FinishSessionRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var response = Calls.signedIn(speaking, requester, FINISH).finishSession(request);
            return new FinishSpeakingPayload(session(response.getSession()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "SESSION_UNKNOWN")) throw thrown;
            return new FinishSpeakingPayload(null, List.of(UNKNOWN));
        }
    }

    /// The sessions that exist, without their results, in no promised order.
    public List<SpeakingSession> sessions(Requester requester, Collection<String> sessionIds) {
        return Batches.gather(sessionIds, some -> {
            var request = BatchGetSessionsRequest.newBuilder()
                    .addAllSessionIds(some)
                    .setView(SessionView.SESSION_VIEW_SUMMARY)
                    .build();
            return Calls.signedIn(speaking, requester, Calls.READ).batchGetSessions(request).getSessionsList().stream()
                    .map(SpeakingClient::session)
                    .toList();
        });
    }

    /// The results of finished sessions by session id. Speech answers with as many as fit into a message, so
    /// long results take several calls.
    Map<String, SpeakingResult> results(Requester requester, Collection<String> sessionIds) {
        var results = new HashMap<String, SpeakingResult>();
        var wanted = sessionIds.stream().distinct().toList();
        while (!wanted.isEmpty()) {
            var some = wanted.subList(0, Math.min(wanted.size(), Batches.MOST));
            var request = BatchGetSessionsRequest.newBuilder()
                    .addAllSessionIds(some)
                    .setView(SessionView.SESSION_VIEW_FULL)
                    .build();
            var response = Calls.signedIn(speaking, requester, Calls.READ).batchGetSessions(request);
            if (response.getLeftOutSessionIdsCount() >= some.size())
                throw new IllegalStateException("speech left out every session of a batch");
            for (var session : response.getSessionsList())
                if (session.hasResult()) results.put(session.getId(), ResultMapping.result(session.getResult()));
            wanted = Stream.concat(
                            response.getLeftOutSessionIdsList().stream(),
                            wanted.stream().skip(some.size()))
                    .toList();
        }
        return results;
    }

    Page<SpeakingSession> page(Requester requester, int size, String token) {
        var request = ListSessionsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setView(SessionView.SESSION_VIEW_SUMMARY)
                .build();
        var response = Calls.signedIn(speaking, requester, Calls.READ).listSessions(request);
        return new Page<>(
                response.getSessionsList().stream().map(SpeakingClient::session).toList(),
                response.getNextPageToken(),
                null);
    }

    /// Opens a feed of every durable event after the cursor, and of interim events as they come.
    SpeakingFeed events(Requester requester, String sessionId, long after) {
        var request = WatchSessionRequest.newBuilder()
                .setSessionId(sessionId)
                .setAfter(after)
                .build();
        return SpeakingFeed.open(Calls.openStream(speaking, requester).getChannel(), tasks, request);
    }

    private static SpeechTimeUsedUp usedUp(dev.vivavoce.speech.v1.SpeechTimeUsedUp message) {
        var holds = message.getHeldByList().stream()
                .map(hold -> new SpeechTimeHold(
                        session(hold.getSession()),
                        ProtoMapping.milliseconds(hold.getReserved()),
                        ProtoMapping.time(hold.getHeldUntil())))
                .toList();
        return new SpeechTimeUsedUp(
                holds.isEmpty()
                        ? "this month's speech time is used up"
                        : "running sessions hold the rest of this month's speech time",
                ProtoMapping.milliseconds(message.getLimit()),
                ProtoMapping.time(message.getResetsAt()),
                holds);
    }

    private AudioSocket audio(Ticket ticket) {
        return new AudioSocket(audioUri.get(), ticket.getValue(), ProtoMapping.time(ticket.getExpiresAt()));
    }

    private static SpeakingSession session(Session message) {
        return new SpeakingSession(
                message.getId(),
                SpeakingTask.of(message.getTask()),
                ProtoMapping.required(SpeakingSessionState.class, message.getState(), "SESSION_STATE_"),
                ProtoMapping.time(message.getCreatedAt()),
                message.hasFinishedAt() ? ProtoMapping.time(message.getFinishedAt()) : null,
                message.hasResult() ? ResultMapping.result(message.getResult()) : null,
                message.getLastCursor() == 0 ? null : Long.toUnsignedString(message.getLastCursor()),
                SpeakingTask.scenario(message.getTask()));
    }
}
