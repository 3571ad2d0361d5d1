package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.result.SpeakingResult.Scores;
import dev.vivavoce.bff.result.SpeakingResult.SpokenWord;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event of a speaking session. Times are milliseconds from the start of the audio.
sealed interface SpeakingEvent {
    /// The common fields of all events.
    ///
    /// @param bytes the size of the message
    record Envelope(
            String sessionId,
            String cursor,
            boolean durable,
            OffsetDateTime occurredAt,
            @Nullable String utteranceId,
            int bytes) {}

    Envelope envelope();

    default String cursor() {
        return envelope().cursor();
    }

    default boolean durable() {
        return envelope().durable();
    }

    default OffsetDateTime occurredAt() {
        return envelope().occurredAt();
    }

    default @Nullable String utteranceId() {
        return envelope().utteranceId();
    }

    record SpeechStarted(Envelope envelope, long at) implements SpeakingEvent {}

    record TranscriptUpdated(Envelope envelope, String stableText, String unstableText) implements SpeakingEvent {}

    record UtteranceRecognized(Envelope envelope, String text, List<RecognizedWord> words, long start, long end)
            implements SpeakingEvent {}

    record UtteranceScored(
            Envelope envelope,
            List<SpokenWord> words,
            @Nullable Scores scores) implements SpeakingEvent {}

    record WarningRaised(
            Envelope envelope,
            SpeakingWarning warning,
            long at,
            @Nullable Long left) implements SpeakingEvent {}

    record SpeakingFinished(Envelope envelope, SpeakingResult result) implements SpeakingEvent {}

    /// A recognised word.
    record RecognizedWord(String text, long start, long end, double confidence) {}

    /// A kind of warning.
    enum SpeakingWarning {
        SILENCE,
        CLIPPING,
        NOISE,
        TOO_QUIET,
        LIMIT_NEAR
    }
}
