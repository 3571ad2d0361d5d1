package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.transcription.Transcription.TranscriptionFailure;
import dev.vivavoce.bff.transcription.Transcription.TranscriptionState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A transcription after a step.
///
/// @param transcriptionId the id in speech
/// @param done in milliseconds
/// @param length in milliseconds; null until it is known
/// @param language `und` while it is still to be detected
record TranscriptionProgress(
        String transcriptionId,
        String cursor,
        boolean durable,
        TranscriptionState state,
        @Nullable TranscriptionFailure failure,
        long done,
        @Nullable Long length,
        int partCount,
        String language,
        @Nullable OffsetDateTime atEngineSince,
        OffsetDateTime at) {}
