package dev.vivavoce.speech.pronunciation.scoring;

import java.util.ArrayList;
import java.util.List;

/// Words of the text, one behind the other, for which speech was there that could not be understood. Times
/// are seconds from the start of the audio.
///
/// @param firstWord index of the first of them in [Result#words]
/// @param lastWord index of the last of them
public record UnclearPart(int firstWord, int lastWord, double startSeconds, double endSeconds) {
    /// A single word is said badly; it needs more of them to lose the reader.
    private static final int LEAST_WORDS = 2;

    /// The parts of a reading.
    static List<UnclearPart> of(List<ScoredWord> words) {
        var parts = new ArrayList<UnclearPart>();
        int from = 0;
        while (from < words.size()) {
            int to = from;
            while (to < words.size() && belongs(words.get(to))) {
                to++;
            }
            if (to - from >= LEAST_WORDS) {
                parts.add(new UnclearPart(
                        from,
                        to - 1,
                        words.get(from).startSeconds(),
                        words.get(to - 1).endSeconds()));
            }
            from = to + 1;
        }
        return List.copyOf(parts);
    }

    private static boolean belongs(ScoredWord word) {
        return word.isUnclear() && word.referenceIndex() >= 0;
    }
}
