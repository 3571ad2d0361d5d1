package dev.vivavoce.bff;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.execution.AcceptedDocuments;
import dev.vivavoce.bff.socket.SocketSettings;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every setting is read, and an invalid one stops the start with its name.
class BffConfigTest {
    private static SocketSettings sockets(
            int keepAlive, int sendLimit, int greetingLimit, int expiryGrace, int handshakes, int pings) {
        return new SocketSettings(
                Duration.ofSeconds(keepAlive),
                Duration.ofSeconds(sendLimit),
                Duration.ofSeconds(greetingLimit),
                Duration.ofSeconds(expiryGrace),
                handshakes,
                pings);
    }

    @Test
    void the_defaults_are_those_of_the_guide() {
        assertThat(BffConfig.from(Env.of(Map.of())))
                .isEqualTo(new BffConfig(
                        InetAddress.ofLiteral("127.0.0.1"),
                        8080,
                        0,
                        new Services.Targets(
                                "localhost:9101",
                                "localhost:9102",
                                "localhost:9103",
                                "localhost:9104",
                                "localhost:9105"),
                        Optional.empty(),
                        new Secret(""),
                        List.of("http://localhost:3000"),
                        List.of(),
                        URI.create("http://localhost:8080"),
                        false,
                        AcceptedDocuments.ANY,
                        List.of(),
                        100,
                        100_000,
                        20,
                        Duration.ZERO,
                        sockets(10, 10, 10, 30, 600, 6_000),
                        Optional.empty(),
                        null,
                        TraceSettings.OFF));
    }

