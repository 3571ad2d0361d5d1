package dev.vivavoce.speech.mary;

import java.util.List;

/// A part of what [MaryVoice] speaks.
public sealed interface Part {
    /// Text as for [MaryVoice#speak].
    record Text(String text, Prominence prominence) implements Part {}

    /// A word whose pronunciation is given.
    ///
    /// @param text what the word is called in [Spoken]
    /// @param arpabet phones; a vowel may end in its stress: 0, 1 (primary) or 2
    record Pronounced(String text, List<String> arpabet, Prominence prominence) implements Part {
        public Pronounced {
            arpabet = List.copyOf(arpabet);
        }
    }

    /// A sentence ends, with or without a punctuation mark before.
    record SentenceEnd() implements Part {}

    /// Silence of exactly this length, in place of the voice's own pause. It ends a sentence, unless its length is 0.
    record Pause(double seconds) implements Part {}

    /// How words stand out from their sentence.
    ///
    /// @param stretch a factor to the length of each sound
    /// @param pitch a factor to the melody
    record Prominence(double stretch, double pitch) {
        public static final Prominence NONE = new Prominence(1, 1);
    }
}
