package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvTest {
    @TempDir
    private Path folder;

    @Test
    void each_kind_of_value_is_read() {
        var env = Env.of(Map.of(
                "X_TEXT", " a name ",
                "X_SECRET", "s3cret",
                "X_NUMBER", "17",
                "X_FLAG", "true",
                "X_UNIT", "minutes",
                "X_ADDRESS", "https://example.org/a"));
        assertThat(env.text("X_TEXT")).isEqualTo("a name");
        assertThat(env.secret("X_SECRET").reveal()).isEqualTo("s3cret");
        assertThat(env.integer("X_NUMBER", 1, 0, 20)).isEqualTo(17);
        assertThat(env.flag("X_FLAG", false)).isTrue();
        assertThat(env.choice("X_UNIT", TimeUnit.class, TimeUnit.DAYS)).isEqualTo(TimeUnit.MINUTES);
        assertThat(env.uri("X_ADDRESS", URI.create("https://example.org"))).hasPath("/a");
        env.refuseUnread("X_");
    }

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        var env = Env.of(Map.of());
        assertThat(env.text("X_TEXT", "else")).isEqualTo("else");
        assertThat(env.integer("X_NUMBER", 5, 0, 20)).isEqualTo(5);
        assertThat(env.flag("X_FLAG", true)).isTrue();
        assertThat(env.duration("X_TIME", Duration.ofDays(1), Duration.ZERO, Duration.ofDays(2)))
                .isEqualTo(Duration.ofDays(1));
        env.refuseUnread("X_");
    }

    @ParameterizedTest
    @CsvSource({"PT15M,900000", "15m,900000", "250ms,250", "2h,7200000", "3d,259200000", "9s,9000"})
    void a_duration_is_written_either_way(String text, long millis) {
        var env = Env.of(Map.of("X_TIME", text));
        assertThat(env.duration("X_TIME", Duration.ZERO, Duration.ZERO, Duration.ofDays(9)))
                .hasMillis(millis);
        env.refuseUnread("X_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "m", "-5s", "1.5h", "PT", "PT-5S", "10d", "999999999999d", "P1Y"})
    void a_bad_duration_is_a_fault(String text) {
        var env = Env.of(Map.of("X_TIME", text));
        env.duration("X_TIME", Duration.ZERO, Duration.ZERO, Duration.ofDays(9));
        assertThatThrownBy(() -> env.refuseUnread("X_"))
                .hasMessageContaining("X_TIME: bad value (expected: a duration");
    }

    @Test
    void one_message_names_all_faults_and_what_is_expected_without_values() {
        var env = Env.of(Map.of(
                "X_NUMBER", "seventeen",
                "X_FLAG", "yes",
                "X_UNIT", "fortnights",
                "X_ADDRESS", "no address",
                "X_EMPTY", "  ",
                "X_SECRTE", "the-secret-itself",
                "Y_OTHER", "not ours"));
        env.integer("X_NUMBER", 1, 0, 20);
        env.flag("X_FLAG", false);
        env.choice("X_UNIT", TimeUnit.class, TimeUnit.DAYS);
        env.uri("X_ADDRESS", URI.create("https://example.org"));
        env.text("X_EMPTY");
        env.secret("X_SECRET");
        env.fault("X_A", "together with X_B");
        var faults = catchThrowableOfType(Env.BadSettings.class, () -> env.refuseUnread("X_"));
        assertThat(faults)
                .hasMessageStartingWith("8 bad settings: ")
                .hasMessageContaining("X_NUMBER: bad value (expected: a whole number from 0 to 20)")
                .hasMessageContaining("X_FLAG: bad value (expected: true or false)")
                .hasMessageContaining("X_UNIT: bad value (expected: one of [")
                .hasMessageContaining("X_ADDRESS: bad value (expected: an absolute address)")
                .hasMessageContaining("X_EMPTY: empty")
                .hasMessageContaining("X_SECRET: missing")
                .hasMessageContaining("X_A: expected together with X_B")
                .hasMessageContaining("X_SECRTE: no such setting");
        assertThat(faults.getMessage())
                .doesNotContain("seventeen", "the-secret-itself", "Y_OTHER")
                .doesNotContain("\n");
    }

    @Test
    void a_value_out_of_range_is_a_fault() {
        var env = Env.of(Map.of("X_NUMBER", "21"));
        assertThat(env.integer("X_NUMBER", 5, 0, 20)).isEqualTo(5);
        assertThatThrownBy(() -> env.refuseUnread("X_")).hasMessageContaining("X_NUMBER");
    }

    @Test
    void a_secret_is_read_from_a_file() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "from a file\n");
        var env = Env.of(Map.of("X_SECRET_FILE", file.toString(), "X_OTHER_FILE", file.toString()));
        assertThat(env.secret("X_SECRET").reveal()).isEqualTo("from a file");
        assertThat(env.secret("X_OTHER", "else").reveal()).isEqualTo("from a file");
        assertThat(env.secret("X_NONE", "else").reveal()).isEqualTo("else");
        env.refuseUnread("X_");
    }

    @Test
    void a_secret_that_is_set_twice_or_whose_file_cannot_be_read_stops_the_start() throws IOException {
        var file = Files.writeString(folder.resolve("secret"), "the-secret-itself");
        var env = Env.of(Map.of(
                "X_SECRET", "s3cret",
                "X_SECRET_FILE", file.toString(),
                "X_LOST_FILE", folder.resolve("nowhere").toString(),
                "X_EMPTY_FILE", Files.writeString(folder.resolve("empty"), "\n").toString()));
        env.secret("X_SECRET");
        env.secret("X_LOST");
        env.secret("X_EMPTY");
        assertThatThrownBy(() -> env.refuseUnread("X_"))
                .hasMessageStartingWith("3 bad settings: ")
                .hasMessageContainingAll("X_SECRET_FILE: expected", "X_LOST_FILE: expected", "X_EMPTY_FILE: expected")
                .message()
                .doesNotContain("the-secret-itself", "s3cret");
    }

    @Test
    void a_secret_prints_nothing() {
        assertThat(new Secret("s3cret")).hasToString("Secret[…]");
        assertThat("%s".formatted(new Secret("s3cret"))).doesNotContain("s3cret");
    }

    @Test
    void a_turkish_machine_reads_the_same() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            var env = Env.of(Map.of("X_UNIT", "minutes"));
            assertThat(env.choice("X_UNIT", TimeUnit.class, TimeUnit.DAYS)).isEqualTo(TimeUnit.MINUTES);
        } finally {
            Locale.setDefault(before);
        }
    }
}
