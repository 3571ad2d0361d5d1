package dev.vivavoce.content.extraction.reading;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads whole documents for tests.
final class Read {
    private Read() {}

    static List<Page> pages(Path file, DocumentType type) throws InterruptedException {
        var pages = new ArrayList<Page>();
        new DocumentReader(ReadingLimits.STANDARD, PageRecognizer.NONE).read(file, type, pages::add);
        return pages;
    }

    static List<Block> blocks(Path file, DocumentType type) throws InterruptedException {
        return pages(file, type).stream()
                .flatMap(page -> page.blocks().stream())
                .toList();
    }
}
