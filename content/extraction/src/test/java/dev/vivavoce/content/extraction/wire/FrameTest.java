package dev.vivavoce.content.extraction.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Page PAGE = new Page(
            2,
            3,
            Page.Kind.TEXT,
            List.of(
                    new Block.Heading(6, "Überschrift"),
                    new Block.Paragraph("كلمة and 𝄞"),
                    new Block.ListItem(2, "item"),
                    new Block.Table(List.of(List.of("a", ""), List.of("b")))));
    private static final List<Frame> FRAMES = List.of(
            new Frame.Ready(),
            new Frame.Started(3),
            new Frame.Read(PAGE),
            new Frame.Failed(Reason.TOO_COMPLEX),
            new Frame.Finished());

    @Test
    void what_is_written_is_read() throws Exception {
        var bytes = bytes();
        var reader = new FrameReader(new ByteArrayInputStream(bytes));
        for (var frame : FRAMES) assertThat(reader.next()).contains(frame);
        assertThat(reader.next()).isEmpty();
    }

    @Test
    void a_picture_keeps_its_bytes() throws Exception {
        var out = new ByteArrayOutputStream();
        new FrameWriter(out).write(new Frame.Picture(PAGE, new byte[] {1, 2, 3}));
        var frame = new FrameReader(new ByteArrayInputStream(out.toByteArray())).next();
        assertThat(frame).hasValueSatisfying(one -> {
            assertThat(one).isInstanceOf(Frame.Picture.class);
            assertThat(((Frame.Picture) one).page()).isEqualTo(PAGE);
            assertThat(((Frame.Picture) one).png()).containsExactly(1, 2, 3);
        });
    }

    /// Any change of any bytes gives frames, an end, or one of the two failures.
    @Test
    void nonsense_never_does_anything_else() throws Exception {
        var good = bytes();
        var random = new Random(11);
        for (int i = 0; i < 50_000; i++) {
            var bad = Arrays.copyOf(good, random.nextInt(good.length) + 1);
            for (int j = 0; j < 3; j++) bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            var reader = new FrameReader(new ByteArrayInputStream(bad));
            try {
                while (reader.next().isPresent()) {}
            } catch (UnreadableDocumentException e) {
                assertThat(e.reason()).isIn(Reason.BROKEN, Reason.TOO_LARGE);
            } catch (EOFException _) {
                // The process ended inside a frame.
            }
        }
    }

    private static byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = new FrameWriter(out);
        for (var frame : FRAMES) writer.write(frame);
        return out.toByteArray();
    }
}
