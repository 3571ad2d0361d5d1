package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.transcription.Transcript.TranscriptPart;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// Where a recorded file is sent by PUT.
    record RecordedFileUpload(URI url, String contentType, OffsetDateTime expiresAt) {}

    record CreateTranscriptionUploadPayload(
            @Nullable Transcription transcription, @Nullable RecordedFileUpload upload, List<UserError> errors) {
        static CreateTranscriptionUploadPayload refused(UserError error) {
            return new CreateTranscriptionUploadPayload(null, null, List.of(error));
        }
    }

    record TooManyTranscriptions(String message, int most, int mostAtWork) implements UserError {}

    record RecordedFileTooLarge(String message, int mostBytes) implements UserError {}

    record RecordedFileMissing(String message, RecordedFileUpload upload) implements UserError {}

    record LanguageDetectionNotOffered(String message) implements UserError {}

    record TranscriptionConsentMissing(String message) implements UserError {}

    record TranscriptionLanguageUnknown(String message, List<String> languages) implements UserError {}

    /// How a change of a transcription ended; each mutation has a payload of its own in the graph.
    record TranscriptionPayload(@Nullable Transcription transcription, List<UserError> errors) {
        static TranscriptionPayload of(Transcription transcription) {
            return new TranscriptionPayload(transcription, List.of());
        }

        static TranscriptionPayload refused(UserError error) {
            return new TranscriptionPayload(null, List.of(error));
        }
    }

    record CorrectTranscriptPartPayload(@Nullable TranscriptPart part, List<UserError> errors) {
        static CorrectTranscriptPartPayload of(TranscriptPart part) {
            return new CorrectTranscriptPartPayload(part, List.of());
        }

        static CorrectTranscriptPartPayload refused(UserError error) {
            return new CorrectTranscriptPartPayload(null, List.of(error));
        }
    }

    record TranscriptionAtWork(String message) implements UserError {}

    record TranscriptPartChanged(String message, TranscriptPart part) implements UserError {}

    record TranscriptPartUnknown(String message) implements UserError {}

    record DeleteTranscriptionPayload(@Nullable String deletedTranscriptionId, List<UserError> errors) {}
}
