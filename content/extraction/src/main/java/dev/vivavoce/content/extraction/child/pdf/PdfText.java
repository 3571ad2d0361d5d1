package dev.vivavoce.content.extraction.child.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vivavoce.content.extraction.child.text.PageSink;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// Reads the text of a PDF, page by page. A few pages are read ahead of the one that is sent: they tell what is
/// repeated on each page, how body text looks, and where the last sentence of a page ends.
public final class PdfText {
    /// How many pages before and after one tell what is repeated.
    private static final int AROUND = 5;

    private final PageSink sink;
    private final PagePictures pictures;
    private final List<PDPage> pages;
    private final BodyStyle body = new BodyStyle();
    private final GlyphCollector glyphs = new GlyphCollector();

    private PdfText(PDDocument document, List<PDPage> pages, PageSink sink) throws IOException {
        this.sink = sink;
        this.pages = pages;
        pictures = new PagePictures(document);
    }

    public static void read(Path file, PageSink sink) throws IOException {
        FontMappers.set(new BuiltInFont());
        try (var document = Loader.loadPDF(file.toFile())) {
            if (!document.getCurrentAccessPermission().canExtractContent())
                throw new UnreadableDocumentException(Reason.COPYING_FORBIDDEN, "no permission to extract content");
            // What the tree of pages says of its size is cheap to ask and can be wrong: then the count is what it has.
            sink.checkCount(document.getNumberOfPages());
            var pages = new ArrayList<PDPage>();
            for (var page : document.getPages()) {
                pages.add(page);
                sink.checkCount(pages.size());
            }
            sink.started(pages.size());
            new PdfText(document, pages, sink).read();
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Reason.ENCRYPTED, "a password is needed");
        } catch (IOException | NoClassDefFoundError e) {
            // Encryption for certificates fails with an exception of no kind of its own, or for want of a library.
            if (new String(Files.readAllBytes(file), ISO_8859_1).contains("/Encrypt"))
                throw new UnreadableDocumentException(Reason.ENCRYPTED, "encrypted in a way that is not known");
            throw e;
        }
    }

    private void read() throws IOException {
        var raw = new ArrayList<@Nullable RawPage>();
        List<Block> held = null;
        for (int i = 0; i < pages.size(); i++) {
            while (raw.size() < pages.size() && raw.size() <= i + AROUND) raw.add(raw(pages.get(raw.size())));
            var blocks = blocks(raw, i);
            if (held != null) {
                Continuation.joinSentence(held, blocks);
                send(i - 1, held);
            }
            held = blocks;
            if (i >= AROUND) raw.set(i - AROUND, null);
        }
        if (held != null) send(pages.size() - 1, held);
    }

    private RawPage raw(PDPage page) throws IOException {
        var raw = RawPage.of(page, glyphs.of(page));
        body.see(raw.rows());
        return raw;
    }

    private List<Block> blocks(List<@Nullable RawPage> raw, int index) {
        var others = new ArrayList<RawPage>();
        RawPage page = null;
        for (int i = Math.max(0, index - AROUND); i < raw.size(); i++) {
            var one = raw.get(i);
            if (one == null) continue;
            if (i == index) page = one;
            else others.add(one);
        }
        if (page == null) throw new IllegalStateException("page " + index + " was let go");
        return page.blocks(RepeatedRows.of(page, others, body), body);
    }

    private void send(int index, List<Block> blocks) throws IOException {
        if (!blocks.isEmpty() || !PagePictures.isPicture(pages.get(index))) {
            sink.read(blocks);
            return;
        }
        var picture = sink.wantsPicture() ? pictures.of(index) : Optional.<byte[]>empty();
        if (picture.isPresent()) sink.image(picture.get());
        else sink.image();
    }
}
