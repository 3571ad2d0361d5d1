package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A text of the viewer's as a voice speaks it, and how far it is.
///
/// @param audioId the id in speech
/// @param failure null unless it has failed
/// @param paragraphs null until it has begun
/// @param length in milliseconds; null until it is made
/// @param sizeBytes null until it is made
/// @param spokenVoiceId the voice that has spoken it; null until it is made
record GeneratedAudio(
        String audioId,
        String name,
        AudioVoicing voicing,
        GeneratedAudioState state,
        @Nullable GeneratedAudioFailure failure,
        int doneParagraphs,
        @Nullable Integer paragraphs,
        @Nullable Long length,
        @Nullable Integer sizeBytes,
        boolean fromCache,
        OffsetDateTime createdAt,
        OffsetDateTime expiresAt,
        String cursor,
        @Nullable String spokenVoiceId) {
    static final String TYPE = "GeneratedAudio";

    /// How far generated audio is.
    enum GeneratedAudioState {
        QUEUED,
        RUNNING,
        COMPLETED,
        FAILED
    }

    /// Why a text could not be spoken.
    enum GeneratedAudioFailure {
        NOTHING_SAID,
        SERVICE_FAILED,
        VOICES_AWAY,
        CONSENT_MISSING
    }

    /// The format of a file.
    enum AudioFileFormat {
        MP3,
        OGG_OPUS,
        WAV
    }

    /// How a text is spoken.
    record AudioVoicing(String voiceId, double rate, double pitch, AudioFileFormat format) {}

    public String id() {
        return GlobalId.of(TYPE, audioId);
    }
}
