package dev.vivavoce.speech.generation;

import dev.vivavoce.speech.generation.state.GeneratedAudio;

/// The outcome of a request to have a text spoken.
public sealed interface GenerationStart {
    record Begun(GeneratedAudio audio) implements GenerationStart {}

    /// The learner has as many as are kept, or as many that are not made yet.
    record TooMany(int most, int mostAtWork) implements GenerationStart {}

    /// The voice is of a third party, which the learner does not allow to get the text.
    record ConsentMissing() implements GenerationStart {}
}
