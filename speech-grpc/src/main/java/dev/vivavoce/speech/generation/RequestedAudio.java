package dev.vivavoce.speech.generation;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;

/// A text to be spoken and stored, as it was checked.
///
/// @param name to show
record RequestedAudio(Wording wording, Voicing voicing, String name, int keepDays) {
    /// The length of the content, in characters.
    int characters() {
        return wording.content().codePointCount(0, wording.content().length());
    }
}
