package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.calls.ListedReplicas;
import dev.vivavoce.runtime.calls.ReplicaBalancing;
import dev.vivavoce.runtime.telemetry.RequestIds;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ConnectivityState;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Connections to a service: `HOST:PORT` or `HOST:PORT,HOST:PORT` over the wire, or `in-process:NAME` when the service
/// runs in this JVM. Stubs work with all of them.
///
/// A name may stand for several addresses. Calls go to all replicas in turn, without those that cannot be reached. A
/// stream stays where it began.
public final class GrpcClient implements AutoCloseable {
    private static final String IN_PROCESS = "in-process:";

    private static final long CONNECT_AT_MOST_EVERY = TimeUnit.SECONDS.toNanos(1);

    /// How soon a replica that is back, or has been added, gets calls; for added ones the time that DNS is cached
    /// comes to it.
    private static final Duration LOOK_FOR_REPLICAS = Duration.ofSeconds(5);

    private final ManagedChannel channel;
    private final Channel guarded;
    private final AtomicLong connectedAgain = new AtomicLong(System.nanoTime());
    private final Thread looking = Thread.ofVirtual().name("replicas").unstarted(this::lookForReplicas);

    private GrpcClient(ManagedChannel channel, CallGuard guard, ClientInterceptor... spans) {
        this.channel = channel;
        var each = ClientInterceptors.intercept(channel, spans);
        // The last interceptor runs first: the spans and headers that the others add are those of each attempt.
        this.guarded = ClientInterceptors.intercept(each, new RequestId(), new Reconnect(), guard.grpc());
        looking.start();
    }

    /// For tools and tests: without metrics and traces.
    public static GrpcClient open(String target) {
        return open(target, new CallGuard(target, CallPolicy.SERVICE, Metrics.globalRegistry));
    }

    /// @param peer the other service's short name, for metrics and failures
    public static GrpcClient open(String target, String peer, Telemetry telemetry) {
        return open(target, peer, telemetry, Optional.empty());
    }

    /// @param tls none for a connection without TLS
    public static GrpcClient open(String target, String peer, Telemetry telemetry, Optional<MutualTls> tls) {
        var guard = new CallGuard(peer, CallPolicy.SERVICE, telemetry.meters());
        return new GrpcClient(connect(target, tls), guard, telemetry.madeSpans());
    }

    public static GrpcClient open(String target, CallGuard guard) {
        return new GrpcClient(connect(target, Optional.empty()), guard);
    }

    private static ManagedChannel connect(String target, Optional<MutualTls> tls) {
        if (target.startsWith(IN_PROCESS))
            return InProcessChannelBuilder.forName(target.substring(IN_PROCESS.length()))
                    .build();
        var credentials = tls.map(MutualTls::client).orElseGet(InsecureChannelCredentials::create);
        return NettyChannelBuilder.forTarget(ListedReplicas.target(target), credentials)
                .defaultLoadBalancingPolicy(ReplicaBalancing.policy())
                .maxInboundMessageSize(FailureInterceptor.MESSAGE_LIMIT)
                .keepAliveTime(30, TimeUnit.SECONDS)
                .keepAliveTimeout(10, TimeUnit.SECONDS)
                .keepAliveWithoutCalls(false)
                .build();
    }

    /// The channel for stubs. Calls are guarded ([CallGuard]) and carry the request id of the call that they are
    /// made for.
    public Channel channel() {
        return guarded;
    }

    @Override
    public void close() {
        looking.interrupt();
        channel.shutdown();
        try {
            if (!channel.awaitTermination(2, TimeUnit.SECONDS)) channel.shutdownNow();
        } catch (InterruptedException _) {
            channel.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /// By default grpc-java waits for up to two minutes before it tries a replica again, and asks for addresses
    /// only when a connection breaks.
    private void lookForReplicas() {
        try {
            while (true) {
                Thread.sleep(LOOK_FOR_REPLICAS);
                channel.resetConnectBackoff();
            }
        } catch (InterruptedException _) { // closed
        }
    }

    /// Reconnects when a call finds no replica connected, at most once a second. By default grpc-java waits for
    /// up to two minutes after a long outage and fails every call until then.
    private final class Reconnect implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            if (channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE) {
                long now = System.nanoTime();
                long last = connectedAgain.get();
                if (now - last >= CONNECT_AT_MOST_EVERY && connectedAgain.compareAndSet(last, now))
                    channel.resetConnectBackoff();
            }
            return next.newCall(method, options);
        }
    }

    private static final class RequestId implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            var requestId = RequestIds.current();
            if (requestId.isEmpty()) return next.newCall(method, options);
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> responses, Metadata headers) {
                    if (!headers.containsKey(RequestIds.HEADER)) headers.put(RequestIds.HEADER, requestId);
                    super.start(responses, headers);
                }
            };
        }
    }
}
