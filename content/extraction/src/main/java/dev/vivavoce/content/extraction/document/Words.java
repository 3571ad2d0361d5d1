package dev.vivavoce.content.extraction.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Counts words. A word is a run of letters and digits, with apostrophes and hyphens inside. Chinese and Japanese
/// characters and Thai, Lao, Khmer and Burmese letters stand without spaces: two of them count as a word.
public final class Words {
    private static final String UNSPACED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final Pattern WORD = Pattern.compile("[" + UNSPACED + "]{1,2}" + "|[\\p{L}\\p{N}\\p{M}&&[^"
            + UNSPACED + "]]+(?:['’\\-][\\p{L}\\p{N}\\p{M}&&[^" + UNSPACED + "]]+)*");

    private Words() {}

    /// Returns how many words the text has.
    public static int count(CharSequence text) {
        int count = 0;
        for (var words = in(text); words.find(); ) count++;
        return count;
    }

    /// Returns a matcher that finds the words of the text one after the other.
    public static Matcher in(CharSequence text) {
        return WORD.matcher(text);
    }
}
