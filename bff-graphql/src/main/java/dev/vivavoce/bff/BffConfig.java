package dev.vivavoce.bff;

import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.execution.AcceptedDocuments;
import dev.vivavoce.bff.socket.SocketSettings;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import dev.vivavoce.runtime.tls.TlsSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.util.NetMask;
import org.jspecify.annotations.Nullable;

/// The edge's settings, read once.
///
/// @param port 0 picks a free one
/// @param metricsPort the port that serves metrics, and nothing else; 0 for none
/// @param tls the certificate for calls to the services; none for calls without TLS
/// @param secret authenticates the edge at identity; empty when identity runs in this process or counts sign-ins by
/// the edge's address
/// @param webOrigins the origins whose pages may call, as `scheme://host[:port]`
/// @param trustedProxies networks of the balancers that say for whom they connect, as `10.0.0.0/8`
/// @param publicUrl the address that clients use; port 0 is replaced by the port in use
/// @param production no introspection, no GraphiQL, no metrics on the public port
/// @param documents by default only trusted ones in production
/// @param moreDocuments lists of trusted documents of other clients and releases
/// @param requestsAMinute for each person, or address without a token
/// @param costAMinute what the operations of each person may cost unless their plan gives more; for a guest or
/// an address, and for each operation, a fifth
/// @param signInsAMinute for each address
/// @param drainTime how long the edge still serves after the signal to stop
/// @param sockets the limits of open connections; event streams use the same keep-alive
/// @param redis where limits count for all edges together; empty: each counts for itself
/// @param requestLog the file that gets a line for each operation; null without one
/// @param traces where traces are sent
record BffConfig(
        InetAddress host,
        int port,
        int metricsPort,
        Services.Targets targets,
        Optional<TlsSettings> tls,
        Secret secret,
        List<String> webOrigins,
        List<String> trustedProxies,
        URI publicUrl,
        boolean production,
        AcceptedDocuments documents,
        List<Path> moreDocuments,
        int requestsAMinute,
        int costAMinute,
        int signInsAMinute,
        Duration drainTime,
        SocketSettings sockets,
        Optional<RedisSettings> redis,
        @Nullable Path requestLog,
        TraceSettings traces) {

    private static final int MOST = 1_000_000;
    private static final int MOST_COST = 1_000_000_000;
    /// By how much smaller the budget of those without an account is.
    private static final int OTHERS = 5;

    static BffConfig from(Env env) {
        int port = env.integer("BFF_PORT", 8080, 0, 65_535);
        boolean production = env.flag("BFF_PRODUCTION", false);
        var config = new BffConfig(
                env.host("BFF_HOST"),
                port,
                env.integer("BFF_METRICS_PORT", 0, 0, 65_535),
                new Services.Targets(
                        env.text("BFF_IDENTITY", "localhost:9101"),
                        env.text("BFF_SPEECH", "localhost:9102"),
                        env.text("BFF_CONTENT", "localhost:9103"),
                        env.text("BFF_ASSESSMENT", "localhost:9104"),
                        env.text("BFF_BILLING", "localhost:9105")),
                TlsSettings.from(env, "BFF"),
                env.secret("BFF_SECRET", ""),
                list(env.text("BFF_WEB_ORIGINS", "http://localhost:3000")),
                list(env.text("BFF_TRUSTED_PROXIES", "")),
                env.uri("BFF_PUBLIC_URL", URI.create("http://localhost:" + port)),
                production,
                env.choice(
                        "BFF_DOCUMENTS",
                        AcceptedDocuments.class,
                        production ? AcceptedDocuments.TRUSTED : AcceptedDocuments.ANY),
                list(env.text("BFF_MORE_DOCUMENTS", "")).stream().map(Path::of).toList(),
                env.integer("BFF_REQUESTS_A_MINUTE", 100, 1, MOST),
                env.integer("BFF_COST_A_MINUTE", 100_000, OTHERS, MOST_COST),
                env.integer("BFF_SIGN_INS_A_MINUTE", 20, 1, MOST),
                env.duration("BFF_DRAIN_TIME", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)),
                new SocketSettings(
                        wait(env, "BFF_KEEP_ALIVE", 10),
                        wait(env, "BFF_SEND_LIMIT", 10),
                        wait(env, "BFF_GREETING_LIMIT", 10),
                        wait(env, "BFF_EXPIRY_GRACE", 30),
                        env.integer("BFF_HANDSHAKES_A_MINUTE", 600, 1, MOST),
                        env.integer("BFF_PINGS_A_MINUTE", 6_000, 1, MOST)),
                RedisSettings.from(env, "BFF"),
                file(env.text("BFF_REQUEST_LOG", "")),
                TraceSettings.from(env));
        config.check(env);
        env.refuseUnread("BFF_");
        return config;
    }

    /// @param factor of a person's plan
    int costAMinute(int factor) {
        return (int) Math.min(Integer.MAX_VALUE, (long) costAMinute * factor);
    }

    int othersCostAMinute() {
        return costAMinute / OTHERS;
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static @Nullable Path file(String name) {
        return name.isEmpty() ? null : Path.of(name);
    }

    private static Duration wait(Env env, String name, int seconds) {
        return env.duration(name, Duration.ofSeconds(seconds), Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    private void check(Env env) {
        for (var origin : webOrigins)
            if (!origin.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?"))
                env.fault("BFF_WEB_ORIGINS", "origins such as https://app.example.org, parted by commas");
        if (!trustedProxies.stream().allMatch(BffConfig::isNetwork))
            env.fault("BFF_TRUSTED_PROXIES", "networks such as 10.0.0.0/8, parted by commas");
        for (var file : moreDocuments)
            if (!Files.isReadable(file)) env.fault("BFF_MORE_DOCUMENTS", "files that can be read, parted by commas");
        if (metricsPort != 0 && metricsPort == port)
            env.fault("BFF_METRICS_PORT", "another port than BFF_PORT, or 0 for none");
        if (requestLog != null && !isWritable(requestLog.toAbsolutePath()))
            env.fault("BFF_REQUEST_LOG", "a file that can be written, in a folder that is there");
        var scheme = publicUrl.getScheme();
        if (publicUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme)))
            env.fault("BFF_PUBLIC_URL", "an address such as https://api.example.org");
        if (production && !"https".equals(scheme))
            env.fault("BFF_PUBLIC_URL", "an https address in production, or cookies would travel in the clear");
    }

    private static boolean isNetwork(String text) {
        try {
            return text.contains("/") && !new NetMask(text).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isWritable(Path file) {
        var folder = file.getParent();
        return folder != null && Files.isWritable(Files.exists(file) ? file : folder) && !Files.isDirectory(file);
    }
}
