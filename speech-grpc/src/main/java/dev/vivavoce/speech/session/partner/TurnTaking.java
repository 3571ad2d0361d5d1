package dev.vivavoce.speech.session.partner;

import dev.vivavoce.speech.session.talk.Talk;
import dev.vivavoce.speech.session.talk.TalkEvent.Word;
import dev.vivavoce.speech.turn.PauseHabit;
import dev.vivavoce.speech.turn.TurnEnd;
import dev.vivavoce.speech.voiceactivity.Segment;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Decides when the learner's turn is over. It works on the utterances: it looks at what the segmenter
/// found and what was recognised, and changes neither. All its times are samples heard, so it needs no timers.
final class TurnTaking {
    /// Whether the learner's turn is over.
    sealed interface Decision {
        /// It is not, or that is not known yet.
        record GoesOn() implements Decision {}

        /// It is.
        record Over(String text, long start, long end) implements Decision {}

        /// The learner has been silent for so long that the partner should speak.
        record Silent() implements Decision {}
    }

    /// The silence that the segmenter adds to the end of an utterance.
    private static final long PADDING = 4_096;
    /// The partner breaks a silence of this length: 8 s.
    private static final long LONGEST_SILENCE = 8L * 16_000;
    /// A longer one was no pause in a turn.
    private static final long LONGEST_PAUSE = 4L * 16_000;

    private static final long SOON = 16_000;

    private final TurnEnd turnEnd;
    private PauseHabit habit = PauseHabit.UNKNOWN;
    private boolean isSpeaking;
    /// Where the last speech ended, while the learner makes a pause; −1 otherwise.
    private long pausedAt = -1;
    /// The end of the utterance whose text is awaited; −1 when there is none.
    private long awaited = -1;
    private @Nullable HeardSpeech latest;
    /// Where the last speech with words ended, and how long a silence after it ends the turn.
    private long spokeUntil;
    private long waits = samples(TurnEnd.MOST);
    /// Since when the learner may speak; the longest time while the partner speaks.
    private long floorSince;

    /// @param from where the stream begins
    TurnTaking(TurnEnd turnEnd, long from) {
        this.turnEnd = turnEnd;
        spokeUntil = from;
        floorSince = from;
    }

    /// Takes what the segmenter found.
    ///
    /// @param likelyEnd where the current utterance ends if the speaker stays silent; −1 while that is open
    /// @param samples heard so far
    void hear(List<Segment> segments, long likelyEnd, long samples) {
        for (var segment : segments) {
            switch (segment) {
                case Segment.SpeechStarted(var atSample) -> {
                    wentOn(atSample);
                    isSpeaking = true;
                }
                case Segment.Utterance utterance -> {
                    isSpeaking = false;
                    paused(utterance.endSample());
                }
                case Segment.Silence _ -> {}
            }
        }
        if (!isSpeaking) return;
        if (likelyEnd >= 0) paused(likelyEnd);
        else if (pausedAt >= 0) wentOn(samples);
    }

    private void paused(long utteranceEnd) {
        awaited = utteranceEnd;
        pausedAt = utteranceEnd - PADDING;
    }

    private void wentOn(long sample) {
        var before = latest;
        long pause = sample - pausedAt;
        boolean isSpoken =
                before != null && before.end() == awaited && !before.words().isEmpty();
        if (pausedAt >= floorSince && isSpoken && pause >= samples(TurnEnd.SHORTEST) && pause <= LONGEST_PAUSE)
            habit = habit.with(Duration.ofNanos(pause * 62_500));
        pausedAt = -1;
        awaited = -1;
    }

    /// Takes what was recognised.
    void recognized(HeardSpeech speech) {
        if (speech.end() != awaited) return; // the speaker went on
        latest = speech;
        if (speech.words().isEmpty()) return;
        waits = samples(turnEnd.waits(speech.cues(), habit));
        spokeUntil = pausedAt;
    }

    /// Whether the learner speaks, without a pause.
    boolean isVoice() {
        return isSpeaking && pausedAt < 0;
    }

    /// The partner has begun to speak.
    void partnerBegan() {
        floorSince = Long.MAX_VALUE;
    }

    /// The partner has stopped.
    void learnerMaySpeak(long sample) {
        floorSince = sample;
    }

    Decision decide(Talk talk, long samples) {
        if (isVoice()) return new Decision.GoesOn();
        var speech = latest;
        boolean isKnown = awaited < 0 || speech != null && speech.end() == awaited;
        if (!isKnown) return new Decision.GoesOn();
        var words = words(talk, speech);
        if (words.isEmpty()) {
            long since = Math.max(floorSince, Math.max(pausedAt, spokeUntil));
            return samples - since >= LONGEST_SILENCE ? new Decision.Silent() : new Decision.GoesOn();
        }
        // What was said before the partner began is no answer to it.
        boolean isNew = words.getLast().middle() >= talk.partnerStart();
        if (samples - Math.max(floorSince, spokeUntil) < (isNew ? waits : LONGEST_SILENCE))
            return new Decision.GoesOn();
        long end = Math.max(spokeUntil, words.getLast().end());
        return new Decision.Over(Talk.text(words), words.getFirst().start(), end);
    }

    /// The turn, if it is over within a second unless the learner goes on; null otherwise.
    Decision.@Nullable Over soon(Talk talk, long samples) {
        return decide(talk, samples + SOON) instanceof Decision.Over over ? over : null;
    }

    /// The words of the turn: those in the log, and those of an utterance that is not scored yet.
    private List<Word> words(Talk talk, @Nullable HeardSpeech speech) {
        if (speech == null || speech.end() <= talk.recognizedUntil()) return talk.words();
        return Stream.concat(talk.words().stream(), talk.countable(speech.words()).stream())
                .toList();
    }

    private static long samples(Duration duration) {
        return duration.toNanos() / 62_500;
    }
}
