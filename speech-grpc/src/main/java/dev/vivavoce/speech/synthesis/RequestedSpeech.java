package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.VoiceTraits;
import java.util.List;

/// A text to speak.
///
/// @param voiceId empty for the voice of the traits
/// @param rate the speaking rate; 1 is the voice's own
record RequestedSpeech(String text, String voiceId, VoiceTraits traits, double rate) {
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 2;
    private static final int LONGEST_ACCENT = 35;

    /// @param longest the most characters
    /// @param rate 0 for 1
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID that names each wrong field
    static RequestedSpeech of(String text, int longest, String voiceId, VoiceTraits traits, double rate) {
        var violations = new Violations();
        int length = text.codePointCount(0, text.length());
        violations.check(
                "text",
                !text.isBlank() && length <= longest,
                length + " characters (expected: 1 to " + longest + ", not blank)");
        violations.check(
                "rate",
                rate == 0 || rate >= SLOWEST && rate <= FASTEST,
                "expected: " + SLOWEST + " to " + FASTEST + ", or 0 for 1");
        violations.range("traits.accent", traits.accent().length(), 0, LONGEST_ACCENT, "characters");
        violations.throwIfAny();
        double wanted = (rate == 0 ? 1 : rate) * traits.pace().rate();
        return new RequestedSpeech(text, voiceId, traits, Math.clamp(wanted, SLOWEST, FASTEST));
    }

    /// The voice that speaks it.
    ///
    /// @throws Failure NOT_FOUND / VOICE_UNKNOWN
    Voice voice(List<Voice> voices) {
        if (voiceId.isEmpty()) {
            var accent = traits.accent();
            return traits.closest(voices, accent.isEmpty() ? voices.getFirst().language() : accent);
        }
        return voices.stream()
                .filter(voice -> voice.id().equals(voiceId))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("VOICE_UNKNOWN", "no voice has that id: see ListVoices"));
    }
}
