package dev.vivavoce.speech.session;

import com.google.protobuf.Message;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.Patience;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.recording.Recording;
import dev.vivavoce.speech.session.stream.SpeakHandler;
import dev.vivavoce.speech.session.task.TaskRequestMapping;
import dev.vivavoce.speech.session.ticket.SpeakHeaders;
import dev.vivavoce.speech.session.watch.WatchResponses;
import dev.vivavoce.speech.v1.BatchGetSessionsRequest;
import dev.vivavoce.speech.v1.BatchGetSessionsResponse;
import dev.vivavoce.speech.v1.FinishSessionRequest;
import dev.vivavoce.speech.v1.FinishSessionResponse;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.GetSessionResponse;
import dev.vivavoce.speech.v1.KeepRecording;
import dev.vivavoce.speech.v1.ListLanguagesRequest;
import dev.vivavoce.speech.v1.ListLanguagesResponse;
import dev.vivavoce.speech.v1.ListSessionsRequest;
import dev.vivavoce.speech.v1.ListSessionsResponse;
import dev.vivavoce.speech.v1.ResumeSessionRequest;
import dev.vivavoce.speech.v1.ResumeSessionResponse;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.StartSessionRequest;
import dev.vivavoce.speech.v1.StartSessionResponse;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;

/// Speaking sessions over gRPC.
public final class SpeakingGrpc extends SpeakingServiceGrpc.SpeakingServiceImplBase {
    private static final Duration FINISH_PATIENCE = Duration.ofSeconds(25);
    private static final int LARGEST_BATCH = 200;

    private final Sessions sessions;
    private final SessionQueries queries;
    private final SpokenLanguages languages;
    private final SessionFinisher finisher;
    private final SpeakHandler speakHandler;
    private final Watches watches;
    private final Duration watchTakenWithin;

    SpeakingGrpc(
            Sessions sessions,
            SessionQueries queries,
            SpokenLanguages languages,
            SessionFinisher finisher,
            SpeakHandler speakHandler,
            Watches watches,
            Duration watchTakenWithin) {
        this.sessions = sessions;
        this.queries = queries;
        this.languages = languages;
        this.finisher = finisher;
        this.speakHandler = speakHandler;
        this.watches = watches;
        this.watchTakenWithin = watchTakenWithin;
    }

    @Override
    public void startSession(StartSessionRequest request, StreamObserver<StartSessionResponse> out) {
        var caller = Caller.current();
        var starter = new Sessions.Starter(
                caller.userId(), caller.is(Caller.Role.GUEST), caller.sessionId(), choice(request.getKeepRecording()));
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var response = StartSessionResponse.newBuilder();
        switch (sessions.start(starter, key, TaskRequestMapping.of(request.getTask()))) {
            case SessionStart.Started(var session, var ticket, var isRecordingKept) ->
                response.getStartedBuilder()
                        .setSession(SessionMessages.message(session))
                        .setTicket(SessionMessages.message(ticket))
                        .setIsRecordingKept(isRecordingKept);
            case SessionStart.UsedUp usedUp -> response.setUsedUp(SessionMessages.message(usedUp));
            case SessionStart.GuestUsedUp(int limit) ->
                response.getGuestUsedUpBuilder().setLimit(limit);
        }
        answer(out, response.build());
    }

    @Override
    public void listLanguages(ListLanguagesRequest request, StreamObserver<ListLanguagesResponse> out) {
        var response = ListLanguagesResponse.newBuilder();
        for (var language : languages.of(Caller.current().userId()))
            response.addLanguages(SessionMessages.message(language));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void resumeSession(ResumeSessionRequest request, StreamObserver<ResumeSessionResponse> out) {
        var caller = Caller.current();
        var resumed = sessions.resume(caller.userId(), caller.sessionId(), sessionId(request.getSessionId()));
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
        return Duplex.serve(out, call -> speakHandler.speak(proof, call));
    }

    @Override
    public void watchSession(WatchSessionRequest request, StreamObserver<WatchSessionResponse> out) {
        var userId = Caller.current().userId();
        var session = queries.get(userId, sessionId(request.getSessionId()));
        long after = Watches.cursor(request.getAfter());
        if (session.isFinished() && after == session.lastCursor()) {
            out.onCompleted(); // the caller has its last event
            return;
        }
        Duplex.<WatchSessionRequest, WatchSessionResponse>stream(
                out, call -> watches.watch(session.id(), after, new WatchResponses(call, watchTakenWithin)));
    }

    @Override
    public void finishSession(FinishSessionRequest request, StreamObserver<FinishSessionResponse> out) {
        var userId = Caller.current().userId();
        try {
            var session = finisher.finish(userId, sessionId(request.getSessionId()), Patience.of(FINISH_PATIENCE));
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
        var caller = Caller.current();
        var id = sessionId(request.getSessionId());
        var session = caller.is(Caller.Role.SERVICE) ? queries.ofAnybody(id) : queries.get(caller.userId(), id);
        if (request.getView() == SessionView.SESSION_VIEW_FULL) session = queries.withResult(session);
        answer(
                out,
                GetSessionResponse.newBuilder()
                        .setSession(SessionMessages.message(session))
                        .build());
    }

    @Override
    public void batchGetSessions(BatchGetSessionsRequest request, StreamObserver<BatchGetSessionsResponse> out) {
        var userId = Caller.current().userId();
        var ids = Ids.uuids("session_ids", request.getSessionIdsList(), LARGEST_BATCH);
        var found = queries.batch(userId, ids);
        var response = BatchGetSessionsResponse.newBuilder();
        if (request.getView() == SessionView.SESSION_VIEW_FULL) {
            int fitting = SessionQueries.fitting(found);
            found.stream()
                    .skip(fitting)
                    .forEach(session ->
                            response.addLeftOutSessionIds(session.id().toString()));
            found = queries.withResults(found.subList(0, fitting));
        }
        found.forEach(session -> response.addSessions(SessionMessages.message(session)));
        answer(out, response.build());
    }

    @Override
    public void listSessions(ListSessionsRequest request, StreamObserver<ListSessionsResponse> out) {
        var userId = Caller.current().userId();
        var page = request.getView() == SessionView.SESSION_VIEW_FULL
                ? queries.pageWithResults(userId, request.getPageSize(), request.getPageToken())
                : queries.page(userId, request.getPageSize(), request.getPageToken());
        var response = ListSessionsResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.rows().forEach(session -> response.addSessions(SessionMessages.message(session)));
        answer(out, response.build());
    }

    private static Recording.Choice choice(KeepRecording choice) {
        return switch (choice) {
            case KEEP_RECORDING_UNSPECIFIED -> Recording.Choice.AS_DECIDED;
            case KEEP_RECORDING_KEEP -> Recording.Choice.KEEP;
            case KEEP_RECORDING_DO_NOT_KEEP -> Recording.Choice.DO_NOT_KEEP;
            case UNRECOGNIZED -> throw Failure.invalidField("keep_recording", "expected: a choice of the contract");
        };
    }

    private static UUID sessionId(String text) {
        return Ids.uuid("session_id", text);
    }

    private static <M extends Message> void answer(StreamObserver<M> out, M message) {
        out.onNext(message);
        out.onCompleted();
    }
}
