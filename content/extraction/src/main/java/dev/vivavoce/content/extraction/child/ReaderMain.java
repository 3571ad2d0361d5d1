package dev.vivavoce.content.extraction.child;

import dev.vivavoce.content.extraction.child.docx.DocxText;
import dev.vivavoce.content.extraction.child.flow.MarkdownText;
import dev.vivavoce.content.extraction.child.flow.PlainText;
import dev.vivavoce.content.extraction.child.pdf.PdfText;
import dev.vivavoce.content.extraction.child.text.PageSink;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.TextEncoding;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.wire.Frame;
import dev.vivavoce.content.extraction.wire.FrameWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads one document and writes it to the standard output in frames.
///
/// Arguments: type, file, most pages, wanted pictures. The process ends when its standard input does, so it never
/// outlives the one that started it. Running out of memory ends it with exit code 3, by a flag of its JVM.
public final class ReaderMain {
    private ReaderMain() {}

    static void main(String[] arguments) throws IOException {
        var frames = new FrameWriter(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        Thread.ofPlatform().daemon().start(ReaderMain::endWithParent);
        frames.write(new Frame.Ready());
        var sink = new PageSink(frames, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        frames.write(read(DocumentType.valueOf(arguments[0]), Path.of(arguments[1]), sink));
        Runtime.getRuntime().halt(0);
    }

    private static Frame read(DocumentType type, Path file, PageSink sink) {
        try {
            switch (type) {
                case PDF -> PdfText.read(file, sink);
                case DOCX -> DocxText.read(file, sink);
                case TEXT -> PlainText.read(text(file), sink);
                case MARKDOWN -> MarkdownText.read(text(file), sink);
            }
            return new Frame.Finished();
        } catch (UnreadableDocumentException e) {
            return new Frame.Failed(e.reason());
        } catch (StackOverflowError e) {
            return new Frame.Failed(Reason.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            // Parsers throw what they like at a damaged file. Whatever it is, it was caused by the file.
            return new Frame.Failed(Reason.BROKEN);
        }
    }

    private static String text(Path file) throws IOException {
        var content = Files.readAllBytes(file);
        return TextEncoding.of(content).decode(content);
    }

    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException _) {
            // The parent has ended either way.
        }
        Runtime.getRuntime().halt(1);
    }
}
