package dev.vivavoce.bff.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// One WebSocket as its owner sees it. Sends wait for the transport and never overlap, and closing happens once. A
/// send that the client does not read in time closes the socket.
public final class Link {
    private final WebSocketSession session;
    private final Clock clock;
    private final ReentrantLock sending = new ReentrantLock();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean pingIsDue = new AtomicBoolean();
    private volatile Instant lastHeard;
    private volatile boolean busy;

    Link(WebSocketSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.lastHeard = clock.instant();
    }

    public void send(String text) throws IOException {
        send(new TextMessage(text));
    }

    public void send(byte[] bytes) throws IOException {
        send(new BinaryMessage(ByteBuffer.wrap(bytes)));
    }

    private void send(WebSocketMessage<?> message) throws IOException {
        sending.lock();
        try {
            if (closing.get()) throw new IOException("the socket is closed");
            session.sendMessage(message);
            sendDuePing();
        } catch (IllegalStateException thrown) { // closed after the check
            throw new IOException(thrown);
        } finally {
            sending.unlock();
        }
    }

    /// Sends a ping, after the message that is being sent: a client that only reads shows that it is there by
    /// its answers to pings.
    void ping() throws IOException {
        pingIsDue.set(true);
        if (!sending.tryLock()) return;
        try {
            sendDuePing();
        } catch (IllegalStateException thrown) {
            throw new IOException(thrown);
        } finally {
            sending.unlock();
        }
    }

    private void sendDuePing() throws IOException {
        if (pingIsDue.getAndSet(false) && !closing.get()) session.sendMessage(new PingMessage());
    }

    /// Closes with a code and a reason, once; later calls change nothing.
    public void close(int code, String reason) {
        if (!closing.compareAndSet(false, true)) return;
        try {
            session.close(new CloseStatus(code, reason));
        } catch (IOException | IllegalStateException _) {
            // the client has left already
        }
    }

    /// Notes that the client has sent something.
    void heard() {
        lastHeard = clock.instant();
    }

    /// Notes whether a message of the client is being handled: nothing else is read from it meanwhile.
    void busy(boolean working) {
        busy = working;
        heard();
    }

    boolean silentSince(Instant instant) {
        return !busy && lastHeard.isBefore(instant);
    }
}
