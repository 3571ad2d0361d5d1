package dev.vivavoce.bff.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// Serves WebSockets of one subprotocol, or of none: creates a [Peer] for each, assembles messages from their
/// parts up to a limit, and calls [Peer#gone] when the socket has closed.
///
/// A socket is registered before its peer is created, and closing removes it. A peer that closes its own socket
/// while it is created is therefore removed as well.
///
/// Parts are assembled here and not by the container, which would reserve the memory of the largest message for
/// every socket from the start.
public final class SocketHandler implements WebSocketHandler, SubProtocolCapable {
    private static final int TOO_BIG = 1009;
    private static final int PROTOCOL_MISSING = 4406;

    private final @Nullable String protocol;
    private final int messageLimit;
    private final OpenSockets sockets;
    private final Opening opening;
    private final Map<String, Socket> open = new ConcurrentHashMap<>();

    /// The server's side of one socket. Messages come one at a time; the next is not read from the network while one
    /// is being handled.
    public interface Peer {
        void text(String text) throws InterruptedException;

        void binary(byte[] bytes) throws InterruptedException;

        /// Called several times during each keep-alive interval; closes the socket when a time limit has passed.
        void tick();

        /// Closes the socket because the server stops.
        void drain();

        /// Frees everything: the socket has closed. May be called more than once.
        void gone();

        /// Closes the socket because a text message exceeds the limit.
        default void textTooBig(Link link) {
            link.close(TOO_BIG, "MESSAGE_TOO_BIG");
        }

        /// Closes the socket because a binary message exceeds the limit.
        default void binaryTooBig(Link link) {
            link.close(TOO_BIG, "MESSAGE_TOO_BIG");
        }
    }

    /// Creates the server's side of a new socket; returns null when it has closed the socket at once.
    public interface Opening {
        @Nullable
        Peer open(Link link, Handshake handshake);
    }

    /// @param protocol null for sockets whose clients know none; an address of their own tells what they are
    public SocketHandler(@Nullable String protocol, int messageLimit, OpenSockets sockets, Opening opening) {
        this.protocol = protocol;
        this.messageLimit = messageLimit;
        this.sockets = sockets;
        this.opening = opening;
    }

    /// One open socket. The lock orders the arrival of the peer and the end of the socket, so that a peer which
    /// arrives after the end is freed and never watched.
    private final class Socket {
        private final Link link;
        private final ByteArrayOutputStream parts = new ByteArrayOutputStream(0);
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Peer peer;
        private boolean ended;

        Socket(Link link) {
            this.link = link;
        }

        void begin(Peer arrived) {
            lock.lock();
            try {
                if (!ended) {
                    peer = arrived;
                    sockets.watch(link, arrived);
                    return;
                }
            } finally {
                lock.unlock();
            }
            arrived.gone();
        }

        void end() {
            Peer gone;
            lock.lock();
            try {
                ended = true;
                gone = peer;
                sockets.forget(link);
            } finally {
                lock.unlock();
            }
            if (gone != null) gone.gone();
        }

        @Nullable
        Peer peer() {
            lock.lock();
            try {
                return peer;
            } finally {
                lock.unlock();
            }
        }
    }

    /// Returns the number of open sockets.
    public int open() {
        return open.size();
    }

    @Override
    public List<String> getSubProtocols() {
        return protocol == null ? List.of() : List.of(protocol);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var link = sockets.link(session);
        var socket = new Socket(link);
        open.put(session.getId(), socket);
        if (protocol != null && !protocol.equals(session.getAcceptedProtocol())) {
            link.close(PROTOCOL_MISSING, "Subprotocol not acceptable");
            return;
        }
        var peer = opening.open(link, Handshake.of(session.getAttributes()));
        if (peer != null) socket.begin(peer);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        var socket = open.get(session.getId());
        if (socket == null) return;
        var peer = socket.peer();
        if (peer == null) return;
        socket.link.busy(true);
        try {
            switch (message) {
                case TextMessage text -> {
                    if (gathered(socket, ByteBuffer.wrap(text.asBytes()), text.isLast(), peer::textTooBig))
                        peer.text(new String(taken(socket), UTF_8));
                }
                case BinaryMessage binary -> {
                    if (gathered(socket, binary.getPayload(), binary.isLast(), peer::binaryTooBig))
                        peer.binary(taken(socket));
                }
                default -> {} // a pong only shows that the client is there
            }
        } finally {
            socket.link.busy(false);
        }
    }

    /// Returns whether the message is complete.
    private boolean gathered(Socket socket, ByteBuffer part, boolean last, Consumer<Link> tooBig) {
        var parts = socket.parts;
        if (parts.size() + part.remaining() > messageLimit) {
            parts.reset();
            tooBig.accept(socket.link);
            return false;
        }
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        parts.writeBytes(bytes);
        return last;
    }

    private static byte[] taken(Socket socket) {
        var whole = socket.parts.toByteArray();
        socket.parts.reset();
        return whole;
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable thrown) {
        // afterConnectionClosed follows
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = open.remove(session.getId());
        if (socket != null) socket.end();
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
