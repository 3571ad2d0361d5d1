package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.VoiceTraits;
import java.util.List;

/// A text to speak.
///
/// @param rate the speaking rate; 1 is the voice's own
record RequestedSpeech(String text, VoiceChoice choice, double rate) {
    /// @param longest the most characters
    /// @param voiceId empty for the voice of the traits
    /// @param rate 0 for 1
    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID that names each wrong field
    static RequestedSpeech of(String text, int longest, String voiceId, VoiceTraits traits, double rate) {
        var violations = new Violations();
        int length = text.codePointCount(0, text.length());
        violations.check(
                "text",
                !text.isBlank() && length <= longest,
                length + " characters (expected: 1 to " + longest + ", not blank)");
        var choice = new VoiceChoice(voiceId, traits);
        choice.check(rate, violations);
        violations.throwIfAny();
        return new RequestedSpeech(text, choice, choice.paced(rate));
    }

    /// The voice that speaks it.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure NOT_FOUND / VOICE_UNKNOWN
    Voice voice(List<Voice> voices) {
        return choice.voice(voices);
    }
}
