package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;

/// Where Redis is.
///
/// @param address `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS; a secret because of the
///     password
/// @param authorities a file with certificates (PEM) of the authorities that sign the one of Redis; empty for
///     those that the JDK trusts
/// @param patience the longest that a call waits
public record RedisSettings(Secret address, Optional<Path> authorities, Duration patience) {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final String TLS = "rediss";
    private static final int DATABASES = 10_000;

    /// Reads `PREFIX_REDIS`, or the file that `PREFIX_REDIS_FILE` names, and what belongs to it. Empty when neither is
    /// set.
    public static Optional<RedisSettings> from(Env env, String prefix) {
        var name = prefix + "_REDIS";
        var address = env.secret(name, "");
        var file = env.text(name + "_AUTHORITIES", "");
        var patience = env.duration(name + "_PATIENCE", PATIENCE, Duration.ofMillis(10), Duration.ofSeconds(10));
        if (address.reveal().isEmpty()) {
            if (!file.isEmpty()) env.fault(name + "_AUTHORITIES", "only with " + name);
            return Optional.empty();
        }
        var scheme = scheme(address);
        if (scheme.isEmpty()) {
            env.fault(name, "an address such as redis://host:6379 or rediss://user:password@host:6379/0");
            return Optional.empty();
        }
        if (!file.isEmpty() && !(scheme.get().equals(TLS) && hasCertificates(file)))
            env.fault(name + "_AUTHORITIES", "a file with certificates (PEM), and an address of rediss://");
        return Optional.of(
                new RedisSettings(address, file.isEmpty() ? Optional.empty() : Optional.of(Path.of(file)), patience));
    }

    /// Returns the scheme of an address that can be used.
    private static Optional<String> scheme(Secret address) {
        try {
            var uri = new URI(address.reveal());
            boolean isWhole = uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && isDatabase(uri.getRawPath());
            if (!isWhole || !("redis".equals(uri.getScheme()) || TLS.equals(uri.getScheme()))) return Optional.empty();
            RedisURI.create(uri);
            return Optional.of(uri.getScheme());
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isDatabase(String path) {
        if (path.isEmpty() || path.equals("/")) return true;
        return path.matches("/\\d{1,5}") && Integer.parseInt(path.substring(1)) < DATABASES;
    }

    private static boolean hasCertificates(String file) {
        try (var bytes = Files.newInputStream(Path.of(file))) {
            return !CertificateFactory.getInstance("X.509")
                    .generateCertificates(bytes)
                    .isEmpty();
        } catch (IOException | CertificateException | InvalidPathException _) {
            return false;
        }
    }
}
