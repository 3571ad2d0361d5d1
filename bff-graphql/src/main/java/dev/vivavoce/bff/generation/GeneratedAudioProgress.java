package dev.vivavoce.bff.generation;

import dev.vivavoce.bff.generation.GeneratedAudio.GeneratedAudioFailure;
import dev.vivavoce.bff.generation.GeneratedAudio.GeneratedAudioState;
import org.jspecify.annotations.Nullable;

/// Generated audio after a step.
///
/// @param audioId the id in speech
/// @param paragraphs null until it has begun
record GeneratedAudioProgress(
        String audioId,
        String cursor,
        boolean durable,
        GeneratedAudioState state,
        @Nullable GeneratedAudioFailure failure,
        int doneParagraphs,
        @Nullable Integer paragraphs) {}
