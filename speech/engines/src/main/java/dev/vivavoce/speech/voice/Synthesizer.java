package dev.vivavoce.speech.voice;

import java.util.List;
import java.util.function.Consumer;

/// Synthesises speech. Safe for several threads.
public interface Synthesizer {
    /// The available voices, by language, then id.
    List<Voice> voices();

    /// Speaks a script, and passes on the audio sentence by sentence. A script without words or breaks
    /// produces no audio.
    ///
    /// @param voiceId one of [#voices]; an `IllegalArgumentException` otherwise
    void speak(Script script, String voiceId, Consumer<Sound> listener);

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
    ///
    /// @param words the words spoken in it, in order
    record Sound(byte[] pcm, int sampleRateHertz, List<Word> words) {}

    /// A word and when it is heard, in seconds from the beginning of the script's audio.
    ///
    /// @param text as it is spoken: "2" is "two"
    record Word(String text, double startSeconds, double endSeconds) {}
}
