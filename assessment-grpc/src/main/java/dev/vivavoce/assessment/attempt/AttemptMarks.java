package dev.vivavoce.assessment.attempt;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns that lists and statistics read, taken from task and result when an attempt is stored.
///
/// @param taskKind the number of `TaskKind` in speech's contract
/// @param purpose the number of `Purpose` in speech's contract
/// @param language BCP 47 tag
/// @param score null without speech; such an attempt counts as an attempt, but not in scores
/// @param words each text once; empty without speech
/// @param sounds each pair of expected and heard once; empty without speech
record AttemptMarks(
        int taskKind,
        int purpose,
        String language,
        @Nullable Score score,
        Duration speech,
        List<WordMark> words,
        List<SoundMark> sounds) {

    record Score(double overall, boolean correct) {}

    /// @param text in lower case
    /// @param scoreSum of all occurrences; an omission scores 0
    record WordMark(String text, int occurrences, double scoreSum) {}

    /// @param arpabet the expected sound
    /// @param heard the nearest sound, in ARPABET
    record SoundMark(String arpabet, String heard, String ipa, int occurrences, double scoreSum) {}
}
