package dev.vivavoce.bff.recording;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.recording.Recording.RecordingAddress;
import dev.vivavoce.bff.recording.Recording.RecordingProblem;
import dev.vivavoce.bff.recording.Recording.RecordingState;
import dev.vivavoce.bff.recording.Recording.RecordingSummary;
import dev.vivavoce.speech.v1.BatchGetRecordingsRequest;
import dev.vivavoce.speech.v1.DeleteAllRecordingsRequest;
import dev.vivavoce.speech.v1.DeleteRecordingRequest;
import dev.vivavoce.speech.v1.GetRecordingRequest;
import dev.vivavoce.speech.v1.GetRecordingSummaryRequest;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Calls speech for kept recordings.
public final class RecordingClient {
    /// The audio is deleted before the answer, piece by piece.
    private static final Duration DELETING = Duration.ofSeconds(10);

    private final RecordingServiceGrpc.RecordingServiceBlockingStub recordings;

    public RecordingClient(Channel speech) {
        recordings = RecordingServiceGrpc.newBlockingStub(speech);
    }

    /// The recordings of these sessions, by session; a session without one is left out.
    Map<String, Recording> recordings(Requester requester, Collection<String> sessionIds) {
        return Batches.gather(sessionIds, some -> {
                    var request = BatchGetRecordingsRequest.newBuilder()
                            .addAllSessionIds(some)
                            .build();
                    return Calls.signedIn(recordings, requester, Calls.READ)
                            .batchGetRecordings(request)
                            .getRecordingsList();
                })
                .stream()
                .collect(toMap(dev.vivavoce.speech.v1.Recording::getSessionId, RecordingClient::recording));
    }

    /// Empty when the viewer has none of that session.
    Optional<RecordingAddress> address(Requester requester, String sessionId) {
        var request = GetRecordingRequest.newBuilder().setSessionId(sessionId).build();
        try {
            var address = Calls.signedIn(recordings, requester, Calls.READ)
                    .getRecording(request)
                    .getAddress();
            return Optional.of(
                    new RecordingAddress(URI.create(address.getUrl()), ProtoMapping.time(address.getExpiresAt())));
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "RECORDING_UNKNOWN")) return Optional.empty();
            throw thrown;
        }
    }

    RecordingSummary summary(Requester requester) {
        var summary = Calls.signedIn(recordings, requester, Calls.READ)
                .getRecordingSummary(GetRecordingSummaryRequest.getDefaultInstance());
        return new RecordingSummary(summary.getCount(), summary.getStoredBytes());
    }

    /// Returns how many were deleted.
    int delete(Requester requester, String sessionId) {
        var request =
                DeleteRecordingRequest.newBuilder().setSessionId(sessionId).build();
        return Calls.signedIn(recordings, requester, DELETING)
                .deleteRecording(request)
                .getDeleted();
    }

    int deleteAll(Requester requester) {
        return Calls.signedIn(recordings, requester, DELETING)
                .deleteAllRecordings(DeleteAllRecordingsRequest.getDefaultInstance())
                .getDeleted();
    }

    private static Recording recording(dev.vivavoce.speech.v1.Recording message) {
        return new Recording(
                ProtoMapping.required(RecordingState.class, message.getState(), "RECORDING_STATE_"),
                ProtoMapping.constant(RecordingProblem.class, message.getProblem(), "RECORDING_PROBLEM_")
                        .orElse(null),
                ProtoMapping.milliseconds(message.getLength()),
                message.getSizeBytes(),
                ProtoMapping.time(message.getExpiresAt()),
                message.getHeardAtList().stream().map(ProtoMapping::time).toList());
    }
}
