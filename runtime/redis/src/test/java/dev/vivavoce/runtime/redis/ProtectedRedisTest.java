package dev.vivavoce.runtime.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A Redis with a password, and one that speaks TLS.
class ProtectedRedisTest {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Pattern RIGHTS = Pattern.compile("an ACL needs `([^`]+)` and `([^`]+)`");

    @TempDir
    private Path folder;

    @Test
    void a_password_is_sent_and_a_wrong_one_leaves_the_replica_alone() {
        try (var server = TestRedis.start("--requirepass", "h@sh")) {
            try (var replica = Replica.of(address(server, "redis", "h%40sh"), Replica.PATIENT)) {
                assertThat(replica.isUp()).isTrue();
                replica.limit(3, A_DAY).take("ana");
                assertThat(replica.alone()).isZero();
            }
            try (var replica = Replica.of(address(server, "redis", "wrong"), Replica.PATIENT)) {
                assertThat(replica.isUp()).isFalse();
                assertThat(replica.limit(3, A_DAY).take("ana").left()).isEqualTo(2);
                assertThat(replica.alone()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_rights_that_the_guide_names_are_enough() throws IOException {
        var rights = RIGHTS.matcher(Files.readString(Path.of("README.md")));
        assertThat(rights.find()).isTrue();
        var user = new ArrayList<>(List.of("--user", "vivavoce", "on", ">h@sh"));
        user.addAll(List.of(rights.group(1).split(" ")));
        user.add(rights.group(2));
        try (var server = TestRedis.start(user.toArray(String[]::new));
                var replica = Replica.of("redis://vivavoce:h%40sh@127.0.0.1:" + server.port(), Replica.PATIENT)) {
            assertThat(replica.isUp()).isTrue();
            replica.limit(3, A_DAY).take("ana");
            assertThat(replica.alone()).isZero();
            isHeard(new RedisSettings(
                    new Secret("redis://vivavoce:h%40sh@127.0.0.1:" + server.port()),
                    Optional.empty(),
                    Replica.PATIENT));
        }
    }

    private static void isHeard(RedisSettings settings) {
        var heard = new CopyOnWriteArrayList<String>();
        try (var broadcast = RedisBroadcast.open(settings, "test", new SimpleMeterRegistry())) {
            broadcast.listen("channel", heard::add);
            Await.until("it listens", broadcast::isListening);
            assertThat(broadcast.send("channel", "a text")).isTrue();
            Await.until("it hears", () -> heard.equals(List.of("a text")));
        }
    }

    @Test
    void a_certificate_is_verified() throws Exception {
        var certificate = certificate("localhost");
        try (var server = TestRedis.start(
                "--port",
                "0",
                "--tls-port",
                "PORT",
                "--tls-auth-clients",
                "no",
                "--tls-cert-file",
                certificate.toString(),
                "--tls-key-file",
                folder.resolve("localhost.key").toString())) {
            assertThat(isUp(server, "localhost", certificate)).isTrue();
            assertThat(isUp(server, "127.0.0.1", certificate))
                    .as("another name")
                    .isFalse();
            assertThat(isUp(server, "localhost", certificate("other")))
                    .as("another authority")
                    .isFalse();
        }
    }

    private static boolean isUp(TestRedis server, String host, Path authorities) {
        var address = "rediss://" + host + ":" + server.port();
        try (var replica =
                Replica.of(new RedisSettings(new Secret(address), Optional.of(authorities), Replica.PATIENT))) {
            return replica.isUp();
        }
    }

    private static String address(TestRedis server, String scheme, String password) {
        return scheme + "://:" + password + "@127.0.0.1:" + server.port();
    }

    /// Makes a key and a certificate that it has signed itself, with the JDK's own tool.
    private Path certificate(String name) throws IOException, InterruptedException, GeneralSecurityException {
        var store = folder.resolve(name + ".p12");
        var tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(List.of(
                        tool,
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "for tests"))
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        var password = "for tests".toCharArray();
        var keys = KeyStore.getInstance(store.toFile(), password);
        pem(
                folder.resolve(name + ".key"),
                "PRIVATE KEY",
                keys.getKey("redis", password).getEncoded());
        return pem(
                folder.resolve(name + ".pem"),
                "CERTIFICATE",
                keys.getCertificate("redis").getEncoded());
    }

    private static Path pem(Path file, String kind, byte[] bytes) throws IOException {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }
}
