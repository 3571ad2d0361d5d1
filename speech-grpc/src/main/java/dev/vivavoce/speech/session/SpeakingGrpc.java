package dev.vivavoce.speech.session;

import com.google.protobuf.Message;
import com.google.rpc.Code;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.pronunciation.HeardLanguages;
import dev.vivavoce.speech.pronunciation.RequestedHotwords;
import dev.vivavoce.speech.pronunciation.scoring.ScoringTask;
import dev.vivavoce.speech.recognition.Hotwords;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.stream.SpeakHandler;
import dev.vivavoce.speech.session.stream.SpeakHeaders;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.watch.Watchers;
import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.BatchGetSessionsResponse;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.FinishSessionResponse;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.GetSessionResponse;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.ListSessionsResponse;
import dev.vivavoce.speech.v1.Mode;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.ResumeSessionResponse;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Speaking sessions over gRPC.
public final class SpeakingGrpc extends SpeakingServiceGrpc.SpeakingServiceImplBase {
    private static final int LONGEST_REFERENCE = 2_000;
    private static final int LONGEST_TOPIC = 200;
    private static final int LARGEST_BATCH = 200;

    private final Sessions sessions;
    private final SpeakHandler speaking;
    private final Watchers watchers;

    SpeakingGrpc(Sessions sessions, SpeakHandler speaking, Watchers watchers) {
        this.sessions = sessions;
        this.speaking = speaking;
        this.watchers = watchers;
    }

    @Override
    public void startSession(StartSessionRequest request, StreamObserver<StartSessionResponse> out) {
        var userId = Caller.current().userId();
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var response = StartSessionResponse.newBuilder();
        switch (sessions.start(userId, key, task(request.getTask()))) {
            case SessionStart.Started(var session, var ticket) ->
                response.getStartedBuilder()
                        .setSession(SessionMessages.message(session))
                        .setTicket(SessionMessages.message(ticket));
            case SessionStart.UsedUp(var limit, var resetsAt) ->
                response.getUsedUpBuilder()
                        .setLimit(EventMessages.length(limit))
                        .setResetsAt(ProtoTimes.timestamp(resetsAt));
        }
        answer(out, response.build());
    }

    @Override
    public void resumeSession(ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> out) {
        var userId = Caller.current().userId();
        var resumed = sessions.resume(userId, sessionId(request.getSessionId()));
        answer(
                out,
                ResumeSessionResponse.newBuilder()
                        .setSession(SessionMessages.message(resumed.session()))
                        .setTicket(SessionMessages.message(resumed.ticket()))
                        .setSettledSequence(resumed.session().settledSequence())
                        .build());
    }

