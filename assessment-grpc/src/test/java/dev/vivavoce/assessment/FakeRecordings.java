package dev.vivavoce.assessment;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.HearRecordingRequest;
import dev.vivavoce.speech.v1.HearRecordingResponse;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Speech's kept recordings, for examiners.
public final class FakeRecordings extends RecordingServiceGrpc.RecordingServiceImplBase {
    /// Who heard what, in order.
    public final List<HearRecordingRequest> heard = new CopyOnWriteArrayList<>();

    /// Why speech gives no recording; null when it does.
    public volatile @Nullable Failure refusal;

    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    /// The recording of this session is kept.
    public void keep(String sessionId) {
        kept.add(sessionId);
    }

    @Override
    public void hearRecording(HearRecordingRequest request, StreamObserver<HearRecordingResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        var refused = refusal;
        if (refused != null) throw refused;
        if (!kept.contains(request.getSessionId())) throw Failure.notFound("RECORDING_UNKNOWN", "none");
        heard.add(request);
        var response = HearRecordingResponse.newBuilder();
        response.getRecordingBuilder().setLength(Durations.fromSeconds(90));
        response.getAddressBuilder()
                .setUrl("http://localhost:9102/recordings/" + request.getSessionId() + ".wav?for=hearing")
                .setExpiresAt(Timestamps.fromSeconds(1_800_000_000));
        out.onNext(response.build());
        out.onCompleted();
    }
}
