package dev.vivavoce.content.extraction.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads frames of a process that may have been taken over by the document it reads: nothing in them is believed.
/// A frame has a bounded length, and its parts must fit in it exactly.
public final class FrameReader {
    private final DataInputStream in;

    public FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /// Returns the next frame; empty when the process has closed its output between two frames.
    ///
    /// @throws UnreadableDocumentException with `BROKEN` when what came is no frame, with `TOO_LARGE` when it is
    ///     longer than a frame may be
    /// @throws EOFException when the process has closed its output inside a frame
    public Optional<Frame> next() throws IOException {
        int mark = in.read();
        if (mark < 0) return Optional.empty();
        var kind = Arrays.stream(FrameKind.values())
                .filter(one -> one.mark() == mark)
                .findFirst()
                .orElseThrow(FrameReader::nonsense);
        int length = in.readInt();
        if (length < 0) throw nonsense();
        if (length > kind.most())
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "a frame of " + length + " bytes");
        var body = in.readNBytes(length);
        if (body.length < length) throw new EOFException("inside a frame");
        return Optional.of(new Body(body).frame(kind));
    }

    private static UnreadableDocumentException nonsense() {
        return new UnreadableDocumentException(Reason.BROKEN, "the reading process wrote no frame");
    }

    /// What follows the length of a frame.
    private static final class Body {
        private final ByteBuffer body;

        private Body(byte[] body) {
            this.body = ByteBuffer.wrap(body);
        }

        private Frame frame(FrameKind kind) {
            var frame = switch (kind) {
                case READY -> new Frame.Ready();
                case FINISHED -> new Frame.Finished();
                case STARTED -> new Frame.Started(integer(1, Integer.MAX_VALUE));
                case PAGE -> new Frame.Read(page());
                case PICTURE -> new Frame.Picture(page(), bytes());
                case FAILED -> new Frame.Failed(reason());
            };
            if (body.hasRemaining()) throw nonsense();
            return frame;
        }

        private Reason reason() {
            var name = text(body.remaining());
            return Arrays.stream(Reason.values())
                    .filter(reason -> reason.name().equals(name))
                    .findFirst()
                    .orElseThrow(FrameReader::nonsense);
        }

        private Page page() {
            int number = integer(1, Integer.MAX_VALUE);
            int pageCount = integer(number, Integer.MAX_VALUE);
            int kind = mark();
            if (kind >= Page.Kind.values().length) throw nonsense();
            int count = length();
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < count; i++) blocks.add(block());
            return new Page(number, pageCount, Page.Kind.values()[kind], blocks);
        }

        private Block block() {
            return switch (mark()) {
                case 'H' -> new Block.Heading(integer(1, 6), text());
                case 'P' -> new Block.Paragraph(text());
                case 'L' -> new Block.ListItem(integer(0, 100), text());
                case 'T' -> new Block.Table(rows());
                default -> throw nonsense();
            };
        }

        private List<List<String>> rows() {
            int count = length();
            var rows = new ArrayList<List<String>>();
            for (int i = 0; i < count; i++) {
                int cells = length();
                var row = new ArrayList<String>();
                for (int j = 0; j < cells; j++) row.add(text());
                rows.add(row);
            }
            return rows;
        }

        private String text() {
            return text(length());
        }

        private String text(int length) {
            try {
                var text = UTF_8.newDecoder()
                        .decode(body.slice(body.position(), length))
                        .toString();
                body.position(body.position() + length);
                if (text.chars().anyMatch(unit -> Character.isISOControl(unit) && unit != '\n')) throw nonsense();
                return text;
            } catch (CharacterCodingException e) {
                throw nonsense();
            }
        }

        private byte[] bytes() {
            var bytes = new byte[length()];
            body.get(bytes);
            return bytes;
        }

        private int mark() {
            if (!body.hasRemaining()) throw nonsense();
            return Byte.toUnsignedInt(body.get());
        }

        /// A length, or a count of things of which each has at least a byte.
        private int length() {
            return integer(0, Math.max(0, body.remaining() - Integer.BYTES));
        }

        private int integer(int least, int most) {
            if (body.remaining() < Integer.BYTES) throw nonsense();
            int value = body.getInt();
            if (value < least || value > most) throw nonsense();
            return value;
        }
    }
}
