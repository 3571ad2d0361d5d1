package dev.vivavoce.content.extraction.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes frames: a byte for the kind, four for the length of the rest, the rest. Integers are big-endian; a text is
/// its length in bytes and its UTF-8.
public final class FrameWriter {
    private final DataOutputStream out;

    public FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    /// Writes a frame, and does not keep it.
    ///
    /// @throws UnreadableDocumentException with `TOO_COMPLEX` when the frame is larger than a frame may be
    public void write(Frame frame) throws IOException {
        switch (frame) {
            case Frame.Ready() -> write(FrameKind.READY, new byte[0]);
            case Frame.Finished() -> write(FrameKind.FINISHED, new byte[0]);
            case Frame.Failed(Reason reason) ->
                write(FrameKind.FAILED, reason.name().getBytes(UTF_8));
            case Frame.Started(int pageCount) -> write(FrameKind.STARTED, body(body -> body.writeInt(pageCount)));
            case Frame.Read(Page page) -> write(FrameKind.PAGE, body(body -> write(body, page)));
            case Frame.Picture(Page page, byte[] png) ->
                write(FrameKind.PICTURE, body(body -> {
                    write(body, page);
                    body.writeInt(png.length);
                    body.write(png);
                }));
        }
    }

    private void write(FrameKind kind, byte[] body) throws IOException {
        if (body.length > kind.most())
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX, "a page of " + body.length + " bytes");
        out.writeByte(kind.mark());
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    private static byte[] body(Body writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var body = new DataOutputStream(bytes)) {
            writer.write(body);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream body, Page page) throws IOException {
        body.writeInt(page.number());
        body.writeInt(page.pageCount());
        body.writeByte(page.kind().ordinal());
        body.writeInt(page.blocks().size());
        for (var block : page.blocks()) write(body, block);
    }

    private static void write(DataOutputStream body, Block block) throws IOException {
        switch (block) {
            case Block.Heading(int level, String text) -> {
                body.writeByte('H');
                body.writeInt(level);
                write(body, text);
            }
            case Block.Paragraph(String text) -> {
                body.writeByte('P');
                write(body, text);
            }
            case Block.ListItem(int depth, String text) -> {
                body.writeByte('L');
                body.writeInt(depth);
                write(body, text);
            }
            case Block.Table(var rows) -> {
                body.writeByte('T');
                body.writeInt(rows.size());
                for (var row : rows) {
                    body.writeInt(row.size());
                    for (var cell : row) write(body, cell);
                }
            }
        }
    }

    private static void write(DataOutputStream body, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        body.writeInt(bytes.length);
        body.write(bytes);
    }

    private interface Body {
        void write(DataOutputStream body) throws IOException;
    }
}
