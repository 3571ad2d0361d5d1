package dev.vivavoce.speech.recognition;

import java.util.List;

/// Names and rare words that may well be said, so that the recogniser writes them where it otherwise would write
/// something more common that sounds alike. For free speech only: who is scored on a text must not be helped to it.
///
/// @param words each a word or a few, as they are to be written
public record Hotwords(List<String> words) {
    /// None: the recogniser hears as it does by itself.
    public static final Hotwords NONE = new Hotwords(List.of());
    /// More would make each of them likely in places where it is wrong.
    public static final int MOST = 20;
    /// Of one, in characters.
    public static final int LONGEST = 40;

    public Hotwords {
        words = List.copyOf(words);
    }
}
