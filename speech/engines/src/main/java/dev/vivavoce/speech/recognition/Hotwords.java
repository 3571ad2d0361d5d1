package dev.vivavoce.speech.recognition;

import java.util.List;

/// Names and rare words that the speaker may well say. They make the recogniser prefer them to more common words
/// that sound alike. For free speech only: the recogniser must not be helped to the text that scores a speaker.
///
/// @param words each one word or a few, in their spelling
public record Hotwords(List<String> words) {
    /// No hotwords.
    public static final Hotwords NONE = new Hotwords(List.of());
    /// With more words, each is recognised less often (docs/transcription.md).
    public static final int MOST = 20;
    /// The same of a recorded file, which may be long and about many things.
    public static final int MOST_IN_A_FILE = 200;
    /// The longest hotword, in characters.
    public static final int LONGEST = 40;

    public Hotwords {
        words = List.copyOf(words);
    }
}
