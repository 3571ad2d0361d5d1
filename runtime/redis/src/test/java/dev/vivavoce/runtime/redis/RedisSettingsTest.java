package dev.vivavoce.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every setting is read, and an invalid one is named without its value.
class RedisSettingsTest {
    private static Optional<RedisSettings> read(Map<String, String> settings) {
        var env = Env.of(settings);
        var read = RedisSettings.from(env, "BFF");
        env.refuseUnread("BFF_");
        return read;
    }

    @Test
    void without_an_address_limits_are_kept_in_the_process() {
        assertThat(read(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://redis",
                "redis://redis:6379",
                "redis://redis:6379/",
                "redis://redis:6379/3",
                "redis://:hush@redis:6379",
                "redis://vivavoce:h%40sh@redis",
                "rediss://vivavoce:hush@[2001:db8::1]:6380/0"
            })
    void an_address_is_read(String address) {
        assertThat(read(Map.of("BFF_REDIS", address)))
                .hasValue(new RedisSettings(new Secret(address), Optional.empty(), Duration.ofMillis(300)));
    }

    @Test
    void an_address_is_read_from_a_file(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("address"), "redis://:hush@redis:6379\n");
        assertThat(read(Map.of("BFF_REDIS_FILE", file.toString(), "BFF_REDIS_PATIENCE", "1s")))
                .hasValue(new RedisSettings(
                        new Secret("redis://:hush@redis:6379"), Optional.empty(), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "BFF_REDIS, hush-host:6379",
        "BFF_REDIS, http://hush-host:6379",
        "BFF_REDIS, redis-sentinel://hush-host:6379",
        "BFF_REDIS, redis:///hush",
        "BFF_REDIS, redis://hush-host:6379/none",
        "BFF_REDIS, redis://hush-host:6379/99999",
        "BFF_REDIS, redis://hush-host:6379?database=1",
        "BFF_REDIS, redis://hush host",
        "BFF_REDIS_FILE, no/such/file/hush",
        "BFF_REDIS_PATIENCE, hush",
        "BFF_REDIS_PATIENCE, 1ms",
        "BFF_REDIS_PATIENCE, 1m",
        "BFF_REDIS_AUTHORITIES, hush.pem",
        "BFF_REDIS_ADDRESS, redis://hush-host:6379",
    })
    void a_bad_value_stops_the_start_with_its_name(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(Env.BadSettings.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("hush");
    }

    @Test
    void authorities_are_certificates_and_need_tls(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("authorities.pem"), "none");
        for (var address : new String[] {"rediss://redis", "redis://redis"})
            assertThatThrownBy(() -> read(Map.of("BFF_REDIS", address, "BFF_REDIS_AUTHORITIES", file.toString())))
                    .isInstanceOf(Env.BadSettings.class)
                    .hasMessageContaining("BFF_REDIS_AUTHORITIES");
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(read(Map.of("BFF_REDIS", "redis://:hush@redis"))
                        .orElseThrow()
                        .toString())
                .doesNotContain("hush");
    }
}
