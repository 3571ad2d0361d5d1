package dev.vivavoce.local;

import dev.vivavoce.local.backup.BackupKeeper;
import dev.vivavoce.local.backup.Backups;
import dev.vivavoce.local.postgres.Home;
import dev.vivavoce.local.postgres.LocalPostgres;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.model.WritingSample;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.stripe.Catalogue;
import dev.vivavoce.stripe.StripeStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// The whole platform in this JVM: PostgreSQL, the five services, the edge. Closing it stops all of them in the
/// reverse order of their start.
public final class Platform implements AutoCloseable {
    /// The email address of the administrator; the password is one of the secrets.
    public static final String ADMIN = "admin@vivavoce.example";

    /// The parts that call others with a token of their own, which identity issues.
    private static final List<String> CALLERS = List.of("speech", "content", "assessment", "billing", "bff");

    private final Map<String, String> settings;
    private final LocalConfig config;
    private final Home home;
    private final DemoLearner demoLearner;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final Consumer<String> lost;
    private boolean closed;

    private Platform(Map<String, String> settings, LocalConfig config, Consumer<String> lost) {
        this.lost = lost;
        this.settings = settings;
        this.config = config;
        this.home = running(Home.open(config.home()));
        this.demoLearner = new DemoLearner(home.secret("learner").substring(0, 16));
    }

