package dev.vivavoce.content.extraction.reading;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Texts;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.wire.Frame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// One document being read. Holds the process to its protocol: pages in order, as many as it said, no more text than
/// allowed.
final class Reading {
    /// The text of ten thousand pages.
    private static final long MOST_CHARACTERS = 20_000_000;

    /// The share of the reading time that recognition may use up without finding a word.
    private static final int FRUITLESS_PERCENT = 60;

    private final ReaderProcess process;
    private final ReadingLimits limits;
    private final PageRecognizer recognizer;
    private final Consumer<Page> pages;
    private Duration left;
    private Duration recognitionLeft;
    private Duration fruitlessLeft;
    private int pageCount;
    private int number;
    private int words;
    private int imagePages;
    private int recognisedPages;
    private long characters;

    Reading(ReaderProcess process, ReadingLimits limits, PageRecognizer recognizer, Consumer<Page> pages) {
        this.process = process;
        this.limits = limits;
        this.recognizer = recognizer;
        this.pages = pages;
        left = limits.time();
        recognitionLeft = limits.recognition();
        fruitlessLeft = left.multipliedBy(FRUITLESS_PERCENT).dividedBy(100);
    }

    ReadDocument run() throws InterruptedException {
        while (true) {
            switch (next()) {
                case Frame.Ready() -> demand(pageCount == 0);
                case Frame.Started(int count) -> {
                    demand(pageCount == 0 && count <= limits.pages());
                    pageCount = count;
                }
                case Frame.Read(Page page) -> give(page);
                case Frame.Picture(Page page, byte[] png) -> give(recognised(page, png));
                case Frame.Failed(Reason reason) ->
                    throw new UnreadableDocumentException(reason, "the reading process gave this reason");
                case Frame.Finished() -> {
                    demand(pageCount > 0 && number == pageCount);
                    if (words == 0) throw new UnreadableDocumentException(Reason.NO_TEXT, "no page has a word");
                    return new ReadDocument(pageCount, words, imagePages, recognisedPages);
                }
            }
        }
    }

    /// Counts the waiting, not what is done with a page.
    private Frame next() throws InterruptedException {
        long start = System.nanoTime();
        var frame = process.next(left);
        left = left.minusNanos(System.nanoTime() - start);
        return frame;
    }

    private void give(Page page) {
        demand(page.number() == number + 1 && page.pageCount() == pageCount);
        number++;
        characters += page.text().length();
        if (characters > MOST_CHARACTERS)
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "more than " + MOST_CHARACTERS + " characters");
        words += page.words();
        switch (page.kind()) {
            case IMAGE -> imagePages++;
            case RECOGNISED -> recognisedPages++;
            case TEXT, BLANK -> {}
        }
        pages.accept(page);
    }

    private Page recognised(Page page, byte[] png) throws InterruptedException {
        var atMost = words == 0 && fruitlessLeft.compareTo(recognitionLeft) < 0 ? fruitlessLeft : recognitionLeft;
        if (!atMost.isPositive()) return page;
        long start = System.nanoTime();
        var blocks = blocks(recognizer.read(new PageImage(page.number(), png), atMost));
        var taken = Duration.ofNanos(System.nanoTime() - start);
        recognitionLeft = recognitionLeft.minus(taken);
        if (blocks.isEmpty()) {
            if (words == 0) fruitless(taken);
            return page;
        }
        return new Page(page.number(), page.pageCount(), Page.Kind.RECOGNISED, blocks);
    }

    /// Until a document has a word, recognition counts as reading: an unreadable one ends in time.
    private void fruitless(Duration taken) {
        fruitlessLeft = fruitlessLeft.minus(taken);
        left = left.minus(taken);
    }

    private static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (var lines : text.split("\\R\\s*\\R")) {
            var paragraph = new StringBuilder();
            lines.lines().map(Texts::clean).forEach(line -> Texts.join(paragraph, line));
            if (!paragraph.toString().isBlank()) blocks.add(new Block.Paragraph(paragraph.toString()));
        }
        return blocks;
    }

    private static void demand(boolean asAgreed) {
        if (!asAgreed) throw new UnreadableDocumentException(Reason.BROKEN, "the reading process broke its protocol");
    }
}
