package dev.vivavoce.speech.submission;

import com.google.protobuf.Message;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.v1.CancelSubmissionRequest;
import dev.vivavoce.speech.v1.CancelSubmissionResponse;
import dev.vivavoce.speech.v1.CreateSubmissionRequest;
import dev.vivavoce.speech.v1.CreateSubmissionResponse;
import dev.vivavoce.speech.v1.GetSubmissionRequest;
import dev.vivavoce.speech.v1.GetSubmissionResponse;
import dev.vivavoce.speech.v1.StartSubmissionRequest;
import dev.vivavoce.speech.v1.StartSubmissionResponse;
import dev.vivavoce.speech.v1.SubmissionServiceGrpc;
import dev.vivavoce.speech.v1.WatchSubmissionRequest;
import dev.vivavoce.speech.v1.WatchSubmissionResponse;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;

/// Submissions over gRPC.
final class SubmissionGrpc extends SubmissionServiceGrpc.SubmissionServiceImplBase {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(30);

    private final Submissions submissions;

    SubmissionGrpc(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public void createSubmission(CreateSubmissionRequest request, StreamObserver<CreateSubmissionResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var wanted = SubmissionRequestMapping.announcement(request);
        var response = CreateSubmissionResponse.newBuilder();
        switch (submissions.create(Caller.current().userId(), key, wanted)) {
            case SubmissionStart.Created(var submission, var address) -> {
                var created = response.getCreatedBuilder().setSubmission(SubmissionMessages.message(submission));
                if (address != null) created.setAddress(SubmissionMessages.address(address));
            }
            case SubmissionStart.UsedUp(var limit, var resetsAt) ->
                response.getUsedUpBuilder()
                        .setLimit(EventMessages.length(limit))
                        .setResetsAt(ProtoTimes.timestamp(resetsAt));
            case SubmissionStart.TooLarge(long mostBytes) ->
                response.getTooLargeBuilder().setMostBytes(mostBytes);
            case SubmissionStart.TooMany(int most) ->
                response.getTooManyBuilder().setMost(most);
            case SubmissionStart.TooOld(var oldest) ->
                response.getTooOldBuilder().setOldest(ProtoTimes.timestamp(oldest));
            case SubmissionStart.FromFuture(var now) ->
                response.getFromFutureBuilder().setNow(ProtoTimes.timestamp(now));
        }
        answer(out, response.build());
    }

    @Override
    public void startSubmission(StartSubmissionRequest request, StreamObserver<StartSubmissionResponse> out) {
        var response = StartSubmissionResponse.newBuilder();
        switch (submissions.start(Caller.current().userId(), id(request.getSubmissionId()))) {
            case SubmissionQueueing.Started(var submission) ->
                response.setSubmission(SubmissionMessages.message(submission));
            case SubmissionQueueing.Missing(var address) -> response.setMissing(SubmissionMessages.address(address));
        }
        answer(out, response.build());
    }

    @Override
    public void getSubmission(GetSubmissionRequest request, StreamObserver<GetSubmissionResponse> out) {
        var submission = submissions.get(Caller.current().userId(), id(request.getSubmissionId()));
        answer(
                out,
                GetSubmissionResponse.newBuilder()
                        .setSubmission(SubmissionMessages.message(submission))
                        .build());
    }

    @Override
    public void watchSubmission(WatchSubmissionRequest request, StreamObserver<WatchSubmissionResponse> out) {
        var userId = Caller.current().userId();
        var id = id(request.getSubmissionId());
        var unused = submissions.get(userId, id); // refuses at once
        Duplex.<WatchSubmissionRequest, WatchSubmissionResponse>stream(
                out, call -> submissions.watch(userId, id, submission -> send(call, submission)));
    }

    /// @throws Failure RESOURCE_EXHAUSTED / WATCHER_TOO_SLOW
    private static void send(Duplex<?, WatchSubmissionResponse> call, Submission submission)
            throws InterruptedException {
        var response = WatchSubmissionResponse.newBuilder()
                .setSubmission(SubmissionMessages.message(submission))
                .build();
        if (!call.send(response, TAKEN_WITHIN))
            throw Failure.exhausted(
                    "WATCHER_TOO_SLOW", "a change was not taken for " + TAKEN_WITHIN.toSeconds() + " s: watch again");
    }

    @Override
    public void cancelSubmission(CancelSubmissionRequest request, StreamObserver<CancelSubmissionResponse> out) {
        var submission = submissions.cancel(Caller.current().userId(), id(request.getSubmissionId()));
        answer(
                out,
                CancelSubmissionResponse.newBuilder()
                        .setSubmission(SubmissionMessages.message(submission))
                        .build());
    }

    private static UUID id(String text) {
        return Ids.uuid("submission_id", text);
    }

    private static <M extends Message> void answer(StreamObserver<M> out, M message) {
        out.onNext(message);
        out.onCompleted();
    }
}
