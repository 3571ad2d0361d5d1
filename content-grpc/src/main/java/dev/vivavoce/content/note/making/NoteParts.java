package dev.vivavoce.content.note.making;

import dev.vivavoce.content.document.page.StoredPage;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.document.Words;
import dev.vivavoce.content.extraction.passage.Sentences;
import dev.vivavoce.content.note.state.NotesContent;
import java.util.ArrayList;
import java.util.List;

/// Cuts a document into parts of whole sections where they are short enough. Tables have no sentences and are left out.
final class NoteParts {
    private static final int MOST_PARTS = 48;
    private static final int FEWEST_WORDS = 600;
    private static final int MOST_WORDS = 2_500;
    /// How much longer a part may be so that a section stays whole.
    private static final double LONGER = 1.2;

    private final int wanted;
    private final List<List<NoteSentence>> parts = new ArrayList<>();
    private List<NoteSentence> part = new ArrayList<>();
    private int words;
    private int section;

    /// @param documentWords about how many words the document has
    NoteParts(int documentWords) {
        wanted = Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, documentWords / 12));
    }

    void add(StoredPage page) {
        for (var block : page.parts())
            switch (block.kind()) {
                case HEADING -> {
                    section++;
                    if (words >= wanted) cut();
                }
                case PARAGRAPH, LIST_ITEM -> add(page, block.span());
                case TABLE -> {}
            }
    }

    private void add(StoredPage page, Span block) {
        var text = block.in(page.text());
        for (var span : Sentences.of(text)) {
            var sentence = span.in(text);
            if (sentence.length() > NotesContent.LONGEST_TEXT) continue; // no sentence, whatever it is
            if (words >= LONGER * wanted) cut();
            int count = Words.count(sentence);
            part.add(new NoteSentence(
                    page.number(),
                    new Span(block.start() + span.start(), block.start() + span.end()),
                    sentence,
                    section,
                    count));
            words += count;
        }
    }

    private void cut() {
        if (!part.isEmpty()) parts.add(part);
        part = new ArrayList<>();
        words = 0;
    }

    /// The parts in order; of a very long document parts spread over it.
    List<List<NoteSentence>> all() {
        cut();
        if (parts.size() <= MOST_PARTS) return List.copyOf(parts);
        var some = new ArrayList<List<NoteSentence>>();
        for (int i = 0; i < MOST_PARTS; i++) some.add(parts.get(i * parts.size() / MOST_PARTS));
        return some;
    }
}
