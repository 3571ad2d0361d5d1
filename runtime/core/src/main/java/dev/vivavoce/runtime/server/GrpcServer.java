package dev.vivavoce.runtime.server;

import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServerBuilder;
import com.linecorp.armeria.server.docs.DocService;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.healthcheck.HealthCheckService;
import com.linecorp.armeria.server.prometheus.PrometheusExpositionService;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.readiness.ReadinessChecks;
import dev.vivavoce.runtime.security.AccessRules;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.telemetry.RequestIds;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtime.tls.TlsSettings;
import io.grpc.BindableService;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running service: one port for gRPC, gRPC-Web, JSON, health, metrics and documentation, and the same services
/// in process for callers in this JVM. Both ways use the same interceptors. With TLS, all but gRPC has a port of its
/// own.
public final class GrpcServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GrpcServer.class);
    private static final Duration UNARY_LIMIT = Duration.ofSeconds(60);
    private static final Duration QUIET = Duration.ofMillis(100);
    /// One connection of the edge carries the cancelled streams of thousands of users; a rapid reset attack
    /// (CVE-2023-44487) sends more than this in a second.
    private static final int RESETS_IN_A_WINDOW = 20_000;

    private static final int WINDOW_SECONDS = 30;
    /// One connection of the edge may carry all its subscriptions, 10,000, and calls beside them.
    private static final int MOST_STREAMS = 20_000;

    /// After this time without traffic the server sends a ping, and closes the connection when it is not
    /// answered within the same time.
    private static final Duration ASKED_AFTER = Duration.ofSeconds(20);
    /// How long a connection without calls stays open. Armeria sends pings only if this is longer than
    /// [#ASKED_AFTER].
    private static final Duration IDLE_LIMIT = Duration.ofSeconds(60);
    /// A connection keeps the certificates and the replica with which it began, so none is used for longer than this.
    private static final Duration CONNECTION_AGE = Duration.ofMinutes(30);

    private final String service;
    private final String inProcessName;
    private final Server server;
    private final @Nullable Server plain;
    private final io.grpc.Server inProcess;
    private final Deque<AutoCloseable> closeables;
    private final List<Runnable> stopping;
    private final VirtualTasks blocking;
    private final Leaving leaving;

    private GrpcServer(
            Builder builder,
            Server server,
            @Nullable Server plain,
            io.grpc.Server inProcess,
            String inProcessName,
            VirtualTasks blocking) {
        this.service = builder.service;
        this.server = server;
        this.plain = plain;
        this.inProcess = inProcess;
        this.inProcessName = inProcessName;
        this.closeables = builder.closeables;
        this.stopping = List.copyOf(builder.stopping);
        this.blocking = blocking;
        this.leaving = builder.leaving;
    }

    /// `service` is its short name: `speech`.
    public static Builder of(String service) {
        return new Builder(service);
    }

    public int port() {
        return server.activeLocalPort();
    }

    /// The port for health, metrics and other plain HTTP: [#port], or with TLS one of its own.
    public int httpPort() {
        return plain == null ? port() : plain.activeLocalPort();
    }

    /// For [GrpcClient#open]: reaches this server without a socket.
    public String inProcessTarget() {
        return "in-process:" + inProcessName;
    }

    /// Serves until SIGTERM or SIGINT, then stops cleanly.
    public void runUntilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, service + "-stop"));
        server.whenClosed().join();
    }

    /// Ends streams, sends callers to other replicas, lets running calls finish for a moment, then closes what was
    /// registered, the last one first.
    @Override
    public void close() {
        stopping.forEach(Runnable::run);
        leaving.begin();
        leaving.await();
        stopServing(server);
        if (plain != null) stopServing(plain);
        inProcess.shutdown();
        try {
            if (!inProcess.awaitTermination(500, TimeUnit.MILLISECONDS)) inProcess.shutdownNow();
        } catch (InterruptedException _) {
            inProcess.shutdownNow();
            Thread.currentThread().interrupt();
        }
        close(closeables);
        blocking.shutdown(); // last, because callers in process cancel their calls on it
    }

    /// Waits until the port and the last connection are closed. Armeria's own stop takes two seconds longer,
    /// because Netty keeps the thread that accepted connections; nothing depends on it.
    private static void stopServing(Server server) {
        var stopped = server.stop();
        while (!stopped.isDone() && (!server.activePorts().isEmpty() || server.numConnections() > 0))
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    private static void close(Deque<AutoCloseable> closeables) {
        while (!closeables.isEmpty()) {
            var closeable = closeables.removeLast();
            try {
                closeable.close();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (Exception thrown) { // the type that AutoCloseable declares
                log.warn("closing {} failed", closeable.getClass().getSimpleName(), thrown);
            }
        }
    }

    /// Collects what a server serves and closes.
    public static final class Builder {
        private final String service;
        private final List<BindableService> services = new ArrayList<>();
        private final Map<String, HttpService> http = new LinkedHashMap<>();
        private final Map<String, HttpService> uploads = new LinkedHashMap<>();
        private final ReadinessChecks checks = new ReadinessChecks();
        private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
        private final List<Runnable> before = new ArrayList<>();
        private final List<Runnable> stopping = new ArrayList<>();
        private final Leaving leaving = new Leaving();
        private InetAddress host = Env.LOOPBACK;
        private int port;
        private boolean reflection;
        private Duration connectionAge = CONNECTION_AGE;
        private @Nullable TlsSettings tlsFiles;
        private int httpPort;
        private @Nullable MutualTls tls;
        private TokenVerifier tokens = TokenVerifier.of(() -> "{\"keys\":[]}", "nobody");
        private Telemetry telemetry;
        private @Nullable AdministrationLog administration;

        private Builder(String service) {
            this.service = service;
            this.telemetry = new Telemetry(service);
        }

        /// The address to listen at; by default the loopback address.
        public Builder host(InetAddress host) {
            this.host = host;
            return this;
        }

        /// 0 picks a free one.
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /// Server reflection and the documentation pages: on in development, off in production.
        public Builder reflection(boolean reflection) {
            this.reflection = reflection;
            return this;
        }

        /// How long callers use a connection. Calls that run on it then run to their end, the next ones open another.
        public Builder connectionAge(Duration age) {
            this.connectionAge = age;
            return this;
        }

        /// Mutual TLS for the port and for connections to other services. Who has no certificate, such as
        /// browsers, payment providers and monitoring, finds health, metrics, [#http] and [#uploads] at a
        /// port without gRPC.
        ///
        /// @param httpPort 0 picks a free one
        public Builder tls(TlsSettings files, int httpPort) {
            this.tlsFiles = files;
            this.httpPort = httpPort;
            return this;
        }

        public Builder tokens(TokenVerifier tokens) {
            this.tokens = tokens;
            checks.needed("keys", tokens::ready);
            return this;
        }

        /// Opens a connection to another service; its calls appear in this service's metrics. Closed with the
        /// server.
        ///
        /// @param peer the other service's short name
        public GrpcClient client(String peer, String target) {
            return closing(GrpcClient.open(target, peer, telemetry, tls()));
        }

        /// Closed with the server.
        public Builder telemetry(Telemetry telemetry) {
            this.telemetry = closing(telemetry);
            return this;
        }

        /// Where acts of administrators are reported. A server with an RPC for such acts does not start without it.
        public Builder administration(AdministrationLog log) {
            this.administration = log;
            return this;
        }

        public Builder service(BindableService service) {
            services.add(service);
            return this;
        }

        /// Serves plain HTTP at a path.
        public Builder http(String path, HttpService http) {
            this.http.put(path, http);
            return this;
        }

        /// The same for a service that takes bodies of any length, and bounds them itself.
        public Builder uploads(String path, HttpService http) {
            this.uploads.put(path, http);
            return this;
        }

        /// A dependency that `/ready` checks.
        public Builder ready(String name, BooleanSupplier check) {
            checks.needed(name, check);
            return this;
        }

        /// An optional part that the settings leave off. `/ready` names it; the service is ready without it.
        ///
        /// @param why names the setting, such as `IDENTITY_SMTP_HOST is not set`
        public Builder off(String part, String why) {
            checks.optional(part, () -> false, "off (" + why + ")");
            return this;
        }

        /// A part that may be away. `/ready` names it; the service is ready without it.
        ///
        /// @param without what happens then, such as `each replica counts limits for itself`
        public Builder optional(String part, BooleanSupplier isUp, String without) {
            checks.optional(part, isUp, "down (" + without + ")");
            return this;
        }

        /// Runs before the server accepts calls. When it throws, the server does not start, and closes what was
        /// registered.
        public Builder before(Runnable work) {
            before.add(work);
            return this;
        }

        /// Runs first when the server closes, while calls are still served. Long streams end here.
        public Builder stopping(Runnable stop) {
            stopping.add(stop);
            return this;
        }

        /// Closes the resource with the server, the last one first.
        public <C extends AutoCloseable> C closing(C closeable) {
            closeables.addLast(closeable);
            return closeable;
        }

        /// Starts the server. When that fails, closes what was registered.
        public GrpcServer start() {
            try {
                return started();
            } catch (RuntimeException thrown) {
                close(closeables);
                throw thrown;
            }
        }

        private GrpcServer started() {
            before.forEach(Runnable::run);
            tokens.bindTo(telemetry.meters());
            closing(tokens.followEndedSessions());
            var blocking = new VirtualTasks(service);
            var domain = domain();
            var bound = services.stream().map(BindableService::bindService).toList();
            var rules = AccessRules.of(bound);
            // The last interceptor runs first.
            var interceptors = List.<ServerInterceptor>of(
                    new AdministrationInterceptor(rules.administrative(), administrationLog(rules)),
                    new CallInterceptor(domain, blocking),
                    new AccessInterceptor(tokens, rules),
                    new FailureInterceptor(domain),
                    RequestIds.served(),
                    telemetry.calls(),
                    telemetry.servedSpans());
            var definitions = bound.stream()
                    .map(service -> ServerInterceptors.intercept(service, interceptors))
                    .toList();
            var ready = checks.grpc();
            var server = armeria(definitions, ready, blocking);
            server.start().join();
            var plain = tls().isPresent() ? plainHttp(blocking, server) : null;
            // The name follows from the port, so two services that call each other can start in any order.
            var name = service + "-" + server.activeLocalPort();
            try {
                var inProcess = InProcessServerBuilder.forName(name).executor(blocking);
                definitions.forEach(inProcess::addService);
                inProcess.addService(ready);
                return new GrpcServer(this, server, plain, inProcess.build().start(), name, blocking);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }

        private Server armeria(
                List<ServerServiceDefinition> definitions, BindableService ready, VirtualTasks blocking) {
            var grpc = GrpcService.builder()
                    .supportedSerializationFormats(GrpcSerializationFormats.values())
                    .enableUnframedRequests(true)
                    .jsonMarshallerFactory(JsonMessages::new)
                    .maxRequestMessageLength(FailureInterceptor.MESSAGE_LIMIT)
                    .exceptionHandler((ctx, status, _, trailers) -> RequestCheck.ended(ctx, status, trailers, domain()))
                    .useBlockingTaskExecutor(true);
            definitions.forEach(grpc::addService);
            grpc.addService(ready);
            if (reflection) grpc.addService(ProtoReflectionServiceV1.newInstance());
            var address = new InetSocketAddress(host, port);
            var server = serving(blocking)
                    .gracefulShutdownTimeout(QUIET, QUIET.multipliedBy(2)) // Leaving has waited for calls
                    .meterRegistry(telemetry.meters())
                    .http2MaxResetFramesPerWindow(RESETS_IN_A_WINDOW, WINDOW_SECONDS)
                    .http2MaxStreamsPerConnection(MOST_STREAMS)
                    .idleTimeout(IDLE_LIMIT)
                    .pingInterval(ASKED_AFTER)
                    .maxConnectionAge(connectionAge)
                    .service(grpc.build(), delegate -> new RequestCheck(delegate, definitions, domain()));
            if (reflection) server.serviceUnder("/docs", new DocService());
            leaving.applyTo(server);
            tls().ifPresentOrElse(tls -> tls.require(server.https(address)), () -> addPlainPaths(server.http(address)));
            return server.build();
        }

        /// The port for those without a certificate. When it cannot be opened, the one for gRPC closes, too.
        private Server plainHttp(VirtualTasks blocking, Server grpc) {
            var server = serving(blocking).http(new InetSocketAddress(host, httpPort));
            addPlainPaths(server);
            var plain = server.build();
            try {
                plain.start().join();
            } catch (RuntimeException refused) {
                grpc.stop().join();
                throw refused;
            }
            return plain;
        }

        private ServerBuilder serving(VirtualTasks blocking) {
            return Server.builder()
                    .blockingTaskExecutor(BlockingTaskExecutor.of(blocking), false)
                    .maxRequestLength(FailureInterceptor.MESSAGE_LIMIT + 1024)
                    .requestTimeout(UNARY_LIMIT)
                    // A caller that disconnects is not an error; FailureStatus logs unexpected exceptions.
                    .unloggedExceptionsReportIntervalMillis(0)
                    .gracefulShutdownTimeout(QUIET, Duration.ofSeconds(3));
        }

        private void addPlainPaths(ServerBuilder server) {
            server.service("/health", HealthCheckService.of())
                    .service("/ready", checks::page)
                    .service(
                            "/metrics",
                            PrometheusExpositionService.of(
                                    telemetry.prometheus().getPrometheusRegistry()));
            http.forEach(server::service);
            uploads.forEach((path, service) ->
                    server.route().path(path).maxRequestLength(0).build(service));
        }

        /// Opened when it is first needed, because its metrics are those of [#telemetry].
        private Optional<MutualTls> tls() {
            if (tls == null && tlsFiles != null) tls = closing(MutualTls.open(tlsFiles, telemetry.meters()));
            return Optional.ofNullable(tls);
        }

        private AdministrationLog administrationLog(AccessRules rules) {
            var wired = administration;
            if (wired != null) return wired;
            var unreported = rules.administrative();
            if (!unreported.isEmpty())
                throw new IllegalStateException("RPCs by which administrators change something (expected: the server"
                        + " reports them, by administration(log)): "
                        + String.join(", ", unreported.stream().sorted().toList()));
            return _ -> {};
        }

        private String domain() {
            return service + ".vivavoce.dev";
        }
    }
}
