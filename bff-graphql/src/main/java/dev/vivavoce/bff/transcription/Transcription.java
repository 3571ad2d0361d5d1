package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A recorded file of the viewer's, and how far its text is.
///
/// @param transcriptionId the id in speech
/// @param failure null unless it has failed
/// @param language `und` while it is still to be detected
/// @param done in milliseconds
/// @param length in milliseconds; null until it is known
record Transcription(
        String transcriptionId,
        String name,
        int sizeBytes,
        TranscriptionState state,
        @Nullable TranscriptionFailure failure,
        String language,
        boolean languageDetected,
        long done,
        @Nullable Long length,
        boolean cutOff,
        int partCount,
        int wordCount,
        @Nullable String engine,
        int keepDays,
        @Nullable OffsetDateTime atEngineSince,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable OffsetDateTime expiresAt,
        String cursor,
        int textRevision,
        boolean speakerLabels,
        @Nullable SpeakerOrigin speakerOrigin,
        List<TranscriptSpeaker> speakers) {
    static final String TYPE = "Transcription";

    /// How far a transcription is.
    enum TranscriptionState {
        AWAITING_UPLOAD,
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED,
        CANCELLED
    }

    /// Why a file could not be transcribed.
    enum TranscriptionFailure {
        UPLOAD_DIFFERS,
        UNKNOWN_FORMAT,
        UNSUPPORTED_CODING,
        NEEDS_FFMPEG,
        BROKEN,
        NO_AUDIO,
        TOO_LONG,
        TOO_COMPLEX,
        TOO_SLOW,
        NO_SPEECH,
        SERVICE_FAILED,
        ENGINES_AWAY,
        CONSENT_MISSING,
        LANGUAGE_NOT_HEARD
    }

    /// How speakers are told apart.
    enum SpeakerOrigin {
        ESTIMATE,
        ENGINE
    }

    /// A voice in a recording.
    ///
    /// @param name null when the viewer has given none
    /// @param spoken in milliseconds
    record TranscriptSpeaker(int number, @Nullable String name, long spoken) {}

    public String id() {
        return GlobalId.of(TYPE, transcriptionId);
    }
}
