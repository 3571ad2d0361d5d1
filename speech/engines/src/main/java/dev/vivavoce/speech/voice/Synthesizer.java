package dev.vivavoce.speech.voice;

import java.util.List;
import java.util.function.Consumer;

/// Synthesises speech. Safe for several threads.
public interface Synthesizer {
    /// The available voices, by language, then id.
    List<Voice> voices();

    /// Synthesises `text`, and passes on the audio sentence by sentence. A text without words
    /// produces no audio.
    ///
    /// @param voiceId one of [#voices]; an `IllegalArgumentException` otherwise
    /// @param rate 0.5 to 2; 1 is the voice's own rate
    void speak(String text, String voiceId, double rate, Consumer<Sound> listener);

    /// @param language BCP 47 tag
    /// @param sampleRateHertz the sample rate of this voice
    record Voice(String id, String displayName, String language, Gender gender, Age age, int sampleRateHertz) {}

    /// How a voice sounds.
    enum Gender {
        FEMALE,
        MALE
    }

    /// How old a voice sounds.
    enum Age {
        CHILD,
        ADULT,
        /// Over sixty.
        OLDER
    }

    /// A chunk of audio: signed 16 bit, little endian, mono.
    record Sound(byte[] pcm, int sampleRateHertz) {}
}
