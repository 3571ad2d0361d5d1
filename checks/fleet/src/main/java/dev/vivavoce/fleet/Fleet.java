package dev.vivavoce.fleet;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.cli.Folders;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.fleet.parts.Broker;
import dev.vivavoce.fleet.parts.Databases;
import dev.vivavoce.fleet.parts.Ports;
import dev.vivavoce.fleet.parts.SmallDisk;
import dev.vivavoce.fleet.parts.Switchboard;
import dev.vivavoce.fleet.parts.Waiting;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.tls.MutualTls;
import dev.vivavoce.runtimetest.TestRedis;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.stripe.StripeStandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two replicas of each service and of the edge, called over the wire with mutual TLS; a balancer before the edges;
/// Kafka, Redis, a store of objects, and PostgreSQL with a replica.
public final class Fleet implements AutoCloseable {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
    static final String PASSWORD = "a password for fleets";
    private static final String KAFKA = "kafka";
    private static final String CONTROLLER = "kafka-controller";
    private static final String FIRST = "postgres-1";
    private static final String SECOND = "postgres-2";

    private final Path folder;
    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final Map<String, Integer> ports = Ports.free(portNames());
    private final Map<String, Replica> replicas = new LinkedHashMap<>();
    private final HttpClient http = closing(HttpClient.newHttpClient());
    private final Telemetry telemetry = closing(new Telemetry("fleet"));
    private final Certificates certificates;
    private final @Nullable SmallDisk disk;
    private final Databases databases;
    private final Broker broker;
    private final TestRedis redis;
    private final Switchboard store;
    private final Switchboard balancer;
    private final FleetSettings settings;
    private final Map<String, GrpcClient> clients = new HashMap<>();
    private final ServiceTokens tokens;

    private final Thread ended = new Thread(this::closeAtEnd, "fleet-end");
    private final Release before;
    private Release release;

    private Fleet(Path folder, Path models, Release before, boolean hasSmallDisk)
            throws IOException, InterruptedException, SQLException {
        this.folder = folder;
        this.before = before;
        release = before;
        Runtime.getRuntime().addShutdownHook(ended); // none of the processes ends with this one
        try {
            broker = closing(Broker.start(folder.resolve(KAFKA), port(KAFKA), port(CONTROLLER)));
            redis = closing(TestRedis.start());
            var objects = closing(S3StandIn.start(Clock.systemUTC()));
            store = closing(Switchboard.to(List.of(objects.address().getPort())));
            certificates = new Certificates(folder.resolve("authorities"));
            var files = Files.createDirectory(folder.resolve("postgres"), open());
            disk = hasSmallDisk ? closing(SmallDisk.mount(files)) : null;
            databases = closing(Databases.start(files, port(FIRST), port(SECOND), FleetSettings.SERVICES));
            var payments = closing(Switchboard.to(List.of(
                    port(FleetSettings.http(FleetSettings.name("billing", 1))),
                    port(FleetSettings.http(FleetSettings.name("billing", 2))))));
            var stripe = closing(StripeStandIn.start(StripeStandIn.Settings.inMemory(
                    URI.create("http://localhost:" + payments.port() + "/webhooks/stripe"),
                    FleetSettings.WEBHOOK_SECRET)));
            settings = new FleetSettings(shared(models, stripe.address()), ports);
            var tls = closing(MutualTls.open(certificates.inUse(), telemetry.meters()));
            for (var service : FleetSettings.SERVICES)
                clients.put(
                        service,
                        closing(GrpcClient.open(settings.target(service), service, telemetry, Optional.of(tls))));
            tokens = new ServiceTokens(
                    client("identity").channel(),
                    FleetSettings.EDGE,
                    new Secret(settings.secret(FleetSettings.EDGE)),
                    Clock.systemUTC());
            for (var part : parts()) for (int number = 1; number <= FleetSettings.REPLICAS; number++) add(part, number);
            balancer = closing(Switchboard.to(List.of(
                    port(FleetSettings.name(FleetSettings.EDGE, 1)), port(FleetSettings.name(FleetSettings.EDGE, 2)))));
            broker.awaitReady();
            startInTurn();
        } catch (IOException | InterruptedException | SQLException | RuntimeException thrown) {
            close();
            throw thrown;
        }
    }

    /// Starts all of it, and waits until every replica is ready.
    ///
    /// @param models the folder of the speech models
    /// @param before what the replicas run until they are upgraded
    /// @param hasSmallDisk whether PostgreSQL's files are on a disk that can be full
    static Fleet start(Path models, Release before, boolean hasSmallDisk)
            throws IOException, InterruptedException, SQLException {
        return new Fleet(Files.createTempDirectory("vivavoce-fleet-", open()), models, before, hasSmallDisk);
    }

    /// The parts in the order in which they are restarted: the edges last.
    public static List<String> parts() {
        var all = new ArrayList<>(FleetSettings.SERVICES);
        all.add(FleetSettings.EDGE);
        return all;
    }

    /// The platform as clients see it.
    public GraphQl graphQl() {
        return new GraphQl(URI.create("http://localhost:" + balancer.port()));
    }

    /// One of the edges.
    ///
    /// @param number from 1
    public GraphQl edge(int number) {
        return new GraphQl(URI.create("http://localhost:" + port(FleetSettings.name(FleetSettings.EDGE, number))));
    }

    /// A new learner with unlimited speech time.
    public Learner learner() {
        var learner = Learner.register(graphQl(), UUID.randomUUID() + "@fleet.vivavoce.example", PASSWORD, "A learner");
        EntitlementServiceGrpc.newBlockingStub(client("billing").channel())
                .withInterceptors(tokens.calling("billing"))
                .withDeadlineAfter(ANSWER_LIMIT)
                .assignPlan(AssignPlanRequest.newBuilder()
                        .setUserId(GlobalIds.local(learner.id()))
                        .setPlanId("demo")
                        .build());
        return learner;
    }

