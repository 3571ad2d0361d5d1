package dev.vivavoce.assessment.examination;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.v1.HearRecordingRequest;
import dev.vivavoce.speech.v1.RecordingServiceGrpc;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Asks speech for the recordings of talks, with this service's own token. Speech asks for the learner's consents and
/// stores who heard what.
public final class RecordingClient {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    /// Where the recording of a talk is played for one examiner.
    ///
    /// @param length of what was kept
    record Heard(URI url, Instant expiresAt, Duration length) {}

    private final RecordingServiceGrpc.RecordingServiceBlockingStub speech;

    public RecordingClient(Channel speech, ServiceTokens tokens) {
        this.speech = RecordingServiceGrpc.newBlockingStub(speech).withInterceptors(tokens.calling("speech"));
    }

    /// @throws Failure NOT_FOUND / RECORDING_UNKNOWN when there is none that the examiner may hear; UNAVAILABLE /
    ///     SPEECH_UNAVAILABLE when speech cannot be reached, or cannot ask for the consents
    Heard hear(UUID attemptId, UUID examinerId) {
        var request = HearRecordingRequest.newBuilder()
                .setSessionId(attemptId.toString())
                .setExaminerId(examinerId.toString())
                .build();
        try {
            var response = speech.withDeadlineAfter(DEADLINE).hearRecording(request);
            return new Heard(
                    URI.create(response.getAddress().getUrl()),
                    ProtoTimes.instant(response.getAddress().getExpiresAt()),
                    Duration.ofMillis(Durations.toMillis(response.getRecording().getLength())));
        } catch (StatusRuntimeException thrown) {
            throw switch (thrown.getStatus().getCode()) {
                // An examiner need not know which of the two consents is missing.
                case NOT_FOUND, FAILED_PRECONDITION ->
                    Failure.notFound("RECORDING_UNKNOWN", "there is no recording that examiners may hear");
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable(
                            "SPEECH_UNAVAILABLE", "the recording cannot be asked for now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }
}
