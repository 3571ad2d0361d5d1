package dev.vivavoce.content.extraction.child.text;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import dev.vivavoce.content.extraction.wire.Frame;
import dev.vivavoce.content.extraction.wire.FrameWriter;
import java.io.IOException;
import java.util.List;

/// Where a reader's pages go: first how many there are, then each in order.
public final class PageSink {
    private final FrameWriter frames;
    private final int mostPages;
    private int pictures;
    private int pageCount;
    private int number;

    /// @param mostPages how many pages a document may have
    /// @param pictures how many pictures of pages are wanted
    public PageSink(FrameWriter frames, int mostPages, int pictures) {
        this.frames = frames;
        this.mostPages = mostPages;
        this.pictures = pictures;
    }

    /// @throws UnreadableDocumentException with `TOO_MANY_PAGES` when a document may not have as many pages
    public void checkCount(int pages) {
        if (pages > mostPages)
            throw new UnreadableDocumentException(
                    Reason.TOO_MANY_PAGES, pages + " pages (expected: at most " + mostPages + ")");
    }

    /// @throws UnreadableDocumentException with `TOO_MANY_PAGES`, or with `NO_TEXT` when there is none
    public void started(int pages) throws IOException {
        checkCount(pages);
        if (pages == 0) throw new UnreadableDocumentException(Reason.NO_TEXT, "no pages");
        pageCount = pages;
        frames.write(new Frame.Started(pages));
    }

    public void read(List<Block> blocks) throws IOException {
        write(blocks.isEmpty() ? Page.Kind.BLANK : Page.Kind.TEXT, blocks);
    }

    /// A page that is a picture that cannot be read, or is not wanted.
    public void image() throws IOException {
        write(Page.Kind.IMAGE, List.of());
    }

    public void image(byte[] png) throws IOException {
        pictures--;
        frames.write(new Frame.Picture(new Page(++number, pageCount, Page.Kind.IMAGE, List.of()), png));
    }

    public boolean wantsPicture() {
        return pictures > 0;
    }

    private void write(Page.Kind kind, List<Block> blocks) throws IOException {
        frames.write(new Frame.Read(new Page(++number, pageCount, kind, blocks)));
    }
}
