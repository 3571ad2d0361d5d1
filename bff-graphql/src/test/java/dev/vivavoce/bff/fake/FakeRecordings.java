package dev.vivavoce.bff.fake;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
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
import dev.vivavoce.speech.v1.Recording;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// `RecordingService` without audio.
public final class FakeRecordings extends RecordingServiceGrpc.RecordingServiceImplBase {
    private record Owned(UUID userId, Recording recording) {}

    private final Map<String, Owned> all = new ConcurrentHashMap<>();

    public void add(UUID userId, Recording recording) {
        all.put(recording.getSessionId(), new Owned(userId, recording));
    }

    @Override
    public void batchGetRecordings(BatchGetRecordingsRequest request, StreamObserver<BatchGetRecordingsResponse> out) {
        var own = own();
        FakeSpeech.answer(
                out,
                BatchGetRecordingsResponse.newBuilder()
                        .addAllRecordings(own.stream()
                                .filter(one -> request.getSessionIdsList().contains(one.getSessionId()))
                                .toList())
                        .build());
    }

    @Override
    public void getRecording(GetRecordingRequest request, StreamObserver<GetRecordingResponse> out) {
        var found = own().stream()
                .filter(one -> one.getSessionId().equals(request.getSessionId()))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("RECORDING_UNKNOWN", "none of yours"));
        var response = GetRecordingResponse.newBuilder().setRecording(found);
        response.getAddressBuilder()
                .setUrl("https://files.example/recordings/" + found.getSessionId() + ".wav?signature=abc")
                .setExpiresAt(found.getExpiresAt());
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public void getRecordingSummary(
            GetRecordingSummaryRequest request, StreamObserver<GetRecordingSummaryResponse> out) {
        var own = own();
        FakeSpeech.answer(
                out,
                GetRecordingSummaryResponse.newBuilder()
                        .setCount(own.size())
                        .setStoredBytes(
                                own.stream().mapToLong(Recording::getSizeBytes).sum())
                        .build());
    }

    @Override
    public void deleteRecording(DeleteRecordingRequest request, StreamObserver<DeleteRecordingResponse> out) {
        int deleted = 0;
        for (var one : own())
            if (one.getSessionId().equals(request.getSessionId())) {
                all.remove(one.getSessionId());
                deleted++;
            }
        FakeSpeech.answer(
                out, DeleteRecordingResponse.newBuilder().setDeleted(deleted).build());
    }

    @Override
    public void deleteAllRecordings(
            DeleteAllRecordingsRequest request, StreamObserver<DeleteAllRecordingsResponse> out) {
        var own = own();
        for (var one : own) all.remove(one.getSessionId());
        FakeSpeech.answer(
                out,
                DeleteAllRecordingsResponse.newBuilder().setDeleted(own.size()).build());
    }

    private List<Recording> own() {
        var userId = Caller.current().userId();
        return all.values().stream()
                .filter(owned -> owned.userId().equals(userId))
                .map(Owned::recording)
                .toList();
    }
}