    /// The fleet as the demos use a platform.
    public RunningPlatform platform() {
        var channels = FleetSettings.SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service, service -> client(service).channel()));
        return RunningPlatform.of(graphQl().base(), folder.resolve("home"), channels);
    }

    /// Ends a replica with `kill -9`.
    public void kill(String part, int number) throws InterruptedException {
        replica(part, number).kill();
    }

    /// Ends a replica with SIGTERM, and waits until it has left.
    public void stop(String part, int number) throws InterruptedException {
        replica(part, number).stop();
    }

    /// Starts a replica that has ended, and waits until it is ready.
    public void startAgain(String part, int number) throws InterruptedException {
        var replica = replica(part, number);
        replica.start(release);
        replica.awaitReady(http);
    }

    /// Restarts a replica with a clock that is wrong.
    ///
    /// @param off how much it is fast; negative when it is slow
    void restartWithClock(String part, int number, Duration off) throws InterruptedException {
        var replica = replica(part, number);
        replica.stop();
        replica.start(release, WrongClock.environment(off));
        replica.awaitReady(http);
    }

    /// Ends every replica with SIGTERM and starts it again, one after the other.
    void restartInTurn() throws InterruptedException {
        for (var part : parts())
            for (int number = 1; number <= FleetSettings.REPLICAS; number++) {
                stop(part, number);
                startAgain(part, number);
            }
    }

    /// The same, from the release before to our own.
    void upgrade() throws InterruptedException {
        release = Release.own();
        restartInTurn();
    }

    /// And back. The databases keep what our release has made of them.
    void rollBack() throws InterruptedException {
        release = before;
        restartInTurn();
    }

    /// Starts the replicas of one part after the other: all at once they take processors from each other for minutes.
    private void startInTurn() throws InterruptedException {
        for (var part : parts()) {
            var own = replicas.values().stream()
                    .filter(replica -> replica.part().equals(part))
                    .toList();
            own.getFirst().keepClasses(release, http);
            own.forEach(replica -> replica.start(release));
            for (var replica : own) replica.awaitReady(http);
        }
        awaitReady();
    }

    /// Waits until every replica that runs is ready.
    public void awaitReady() throws InterruptedException {
        for (var replica : replicas.values()) if (replica.isRunning()) replica.awaitReady(http);
        Waiting.until("the edges reach all parts", () -> edge(1).ready() || edge(2).ready());
    }

    /// The ids of the processes that run, by the names of their replicas.
    Map<String, Long> processes() {
        var running = new LinkedHashMap<String, Long>();
        replicas.forEach((name, replica) -> replica.pid().ifPresent(pid -> running.put(name, pid)));
        return running;
    }

    public Databases databases() {
        return databases;
    }

    SmallDisk disk() {
        return requireNonNull(disk, "the fleet has no disk that can be full");
    }

    public Broker broker() {
        return broker;
    }

    public TestRedis redis() {
        return redis;
    }

    /// The way to the store of objects, which can be cut.
    public Switchboard store() {
        return store;
    }

    public Certificates certificates() {
        return certificates;
    }

    /// The folder of what each process has written.
    public Path logs() {
        return folder;
    }

    private void closeAtEnd() {
        try {
            close();
        } catch (IOException | InterruptedException | RuntimeException thrown) {
            System.err.println("the fleet in " + folder + " was not stopped: " + thrown);
        }
    }

    @Override
    public synchronized void close() throws IOException, InterruptedException {
        for (var replica : replicas.values()) replica.kill();
        while (!closeables.isEmpty()) {
            try {
                closeables.removeLast().close();
            } catch (IOException | InterruptedException | RuntimeException thrown) {
                throw thrown;
            } catch (Exception thrown) { // the type that AutoCloseable declares
                throw new IllegalStateException(thrown);
            }
        }
        if (Files.exists(folder)) Folders.delete(folder);
    }

    private void add(String part, int number) {
        var name = FleetSettings.name(part, number);
        int httpPort = port(part.equals(FleetSettings.EDGE) ? name : FleetSettings.http(name));
        replicas.put(name, new Replica(part, number, folder, settings.of(part, number), httpPort));
    }

    private FleetSettings.Shared shared(Path models, String stripe) {
        return new FleetSettings.Shared(
                folder,
                models,
                certificates.inUse(),
                FleetSettings.SERVICES.stream().collect(Collectors.toMap(service -> service, databases::url)),
                broker.address(),
                redis.address(),
                store.port(),
                stripe);
    }

    private GrpcClient client(String service) {
        return requireNonNull(clients.get(service));
    }

    private Replica replica(String part, int number) {
        return requireNonNull(replicas.get(FleetSettings.name(part, number)));
    }

    private int port(String name) {
        return requireNonNull(ports.get(name));
    }

    private <C extends AutoCloseable> C closing(C closeable) {
        closeables.addLast(closeable);
        return closeable;
    }

    private static List<String> portNames() {
        var names = new ArrayList<>(List.of(KAFKA, CONTROLLER, FIRST, SECOND));
        for (var part : parts())
            for (int number = 1; number <= FleetSettings.REPLICAS; number++) {
                names.add(FleetSettings.name(part, number));
                names.add(FleetSettings.http(FleetSettings.name(part, number)));
            }
        return names;
    }

    /// PostgreSQL runs as another user when we are root.
    private static FileAttribute<?> open() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
