package dev.vivavoce.bench.relay;

import dev.vivavoce.cli.audio.AudioLine;
import dev.vivavoce.cli.audio.Ticket;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// An audio socket that takes little of the processors which it shares with the edge: one system call for a message,
/// and a virtual thread that reads.
final class SocketLine implements AudioLine {
    private static final int CONNECT_LIMIT_MILLISECONDS = 10_000;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;
    private static final int MASKED = 0x80;
    private static final int SHORT_LENGTH = 126;
    private static final int LONG_LENGTH = 127;
    private static final int MASK_BYTES = 4;
    private static final short NORMAL = 1000;

    private final CompletableFuture<SocketClosed> closed = new CompletableFuture<>();
    private final Consumer<SpeakResponse> responses;
    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;

    private SocketLine(URI edge, Ticket ticket, Consumer<SpeakResponse> responses) throws IOException {
        this.responses = responses;
        socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(edge.getHost(), edge.getPort()), CONNECT_LIMIT_MILLISECONDS);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 1 << 10);
            shakeHands(edge, ticket);
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
        Thread.ofVirtual().start(this::read);
    }

    static SocketLine open(URI edge, Ticket ticket, Consumer<SpeakResponse> responses) {
        try {
            return new SocketLine(edge, ticket, responses);
        } catch (IOException thrown) {
            throw new UncheckedIOException("no audio socket at " + edge, thrown);
        }
    }

    private void shakeHands(URI edge, Ticket ticket) throws IOException {
        var request = """
                GET /audio HTTP/1.1
                Host: %s
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==
                Sec-WebSocket-Protocol: %s

                """.formatted(edge.getAuthority(), String.join(", ", ticket.protocols()));
        out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        var status = line();
        while (!line().isEmpty()) {} // the other headers
        if (!status.startsWith("HTTP/1.1 101")) throw new IOException("the handshake was answered by " + status);
    }

    @Override
    public void send(SpeakRequest request) {
        try {
            send(BINARY, request.toByteArray());
        } catch (IOException _) {
            closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
            throw closed.join();
        }
    }

    /// The mask is zero: the edge unmasks it like any other, and this side saves the work.
    private synchronized void send(int opcode, byte[] payload) throws IOException {
        boolean isShort = payload.length < SHORT_LENGTH;
        var frame = ByteBuffer.allocate((isShort ? 2 : 4) + MASK_BYTES + payload.length);
        frame.put((byte) (LAST | opcode));
        if (isShort) frame.put((byte) (MASKED | payload.length));
        else frame.put((byte) (MASKED | SHORT_LENGTH)).putShort((short) payload.length);
        frame.putInt(0).put(payload);
        out.write(frame.array());
    }

    private void read() {
        try {
            while (true) {
                int opcode = next() & 0xf;
                var payload = in.readNBytes(length());
                switch (opcode) {
                    case BINARY -> responses.accept(SpeakResponse.parseFrom(payload));
                    case PING -> send(PONG, payload);
                    case CLOSE -> {
                        var buffer = ByteBuffer.wrap(payload);
                        int code = payload.length < 2 ? NORMAL : buffer.getShort() & 0xffff;
                        closed.complete(new SocketClosed(
                                code, StandardCharsets.UTF_8.decode(buffer).toString()));
                        socket.close();
                        return;
                    }
                    default -> throw new IOException("an unexpected frame: " + opcode);
                }
            }
        } catch (IOException thrown) {
            closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, String.valueOf(thrown.getMessage())));
        }
    }

    private int length() throws IOException {
        int length = next() & 0x7f;
        if (length == SHORT_LENGTH) return next() << 8 | next();
        if (length == LONG_LENGTH) throw new IOException("a message of more than 64 KiB");
        return length;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) throw new IOException("the connection ended without a close frame");
        return next;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = next(); c != '\n'; c = next()) if (c != '\r') line.append((char) c);
        return line.toString();
    }

    @Override
    public CompletableFuture<SocketClosed> closed() {
        return closed;
    }

    @Override
    public void drop() {
        closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
        try {
            socket.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// The edge answers with a close frame of its own, which ends the reading.
    @Override
    public void close() {
        if (closed.isDone()) return;
        try {
            send(CLOSE, new byte[] {(byte) (NORMAL >> 8), (byte) NORMAL});
        } catch (IOException _) {
            drop();
        }
    }
}
