package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.document.Texts;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/// A run of glyphs on one baseline, without a gap as between columns.
///
/// @param text in logical order
/// @param left the left edge of its first glyph, in points from the left
/// @param right the right edge of its last one
/// @param baseline in points from the top
/// @param size the font size that most of its letters have
/// @param bold whether most of its letters are bold
record Line(String text, float left, float right, float baseline, float size, boolean bold) {
    /// A gap wider than this share of the font size divides words, when the font does not say how wide its spaces
    /// are.
    private static final float WORD_GAP = 0.2f;

    private static final Pattern FORMS = Pattern.compile("[\\x{FB00}-\\x{FDFF}\\x{FE70}-\\x{FEFC}]");

    /// @param glyphs from left to right, at least one
    static Line of(List<Glyph> glyphs) {
        var text = new StringBuilder();
        var last = glyphs.getFirst();
        float right = last.right();
        int letters = 0;
        int boldLetters = 0;
        float largest = 0;
        float size = 0;
        float baseline = last.baseline();
        for (var glyph : glyphs) {
            boolean blank = glyph.text().isBlank();
            float gap = glyph.x() - right;
            if (blank || gap > wordGap(last)) appendSpace(text);
            if (!blank) {
                text.append(glyph.text());
                letters++;
                if (glyph.bold()) boldLetters++;
                size += glyph.size();
                if (glyph.size() > largest) {
                    largest = glyph.size();
                    baseline = glyph.baseline();
                }
                right = Math.max(right, glyph.right());
                last = glyph;
            }
        }
        return new Line(
                Texts.clean(letters(LogicalOrder.of(text.toString().strip()))),
                glyphs.getFirst().x(),
                right,
                baseline,
                letters == 0 ? last.size() : size / letters,
                boldLetters * 2 > letters);
    }

    /// The two as one, with a space between them.
    Line with(Line next) {
        return new Line(
                LogicalOrder.isRightToLeft(text + next.text) ? next.text + " " + text : text + " " + next.text,
                left,
                next.right,
                baseline,
                Math.max(size, next.size),
                bold && next.bold);
    }

    float width() {
        return right - left;
    }

    private static void appendSpace(StringBuilder text) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') text.append(' ');
    }

    private static float wordGap(Glyph glyph) {
        float em = glyph.size();
        float space = glyph.space();
        boolean plausible = space > 0.1f * em && space < 0.8f * em;
        return plausible ? 0.5f * space : WORD_GAP * em;
    }

    /// Ligatures and the forms that Arabic letters have in print become the letters they stand for.
    private static String letters(String text) {
        return FORMS.matcher(text).replaceAll(form -> Normalizer.normalize(form.group(), Normalizer.Form.NFKC));
    }
}
