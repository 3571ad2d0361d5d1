package dev.vivavoce.assessment.attempt;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One repeat of a word of an attempt.
///
/// @param id equal to the id of the drill's session
/// @param attemptId the attempt whose word is repeated
/// @param wordIndex the index of the word in the result of that attempt
/// @param said the word as it was said in the drill (`vivavoce.speech.v1.Word`); null when it was not heard
@SuppressWarnings("ArrayRecordComponent") // drills are never compared
record Drill(UUID id, UUID attemptId, int wordIndex, byte @Nullable [] said, Instant finishedAt) {}
