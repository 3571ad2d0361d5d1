package dev.vivavoce.runtime.server;

import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Has callers go to other replicas before the port closes, so that no call is cut: new connections are refused, and
/// open ones take no more calls. Calls and streams that run go on. Armeria's own stop refuses calls at once.
final class Leaving {
    /// How long callers may begin calls on a connection that they were asked to leave, because the request has
    /// not reached them yet.
    private static final Duration NOTICE = Duration.ofMillis(100);

    private static final Duration LIMIT = Duration.ofSeconds(3);

    /// The last call of each connection that carries several at once, by the caller's address: Armeria closes a
    /// connection by one of its calls.
    private final Map<InetSocketAddress, ServiceRequestContext> connections = new ConcurrentHashMap<>();

    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean begun;

    void applyTo(ServerBuilder server) {
        server.childChannelPipelineCustomizer(pipeline -> {
            var connection = pipeline.channel();
            if (begun) connection.close();
            if (connection.remoteAddress() instanceof InetSocketAddress caller)
                connection.closeFuture().addListener(_ -> connections.remove(caller));
        });
        server.decorator((service, ctx, request) -> {
            running.incrementAndGet();
            ctx.log().whenComplete().thenRun(running::decrementAndGet);
            if (ctx.sessionProtocol().isMultiplex()) connections.put(ctx.remoteAddress(), ctx);
            if (begun) ctx.initiateConnectionShutdown(NOTICE);
            return service.serve(ctx, request);
        });
    }

    void begin() {
        begun = true;
        connections.values().forEach(call -> call.initiateConnectionShutdown(NOTICE));
    }

    /// Waits for a moment until the callers have disconnected.
    void await() {
        long until = System.nanoTime() + LIMIT.toNanos();
        while ((running.get() > 0 || !connections.isEmpty()) && System.nanoTime() < until)
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
}
