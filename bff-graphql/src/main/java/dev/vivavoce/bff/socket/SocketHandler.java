package dev.vivavoce.bff.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

/// Serves WebSockets of one subprotocol: makes a [Peer] for each, puts messages together from their parts up to a
/// limit, and tells the peer when its socket has gone.
///
/// Parts are put together here and not by the container, which would set the largest message's memory aside for every
/// socket from the start.
public final class SocketHandler implements WebSocketHandler, SubProtocolCapable {
    private static final int TOO_BIG = 1009;
    private static final int PROTOCOL_MISSING = 4406;

    private final String protocol;
    private final int messageLimit;
    private final OpenSockets sockets;
    private final Opening opening;
    private final Map<String, Socket> open = new ConcurrentHashMap<>();

    /// The server's side of one socket. Messages come one at a time; while one is being worked off the next is not
    /// read from the network.
    public interface Peer {
        void text(String text) throws InterruptedException;

        void binary(byte[] bytes) throws InterruptedException;

        /// Called now and then, for what is due by the clock.
        void tick();

        /// The server stops.
        void drain();

        /// The socket has gone, whatever the cause; everything is to be freed.
        void gone();

        /// How a message of too many bytes ends the socket.
        default void tooBig(Link link) {
            link.close(TOO_BIG, "MESSAGE_TOO_BIG");
        }
    }

    /// Makes the server's side of a new socket; null when it has closed it at once.
    public interface Opening {
        @Nullable
        Peer open(Link link, Handshake handshake);
    }

    public SocketHandler(String protocol, int messageLimit, OpenSockets sockets, Opening opening) {
        this.protocol = protocol;
        this.messageLimit = messageLimit;
        this.sockets = sockets;
        this.opening = opening;
    }

    private record Socket(Link link, @Nullable Peer peer, ByteArrayOutputStream parts) {}

    /// How many are open.
    public int open() {
        return open.size();
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(protocol);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var link = sockets.link(session);
        if (!protocol.equals(session.getAcceptedProtocol())) {
            open.put(session.getId(), new Socket(link, null, new ByteArrayOutputStream(0)));
            link.close(PROTOCOL_MISSING, "Subprotocol not acceptable");
            return;
        }
        var peer = opening.open(link, Handshake.of(session.getAttributes()));
        open.put(session.getId(), new Socket(link, peer, new ByteArrayOutputStream(0)));
        if (peer != null) sockets.watch(link, peer);
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) throws Exception {
        var socket = open.get(session.getId());
        if (socket == null) return;
        var peer = socket.peer();
        if (peer == null) return;
        socket.link().busy(true);
        try {
            switch (message) {
                case TextMessage text -> {
                    if (gathered(socket, peer, ByteBuffer.wrap(text.asBytes()), text.isLast()))
                        peer.text(new String(taken(socket), UTF_8));
                }
                case BinaryMessage binary -> {
                    if (gathered(socket, peer, binary.getPayload(), binary.isLast())) peer.binary(taken(socket));
                }
                default -> {} // a pong: being heard was all it is for
            }
        } finally {
            socket.link().busy(false);
        }
    }

    /// Whether the message is whole.
    private boolean gathered(Socket socket, Peer peer, ByteBuffer part, boolean last) {
        var parts = socket.parts();
        if (parts.size() + part.remaining() > messageLimit) {
            parts.reset();
            peer.tooBig(socket.link());
            return false;
        }
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        parts.writeBytes(bytes);
        return last;
    }

    private static byte[] taken(Socket socket) {
        var whole = socket.parts().toByteArray();
        socket.parts().reset();
        return whole;
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable thrown) {
        // Tells nothing that the end does not tell.
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var socket = open.remove(session.getId());
        if (socket == null) return;
        sockets.forget(socket.link());
        var peer = socket.peer();
        if (peer != null) peer.gone();
    }

    @Override
    public boolean supportsPartialMessages() {
        return true;
    }
}
