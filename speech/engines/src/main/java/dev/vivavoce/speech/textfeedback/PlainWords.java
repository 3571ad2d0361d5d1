package dev.vivavoce.speech.textfeedback;

import dev.vivavoce.speech.text.SpokenForm.Written;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of a text in any language that writes spaces between them. Numbers stay as they are written, since each
/// language says them in its own way.
public final class PlainWords {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+|(?<=\\p{L})[—–](?=\\p{L})|…|\\.{2,}");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{M}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /// Short vowels and other signs over and under the letters, which most texts in Arabic and Hebrew leave out; and
    /// the stroke that only stretches a word.
    private static final Pattern UNWRITTEN =
            Pattern.compile("[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u0640\\u0591-\\u05c7]");

    private PlainWords() {}

    /// The words without the punctuation around them, each with one reading: its [#key].
    public static List<Written> of(String text) {
        var words = new ArrayList<Written>();
        for (var part : SPACES.split(text)) {
            var key = key(part);
            if (!key.isEmpty())
                words.add(new Written(EDGES.matcher(part).replaceAll(""), List.of(List.of(key)), false, false));
        }
        return List.copyOf(words);
    }

    /// Equal for words that differ in capitals and punctuation only.
    static String key(String word) {
        var plain = UNWRITTEN
                .matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .replaceAll("");
        return UNSAID.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
