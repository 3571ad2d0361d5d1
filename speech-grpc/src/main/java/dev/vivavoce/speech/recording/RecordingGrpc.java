package dev.vivavoce.speech.recording;

import static dev.vivavoce.runtime.proto.ProtoTimes.timestamp;

import com.google.protobuf.Message;
import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.recording.RecordingAddresses.Listener;
import dev.vivavoce.speech.v1.BatchGetRecordingsRequest;
import dev.vivavoce.speech.v1.BatchGetRecordingsResponse;
import dev.vivavoce.speech.v1.DeleteAllRecordingsRequest;
import dev.vivavoce.speech.v1.DeleteAllRecordingsResponse;
import dev.vivavoce.speech.v1.DeleteRecordingRequest;
import dev.vivavoce.speech.v1.DeleteRecordingResponse;
import dev.vivavoce.speech.v1.GetRecordingRequest;
import dev.vivavoce.speech.v1.GetRecordingResponse;
import dev.vivavoce.speech.v1.GetRecordingSummaryRequest;
import dev.vivavoce.speech.v1.GetRecordingSummaryResponse;
import dev.vivavoce.speech.v1.HearRecordingRequest;
import dev.vivavoce.speech.v1.HearRecordingResponse;
import dev.vivavoce.speech.v1.RecordingAddress;
import dev.vivavoce.speech.v1.RecordingProblem;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import dev.vivavoce.speech.v1.RecordingState;
import io.grpc.stub.StreamObserver;

/// Kept recordings over gRPC.
final class RecordingGrpc extends RecordingServiceGrpc.RecordingServiceImplBase {
    private static final int LARGEST_BATCH = 200;

    private final Recordings recordings;
    private final RecordingAddresses addresses;

    RecordingGrpc(Recordings recordings, RecordingAddresses addresses) {
        this.recordings = recordings;
        this.addresses = addresses;
    }

    @Override
    public void getRecording(GetRecordingRequest request, StreamObserver<GetRecordingResponse> out) {
        var id = Ids.uuid("session_id", request.getSessionId());
        var recording = recordings.get(Caller.current().userId(), id);
        answer(
                out,
                GetRecordingResponse.newBuilder()
                        .setRecording(message(recording))
                        .setAddress(message(addresses.of(id, new Listener.Learner())))
                        .build());
    }

    @Override
    public void batchGetRecordings(BatchGetRecordingsRequest request, StreamObserver<BatchGetRecordingsResponse> out) {
        var ids = Ids.uuids("session_ids", request.getSessionIdsList(), LARGEST_BATCH);
        var response = BatchGetRecordingsResponse.newBuilder();
        recordings.batch(Caller.current().userId(), ids).forEach(one -> response.addRecordings(message(one)));
        answer(out, response.build());
    }

    @Override
    public void getRecordingSummary(
            GetRecordingSummaryRequest request, StreamObserver<GetRecordingSummaryResponse> out) {
        var summary = recordings.summary(Caller.current().userId());
        answer(
                out,
                GetRecordingSummaryResponse.newBuilder()
                        .setCount(summary.count())
                        .setStoredBytes(summary.storedBytes())
                        .build());
    }

    @Override
    public void deleteRecording(DeleteRecordingRequest request, StreamObserver<DeleteRecordingResponse> out) {
        int deleted = recordings.delete(Caller.current().userId(), Ids.uuid("session_id", request.getSessionId()));
        answer(out, DeleteRecordingResponse.newBuilder().setDeleted(deleted).build());
    }

    @Override
    public void deleteAllRecordings(
            DeleteAllRecordingsRequest request, StreamObserver<DeleteAllRecordingsResponse> out) {
        int deleted = recordings.deleteAll(Caller.current().userId());
        answer(out, DeleteAllRecordingsResponse.newBuilder().setDeleted(deleted).build());
    }

    @Override
    public void hearRecording(HearRecordingRequest request, StreamObserver<HearRecordingResponse> out) {
        if (!Caller.current().subject().equals("assessment"))
            throw Failure.denied("CALLER_NOT_ADMITTED", "only assessment knows which examiner has a talk");
        var id = Ids.uuid("session_id", request.getSessionId());
        var examinerId = Ids.uuid("examiner_id", request.getExaminerId());
        var recording = recordings.hear(id, examinerId);
        answer(
                out,
                HearRecordingResponse.newBuilder()
                        .setRecording(message(recording).toBuilder().clearHeardAt())
                        .setAddress(message(addresses.of(id, new Listener.Examiner(examinerId))))
                        .build());
    }

    private static dev.vivavoce.speech.v1.Recording message(Recording recording) {
        var problem = recording.problem();
        var message = dev.vivavoce.speech.v1.Recording.newBuilder()
                .setSessionId(recording.sessionId().toString())
                .setState(
                        problem == null ? RecordingState.RECORDING_STATE_KEPT : RecordingState.RECORDING_STATE_NOT_KEPT)
                .setCreatedAt(timestamp(recording.createdAt()))
                .setExpiresAt(timestamp(recording.expiresAt()))
                .addAllHeardAt(
                        recording.heardAt().stream().map(ProtoTimes::timestamp).toList());
        if (problem == null)
            message.setLength(Durations.fromMillis(recording.length().toMillis()))
                    .setSizeBytes(recording.wavBytes());
        else message.setProblem(problem(problem));
        return message.build();
    }

    private static RecordingProblem problem(Recording.Problem problem) {
        return switch (problem) {
            case STORE_FAILED -> RecordingProblem.RECORDING_PROBLEM_STORE_FAILED;
            case CONSENT_WITHDRAWN -> RecordingProblem.RECORDING_PROBLEM_CONSENT_WITHDRAWN;
            case CONSENT_UNKNOWN -> RecordingProblem.RECORDING_PROBLEM_CONSENT_UNKNOWN;
        };
    }

    private static RecordingAddress message(RecordingAddresses.Address address) {
        return RecordingAddress.newBuilder()
                .setUrl(address.url().toString())
                .setExpiresAt(timestamp(address.expiresAt()))
                .build();
    }

    private static <M extends Message> void answer(StreamObserver<M> out, M message) {
        out.onNext(message);
        out.onCompleted();
    }
}
