package dev.vivavoce.bff.attempt;

import dev.vivavoce.bff.result.SpeakingResult.SpokenWord;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One repeat of a word of an attempt.
///
/// @param attemptId the global id of the attempt that records the repeat
/// @param wordIndex the index of the word in the result of the repeated attempt
/// @param word null when it was not heard
record Drill(String attemptId, int wordIndex, @Nullable SpokenWord word, OffsetDateTime finishedAt) {}
