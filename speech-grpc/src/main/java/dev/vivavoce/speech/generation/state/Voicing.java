package dev.vivavoce.speech.generation.state;

import dev.vivavoce.speech.media.encoding.SpeechEncoder;

/// How a text is spoken.
///
/// @param rate a factor to the voice's own rate, 0.5 to 2
/// @param pitch a factor to the voice's own pitch, 0.5 to 2
public record Voicing(String voiceId, double rate, double pitch, SpeechEncoder.Format format) {
    /// The same by another voice.
    public Voicing by(String otherVoiceId) {
        return new Voicing(otherVoiceId, rate, pitch, format);
    }
}
