package dev.vivavoce.speech.media.ogg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// Reads the packets of one codec out of an Ogg file: of the first logical stream that has it, and of those that
/// follow when streams are chained. Pages with a wrong checksum are left out.
public final class OggReader {
    /// Comments can hold a picture.
    private static final int MOST_PACKET_BYTES = 16 << 20;

    private static final int WHOLE_SEGMENT = 255;

    private final InputStream in;
    private final OggCodec codec;
    private final Queue<OggPacket> packets = new ArrayDeque<>();
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private int serial;
    private boolean isAmongFirst;
    private int sequence;
    private boolean hasGap;
    private State state = State.NO_STREAM;

    private enum State {
        NO_STREAM,
        FIRST_PAGE,
        INSIDE,
        ENDED
    }

    public OggReader(InputStream in, OggCodec codec) {
        this.in = in;
        this.codec = codec;
    }

    /// Returns the codec of the first logical stream that has one that is read here.
    public static OggCodec codec(InputStream in) throws IOException {
        for (var page = OggPage.next(in); page.isPresent() && page.get().has(OggPage.FIRST); page = OggPage.next(in)) {
            var codec = OggCodec.of(page.get().body());
            if (codec != OggCodec.NONE) return codec;
        }
        return OggCodec.NONE;
    }

    /// Returns the next packet; empty when there is none.
    public Optional<OggPacket> next() throws IOException {
        while (packets.isEmpty()) {
            var page = OggPage.next(in);
            if (page.isEmpty()) return Optional.empty();
            if (belongs(page.get())) take(page.get());
        }
        return Optional.of(packets.remove());
    }

    /// Returns whether all pages were read, up to the last one of the last stream.
    public boolean isComplete() {
        return state == State.ENDED && !hasGap;
    }

    private boolean belongs(OggPage page) {
        // Streams side by side begin together, before any other page; the first one is taken.
        boolean isBeside = isAmongFirst && state == State.FIRST_PAGE;
        isAmongFirst = page.has(OggPage.FIRST);
        if (isAmongFirst && !isBeside && OggCodec.of(page.body()) == codec) {
            serial = page.serial();
            begun.reset();
            state = State.NO_STREAM;
            return true;
        }
        return page.serial() == serial && (state == State.FIRST_PAGE || state == State.INSIDE);
    }

    private void take(OggPage page) throws IOException {
        if (!page.has(OggPage.CONTINUED)) begun.reset();
        boolean isFirst = state == State.NO_STREAM;
        hasGap |= !isFirst && page.sequence() != sequence + 1;
        sequence = page.sequence();
        // The rest of a packet whose beginning is missing.
        boolean isSkipped = page.has(OggPage.CONTINUED) && begun.size() == 0;
        int last = lastEnd(page.lacing());
        int at = 0;
        for (int i = 0; i < page.lacing().length; i++) {
            int length = Byte.toUnsignedInt(page.lacing()[i]);
            if (!isSkipped) begun.write(page.body(), at, length);
            at += length;
            if (begun.size() > MOST_PACKET_BYTES) throw new IOException("a packet of more than 16 MB");
            if (length == WHOLE_SEGMENT) continue;
            if (!isSkipped)
                packets.add(new OggPacket(
                        begun.toByteArray(),
                        isFirst && packets.isEmpty(),
                        i == last ? page.granule() : -1,
                        page.has(OggPage.LAST) ? page.granule() : -1));
            begun.reset();
            isSkipped = false;
        }
        if (page.has(OggPage.LAST)) state = State.ENDED;
        else state = isFirst ? State.FIRST_PAGE : State.INSIDE;
    }

    private static int lastEnd(byte[] lacing) {
        for (int i = lacing.length - 1; i >= 0; i--) if (Byte.toUnsignedInt(lacing[i]) < WHOLE_SEGMENT) return i;
        return -1;
    }
}