    @Override
    public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
        var proof = SpeakHeaders.proof();
        return Duplex.serve(out, call -> speaking.speak(proof, call));
    }

    @Override
    public void watchSession(WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
        var userId = Caller.current().userId();
        var session = sessions.get(userId, sessionId(request.getSessionId()));
        if (session.isFinished() && Long.compareUnsigned(request.getAfter(), session.lastCursor()) >= 0) {
            out.onCompleted(); // they have seen its end already
            return;
        }
        Duplex.<WatchSessionRequest, WatchSessionResponse>stream(
                out, call -> watchers.watch(sessions, session.id(), request.getAfter(), call));
    }

    @Override
    public void finishSession(FinishSessionRequest request, StreamObserver<FinishSessionResponse> out) {
        var userId = Caller.current().userId();
        try {
            var session = sessions.finish(userId, sessionId(request.getSessionId()));
            answer(
                    out,
                    FinishSessionResponse.newBuilder()
                            .setSession(SessionMessages.message(session))
                            .build());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw Failure.unavailable("INTERRUPTED", "the server stopped this call");
        }
    }

    @Override
    public void getSession(GetSessionRequest request, StreamObserver<GetSessionResponse> out) {
        var userId = Caller.current().userId();
        var session = sessions.get(userId, sessionId(request.getSessionId()));
        answer(
                out,
                GetSessionResponse.newBuilder()
                        .setSession(SessionMessages.message(session))
                        .build());
    }

    @Override
    public void batchGetSessions(BatchGetSessionsRequest request, StreamObserver<BatchGetSessionsResponse> out) {
        var userId = Caller.current().userId();
        int count = request.getSessionIdsCount();
        if (count == 0 || count > LARGEST_BATCH)
            throw Failure.invalidField("session_ids", count + " ids (expected: 1 to " + LARGEST_BATCH + ")");
        var ids = request.getSessionIdsList().stream()
                .map(id -> IdempotencyKey.uuid("session_ids", id))
                .toList();
        var response = BatchGetSessionsResponse.newBuilder();
        sessions.batch(userId, ids).forEach(session -> response.addSessions(SessionMessages.message(session)));
        answer(out, response.build());
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
        var userId = Caller.current().userId();
        var page = sessions.page(userId, request.getPageSize(), request.getPageToken());
        var response = ListSessionsResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.rows().forEach(session -> response.addSessions(SessionMessages.message(session)));
        answer(out, response.build());
    }

    private static SpeakingTask task(dev.vivavoce.speech.v1.Task task) {
        if (task.getMode() == Mode.MODE_ROLE_PLAY)
            throw Failure.of(Code.UNIMPLEMENTED, "MODE_NOT_OFFERED", "role-plays are not offered yet");
        var wrong = new ArrayList<FieldViolation>();
        boolean readAloud = task.getMode() == Mode.MODE_READ_ALOUD;
        if (!readAloud && task.getMode() != Mode.MODE_FREE)
            wrong.add(new FieldViolation("task.mode", "expected: MODE_READ_ALOUD or MODE_FREE"));
        HeardLanguages.violation("task.language", task.getLanguage()).ifPresent(wrong::add);
        checkText(task, readAloud, wrong);
        if (readAloud && task.getHotwordsCount() > 0)
            wrong.add(new FieldViolation("task.hotwords", "expected: none unless the mode is MODE_FREE"));
        else wrong.addAll(RequestedHotwords.violations("task.hotwords", task.getHotwordsList()));
        if (task.getScenarioVersion() < 0
                || (task.getScenarioVersion() > 0 && task.getScenarioId().isEmpty()))
            wrong.add(new FieldViolation("task.scenario_version", "expected: 0, or the version of a scenario"));
        var scenarioId = task.getScenarioId().isEmpty() ? null : scenarioId(task.getScenarioId(), wrong);
        if (!wrong.isEmpty()) throw Failure.invalidFields(List.copyOf(wrong));
        return new SpeakingTask(
                readAloud ? ScoringTask.Mode.READ_ALOUD : ScoringTask.Mode.FREE,
                task.getLanguage(),
                task.getReferenceText(),
                task.getTopic(),
                new Hotwords(task.getHotwordsList()),
                scenarioId,
                task.getScenarioVersion());
    }

    private static void checkText(dev.vivavoce.speech.v1.Task task, boolean readAloud, List<FieldViolation> wrong) {
        var reference = task.getReferenceText();
        int length = reference.codePointCount(0, reference.length());
        if (!readAloud && !reference.isEmpty())
            wrong.add(new FieldViolation("task.reference_text", "expected: empty unless the mode is MODE_READ_ALOUD"));
        else if (length > LONGEST_REFERENCE)
            wrong.add(new FieldViolation(
                    "task.reference_text", length + " characters (expected: at most " + LONGEST_REFERENCE + ")"));
        else if (readAloud && SpokenForm.of(reference).isEmpty())
            wrong.add(new FieldViolation("task.reference_text", "expected: a text with words to read"));
        int topic = task.getTopic().codePointCount(0, task.getTopic().length());
        if (readAloud && topic > 0)
            wrong.add(new FieldViolation("task.topic", "expected: empty unless the mode is MODE_FREE"));
        else if (topic > LONGEST_TOPIC)
            wrong.add(
                    new FieldViolation("task.topic", topic + " characters (expected: at most " + LONGEST_TOPIC + ")"));
    }

    private static UUID scenarioId(String text, List<FieldViolation> wrong) {
        try {
            return IdempotencyKey.uuid("task.scenario_id", text);
        } catch (Failure failure) {
            wrong.addAll(failure.violations());
            return new UUID(0, 0);
        }
    }

    private static UUID sessionId(String text) {
        return IdempotencyKey.uuid("session_id", text);
    }

    private static <M extends Message> void answer(StreamObserver<M> out, M message) {
        out.onNext(message);
        out.onCompleted();
    }
}
