package dev.vivavoce.assessment.attempt;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statistics of a user's attempts. Scores run from 0 to 100 and are null without a scored attempt.
record Statistics(
        Sums all,
        int scored,
        @Nullable Double correctShare,
        Duration speech,
        int currentStreakDays,
        List<OfLanguage> byLanguage,
        List<OfDay> byDay,
        List<WeakWord> weakestWords,
        List<WeakSound> weakestSounds) {

    record Sums(
            int attempts,
            @Nullable Double average,
            @Nullable Double best) {}

    record Totals(Sums all, int scored, @Nullable Double correctShare, Duration speech) {}

    record OfLanguage(String language, Sums sums) {}

    record OfDay(LocalDate day, Sums sums) {}

    record WeakWord(String text, String language, int occurrences, double average) {}

    /// @param mostHeardInstead ARPABET; empty when no other sound was heard
    record WeakSound(String arpabet, String ipa, int occurrences, double average, String mostHeardInstead) {}
}
