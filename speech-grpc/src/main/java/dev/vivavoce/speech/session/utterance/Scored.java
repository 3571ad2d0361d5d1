package dev.vivavoce.speech.session.utterance;

import dev.vivavoce.speech.pronunciation.scoring.Result;
import dev.vivavoce.speech.pronunciation.scoring.ScoredUtterance;
import dev.vivavoce.speech.textfeedback.TextUtterance;
import org.jspecify.annotations.Nullable;

/// An utterance with its feedback.
public sealed interface Scored {
    /// Its sounds are scored.
    ///
    /// @param scores the utterance's alone; null when there was no speech in it
    record BySound(ScoredUtterance utterance, Result.@Nullable Scores scores) implements Scored {}

    /// Its text is compared.
    record ByText(TextUtterance utterance) implements Scored {}
}
