package dev.vivavoce.content.extraction.document;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Cleans the text of a block, and joins its lines.
public final class Texts {
    /// White space of all kinds, and controls.
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");
    /// Marks without width that would hide a word from search: byte order marks, soft hyphens, spaces of width zero,
    /// and marks of direction. Joiners stay: Persian and emoji need them. Halves of characters go, too.
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\x{FEFF}\\x{AD}\\x{200B}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2060}\\x{2066}-\\x{2069}\\p{Cs}]");

    private static final Pattern LEADERS = Pattern.compile("(?:\\s?[.·…_]){5,}");
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}[-\\x{2010}\\x{AD}]", Pattern.DOTALL);

    private Texts() {}

    /// Returns the text on one line, in Unicode's form NFC, without controls, invisible marks and rows of dots.
    public static String clean(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var spaced = SPACE.matcher(LEADERS.matcher(visible).replaceAll(" ")).replaceAll(" ");
        return Normalizer.normalize(spaced, Normalizer.Form.NFC).strip();
    }

    /// Appends a line to a paragraph. A word that is divided at the end of a line is joined again: a hyphen between a
    /// letter and a lower-case letter goes, unless the next line shows that it belongs to the word.
    public static void join(StringBuilder paragraph, String line) {
        if (paragraph.isEmpty() || line.isEmpty()) {
            paragraph.append(line);
            return;
        }
        if (HYPHENATED
                        .matcher(paragraph.substring(Math.max(0, paragraph.length() - 2)))
                        .matches()
                && Character.isLowerCase(line.codePointAt(0))
                && !isCompound(paragraph, line)) {
            paragraph.setLength(paragraph.length() - 1);
            paragraph.append(line);
        } else if (isUnspaced(paragraph.codePointBefore(paragraph.length())) && isUnspaced(line.codePointAt(0))) {
            paragraph.append(line);
        } else if (HYPHENATED
                .matcher(paragraph.substring(Math.max(0, paragraph.length() - 2)))
                .matches()) {
            paragraph.append(line);
        } else {
            paragraph.append(' ').append(line);
        }
    }

    /// A word that has a hyphen before the end of the line, or continues with one after it, is a compound:
    /// `state-of-` and `the-art`.
    private static boolean isCompound(CharSequence paragraph, String line) {
        int at = paragraph.length() - 2;
        while (at >= 0 && Character.isLetter(paragraph.charAt(at))) at--;
        if (at >= 0 && paragraph.charAt(at) == '-') return true;
        int end = 0;
        while (end < line.length() && Character.isLetter(line.charAt(end))) end++;
        return end < line.length() && line.charAt(end) == '-';
    }

    private static boolean isUnspaced(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /// Returns whether a text ends as a sentence does.
    public static boolean endsSentence(CharSequence text) {
        for (int i = text.length() - 1; i >= 0; i--) {
            char last = text.charAt(i);
            if (".!?:;…。！？؟۔।".indexOf(last) >= 0) return true;
            if ("\"'”’)]»".indexOf(last) < 0) return false;
        }
        return false;
    }
}
