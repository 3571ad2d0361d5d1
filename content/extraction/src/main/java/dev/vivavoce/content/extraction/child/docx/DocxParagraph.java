package dev.vivavoce.content.extraction.child.docx;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Texts;
import dev.vivavoce.content.extraction.document.Words;

/// A paragraph of a DOCX while it is read.
final class DocxParagraph {
    /// A bold line of at most this many words that does not end as a sentence is a heading without a style.
    private static final int HEADING_WORDS = 12;

    private static final int BOLD_HEADING = 4;

    final StringBuilder text = new StringBuilder();
    String style = "";
    int outlineLevel;
    int numbering = -1;
    int depth;
    boolean breakBefore;
    boolean breakAfter;
    private int boldCharacters;

    void append(String more, boolean bold) {
        text.append(more);
        if (bold) boldCharacters += more.length();
    }

    /// A break between pages inside the paragraph: it begins on the page that most of it is on.
    void breakHere() {
        if (text.toString().isBlank()) breakBefore = true;
        else breakAfter = true;
    }

    boolean isEmpty() {
        return cleanText().isEmpty();
    }

    String cleanText() {
        return Texts.clean(text.toString());
    }

    Block block(DocxStyles styles) {
        var clean = cleanText();
        int level = outlineLevel > 0 ? outlineLevel : styles.level(style);
        if (level > 0) return new Block.Heading(level, clean);
        if (numbering > 0 || numbering < 0 && styles.isList(style))
            return new Block.ListItem(Math.min(depth, 8), clean);
        if (boldCharacters >= text.length() && Words.count(clean) <= HEADING_WORDS && !Texts.endsSentence(clean))
            return new Block.Heading(BOLD_HEADING, clean);
        return new Block.Paragraph(clean);
    }
}
