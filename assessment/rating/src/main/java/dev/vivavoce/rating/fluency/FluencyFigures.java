package dev.vivavoce.rating.fluency;

import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.language.Words;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import java.util.Optional;

/// How the learner's speech runs.
///
/// @param wordsPerTurn words of the sentences that count, by turn
/// @param repairsPerHundredWords hesitation sounds, repetitions and restarts
/// @param timed what the times show; empty where they cannot be right
public record FluencyFigures(double wordsPerTurn, double repairsPerHundredWords, Optional<Timed> timed) {
    private static final double SLOWEST = 40;
    private static final double FASTEST = 260;
    /// A turn shorter than this says nothing about pace.
    private static final int LEAST_WORDS = 8;
    private static final int LEAST_TURNS = 4;
    /// Of a learner who speaks alone, in long turns.
    private static final int LEAST_TURNS_ALONE = 1;
    /// Overlap that happens when people interrupt each other, in seconds.
    private static final double OVERLAP = 3;

    /// Figures in time.
    ///
    /// @param wordsPerMinute over the learner's longer turns
    /// @param meanDelaySeconds from the end of the partner's turn to the learner's answer; 0 without answers
    /// @param longDelays answers that took longer than three seconds
    public record Timed(double wordsPerMinute, double meanDelaySeconds, int longDelays) {}

    /// Measures a talk.
    public static FluencyFigures of(Talk talk, Speech speech, double repairsPerHundredWords) {
        double words = speech.turns() == 0 ? 0 : (double) speech.words() / speech.turns();
        return new FluencyFigures(words, repairsPerHundredWords, timed(talk));
    }

    /// Times are used when turns follow each other, and no turn is faster or slower than people speak. One turn
    /// that breaks this makes all of them useless, since nothing says which times are wrong.
    private static Optional<Timed> timed(Talk talk) {
        double words = 0;
        double seconds = 0;
        double delay = 0;
        int delays = 0;
        int longDelays = 0;
        int used = 0;
        for (int i = 0; i < talk.turns().size(); i++) {
            var turn = talk.turns().get(i);
            if (turn.start() < 0 || turn.end() <= turn.start()) return Optional.empty();
            var before = i == 0 ? turn : talk.turns().get(i - 1);
            if (i > 0 && (turn.start() < before.start() || turn.start() < before.end() - OVERLAP))
                return Optional.empty();
            if (turn.who() != Speaker.LEARNER) continue;
            if (i > 0 && before.who() == Speaker.PARTNER) {
                double gap = Math.max(0, turn.start() - before.end());
                delay += gap;
                delays++;
                if (gap > 3) longDelays++;
            }
            int count = Words.of(turn.text()).size();
            if (count < LEAST_WORDS) continue;
            double rate = 60 * count / (turn.end() - turn.start());
            if (rate < SLOWEST || rate > FASTEST) return Optional.empty();
            words += count;
            seconds += turn.end() - turn.start();
            used++;
        }
        boolean isAlone = talk.turns().stream().noneMatch(turn -> turn.who() == Speaker.PARTNER);
        if (used < (isAlone ? LEAST_TURNS_ALONE : LEAST_TURNS)) return Optional.empty();
        return Optional.of(new Timed(60 * words / seconds, delays == 0 ? 0 : delay / delays, longDelays));
    }
}
