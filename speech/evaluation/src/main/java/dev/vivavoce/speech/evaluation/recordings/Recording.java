package dev.vivavoce.speech.evaluation.recordings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One recorded utterance.
///
/// @param id its name in the folder's lists, without a file extension
/// @param speaker the speaker; the recording's id when the folder does not name speakers
/// @param age in years; null when the folder does not say
/// @param text the text that was read
/// @param expert the experts' scores; null when there are none
public record Recording(
        String id,
        String speaker,
        @Nullable Integer age,
        String text,
        Path file,
        @Nullable ExpertScores expert) {}
