package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.document.Texts;
import dev.vivavoce.content.extraction.document.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How most of the text of a document looks, as far as it was seen: what is larger or bolder is a heading.
final class BodyStyle {
    private static final int HEADING_WORDS = 25;
    private static final int BOLD_HEADING_WORDS = 14;
    private static final int BOLD_HEADING = 4;
    /// By which factor headings of the levels 1, 2 and 3 are larger at least.
    private static final float[] LARGER = {1.7f, 1.35f, 1.13f};

    private final Map<Integer, Integer> lettersBySize = new HashMap<>();
    private long letters;
    private long bold;
    private float size = 10;

    void see(List<Row> rows) {
        for (var row : rows) {
            for (var line : row.lines()) {
                int length = line.text().length();
                lettersBySize.merge(Math.round(line.size() * 2), length, Integer::sum);
                letters += length;
                if (line.bold()) bold += length;
            }
        }
        lettersBySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> size = most.getKey() / 2f);
    }

    /// Returns the level of the heading that the line is; 0 when it is none.
    int headingLevel(Line line) {
        int words = Words.count(line.text());
        if (words == 0 || words > HEADING_WORDS || line.text().codePoints().noneMatch(Character::isLetter)) return 0;
        for (int level = 1; level <= LARGER.length; level++) if (line.size() >= LARGER[level - 1] * size) return level;
        boolean isMostlyBold = bold * 2 > letters;
        boolean standsOut = line.bold() && !isMostlyBold && line.size() >= 0.95f * size;
        boolean isTitle = words <= BOLD_HEADING_WORDS
                && !endsSentence(line.text())
                && !Character.isLowerCase(line.text().codePointAt(0));
        return standsOut && isTitle ? BOLD_HEADING : 0;
    }

    /// A heading can end with a question mark.
    private static boolean endsSentence(String text) {
        return !text.endsWith("?") && Texts.endsSentence(text);
    }
}
