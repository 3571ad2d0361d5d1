package dev.vivavoce.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessmentConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "ASSESSMENT_DATABASE_URL", "jdbc:postgresql://db/assessment",
            "ASSESSMENT_DATABASE_USER", "assessment",
            "ASSESSMENT_DATABASE_PASSWORD", "hush-hush",
            "ASSESSMENT_IDENTITY", "identity:9101",
            "ASSESSMENT_SECRET", "be-quiet",
            "ASSESSMENT_SPEECH", "speech:9102",
            "ASSESSMENT_CONTENT", "content:9103",
            "ASSESSMENT_BILLING", "billing:9105");
    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/assessment", "assessment", new Secret("hush-hush"));

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(AssessmentConfig.from(Env.of(REQUIRED)))
                .isEqualTo(new AssessmentConfig(
                        new ServiceSettings(
                                "assessment",
                                InetAddress.ofLiteral("127.0.0.1"),
                                9104,
                                false,
                                DATABASE,
                                8,
                                TraceSettings.OFF,
                                new EventSettings.OverGrpc(),
                                Optional.empty(),
                                9204),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102",
                        "content:9103",
                        "billing:9105",
                        Optional.empty()));
    }

    @Test
    void every_key_is_read() {
        var settings = with(Map.of(
                "ASSESSMENT_HOST",
                "0.0.0.0",
                "ASSESSMENT_PORT",
                "19104",
                "ASSESSMENT_DATABASE_POOL",
                "3",
                "ASSESSMENT_REFLECTION",
                "true",
                "ASSESSMENT_EVENTS_KAFKA",
                "kafka:9092",
                "ASSESSMENT_REDIS",
                "redis://redis:6379",
                "OTHER_KEY",
                "x"));
        assertThat(AssessmentConfig.from(Env.of(settings)))
                .isEqualTo(new AssessmentConfig(
                        new ServiceSettings(
                                "assessment",
                                InetAddress.ofLiteral("0.0.0.0"),
                                19104,
                                true,
                                DATABASE,
                                3,
                                TraceSettings.OFF,
                                new EventSettings.OverKafka(
                                        "kafka:9092", "vivavoce.", 1, 0, Duration.ofDays(7), true, Map.of()),
                                Optional.empty(),
                                9204),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102",
                        "content:9103",
                        "billing:9105",
                        Optional.of(new RedisSettings(
                                new Secret("redis://redis:6379"), Optional.empty(), Duration.ofMillis(300)))));
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> Main.start(with(Map.of("ASSESSMENT_PROT", "1"))))
                .hasMessageContaining("ASSESSMENT_PROT");
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> AssessmentConfig.from(Env.of(Map.of(
                        "ASSESSMENT_PORT", "65536",
                        "ASSESSMENT_DATABASE_POOL", "1",
                        "ASSESSMENT_REFLECTION", "perhaps",
                        "ASSESSMENT_DATABASE_PASSWORD", "hush-hush"))))
                .hasMessageContainingAll(
                        "ASSESSMENT_PORT",
                        "ASSESSMENT_DATABASE_POOL",
                        "ASSESSMENT_REFLECTION",
                        "ASSESSMENT_DATABASE_URL",
                        "ASSESSMENT_DATABASE_USER",
                        "ASSESSMENT_IDENTITY",
                        "ASSESSMENT_SECRET",
                        "ASSESSMENT_SPEECH",
                        "ASSESSMENT_CONTENT",
                        "ASSESSMENT_BILLING")
                .message()
                .doesNotContain("hush-hush", "perhaps");
    }

    @Test
    void no_secret_is_printed() {
        assertThat(AssessmentConfig.from(Env.of(REQUIRED)).toString()).doesNotContain("hush-hush", "be-quiet");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(more);
        return all;
    }
}
