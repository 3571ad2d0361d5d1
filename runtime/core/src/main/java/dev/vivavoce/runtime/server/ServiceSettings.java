package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import dev.vivavoce.runtime.tls.TlsSettings;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The settings that every service has: its address, and its database.
///
/// @param name the service's name, such as `billing`; its settings begin with `BILLING_`
/// @param port 0 picks a free one
/// @param reflection whether tools may list the methods
/// @param databasePool the most connections to the database
/// @param traces where the service's traces are sent
/// @param events how events reach others
/// @param tls the service's certificate; none for ports without TLS
/// @param httpPort with TLS, the port for clients without a certificate
public record ServiceSettings(
        String name,
        InetAddress host,
        int port,
        boolean reflection,
        Database.Address database,
        int databasePool,
        TraceSettings traces,
        EventSettings events,
        Optional<TlsSettings> tls,
        int httpPort) {
    /// The port for plain HTTP is so much above the one for gRPC.
    private static final int HTTP_ABOVE = 100;

    /// The address of identity (`HOST:PORT` or `in-process:NAME`), and the secret that authenticates the service.
    public record Account(String identity, Secret secret) {
        public static Account from(Env env, String name) {
            return new Account(env.text(prefix(name) + "IDENTITY"), env.secret(prefix(name) + "SECRET"));
        }
    }

    public static ServiceSettings from(Env env, String name, int defaultPort, int defaultPool) {
        var prefix = prefix(name);
        return new ServiceSettings(
                name,
                env.host(prefix + "HOST"),
                env.integer(prefix + "PORT", defaultPort, 0, 65_535),
                env.flag(prefix + "REFLECTION", false),
                database(env, prefix),
                env.integer(prefix + "DATABASE_POOL", defaultPool, 2, 200),
                TraceSettings.from(env),
                EventSettings.from(env, name.toUpperCase(Locale.ROOT)),
                TlsSettings.from(env, name.toUpperCase(Locale.ROOT)),
                env.integer(prefix + "HTTP_PORT", defaultPort + HTTP_ABOVE, 0, 65_535));
    }

    /// Reads the address of a service's database, and no other setting.
    ///
    /// @throws Env.BadSettings naming every fault
    static Database.Address database(Map<String, String> settings, String name) {
        var env = Env.of(settings);
        var address = database(env, prefix(name));
        env.refuseFaulty();
        return address;
    }

    private static Database.Address database(Env env, String prefix) {
        return new Database.Address(
                env.text(prefix + "DATABASE_URL"),
                env.text(prefix + "DATABASE_USER"),
                env.secret(prefix + "DATABASE_PASSWORD"));
    }

    /// Creates the service's metrics and traces.
    public Telemetry telemetry() {
        return new Telemetry(name, traces);
    }

    /// Creates a server with these settings.
    public GrpcServer.Builder server() {
        var server = GrpcServer.of(name).host(host).port(port).reflection(reflection);
        return tls.map(files -> server.tls(files, httpPort)).orElse(server);
    }

    /// Opens the database and migrates its schema.
    public Database openDatabase(Telemetry telemetry) {
        return Database.open(database, name, databasePool, telemetry);
    }

    private static String prefix(String name) {
        return name.toUpperCase(Locale.ROOT) + "_";
    }
}
