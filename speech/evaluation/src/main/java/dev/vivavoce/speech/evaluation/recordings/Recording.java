package dev.vivavoce.speech.evaluation.recordings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One recorded utterance.
///
/// @param id its name in the folder's lists, without an ending
/// @param speaker who speaks; the recording's own id where the folder does not say
/// @param age in years; absent where the folder does not say
/// @param text what was to be said
/// @param expert what experts thought of it; absent where nobody listened
public record Recording(
        String id,
        String speaker,
        @Nullable Integer age,
        String text,
        Path file,
        @Nullable ExpertScores expert) {}
