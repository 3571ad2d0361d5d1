package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Texts;
import java.util.List;

/// A paragraph that continues in the next column or on the next page.
final class Continuation {
    /// What moves to the page before is a sentence, not a paragraph.
    private static final int MOST_CHARACTERS = 600;

    private Continuation() {}

    /// Moves the first paragraph of `more` to the end of `blocks` when it continues there.
    static void join(List<Block> blocks, List<Block> more) {
        if (!goesOn(blocks, more)) return;
        append(blocks, more.removeFirst().text());
    }

    /// Moves the rest of a sentence that begins on one page and ends on the next to the page where it begins: no
    /// sentence is on two pages.
    static void joinSentence(List<Block> page, List<Block> next) {
        if (!goesOn(page, next)) return;
        var text = next.getFirst().text();
        int end = sentenceEnd(text);
        if (end > MOST_CHARACTERS) return;
        append(page, text.substring(0, end));
        next.removeFirst();
        var rest = text.substring(end).strip();
        if (!rest.isEmpty()) next.addFirst(new Block.Paragraph(rest));
    }

    private static boolean goesOn(List<Block> blocks, List<Block> more) {
        return !blocks.isEmpty()
                && !more.isEmpty()
                && blocks.getLast() instanceof Block.Paragraph(String before)
                && more.getFirst() instanceof Block.Paragraph(String after)
                && !Texts.endsSentence(before)
                && beginsSmall(after);
    }

    /// Letters of scripts without capitals count as small.
    private static boolean beginsSmall(String text) {
        int first = text.codePointAt(0);
        return Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
    }

    private static void append(List<Block> blocks, String text) {
        var joined = new StringBuilder(blocks.removeLast().text());
        Texts.join(joined, text);
        blocks.add(new Block.Paragraph(joined.toString()));
    }

    private static int sentenceEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (".!?。！？؟۔।".indexOf(text.charAt(i)) < 0) continue;
            int end = i + 1;
            while (end < text.length() && "\"'”’)]».!?".indexOf(text.charAt(end)) >= 0) end++;
            if (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(i) > '\u2E80')
                return end;
        }
        return text.length();
    }
}
