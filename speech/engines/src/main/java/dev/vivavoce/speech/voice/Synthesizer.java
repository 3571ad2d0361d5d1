package dev.vivavoce.speech.voice;

import java.util.List;
import java.util.function.Consumer;

/// Speaks text. Safe for several threads.
public interface Synthesizer {
    /// The voices there are, by language, then id.
    List<Voice> voices();

    /// Says `text`, handing over the sound sentence by sentence as it is made. A text with nothing to say
    /// makes no sound.
    ///
    /// @param voiceId one of [#voices]; an `IllegalArgumentException` otherwise
    /// @param rate 0.5 to 2, 1 is the voice's own pace
    void speak(String text, String voiceId, double rate, Consumer<Sound> listener);

    /// @param language BCP 47 tag
    /// @param sampleRateHertz the rate of all sound of this voice
    record Voice(String id, String displayName, String language, Gender gender, int sampleRateHertz) {}

    /// How a voice sounds.
    enum Gender {
        FEMALE,
        MALE
    }

    /// A piece of sound: signed 16 bit, little endian, mono.
    record Sound(byte[] pcm, int sampleRateHertz) {}
}
