package dev.vivavoce.bff.transcription;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreateTranscriptionUploadInput(UUID idempotencyKey, String name, int sizeBytes) {}

    record StartTranscriptionInput(
            String transcriptionId,
            @Nullable String language,
            boolean detectLanguage,
            @Nullable List<String> vocabulary,
            int keepDays,
            boolean speakerLabels) {}

    record CorrectTranscriptPartInput(String transcriptionId, int index, String text, int revision) {}

    record UpdateTranscriptionInput(
            String transcriptionId,
            @Nullable String name,
            @Nullable Integer keepDays,
            @Nullable List<TranscriptSpeakerNameInput> speakerNames) {}

    record TranscriptSpeakerNameInput(int number, String name) {}

    record CancelTranscriptionInput(String transcriptionId) {}

    record DeleteTranscriptionInput(String transcriptionId) {}
}