    @Test
    void every_setting_is_read() {
        var settings = Map.ofEntries(
                entry("BFF_PORT", "1"),
                entry("BFF_METRICS_PORT", "2"),
                entry("BFF_IDENTITY", "in-process:i"),
                entry("BFF_SPEECH", "s:2"),
                entry("BFF_CONTENT", "c:3"),
                entry("BFF_ASSESSMENT", "a:4"),
                entry("BFF_BILLING", "b:5"),
                entry("BFF_WEB_ORIGINS", "https://a.example, https://b.example:8443"),
                entry("BFF_TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8"),
                entry("BFF_PUBLIC_URL", "https://api.example"),
                entry("BFF_PRODUCTION", "true"),
                entry("BFF_SECRET", "s"),
                entry("BFF_DRAIN_TIME", "3s"),
                entry("BFF_DOCUMENTS", "any"),
                entry("BFF_MORE_DOCUMENTS", "pom.xml, README.md"));
        assertThat(BffConfig.from(Env.of(settings)))
                .isEqualTo(new BffConfig(
                        InetAddress.ofLiteral("127.0.0.1"),
                        1,
                        2,
                        new Services.Targets("in-process:i", "s:2", "c:3", "a:4", "b:5"),
                        Optional.empty(),
                        new Secret("s"),
                        List.of("https://a.example", "https://b.example:8443"),
                        List.of("10.0.0.0/8", "fd00::/8"),
                        URI.create("https://api.example"),
                        true,
                        AcceptedDocuments.ANY,
                        List.of(Path.of("pom.xml"), Path.of("README.md")),
                        100,
                        100_000,
                        20,
                        Duration.ofSeconds(3),
                        sockets(10, 10, 10, 30, 600, 6_000),
                        Optional.empty(),
                        null,
                        TraceSettings.OFF));
        var limits = BffConfig.from(Env.of(Map.of(
                "BFF_REQUESTS_A_MINUTE", "7",
                "BFF_COST_A_MINUTE", "12",
                "BFF_SIGN_INS_A_MINUTE", "9",
                "BFF_KEEP_ALIVE", "4s",
                "BFF_SEND_LIMIT", "5s",
                "BFF_GREETING_LIMIT", "6s",
                "BFF_EXPIRY_GRACE", "7s",
                "BFF_HANDSHAKES_A_MINUTE", "8",
                "BFF_PINGS_A_MINUTE", "9",
                "BFF_HOST", "0.0.0.0")));
        assertThat(limits.host()).isEqualTo(InetAddress.ofLiteral("0.0.0.0"));
        assertThat(limits.requestsAMinute()).isEqualTo(7);
        assertThat(limits.costAMinute()).isEqualTo(12);
        assertThat(limits.othersCostAMinute()).isEqualTo(2);
        assertThat(limits.costAMinute(3)).isEqualTo(36);
        assertThat(BffConfig.from(Env.of(Map.of("BFF_COST_A_MINUTE", "1000000000")))
                        .costAMinute(100))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(limits.signInsAMinute()).isEqualTo(9);
        var file = Path.of("target", "requests.log");
        assertThat(BffConfig.from(Env.of(Map.of("BFF_REQUEST_LOG", file.toString())))
                        .requestLog())
                .isEqualTo(file);
        var shared = BffConfig.from(Env.of(Map.of("BFF_REDIS", "redis://a:1", "BFF_REDIS_PATIENCE", "1s")));
        assertThat(shared.redis())
                .hasValue(new RedisSettings(new Secret("redis://a:1"), Optional.empty(), Duration.ofSeconds(1)));
        assertThat(limits.sockets()).isEqualTo(sockets(4, 5, 6, 7, 8, 9));
        var traced = BffConfig.from(Env.of(
                Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4318", "OTEL_TRACES_SAMPLER_ARG", "0.25")));
        assertThat(traced.traces()).isEqualTo(new TraceSettings(URI.create("http://collector:4318"), 0.25));
    }

    @ParameterizedTest
    @CsvSource({
        "BFF_PORT, 70000",
        "BFF_METRICS_PORT, 8080",
        "BFF_METRICS_PORT, -1",
        "BFF_PRODUCTION, yes",
        "BFF_WEB_ORIGINS, *",
        "BFF_WEB_ORIGINS, https://a.example/path",
        "BFF_PUBLIC_URL, ftp://a.example",
        "BFF_REQUESTS_A_MINUTE, 0",
        "BFF_COST_A_MINUTE, 4",
        "BFF_KEEP_ALIVE, 0s",
        "BFF_HOST, everywhere",
        "BFF_DOCUMENTS, some",
        "BFF_MORE_DOCUMENTS, no/such/file.json",
        "BFF_REDIS, localhost:6379",
        "BFF_ORIGINS, http://localhost:3000",
    })
    void a_bad_value_or_an_unknown_name_stops_the_start(String name, String value) {
        assertThatThrownBy(() -> BffConfig.from(Env.of(Map.of(name, value))))
                .isInstanceOf(Env.BadSettings.class)
                .hasMessageContaining(name);
    }

    @Test
    void production_without_https_is_refused() {
        assertThatThrownBy(() -> BffConfig.from(Env.of(Map.of("BFF_PRODUCTION", "true"))))
                .hasMessageContaining("BFF_PUBLIC_URL");
    }

    @Test
    void production_takes_trusted_documents_alone_if_nothing_else_is_said() {
        var settings = Map.of("BFF_PRODUCTION", "true", "BFF_PUBLIC_URL", "https://api.example");
        assertThat(BffConfig.from(Env.of(settings)).documents()).isEqualTo(AcceptedDocuments.TRUSTED);
    }

    @Test
    void spring_reads_nothing_from_the_process() {
        System.setProperty("server.port", "1");
        System.setProperty("spring.graphql.schema.locations", "classpath:nowhere/");
        try (var bff = Main.start(Map.of("BFF_PORT", "0"))) {
            assertThat(bff.port()).isGreaterThan(1);
            assertThat(bff.address()).isEqualTo(URI.create("http://localhost:" + bff.port()));
        } finally {
            System.clearProperty("server.port");
            System.clearProperty("spring.graphql.schema.locations");
        }
    }
}
