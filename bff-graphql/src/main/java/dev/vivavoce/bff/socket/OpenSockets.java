package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.runtime.server.VirtualTasks;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/// All open sockets. Sends a ping to a client that has sent nothing for half a keep-alive interval, and closes a
/// socket whose client has sent nothing for one and a half. A lost network is therefore noticed within two
/// intervals.
public final class OpenSockets implements Draining {
    /// The time that a client has to answer a close frame.
    private static final long CLOSE_LIMIT_SECONDS = 3;

    private static final int GIVEN_UP = 4408;

    private final Clock clock;
    private final VirtualTasks tasks;
    private final Duration quiet;
    private final Duration silence;
    private final long sendLimitMilliseconds;
    private final Map<Link, SocketHandler.Peer> open = new ConcurrentHashMap<>();

    public OpenSockets(Clock clock, VirtualTasks tasks, SocketSettings settings) {
        this.clock = clock;
        this.tasks = tasks;
        var keepAlive = settings.keepAlive();
        this.quiet = keepAlive.dividedBy(2);
        this.silence = quiet.multipliedBy(3);
        this.sendLimitMilliseconds = settings.sendLimit().toMillis();
        long every = keepAlive.toMillis() / 4;
        tasks.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    /// Returns the number of sockets that are kept alive.
    int watched() {
        return open.size();
    }

    Link link(WebSocketSession session) {
        if (session instanceof NativeWebSocketSession wrapped
                && wrapped.getNativeSession() instanceof jakarta.websocket.Session container) {
            var properties = container.getUserProperties();
            properties.put("org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT", sendLimitMilliseconds);
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

    /// Checks every socket once.
    void look() {
        var now = clock.instant();
        open.forEach((link, peer) -> {
            if (link.silentSince(now.minus(silence))) tasks.execute(() -> giveUp(link, peer));
            else tasks.execute(() -> ask(link, peer, now));
        });
    }

    private void ask(Link link, SocketHandler.Peer peer, Instant now) {
        peer.tick();
        try {
            if (link.silentSince(now.minus(quiet))) link.ping();
        } catch (IOException _) {
            // afterConnectionClosed follows
        }
    }

    private void giveUp(Link link, SocketHandler.Peer peer) {
        open.remove(link);
        peer.gone();
        link.close(GIVEN_UP, "IDLE");
    }

    /// Closes every socket at the same time, so that a client that does not read delays no other, and returns when each
    /// close frame is sent or the limit is over. Without waiting, the server could stop before the clients have
    /// received the reason.
    @Override
    public void drain() {
        var closing = open.values().stream()
                .<Callable<Object>>map(peer -> Executors.callable(peer::drain))
                .toList();
        try {
            var _ = tasks.invokeAll(closing, CLOSE_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
