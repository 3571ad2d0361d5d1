package dev.vivavoce.speech.media.ogg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Writes one logical Ogg stream (RFC 3533). A page holds up to a second of sound.
public final class OggWriter {
    private static final int WHOLE_SEGMENT = 255;
    private static final int MOST_SEGMENTS = 255;
    private static final int MOST_PACKETS = 50;

    private final OutputStream out;
    private final int serial;
    private final ByteArrayOutputStream lacing = new ByteArrayOutputStream();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int packets;
    private int sequence;
    private long granule;

    public OggWriter(OutputStream out, int serial) {
        this.out = out;
        this.serial = serial;
    }

    /// Adds a packet.
    ///
    /// @param packet at most 64,000 bytes
    /// @param granule the position after it
    public void packet(byte[] packet, long granule) throws IOException {
        int segments = packet.length / WHOLE_SEGMENT + 1;
        if (packets == MOST_PACKETS || lacing.size() + segments > MOST_SEGMENTS) page(0);
        for (int i = 1; i < segments; i++) lacing.write(WHOLE_SEGMENT);
        lacing.write(packet.length % WHOLE_SEGMENT);
        body.writeBytes(packet);
        packets++;
        this.granule = granule;
    }

    /// Ends the page, so that what follows is on another.
    public void endPage() throws IOException {
        page(0);
    }

    /// Writes the last page.
    ///
    /// @param end the position at which the stream ends
    public void end(long end) throws IOException {
        granule = end;
        page(OggPage.LAST);
    }

    private void page(int flags) throws IOException {
        int type = flags | (sequence == 0 ? OggPage.FIRST : 0);
        out.write(new OggPage(type, granule, serial, sequence++, lacing.toByteArray(), body.toByteArray()).bytes());
        lacing.reset();
        body.reset();
        packets = 0;
    }
}
