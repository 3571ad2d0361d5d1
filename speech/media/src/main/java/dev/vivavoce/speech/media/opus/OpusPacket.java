package dev.vivavoce.speech.media.opus;

import dev.vivavoce.speech.media.opus.UnusableOpusException.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One packet that keeps the rules of RFC 6716, section 3.4. It is checked before a decoder sees it, so a decoder is
/// asked for no more samples than the packet's first bytes say.
///
/// @param samples how many samples of 16 kHz it has
public record OpusPacket(byte[] bytes, int samples) {
    /// The rate at which packets are decoded.
    public static final int RATE_HERTZ = 16_000;

    /// Of 120 ms.
    static final int MOST_SAMPLES = RATE_HERTZ * 120 / 1000;

    private static final int MOST_FRAME_BYTES = 1275;
    private static final int LENGTH_BYTES = 2;
    /// From here a length of a frame has a second byte.
    private static final int SHORT_LENGTHS = 252;

    /// Splits data into its packets, each after its length: two bytes, the higher one first.
    ///
    /// @param longest of all packets together
    /// @throws UnusableOpusException when there is no packet, anything that is none, or more than allowed
    public static List<OpusPacket> split(byte[] data, Duration longest) {
        var packets = new ArrayList<OpusPacket>();
        long left = longest.toMillis() * RATE_HERTZ / 1000;
        for (int at = 0; at < data.length; ) {
            int length = at + LENGTH_BYTES > data.length
                    ? -1
                    : Byte.toUnsignedInt(data[at]) << 8 | Byte.toUnsignedInt(data[at + 1]);
            at += LENGTH_BYTES;
            if (length < 1 || length > data.length - at)
                throw invalid("packet " + (packets.size() + 1) + " has a length of " + length
                        + " bytes (expected: 1 to " + Math.max(0, data.length - at) + ", which follow)");
            var packet = of(Arrays.copyOfRange(data, at, at + length));
            left -= packet.samples();
            if (left < 0)
                throw new UnusableOpusException(
                        Reason.TOO_LONG, "longer than " + longest.toMillis() + " ms, as its packets say");
            packets.add(packet);
            at += length;
        }
        if (packets.isEmpty()) throw invalid("0 packets (expected: at least one)");
        return List.copyOf(packets);
    }

    /// How many samples of 16 kHz the packets have.
    public static int samples(List<OpusPacket> packets) {
        return packets.stream().mapToInt(OpusPacket::samples).sum();
    }

    private static OpusPacket of(byte[] packet) {
        int first = Byte.toUnsignedInt(packet[0]);
        if ((first & 4) != 0) throw new UnusableOpusException(Reason.STEREO, "a packet in stereo (expected: mono)");
        int frames = switch (first & 3) {
            case 0 -> frame(1, packet.length - 1);
            case 1 -> equalFrames(2, packet.length - 1);
            case 2 -> twoFrames(packet);
            default -> manyFrames(packet);
        };
        int samples = frames * frameSamples(first >> 3);
        if (samples > MOST_SAMPLES) throw invalid(frames + " frames (expected: at most 120 ms together)");
        return new OpusPacket(packet, samples);
    }

    /// Table 2 of RFC 6716: what the number of the configuration says of the length of a frame.
    private static int frameSamples(int configuration) {
        int milliseconds16 = RATE_HERTZ / 1000;
        if (configuration < 12) return new int[] {10, 20, 40, 60}[configuration & 3] * milliseconds16;
        if (configuration < 16) return new int[] {10, 20}[configuration & 1] * milliseconds16;
        return RATE_HERTZ / 400 << (configuration & 3);
    }

    private static int twoFrames(byte[] packet) {
        var lengths = new Lengths(packet, 1);
        int before = lengths.next();
        frame(1, packet.length - lengths.at - before);
        return frame(2, before);
    }

    private static int manyFrames(byte[] packet) {
        if (packet.length < 2) throw invalid("a packet without its number of frames");
        int second = Byte.toUnsignedInt(packet[1]);
        int frames = second & 63;
        if (frames == 0) throw invalid("a packet of 0 frames");
        var lengths = new Lengths(packet, 2);
        int padding = (second & 64) == 0 ? 0 : lengths.padding();
        int rest = packet.length - padding;
        if ((second & 128) == 0) return equalFrames(frames, rest - lengths.at);
        int named = 0;
        for (int i = 1; i < frames; i++) {
            int length = lengths.next();
            frame(1, length);
            named += length;
        }
        return frame(frames, rest - lengths.at - named);
    }

    private static int equalFrames(int frames, int bytes) {
        if (bytes < 0 || bytes % frames != 0) throw invalid(bytes + " bytes for " + frames + " equal frames");
        return frame(frames, bytes / frames);
    }

    private static int frame(int frames, int bytes) {
        if (bytes < 0 || bytes > MOST_FRAME_BYTES)
            throw invalid("a frame of " + bytes + " bytes (expected: 0 to " + MOST_FRAME_BYTES + ")");
        return frames;
    }

    private static UnusableOpusException invalid(String message) {
        return new UnusableOpusException(Reason.INVALID, message);
    }

    /// Reads the lengths at the begin of a packet.
    private static final class Lengths {
        private final byte[] packet;
        private int at;

        private Lengths(byte[] packet, int at) {
            this.packet = packet;
            this.at = at;
        }

        /// Section 3.2.1.
        private int next() {
            int first = read();
            return first < SHORT_LENGTHS ? first : first + 4 * read();
        }

        /// Section 3.2.5: bytes of 255 count 254 and go on.
        private int padding() {
            int padding = 0;
            int read;
            do {
                read = read();
                padding += Math.min(read, 254);
            } while (read == 255);
            return padding;
        }

        private int read() {
            if (at >= packet.length) throw invalid("a packet that ends before its frames");
            return Byte.toUnsignedInt(packet[at++]);
        }
    }
}
