package dev.vivavoce.speech.synthesis;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.VoiceTraits;
import java.util.List;

/// Which voice is to speak.
///
/// @param voiceId empty for the voice of the traits
public record VoiceChoice(String voiceId, VoiceTraits traits) {
    private static final double SLOWEST = 0.5;
    private static final double FASTEST = 2;
    private static final int LONGEST_ACCENT = 35;

    /// Adds what is wrong with the choice and with a rate; 0 stands for 1.
    public void check(double rate, Violations violations) {
        checkFactor("rate", rate, violations);
        violations.range("traits.accent", traits.accent().length(), 0, LONGEST_ACCENT, "characters");
    }

    /// Adds what is wrong with a factor to what is the voice's own; 0 stands for 1.
    public static void checkFactor(String field, double factor, Violations violations) {
        violations.check(
                field,
                factor == 0 || factor >= SLOWEST && factor <= FASTEST,
                "expected: " + SLOWEST + " to " + FASTEST + ", or 0 for 1");
    }

    /// The rate with the pace of the traits.
    public double paced(double rate) {
        return Math.clamp((rate == 0 ? 1 : rate) * traits.pace().rate(), SLOWEST, FASTEST);
    }

    /// The voice that speaks.
    ///
    /// @throws Failure NOT_FOUND / VOICE_UNKNOWN
    public Voice voice(List<Voice> voices) {
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
