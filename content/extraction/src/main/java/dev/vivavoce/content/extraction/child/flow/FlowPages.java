package dev.vivavoce.content.extraction.child.flow;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Words;
import java.util.ArrayList;
import java.util.List;

/// Gives pages to a text that flows: at the breaks it has, and where a page would be too long.
public final class FlowPages {
    /// About a printed page.
    private static final int WORDS = 500;
    /// A page between breaks that is longer than this is more than one page.
    private static final int WORDS_BETWEEN_BREAKS = 1_200;

    private final List<List<Block>> parts = new ArrayList<>();
    private List<Block> part = new ArrayList<>();

    public void add(Block block) {
        if (block instanceof Block.Paragraph(String text) && Words.count(text) > WORDS)
            pieces(text).forEach(piece -> part.add(new Block.Paragraph(piece)));
        else if (!block.text().isEmpty()) part.add(block);
    }

    /// Begins a page. Breaks without text between them are one.
    public void breakPage() {
        if (part.isEmpty()) return;
        parts.add(part);
        part = new ArrayList<>();
    }

    /// Returns the pages, none of them empty.
    public List<List<Block>> pages() {
        breakPage();
        int most = parts.size() > 1 ? WORDS_BETWEEN_BREAKS : WORDS;
        var pages = new ArrayList<List<Block>>();
        for (var one : parts) {
            var page = new ArrayList<Block>();
            int words = 0;
            for (var block : one) {
                int more = Words.count(block.text());
                if (words > 0 && words + more > most) {
                    pages.add(page);
                    page = new ArrayList<>();
                    words = 0;
                }
                page.add(block);
                words += more;
            }
            if (!page.isEmpty()) pages.add(page);
        }
        return pages;
    }

    /// Cuts a paragraph that is longer than a page: after a sentence where there is one, else after a word.
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        int start = 0;
        int count = 0;
        int sentenceEnd = -1;
        for (var words = Words.in(text); words.find(); ) {
            boolean beginsSentence = words.start() >= 2
                    && text.charAt(words.start() - 1) == ' '
                    && ".!?".indexOf(text.charAt(words.start() - 2)) >= 0;
            if (beginsSentence && words.start() > start) sentenceEnd = words.start();
            if (++count > WORDS) {
                int end = sentenceEnd > start ? sentenceEnd : words.start();
                pieces.add(text.substring(start, end).strip());
                count = Words.count(text.substring(end, words.end()));
                start = end;
                sentenceEnd = -1;
            }
        }
        pieces.add(text.substring(start).strip());
        return pieces;
    }
}
