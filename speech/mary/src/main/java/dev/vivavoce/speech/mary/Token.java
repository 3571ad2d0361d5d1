package dev.vivavoce.speech.mary;

import dev.vivavoce.speech.mary.Part.Prominence;
import java.util.List;

/// A word or a punctuation mark, as input for Mary's part-of-speech tagger. Mary's own tokeniser depends on a
/// library that is no longer published, so the voice receives finished tokens.
sealed interface Token {
    /// A word of Latin letters and apostrophes, or one mark.
    String text();

    /// A word that the voice pronounces by its lexicon and rules.
    record Word(String text, Prominence prominence) implements Token {}

    /// A word with the phones to say.
    record Pronounced(String text, List<String> arpabet, Prominence prominence) implements Token {}

    record Mark(String text) implements Token {}
}
