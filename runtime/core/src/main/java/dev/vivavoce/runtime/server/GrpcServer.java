package dev.vivavoce.runtime.server;

import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.common.grpc.GrpcSerializationFormats;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.ServiceRequestContext;
import com.linecorp.armeria.server.SimpleDecoratingHttpService;
import com.linecorp.armeria.server.docs.DocService;
import com.linecorp.armeria.server.grpc.GrpcService;
import com.linecorp.armeria.server.healthcheck.HealthCheckService;
import com.linecorp.armeria.server.prometheus.PrometheusExpositionService;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.BindableService;
import io.grpc.MethodDescriptor.MethodType;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running service: one port for gRPC, gRPC-Web, JSON, health, metrics and documentation, and the same services in
/// process for callers in this JVM. Every call passes the same interceptors either way.
public final class GrpcServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(GrpcServer.class);
    private static final Duration UNARY_LIMIT = Duration.ofSeconds(60);
    /// One connection of the edge carries the cancelled streams of thousands of people; a rapid reset attack
    /// (CVE-2023-44487) sends more than these in a second.
    private static final int RESETS_IN_A_WINDOW = 20_000;

    private static final int WINDOW_SECONDS = 30;

    private final String service;
    private final String inProcessName;
    private final Server server;
    private final io.grpc.Server inProcess;
    private final Deque<AutoCloseable> closeables;
    private final List<Runnable> stopping;
    private final VirtualTasks blocking;

    private GrpcServer(
            Builder builder, Server server, io.grpc.Server inProcess, String inProcessName, VirtualTasks blocking) {
        this.service = builder.service;
        this.server = server;
        this.inProcess = inProcess;
        this.inProcessName = inProcessName;
        this.closeables = builder.closeables;
        this.stopping = List.copyOf(builder.stopping);
        this.blocking = blocking;
    }

    /// `service` is its short name: `speech`.
    public static Builder of(String service) {
        return new Builder(service);
    }

    public int port() {
        return server.activeLocalPort();
    }

    /// For [GrpcClient#open]: reaches this server without a socket.
    public String inProcessTarget() {
        return "in-process:" + inProcessName;
    }

    /// What a service's `main` does: starts it with the environment as its settings, and serves until the process is
    /// told to stop. Settings that cannot be used end the process with 1 and one line that names them all.
    public static void run(Function<Map<String, String>, GrpcServer> start) {
        try {
            start.apply(System.getenv()).runUntilStopped();
        } catch (Env.BadSettings bad) {
            System.err.println(bad.getMessage());
            System.exit(1);
        }
    }

    /// Serves until the process is told to stop (SIGTERM, SIGINT), then stops cleanly. For a service's `main`.
    public void runUntilStopped() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, service + "-stop"));
        server.whenClosed().join();
    }

    /// Tells streams to end, stops accepting, lets what runs finish for a moment, then closes what was registered, last
    /// first.
    @Override
    public void close() {
        stopping.forEach(Runnable::run);
        stopServing();
        inProcess.shutdown();
        try {
            if (!inProcess.awaitTermination(500, TimeUnit.MILLISECONDS)) inProcess.shutdownNow();
        } catch (InterruptedException _) {
            inProcess.shutdownNow();
            Thread.currentThread().interrupt();
        }
        close(closeables);
        blocking.shutdown(); // last: callers in process cancel their calls on it
    }

    /// Until the port is shut and the last connection is gone. The rest of Armeria's stop is two seconds in which Netty
    /// keeps the thread that accepted connections: nobody need wait for that.
    private void stopServing() {
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
            } catch (Exception thrown) { // AutoCloseable says no more than this
                log.warn("closing {} failed", closeable.getClass().getSimpleName(), thrown);
            }
        }
    }

    /// Collects what a server serves and what it must close.
    public static final class Builder {
        private final String service;
        private final List<BindableService> services = new ArrayList<>();
        private final Set<String> openMethods = new TreeSet<>();
        private final Map<String, HttpService> http = new LinkedHashMap<>();
        private final Map<String, BooleanSupplier> readiness = new LinkedHashMap<>();
        private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
        private final List<Runnable> before = new ArrayList<>();
        private final List<Runnable> stopping = new ArrayList<>();
        private InetAddress host = Env.LOOPBACK;
        private int port;
        private boolean reflection;
        private TokenVerifier tokens = TokenVerifier.of(() -> "{\"keys\":[]}", "nobody");
        private Telemetry telemetry;

        private Builder(String service) {
            this.service = service;
            this.telemetry = new Telemetry(service);
        }

        /// The address to listen at; this machine's own unless another is named.
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

        public Builder tokens(TokenVerifier tokens) {
            this.tokens = tokens;
            readiness.put("keys", tokens::ready);
            return this;
        }

        public Builder telemetry(Telemetry telemetry) {
            this.telemetry = telemetry;
            return this;
        }

        public Builder service(BindableService service) {
            services.add(service);
            return this;
        }

        /// Full names of the methods that take calls without a token, such as
        /// `vivavoce.identity.v1.SessionService/Login`. A token that is sent along is verified all the same.
        public Builder open(String... fullMethodNames) {
            openMethods.addAll(List.of(fullMethodNames));
            return this;
        }

        /// Serves plain HTTP at a path of its own.
        public Builder http(String path, HttpService http) {
            this.http.put(path, http);
            return this;
        }

        /// A dependency that `/ready` asks after.
        public Builder ready(String name, BooleanSupplier check) {
            readiness.put(name, check);
            return this;
        }

        /// Run before the first call is taken; when it throws nothing starts, and everything registered is closed.
        public Builder before(Runnable work) {
            before.add(work);
            return this;
        }

        /// Run first when the server closes, while calls can still be answered: long streams end themselves here.
        public Builder stopping(Runnable stop) {
            stopping.add(stop);
            return this;
        }

        /// Closed with the server, last first.
        public <C extends AutoCloseable> C closing(C closeable) {
            closeables.addLast(closeable);
            return closeable;
        }

        /// Starts it; when that fails everything registered is closed again.
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
            var blocking = new VirtualTasks(service);
            var domain = service + ".vivavoce.dev";
            // The last named runs first.
            var interceptors = List.<ServerInterceptor>of(
                    new CallInterceptor(domain, tokens, openMethods, blocking),
                    new FailureInterceptor(domain),
                    telemetry.calls());
            var definitions = services.stream()
                    .map(bindable -> ServerInterceptors.intercept(bindable, interceptors))
                    .toList();
            var server = armeria(definitions, blocking);
            server.start().join();
            // Known to whoever chose the port: two services that call each other need not wait for each other's start.
            var name = service + "-" + server.activeLocalPort();
            try {
                var inProcess = InProcessServerBuilder.forName(name).executor(blocking);
                definitions.forEach(inProcess::addService);
                return new GrpcServer(this, server, inProcess.build().start(), name, blocking);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }

        private Server armeria(List<ServerServiceDefinition> definitions, VirtualTasks blocking) {
            var streaming = new TreeSet<String>();
            for (var definition : definitions)
                for (var method : definition.getMethods())
                    if (method.getMethodDescriptor().getType() != MethodType.UNARY)
                        streaming.add("/" + method.getMethodDescriptor().getFullMethodName());
            var grpc = GrpcService.builder()
                    .supportedSerializationFormats(GrpcSerializationFormats.values())
                    .enableUnframedRequests(true)
                    .enableHealthCheckService(true)
                    .maxRequestMessageLength(FailureInterceptor.MESSAGE_LIMIT)
                    .useBlockingTaskExecutor(true);
            definitions.forEach(grpc::addService);
            if (reflection) grpc.addService(ProtoReflectionServiceV1.newInstance());
            var server = Server.builder()
                    .http(new InetSocketAddress(host, port))
                    .meterRegistry(telemetry.meters())
                    .blockingTaskExecutor(BlockingTaskExecutor.of(blocking), false)
                    .maxRequestLength(FailureInterceptor.MESSAGE_LIMIT + 1024)
                    .requestTimeout(UNARY_LIMIT)
                    // A caller who goes away is no fault to report; our own faults FailureStatus logs.
                    .unloggedExceptionsReportIntervalMillis(0)
                    .http2MaxResetFramesPerWindow(RESETS_IN_A_WINDOW, WINDOW_SECONDS)
                    .gracefulShutdownTimeout(Duration.ofMillis(100), Duration.ofSeconds(3))
                    .service(grpc.build(), delegate -> new SimpleDecoratingHttpService(delegate) {
                        @Override
                        public HttpResponse serve(ServiceRequestContext ctx, HttpRequest request) throws Exception {
                            if (streaming.contains(ctx.path())) {
                                ctx.clearRequestTimeout();
                                ctx.setMaxRequestLength(0);
                            }
                            return unwrap().serve(ctx, request);
                        }
                    })
                    .service("/health", HealthCheckService.of())
                    .service("/ready", this::readiness)
                    .service(
                            "/metrics",
                            PrometheusExpositionService.of(
                                    telemetry.prometheus().getPrometheusRegistry()));
            if (reflection) server.serviceUnder("/docs", new DocService());
            http.forEach(server::service);
            return server.build();
        }

        private HttpResponse readiness(ServiceRequestContext ctx, HttpRequest request) {
            return HttpResponse.of(CompletableFuture.supplyAsync(
                    () -> {
                        var text = new StringBuilder();
                        boolean ready = true;
                        for (var check : readiness.entrySet()) {
                            boolean good = check.getValue().getAsBoolean();
                            ready &= good;
                            text.append(check.getKey())
                                    .append(": ")
                                    .append(good ? "up" : "down")
                                    .append('\n');
                        }
                        return HttpResponse.of(
                                ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                                MediaType.PLAIN_TEXT_UTF_8,
                                HttpData.ofUtf8(text.toString()));
                    },
                    ctx.blockingTaskExecutor()));
        }
    }
}
