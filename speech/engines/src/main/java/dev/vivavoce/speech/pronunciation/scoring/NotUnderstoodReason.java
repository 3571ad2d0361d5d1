package dev.vivavoce.speech.pronunciation.scoring;

import dev.vivavoce.speech.audio.SoundLevel;
import java.util.Comparator;
import java.util.List;

/// Why no word of what was said could be found.
public enum NotUnderstoodReason {
    /// Only a short sound: part of a word, or one short word alone.
    TOO_SHORT,
    /// The voice was very quiet.
    TOO_QUIET,
    /// There was much noise behind the voice.
    TOO_NOISY,
    /// Loud and long enough, and yet not understood.
    UNCLEAR;

    /// A shorter utterance, about half a second of voice between its paddings, is seldom more than a short word.
    private static final long SHORT_SAMPLES = 17_600;

    /// Judges the longest utterance. What spoils the sound comes first, because it spoils a longer try as well.
    ///
    /// @param utterances at least one
    static NotUnderstoodReason of(List<ScoredUtterance> utterances) {
        var longest = utterances.stream()
                .max(Comparator.comparingLong(NotUnderstoodReason::samples))
                .orElseThrow();
        return of(samples(longest), longest.level());
    }

    /// The same of the longest utterance.
    ///
    /// @param samples its length
    public static NotUnderstoodReason of(long samples, SoundLevel level) {
        if (level.isNoisy()) return TOO_NOISY;
        if (level.isQuiet()) return TOO_QUIET;
        return samples < SHORT_SAMPLES ? TOO_SHORT : UNCLEAR;
    }

    private static long samples(ScoredUtterance utterance) {
        return utterance.endSample() - utterance.startSample();
    }
}
