package dev.vivavoce.bff.attempt;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A summary of attempts. Scores are 0 to 100, times are milliseconds.
record Statistics(
        int attempts,
        int scoredAttempts,
        @Nullable Double averageScore,
        @Nullable Double bestScore,
        @Nullable Double correctShare,
        int currentStreakDays,
        long speechDuration,
        List<LanguageStatistics> byLanguage,
        List<DayStatistics> byDay,
        List<WeakWord> weakestWords,
        List<WeakSound> weakestSounds) {

    record LanguageStatistics(
            String language,
            int attempts,
            @Nullable Double averageScore,
            @Nullable Double bestScore) {}

    record DayStatistics(
            LocalDate day,
            int attempts,
            @Nullable Double averageScore,
            @Nullable Double bestScore) {}

    record WeakWord(String text, String language, int occurrences, double averageScore) {}

    record WeakSound(
            String arpabet,
            String ipa,
            int occurrences,
            double averageScore,
            @Nullable String mostHeardInstead) {}
}
