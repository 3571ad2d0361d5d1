package dev.vivavoce.cli.connection;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A hand-written WebSocket that does what correct clients never do: stay silent, not read, send garbage, come from
/// a foreign page.
public final class RawSocket implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;

    private static final int PING = 9;
    private static final int PONG = 10;

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int SMALL_BUFFER = 4 << 10;

    private final Socket socket;
    private final DataOutputStream out;
    private final InputStream in;
    private final int status;
    private volatile boolean silent;

    private RawSocket(URI base, String path, String protocols, Map<String, String> headers) throws IOException {
        socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER); // before connecting, or the system takes its own size
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), 5_000);
        out = new DataOutputStream(socket.getOutputStream());
        in = new BufferedInputStream(socket.getInputStream(), 1 << 10);
        var request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: " + protocols + "\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.flush();
        var answer = new ArrayList<String>();
        for (var line = line(); !line.isEmpty(); line = line()) answer.add(line);
        status = Integer.parseInt(answer.getFirst().split(" ")[1]);
    }

    public static RawSocket open(URI base, String path, List<String> protocols, Map<String, String> headers)
            throws IOException {
        return new RawSocket(base, path, String.join(", ", protocols), headers);
    }

    /// HTTP status of the handshake: 101 when it was accepted.
    public int status() {
        return status;
    }

    public synchronized void send(int opcode, byte[] payload) throws IOException {
        out.writeByte(0x80 | opcode);
        if (payload.length < 126) {
            out.writeByte(0x80 | payload.length);
        } else if (payload.length < 65_536) {
            out.writeByte(0x80 | 126);
            out.writeShort(payload.length);
        } else {
            out.writeByte(0x80 | 127);
            out.writeLong(payload.length);
        }
        out.write(MASK);
        var masked = new byte[payload.length];
        for (int i = 0; i < payload.length; i++) masked[i] = (byte) (payload[i] ^ MASK[i % 4]);
        out.write(masked);
        out.flush();
    }

    public void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Reads up to the close frame.
    ///
    /// @return its code and reason, as in `4400 CONFIG_FIRST`
    public String awaitClose() throws IOException {
        socket.setSoTimeout(20_000);
        while (true) {
            var frame = frame();
            if (frame.opcode() == CLOSE) {
                var payload = frame.payload();
                return ((payload[0] & 0xff) << 8 | payload[1] & 0xff) + " "
                        + new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
            }
        }
    }

    /// From now on reads everything and answers pings.
    ///
    /// @param texts gets each message
    public void answerPings(Consumer<String> texts) {
        Thread.ofVirtual().start(() -> {
            try {
                while (!silent) {
                    var frame = frame();
                    if (frame.opcode() == PING && !silent) send(PONG, frame.payload());
                    if (frame.opcode() == TEXT) texts.accept(new String(frame.payload(), StandardCharsets.UTF_8));
                }
            } catch (IOException _) { // closed, by whomever
            }
        });
    }

    /// Stops reading and answering, and keeps the connection.
    public void fallSilent() {
        silent = true;
    }

    /// Ends the connection with a reset, as a computer does that was offline and came back: without a close frame,
    /// and without anything that is still on its way.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private record Frame(int opcode, byte[] payload) {}

    private Frame frame() throws IOException {
        int opcode = read() & 0xf;
        long length = read() & 0x7f;
        if (length == 126) length = (long) read() << 8 | read();
        else if (length == 127) for (int i = 0; i < 8; i++) length = length << 8 | read();
        return new Frame(opcode, in.readNBytes((int) length));
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) throw new IOException("the connection ended without a close frame");
        return next;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = read(); c != '\n'; c = read()) if (c != '\r') line.append((char) c);
        return line.toString();
    }
}