    /// Starts everything. The settings are those of [LocalConfig] and of the services; a setting of a service
    /// overrides the one computed here.
    ///
    /// @throws RuntimeException whose message says in one line what the operator can correct
    public static Platform start(Map<String, String> settings) {
        var platform =
                open(settings, reason -> LoggerFactory.getLogger(Platform.class).error("{}", reason));
        try {
            platform.start();
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /// Takes the data folder and starts nothing yet.
    ///
    /// @param lost receives one sentence when a part has ended that cannot be started again
    static Platform open(Map<String, String> settings, Consumer<String> lost) {
        return new Platform(settings, LocalConfig.from(Env.of(settings)), lost);
    }

    /// Starts the parts side by side where they do not need each other: the edge and the speech engines beside
    /// PostgreSQL, then the services. Services call each other again until they respond.
    void start() {
        config.ports().refuseTaken();
        var database = running(new ParallelCloser());
        var services = running(new ParallelCloser());
        var edge = running(new ParallelCloser());
        var backups = config.backups().map(Backups::new);
        var archiving = backups.map(to -> to.prepare(home)).orElse(Map.of());
        var postgres = LocalPostgres.prepare(home, config.postgresPort(), archiving, lost);
        var starts = new ParallelStart();
        starts.run("bff", () -> edge.add(dev.vivavoce.bff.Main.start(prefixed("bff", bff()))));
        var served = starts.run(
                "postgresql", () -> database.add(postgres.serve(config.ports().services())));
        var speech = starts.run(
                "speech",
                () -> services.add(
                        dev.vivavoce.speech.Main.start(service("speech", postgres, speech()), served::join)));
        var identity = starts.after(
                served,
                "identity",
                () -> services.add(dev.vivavoce.identity.Main.start(service("identity", postgres, identity()))));
        starts.after(
                served,
                "content",
                () -> services.add(dev.vivavoce.content.Main.start(service("content", postgres, content()))));
        var sources = CompletableFuture.allOf(identity, speech); // of the events that the next two follow
        starts.after(
                sources,
                "assessment",
                () -> services.add(dev.vivavoce.assessment.Main.start(
                        service("assessment", postgres, calling("identity", "speech", "content", "billing")))));
        var billing = starts.after(
                sources,
                "billing",
                () -> services.add(dev.vivavoce.billing.Main.start(service("billing", postgres, billing()))));
        // With a mail server an account needs the link of a mail, and no one reads those of the demo learner.
        if (writesMail())
            starts.after(
                    billing,
                    "demo learner",
                    () -> demoLearner.provide(inProcess("identity"), inProcess("billing"), secretOf("bff")));
        starts.await();
        backups.ifPresent(to -> running(BackupKeeper.watch(to, postgres, home.folder())));
        recordHolder();
    }

    /// The folder that keeps everything.
    public Path folder() {
        return home.folder();
    }

    /// The address where the edge serves queries, mutations and subscriptions.
    public URI graphql() {
        return URI.create("http://localhost:" + port("bff") + "/graphql");
    }

    /// The port of `bff`, `identity`, `speech`, `content`, `assessment` or `billing`.
    public int port(String part) {
        return config.ports().of(part);
    }

    /// The text that the terminal shows once everything runs.
    String greeting(Duration took) {
        var services = config.ports().services().stream()
                .map(service -> service + " " + port(service))
                .collect(Collectors.joining(", "));
        var text = """

                Vivavoce is up (%.1f s). Ctrl-C stops it.

                %s  GraphQL   %s
                  gRPC      %s
                %s  admin     %s, password: `admin` in %s
                  data      %s
                %s""";
        return String.format(
                Locale.ROOT,
                text,
                took.toMillis() / 1000.0,
                config.webApp().isEmpty() ? "" : "  web app   " + config.webApp() + "\n",
                graphql(),
                services,
                writesMail() ? "  learner   " + DemoLearner.EMAIL + ", password " + demoLearner.password() + "\n" : "",
                ADMIN,
                folder().resolve("secrets"),
                folder(),
                writesMail() ? "  mail      " + mailFolder() + ", as files\n" : "");
    }

    /// The settings of a service: where it listens, its database, its secret, and `more`, whose names have no
    /// prefix. A setting from the environment overrides them.
    private Map<String, String> service(String service, LocalPostgres postgres, Map<String, String> more) {
        var all = new HashMap<>(more);
        all.put("HOST", config.host().getHostAddress());
        all.put("PORT", Integer.toString(port(service)));
        all.put("REFLECTION", "true");
        all.put("DATABASE_URL", postgres.url(service));
        all.put("DATABASE_USER", service);
        all.put("DATABASE_PASSWORD", postgres.password(service));
        if (CALLERS.contains(service)) all.put("SECRET", secretOf(service));
        return prefixed(service, all);
    }

    private Map<String, String> prefixed(String part, Map<String, String> names) {
        var prefix = part.toUpperCase(Locale.ROOT) + "_";
        var all = new HashMap<String, String>();
        names.forEach((name, value) -> all.put(prefix + name, value));
        settings.forEach((name, value) -> {
            if (name.startsWith("OTEL_")) all.put(name, value); // where every part sends its traces
            if (!name.startsWith(prefix)) return;
            all.put(name, value);
            if (name.endsWith("_FILE")) all.remove(name.substring(0, name.length() - "_FILE".length()));
        });
        return all;
    }

    private Map<String, String> identity() {
        var secrets = CALLERS.stream().map(caller -> caller + "=" + secretOf(caller));
        var all = new HashMap<>(calling("speech", "assessment", "billing", "content"));
        all.putAll(objects("identity"));
        all.putAll(Map.of(
                "KEY_SECRET", home.secret("identity.keys"),
                "SERVICE_SECRETS", secrets.collect(Collectors.joining(",")),
                "ADMIN_EMAIL", ADMIN,
                "ADMIN_PASSWORD", home.secret("admin"),
                "WEB_URL", config.webUrl()));
        if (writesMail()) all.put("MAIL_FOLDER", mailFolder().toString());
        config.backups().ifPresent(to -> {
            all.put("ERASURES_FOLDER", to.erasures().toString());
            all.put("ERASURES_KEPT", "3660d"); // Backups deletes entries: it knows which copies there are
        });
        return all;
    }

    /// Without a mail server mails are files.
    private boolean writesMail() {
        return !settings.containsKey("IDENTITY_SMTP_HOST");
    }

    /// The folder of the mails.
    Path mailFolder() {
        return home.folder().resolve("mail");
    }

    private Map<String, String> speech() {
        var all = new HashMap<>(calling("identity", "content", "billing", "assessment"));
        all.put("MODELS", config.models().toString());
        all.putAll(objects("speech"));
        all.put("RECORDING_KEYS", key("speech.recordings"));
        return all;
    }

    /// The only key of a deployment that encrypts the keys of people.
    private String key(String name) {
        return "local="
                + Base64.getEncoder().encodeToString(Base64.getUrlDecoder().decode(home.secret(name)));
    }

    /// On request, and when no model is configured, a stand-in writes the words of partners, practice sentences and
    /// feedback. With partners it is late and breaks off now and then. It judges no talk: made-up bands would move
    /// those of the report.
    private Map<String, String> content() {
        var all = new HashMap<>(calling("identity", "billing"));
        all.putAll(objects("content"));
        all.put("FILE_KEYS", key("content.files"));
        if (!config.standInModel() || settings.containsKey("CONTENT_MODELS")) return all;
        var model = running(ModelStandIn.start(0));
        model.replies(WritingSample.or(PartnerSample.unreliable()));
        all.put("MODELS", "standin");
        all.put("MODEL_STANDIN_URL", model.address());
        all.put("MODEL_STANDIN_MODEL", "stand-in");
        all.put("MODEL_STANDIN_THIRD_PARTY", "false");
        all.put("MODEL_STANDIN_PURPOSES", "DIALOGUE,WRITING");
        return all;
    }

    /// Where a service stores objects, and how browsers reach them.
    private Map<String, String> objects(String service) {
        return Map.of(
                "OBJECTS_FOLDER",
                home.folder().resolve("objects").resolve(service).toString(),
                "OBJECTS_ADDRESS",
                "http://localhost:" + port(service),
                "OBJECTS_SECRET",
                home.secret(service + ".objects"),
                "OBJECTS_ORIGINS",
                config.webUrl());
    }

    /// Without keys of the payment provider a stand-in replaces it. What it keeps is in a file of the
    /// data folder.
    private Map<String, String> billing() {
        var all = new HashMap<>(calling("identity", "speech"));
        all.put("WEB_URL", config.webUrl());
        if (!sellsWithStandIn(settings)) return all;
        var secret = "whsec_" + home.secret("stripe.webhook");
        var stripe = running(StripeStandIn.start(new StripeStandIn.Settings(
                Env.LOOPBACK,
                0,
                home.folder().resolve("stripe.json"),
                URI.create("http://127.0.0.1:" + port("billing") + "/webhooks/stripe"),
                secret,
                Catalogue.TEST)));
        all.put("STRIPE_ADDRESS", stripe.address());
        all.put("STRIPE_KEY", StripeStandIn.KEY);
        all.put("STRIPE_WEBHOOK_SECRETS", secret);
        all.put("STRIPE_PRICES", Catalogue.TEST_PRICES);
        return all;
    }

    /// Not with the provider's key or what belongs to it, and not in production. A term of the checkout, such as taxes,
    /// holds with the stand-in, too.
    static boolean sellsWithStandIn(Map<String, String> settings) {
        return !settings.getOrDefault("BILLING_PRODUCTION", "false").equals("true")
                && settings.keySet().stream()
                        .noneMatch(name -> name.startsWith("BILLING_STRIPE_") && !name.equals("BILLING_STRIPE_TAX"));
    }

    private Map<String, String> bff() {
        var all = new HashMap<>(calling("identity", "speech", "content", "assessment", "billing"));
        all.put("HOST", config.host().getHostAddress());
        all.put("PORT", Integer.toString(port("bff")));
        all.put("SECRET", secretOf("bff"));
        return all;
    }

    /// The settings with the addresses of the services that a part calls.
    private Map<String, String> calling(String... others) {
        return Arrays.stream(others)
                .collect(Collectors.toMap(other -> other.toUpperCase(Locale.ROOT), this::inProcess));
    }

    /// The address of a service for callers in this JVM, whether it has started or not.
    private String inProcess(String service) {
        return "in-process:" + service + "-" + port(service);
    }

    /// The settings with which a part gets tokens of its own from identity.
    private String secretOf(String part) {
        return home.secret("service." + part);
    }

    private void recordHolder() {
        try {
            home.saysWhoUsesIt("process " + ProcessHandle.current().pid() + ", " + graphql());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized <C extends AutoCloseable> C running(C part) {
        if (closed) {
            ParallelCloser.close(part);
            throw new CancellationException("stopped while starting");
        }
        running.addLast(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!running.isEmpty()) ParallelCloser.close(running.removeLast());
    }
}
