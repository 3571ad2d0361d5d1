package dev.vivavoce.content.extraction.search;

import dev.vivavoce.content.extraction.document.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Words as search compares them: in small letters, without accents, English ones as stems and without those that say
/// little. Scripts without spaces give pairs of characters.
public final class SearchWords {
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD =
            Pattern.compile("([" + UNSPACED + "]+)|[\\p{L}\\p{N}\\p{M}&&[^" + UNSPACED + "]]+(?:[.,][\\p{N}]+)*");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> ENGLISH_FUNCTION_WORDS = Set.of(
            "a", "about", "after", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "before",
            "being", "but", "by", "can", "could", "d", "did", "do", "does", "for", "from", "get", "had", "has", "have",
            "he", "her", "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "ll", "m", "may", "me",
            "might", "must", "my", "no", "nor", "not", "of", "on", "or", "our", "out", "re", "s", "shall", "she",
            "should", "so", "some", "such", "t", "than", "that", "the", "their", "them", "then", "there", "these",
            "they", "this", "those", "to", "too", "up", "us", "ve", "was", "we", "were", "what", "when", "where",
            "which", "who", "whom", "whose", "why", "will", "with", "would", "you", "your");

    /// @param term what is compared
    /// @param span its place
    public record Word(String term, Span span) {}

    private SearchWords() {}

    public static List<Word> of(String text, String language) {
        boolean isEnglish = language.equals("en") || language.startsWith("en-");
        var words = new ArrayList<Word>();
        for (var match = WORD.matcher(text); match.find(); ) {
            if (match.group(1) != null) {
                pairs(match.group(1), match.start(), words);
                continue;
            }
            var term = MARKS.matcher(Normalizer.normalize(match.group(), Normalizer.Form.NFKD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            if (isEnglish) {
                if (ENGLISH_FUNCTION_WORDS.contains(term)) continue;
                term = EnglishStems.of(term);
            }
            if (!term.isEmpty()) words.add(new Word(term, new Span(match.start(), match.end())));
        }
        return words;
    }

    private static void pairs(String run, int start, List<Word> words) {
        if (run.length() == 1) words.add(new Word(run, new Span(start, start + 1)));
        for (int i = 0; i + 2 <= run.length(); i++)
            words.add(new Word(run.substring(i, i + 2), new Span(start + i, start + i + 2)));
    }
}
