package dev.vivavoce.content.extraction.reading;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.runtime.confinement.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads documents, each in a process of its own, which may die without harm: it has a bounded heap, bounded time, an
/// empty environment, no network and a folder of its own where the machine can give that, and ends with this process.
public final class DocumentReader {
    private final ReadingLimits limits;
    private final PageRecognizer recognizer;
    private final Path temporary;

    /// Works in the folder for temporary files, in a folder for each document that is always deleted.
    public DocumentReader(ReadingLimits limits, PageRecognizer recognizer) {
        this(limits, recognizer, Path.of(System.getProperty("java.io.tmpdir")));
    }

    DocumentReader(ReadingLimits limits, PageRecognizer recognizer, Path temporary) {
        this.limits = limits;
        this.recognizer = recognizer;
        this.temporary = temporary;
    }

    /// Reads a document and gives its pages, in order and as soon as each is read, to `pages`, which runs on the
    /// calling thread. The time that it takes does not count.
    ///
    /// @throws UnreadableDocumentException when the document cannot be read; some pages can have been given before
    /// @throws UncheckedIOException when the file cannot be read or the reading process cannot start: not the
    ///     document's fault
    /// @throws InterruptedException when the calling thread was interrupted; the reading process is ended
    public ReadDocument read(Path file, DocumentType type, Consumer<Page> pages) throws InterruptedException {
        check(file, type);
        int pictures = recognizer.available() ? limits.recognizedPages() : 0;
        try (var folder = PrivateFolder.in(temporary, "document");
                var process = ReaderProcess.start(
                        ReaderCommand.of(
                                limits,
                                folder.path(),
                                List.of(
                                        type.name(),
                                        file.toAbsolutePath().toString(),
                                        Integer.toString(limits.pages()),
                                        Integer.toString(pictures))),
                        folder.path())) {
            return new Reading(process, limits, recognizer, pages).run();
        }
    }

    private void check(Path file, DocumentType type) {
        try {
            long size = Files.size(file);
            if (size > limits.bytes())
                throw new UnreadableDocumentException(
                        Reason.TOO_LARGE, size + " bytes (expected: at most " + limits.bytes() + ")");
            if (!DocumentType.of(Files.readAllBytes(file)).passesFor(type))
                throw new UnreadableDocumentException(Reason.NOT_THIS_TYPE, "not " + type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
