package dev.vivavoce.bff.submission;

import dev.vivavoce.bff.speaking.SpeakingTaskInput;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record SubmitRecordingInput(
            UUID idempotencyKey,
            SpeakingTaskInput task,
            OffsetDateTime recordedAt,
            int sizeBytes,
            @Nullable Boolean keepRecording) {}

    record StartSubmittedRecordingInput(String recordingId) {}

    record CancelSubmittedRecordingInput(String recordingId) {}
}
