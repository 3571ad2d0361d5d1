package dev.vivavoce.speech.generation;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import org.jspecify.annotations.Nullable;

/// A text to be spoken and stored, as it was checked.
///
/// @param voice that of the voicing
/// @param ownVoice the platform's own voice that speaks when the learner allows no third parties; null when the
///     voice was asked for by its id, or there is none
/// @param name to show
record RequestedAudio(
        Wording wording,
        Voicing voicing,
        Voice voice,
        @Nullable Voice ownVoice,
        String name,
        int keepDays) {
    /// The same, spoken by another voice.
    RequestedAudio by(Voice other) {
        return new RequestedAudio(wording, voicing.by(other.id()), other, null, name, keepDays);
    }

    /// Whether a sound is the one that was asked for, by the voice or the one that speaks without the consent.
    boolean maySoundAs(Voicing other) {
        return other.equals(voicing) || (ownVoice != null && other.equals(voicing.by(ownVoice.id())));
    }

    /// The length of the content, in characters.
    int characters() {
        return wording.content().codePointCount(0, wording.content().length());
    }
}
