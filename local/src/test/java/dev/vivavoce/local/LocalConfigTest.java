package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.local.backup.BackupSettings;
import dev.vivavoce.local.postgres.StartRefused;
import dev.vivavoce.runtime.config.Env;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalConfigTest {
    @Test
    void the_defaults_are_the_documented_ones() {
        var config = LocalConfig.from(Env.of(Map.of()));
        assertThat(config.home()).isEqualTo(Path.of(".vivavoce").toAbsolutePath());
        assertThat(config.models()).isEqualTo(Path.of(".vivavoce/models").toAbsolutePath());
        assertThat(config.host().isLoopbackAddress()).isTrue();
        assertThat(config.postgresPort()).isZero();
        assertThat(config.webApp()).isEmpty();
        assertThat(config.standInModel()).isFalse();
        assertThat(config.backups()).isEmpty();
        assertThat(config.webUrl()).isEqualTo("http://localhost:3000");
        assertThat(config.ports().byPart())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "bff",
                        8080,
                        "identity",
                        9101,
                        "speech",
                        9102,
                        "content",
                        9103,
                        "assessment",
                        9104,
                        "billing",
                        9105));
    }

    @Test
    void every_setting_is_read() {
        var config = LocalConfig.from(Env.of(Map.ofEntries(
                Map.entry("VIVAVOCE_HOME", "/some/where"),
                Map.entry("VIVAVOCE_HOST", "0.0.0.0"),
                Map.entry("VIVAVOCE_PORT_OFFSET", "100"),
                Map.entry("VIVAVOCE_POSTGRES_PORT", "15432"),
                Map.entry("VIVAVOCE_MODELS", "/models"),
                Map.entry("VIVAVOCE_WEB_APP", "http://localhost:3100"),
                Map.entry("VIVAVOCE_STANDIN_MODEL", "true"),
                Map.entry("VIVAVOCE_BACKUPS", "/mnt/backups"),
                Map.entry("VIVAVOCE_BACKUPS_EVERY", "6h"),
                Map.entry("VIVAVOCE_BACKUPS_KEPT", "14d"))));
        assertThat(config.backups())
                .contains(new BackupSettings(Path.of("/mnt/backups"), Duration.ofHours(6), Duration.ofDays(14)));
        assertThat(config.standInModel()).isTrue();
        assertThat(config.home()).isEqualTo(Path.of("/some/where"));
        assertThat(config.models()).isEqualTo(Path.of("/models"));
        assertThat(config.host().isAnyLocalAddress()).isTrue();
        assertThat(config.ports().of("bff")).isEqualTo(8180);
        assertThat(config.ports().of("billing")).isEqualTo(9205);
        assertThat(config.postgresPort()).isEqualTo(15_432);
        assertThat(config.webApp()).isEqualTo("http://localhost:3100");
        assertThat(config.webUrl()).isEqualTo("http://localhost:3100");
    }

    @Test
    void links_lead_to_the_port_of_the_web_app_when_it_was_left_out() {
        var config = LocalConfig.from(
                Env.of(Map.of("VIVAVOCE_PORT_OFFSET", "100", "VIVAVOCE_WEB_APP", "left out: no Node")));
        assertThat(config.webUrl()).isEqualTo("http://localhost:3100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIVAVOCE_SPEECH",
                "VIVAVOCE_SPEECH_WAV",
                "VIVAVOCE_API_URL",
                "VIVAVOCE_API_KEY",
                "VIVAVOCE_WEB_URL",
                "VIVAVOCE_WEB_OUTPUT",
                "VIVAVOCE_DOCUMENTS_URL",
                "VIVAVOCE_RECORDINGS_URL",
                "VIVAVOCE_RECORDED_FILES_URL",
                "VIVAVOCE_REGISTRY_USER",
                "VIVAVOCE_REGISTRY_PASSWORD",
                "VIVAVOCE_TAG",
                "VIVAVOCE_CHROMIUM",
                "VIVAVOCE_BILLING_URL",
                "VIVAVOCE_PROVIDER",
                "VIVAVOCE_LANGUAGE_MODEL",
                "VIVAVOCE_MAIL",
                "VIVAVOCE_SMTP_PORT"
            })
    void settings_of_the_launcher_the_web_app_and_others_are_left_to_them(String name) {
        assertThat(LocalConfig.from(Env.of(Map.of(name, "of another")))).isEqualTo(LocalConfig.from(Env.of(Map.of())));
    }

    @Test
    void bad_and_misspelt_settings_are_named_together() {
        assertThatThrownBy(() -> LocalConfig.from(Env.of(Map.of(
                        "VIVAVOCE_PORT_OFFSET", "many", "VIVAVOCE_POSTGRES_PORT", "70000", "VIVAVOCE_HOMME", "/x"))))
                .isInstanceOf(Env.BadSettings.class)
                .hasMessageContaining("VIVAVOCE_PORT_OFFSET")
                .hasMessageContaining("VIVAVOCE_POSTGRES_PORT")
                .hasMessageContaining("VIVAVOCE_HOMME: no such setting");
    }

    @Test
    void free_ports_are_all_different() {
        assertThat(Ports.free().byPart().values()).doesNotHaveDuplicates().hasSize(6);
    }

    @Test
    void a_taken_port_is_named_with_its_part_and_setting() throws Exception {
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.of("speech"))) {
            assertThatThrownBy(ports::refuseTaken)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("port " + ports.of("speech") + " (speech)")
                    .hasMessageContaining("VIVAVOCE_PORT_OFFSET");
        }
    }
}
