package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.wire.Draining;
import dev.vivavoce.runtime.VirtualTasks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// All open sockets: asks each now and then whether its client is there, and gives up those that do not answer, so that
/// a network that fell silent frees everything within [#SILENCE].
public final class OpenSockets implements Draining {
    /// A client is asked this often.
    static final Duration HEARTBEAT = Duration.ofSeconds(10);
    /// Without a sign of life for this long it is given up.
    static final Duration SILENCE = Duration.ofSeconds(25);
    /// The longest a client may take to take one message.
    private static final long SEND_LIMIT_MILLISECONDS = 10_000;
    /// How long a client may take to answer a close.
    private static final long CLOSE_LIMIT_SECONDS = 3;

    private static final int GIVEN_UP = 4408;

    private final Clock clock;
    private final VirtualTasks tasks;
    private final Map<Link, SocketHandler.Peer> open = new ConcurrentHashMap<>();

    public OpenSockets(Clock clock, VirtualTasks tasks) {
        this.clock = clock;
        this.tasks = tasks;
        tasks.scheduleAtFixedRate(
                this::look, HEARTBEAT.toMillis() / 2, HEARTBEAT.toMillis() / 2, TimeUnit.MILLISECONDS);
    }

    Link link(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapped
                && wrapped.getNativeSession() instanceof jakarta.websocket.Session container) {
            var properties = container.getUserProperties();
            properties.put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", SEND_LIMIT_MILLISECONDS);
            properties.put("org.apache.tomcat.websocket.SESSION_CLOSE_TIMEOUT", CLOSE_LIMIT_SECONDS);
        }
        return new Link(session, clock);
    }

    void watch(Link link, SocketHandler.Peer peer) {
        open.put(link, peer);
    }

    void forget(Link link) {
        open.remove(link);
    }

    /// One look at every socket.
    void look() {
        var silent = clock.instant().minus(SILENCE);
        open.forEach((link, peer) -> {
            if (link.silentSince(silent)) tasks.execute(() -> giveUp(link, peer));
            else tasks.execute(() -> ask(link, peer));
        });
    }

    private static void ask(Link link, SocketHandler.Peer peer) {
        peer.tick();
        try {
            link.ping();
        } catch (IOException _) {
            // the container tells of the end
        }
    }

    private void giveUp(Link link, SocketHandler.Peer peer) {
        open.remove(link);
        peer.gone();
        link.close(GIVEN_UP, "IDLE");
    }

    /// Every peer says so to its client, all at the same time: one that does not read must not hold up the others.
    @Override
    public void drain() {
        open.values().forEach(peer -> tasks.execute(peer::drain));
    }
}
