package dev.vivavoce.speech.voice;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Synthesises speech. Safe for several threads.
public interface Synthesizer {
    /// The available voices, by language, then id.
    List<Voice> voices();

    /// Speaks a script, and passes on the audio piece by piece: a piece is one sentence or a few. A script
    /// without words or breaks produces no audio. What a voice is not able to do, it leaves out.
    ///
    /// @param voiceId one of [#voices]; an `IllegalArgumentException` otherwise
    /// @throws SynthesisException when the engine does not make the sound; what was passed on is then no whole
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
    void speak(Script script, String voiceId, Consumer<Sound> listener);

    /// The voice of that id.
    default Voice voice(String voiceId) {
        return voices().stream()
                .filter(one -> one.id().equals(voiceId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("voiceId: " + voiceId + " (expected: one of voices())"));
    }

    /// @param language BCP 47 tag
    /// @param gender null when it is not known
    /// @param sampleRateHertz the sample rate of this voice
    record Voice(
            String id,
            String displayName,
            String language,
            @Nullable Gender gender,
            Age age,
            int sampleRateHertz,
            Engine engine) {
        /// Whether it can do all of this.
        public boolean isAble(Set<Ability> wanted) {
            return engine.abilities().containsAll(wanted);
        }

        /// Whether texts leave the platform to be spoken by it.
        public boolean isOutside() {
            return engine.maker() == Maker.THIRD_PARTY;
        }
    }

    /// What makes the sound of a voice.
    ///
    /// @param name also tells versions apart: equal names make equal sounds
    record Engine(String name, Maker maker, Set<Ability> abilities) {
        public Engine {
            abilities = Set.copyOf(abilities);
        }
    }

    /// Who runs an engine.
    enum Maker {
        /// This deployment: no text leaves it.
        PLATFORM,
        /// A third party, which gets the text.
        THIRD_PARTY
    }

    /// What a voice can do beyond speaking a text.
    enum Ability {
        /// It returns the time of each word.
        WORD_TIMES,
        /// It follows pronunciations, and what SSML says of numbers and dates.
        SSML,
        /// It speaks faster and slower.
        RATE,
        /// It speaks higher and lower.
        PITCH
    }

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
    /// @param words the words spoken in it, in order; none when the voice does not tell their times
    record Sound(byte[] pcm, int sampleRateHertz, List<Word> words) {}

    /// A word and when it is heard, in seconds from the beginning of the script's audio.
    ///
    /// @param text as the voice tells it: of the embedded voice, "2" is "two"
    record Word(String text, double startSeconds, double endSeconds) {}
}
