package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.result.SpeakingResult;
import dev.vivavoce.bff.result.SpeakingResult.Scores;
import dev.vivavoce.bff.result.SpeakingResult.SpokenWord;
import dev.vivavoce.bff.result.SpeakingResult.TextWord;
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
            @Nullable Scores scores,
            List<TextWord> textWords) implements SpeakingEvent {}

    record WarningRaised(
            Envelope envelope,
            SpeakingWarning warning,
            long at,
            @Nullable Long left) implements SpeakingEvent {}

    record SpeakingFinished(Envelope envelope, SpeakingResult result) implements SpeakingEvent {}

    /// A phase of a role-play began.
    ///
    /// @param endsAt when the preparation is to end; null in the conversation
    /// @param length how long the conversation lasts, in audio; null in the preparation
    record PhaseChanged(
            Envelope envelope,
            RolePlayPhase phase,
            @Nullable OffsetDateTime endsAt,
            @Nullable Long length) implements SpeakingEvent {}

    record TurnEnded(Envelope envelope, int turn, String text, long start, long end) implements SpeakingEvent {}

    record PartnerSpoke(
            Envelope envelope,
            int turn,
            int sentence,
            String text,
            PartnerSentenceSource source,
            long at,
            long duration,
            List<CaptionWord> words)
            implements SpeakingEvent {}

    /// Where the words of a sentence of the partner come from.
    enum PartnerSentenceSource {
        SCRIPT,
        MODEL,
        FILLER
    }

    record PartnerFinished(
            Envelope envelope,
            int turn,
            boolean interrupted,
            int heardCharacters,
            long at,
            List<Integer> tasksTouched,
            boolean closing)
            implements SpeakingEvent {}

    /// A line that the learner could say next.
    record HintGiven(Envelope envelope, int turn, int number, String text) implements SpeakingEvent {}

    /// The learner has taken turns back, from `turn` to `lastTurn`.
    record TurnWithdrawn(Envelope envelope, int turn, int lastTurn, long at) implements SpeakingEvent {}

    record RoomChanged(Envelope envelope, RoomState state) implements SpeakingEvent {}

    /// The state of a learner who speaks in a room.
    enum RoomState {
        ENTERED,
        HEARD,
        LEFT
    }

    /// A phase of a role-play.
    enum RolePlayPhase {
        PREPARATION,
        CONVERSATION
    }

    /// A word of a caption: its place in the text, in UTF-16 code units, and its start in the sentence.
    record CaptionWord(int offset, int length, long start) {}

    /// A recognised word.
    record RecognizedWord(String text, long start, long end, double confidence) {}

    /// A kind of warning.
    enum SpeakingWarning {
        SILENCE,
        CLIPPING,
        NOISE,
        TOO_QUIET,
        LIMIT_NEAR,
        ENGINE_REPLACED
    }
}
