package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtime.tls.TlsSettings;
import dev.vivavoce.runtimetest.tls.TestAuthority;
import io.grpc.Channel;
import io.grpc.EquivalentAddressGroup;
import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.NameResolverRegistry;
import io.grpc.Status;
import io.grpc.StatusOr;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Several replicas of a service, and one client that changes something with each call, so that nothing is retried.
class ReplicasTest {
    private static final String HOST = "localhost";
    private static final int CALLERS = 8;
    private static final long WORK_NANOS = 5_000_000;

    @TempDir
    Path folder;

    @Test
    void calls_go_to_all_replicas_in_turn() {
        try (var one = Replica.start();
                var two = Replica.start();
                var client = GrpcClient.open(list(one, two))) {
            Await.until("both are connected", () -> {
                change(client.channel());
                return one.calls() > 0 && two.calls() > 0;
            });
            int before = one.calls();
            for (int i = 0; i < 100; i++) change(client.channel());
            assertThat(one.calls() - before).isEqualTo(50);
        }
    }

    @Test
    void a_replica_that_stops_loses_no_call_and_gets_some_again_when_it_is_back() throws InterruptedException {
        try (var one = Replica.start();
                var two = Replica.start();
                var client = GrpcClient.open(list(one, two));
                var callers = new Callers(client.channel())) {
            Await.until("both are called", () -> one.calls() > 50 && two.calls() > 50);
            two.close();
            int before = one.calls();
            Await.until("the other does the work", () -> one.calls() > before + 200);
            assertThat(callers.failures()).isEmpty();
            try (var again = Replica.start(two.port())) {
                Await.until("the one that is back is called", () -> again.calls() > 50);
                assertThat(callers.failures()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_replica_that_fails_its_calls_gets_no_more_until_it_works_again(Fault fault) {
        try (var one = Replica.start();
                var two = Replica.start();
                var client = GrpcClient.open(list(one, two))) {
            awaitCalls(client.channel(), one, two);
            two.counting().fault = fault;
            int failed = 0;
            for (int i = 0; i < 40; i++) if (failure(client.channel()) != null) failed++;
            assertThat(failed)
                    .as("failed calls of forty")
                    .isBetween(3, 6); // tried again once, on a machine that needs more than 5 s for forty
            two.counting().fault = null;
            int before = two.calls();
            Await.until("the one that works again is called", () -> {
                change(client.channel());
                return two.calls() > before + 10;
            });
        }
    }

    @Test
    void a_replica_that_refuses_what_callers_send_gets_calls_as_before() {
        try (var one = Replica.start();
                var two = Replica.start();
                var client = GrpcClient.open(list(one, two))) {
            awaitCalls(client.channel(), one, two);
            two.counting().refusing = true;
            int refused = 0;
            for (int i = 0; i < 40; i++) if (failure(client.channel()) == Status.Code.INVALID_ARGUMENT) refused++;
            assertThat(refused).isEqualTo(20);
        }
    }

    private static void awaitCalls(Channel channel, Replica one, Replica two) {
        Await.until("both are called", () -> {
            change(channel);
            return one.calls() > 0 && two.calls() > 0;
        });
    }

    /// What a replica does in place of its work: a suspended process, one whose database is down, one with a bug.
    enum Fault {
        SILENT(Status.OK),
        UNAVAILABLE(Status.UNAVAILABLE),
        INTERNAL(Status.INTERNAL);

        private final Status status;

        Fault(Status status) {
            this.status = status;
        }
    }

    private static Status.@Nullable Code failure(Channel channel) {
        try {
            var _ = ServiceTokenServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(Duration.ofMillis(500))
                    .exchangeServiceSecret(ExchangeServiceSecretRequest.getDefaultInstance());
            return null;
        } catch (StatusRuntimeException thrown) {
            return thrown.getStatus().getCode();
        }
    }

    @Test
    void a_replica_that_is_added_to_a_name_gets_calls_although_no_connection_breaks() {
        try (var one = Replica.start();
                var two = Replica.start();
                var names = new Names(one.port());
                var client = GrpcClient.open("names:///speech")) {
            change(client.channel());
            names.ports.add(two.port());
            Await.until("the added one is called", () -> {
                change(client.channel());
                return two.calls() > 0;
            });
        }
    }

    @Test
    void each_replica_of_a_list_must_show_a_certificate_of_its_own_name() throws Exception {
        var ours = new TestAuthority(folder.resolve("ours"));
        var telemetry = new Telemetry("edge");
        try (var one = Replica.start(ours.issue("one", HOST, ours));
                var two = Replica.start(ours.issue("two", HOST, ours));
                var pretender = Replica.start(ours.issue("pretender", "elsewhere", ours));
                var tls = MutualTls.open(ours.issue("edge", "edge", ours), telemetry.meters());
                var client = GrpcClient.open(list(pretender, one, two), "identity", telemetry, Optional.of(tls))) {
            Await.until("both are called", () -> {
                change(client.channel());
                return one.calls() > 10 && two.calls() > 10;
            });
            assertThat(pretender.calls()).isZero();
        } finally {
            telemetry.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:1,", ",localhost:1", "localhost:1,,localhost:2"})
    void a_list_with_an_empty_address_is_refused(String list) {
        assertThatThrownBy(() -> GrpcClient.open(list).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("addresses: " + list + " (expected: HOST:PORT,HOST:PORT)");
    }

    private static String list(Replica... replicas) {
        return Stream.of(replicas).map(one -> HOST + ":" + one.port()).collect(Collectors.joining(","));
    }

    private static void change(Channel channel) {
        var _ = ServiceTokenServiceGrpc.newBlockingStub(channel)
                .exchangeServiceSecret(ExchangeServiceSecretRequest.getDefaultInstance());
    }

    /// A server that counts its calls, and takes a moment for each.
    private record Replica(GrpcServer server, int port, Counting counting) implements AutoCloseable {
        static Replica start() {
            return start(0);
        }

        static Replica start(int port) {
            return start(GrpcServer.of("identity").port(port));
        }

        static Replica start(TlsSettings files) {
            return start(GrpcServer.of("identity").tls(files, 0));
        }

        private static Replica start(GrpcServer.Builder server) {
            var counting = new Counting();
            var running = server.administration(_ -> {}).service(counting).start();
            return new Replica(running, running.port(), counting);
        }

        int calls() {
            return counting.calls.get();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static final class Counting extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        private final AtomicInteger calls = new AtomicInteger();
        private volatile @Nullable Fault fault;
        private volatile boolean refusing;

        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            LockSupport.parkNanos(WORK_NANOS);
            var now = fault;
            if (now == Fault.SILENT) return;
            if (now != null || refusing) {
                var status = now == null ? Status.INVALID_ARGUMENT : now.status;
                out.onError(status.asRuntimeException());
                return;
            }
            calls.incrementAndGet();
            out.onNext(ExchangeServiceSecretResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    /// Those who call, one call after the other, until it is closed.
    private static final class Callers implements AutoCloseable {
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Queue<StatusRuntimeException> failures = new ConcurrentLinkedQueue<>();
        private volatile boolean closed;

        Callers(Channel channel) {
            for (int i = 0; i < CALLERS; i++) threads.execute(() -> callOn(channel));
        }

        private void callOn(Channel channel) {
            while (!closed) {
                try {
                    change(channel);
                } catch (StatusRuntimeException thrown) {
                    failures.add(thrown);
                }
            }
        }

        List<StatusRuntimeException> failures() {
            return List.copyOf(failures);
        }

        @Override
        public void close() {
            closed = true;
            threads.close();
        }
    }

    /// A name whose addresses change.
    private static final class Names extends NameResolverProvider implements AutoCloseable {
        private final List<Integer> ports = new CopyOnWriteArrayList<>();

        Names(int port) {
            ports.add(port);
            NameResolverRegistry.getDefaultRegistry().register(this);
        }

        @Override
        protected boolean isAvailable() {
            return true;
        }

        @Override
        protected int priority() {
            return 1;
        }

        @Override
        public String getDefaultScheme() {
            return "names";
        }

        @Override
        public NameResolver newNameResolver(URI target, NameResolver.Args arguments) {
            return new NameResolver() {
                private @Nullable Listener2 listener;

                @Override
                public String getServiceAuthority() {
                    return "speech";
                }

                @Override
                public void start(Listener2 listener) {
                    this.listener = listener;
                    refresh();
                }

                @Override
                public void refresh() {
                    var groups = ports.stream()
                            .map(port -> new EquivalentAddressGroup(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port)))
                            .toList();
                    requireNonNull(listener)
                            .onResult2(ResolutionResult.newBuilder()
                                    .setAddressesOrError(StatusOr.fromValue(groups))
                                    .build());
                }

                @Override
                public void shutdown() {}
            };
        }

        @Override
        public void close() {
            NameResolverRegistry.getDefaultRegistry().deregister(this);
        }
    }
}
