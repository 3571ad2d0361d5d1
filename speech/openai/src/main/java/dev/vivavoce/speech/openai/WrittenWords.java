package dev.vivavoce.speech.openai;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds how words are written. The API returns the times of words without their punctuation, and the text with
/// punctuation but without times.
final class WrittenWords {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private WrittenWords() {}

    /// Returns for each word its part of the text: "Hola," for "hola". A part that is several words, such as
    /// "twenty-one" for "twenty" and "one", stays with these, as do all words when they are not those of the text.
    static List<String> of(List<String> words, String text) {
        var own = words.stream()
                .map(word -> SPACE.matcher(word).replaceAll(" ").strip())
                .toList();
        var written = new ArrayList<String>(own.size());
        int at = 0;
        for (var part : SPACE.split(text.strip())) {
            if (said(part).isEmpty()) continue; // a dash between words
            int from = at;
            var sounds = new StringBuilder();
            while (at < own.size() && sounds.length() < said(part).length()) sounds.append(said(own.get(at++)));
            if (!sounds.toString().equals(said(part))) return own;
            if (at == from + 1) written.add(part);
            else written.addAll(own.subList(from, at));
        }
        return at == own.size() ? List.copyOf(written) : own;
    }

    private static String said(String text) {
        return UNSAID.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
