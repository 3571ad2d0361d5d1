package dev.vivavoce.speech.generation;

import dev.vivavoce.speech.generation.state.Voicing;
import dev.vivavoce.speech.generation.state.Wording;
import dev.vivavoce.speech.generation.voice.Voices;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import org.jspecify.annotations.Nullable;

/// A text to be spoken and stored, as it was checked.
///
/// @param voice that of the voicing
/// @param ownVoice the platform's own voice that speaks when the learner allows no third parties; null when the
///     voice was asked for by its id, or there is none
/// @param name to show
public record RequestedAudio(
        Wording wording,
        Voicing voicing,
        Voice voice,
        @Nullable Voice ownVoice,
        String name,
        int keepDays) {
    /// A plain text as it is spoken, under its first words.
    ///
    /// @param voicing with an empty voice id for the first voice
    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID, NOT_FOUND / VOICE_UNKNOWN
    public static RequestedAudio of(String text, Voicing voicing, Voices voices) {
        return GenerationRequestMapping.plain(text, voicing, voices);
    }

    /// The same, spoken by another voice.
    RequestedAudio by(Voice other) {
        return new RequestedAudio(wording, voicing.by(other.id()), other, null, name, keepDays);
    }

    /// Whether a sound is the one that was asked for, by the voice or the one that speaks without the consent.
    boolean maySoundAs(Voicing other) {
        return other.equals(voicing) || (ownVoice != null && other.equals(voicing.by(ownVoice.id())));
    }
}
