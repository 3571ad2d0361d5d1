package dev.vivavoce.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.server.ServiceSettings;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContentConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "CONTENT_DATABASE_URL", "jdbc:postgresql://db/content",
            "CONTENT_DATABASE_USER", "content",
            "CONTENT_DATABASE_PASSWORD", "hush-hush",
            "CONTENT_IDENTITY", "identity:9101");
    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/content", "content", new Secret("hush-hush"));

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(ContentConfig.from(Env.of(REQUIRED)))
                .isEqualTo(new ContentConfig(
                        new ServiceSettings("content", InetAddress.ofLiteral("127.0.0.1"), 9103, false, DATABASE, 8),
                        "identity:9101"));
    }

    @Test
    void every_key_is_read() {
        var settings = with(Map.of(
                "CONTENT_HOST",
                "0.0.0.0",
                "CONTENT_PORT",
                "19103",
                "CONTENT_DATABASE_POOL",
                "3",
                "CONTENT_REFLECTION",
                "true",
                "OTHER_KEY",
                "x"));
        assertThat(ContentConfig.from(Env.of(settings)))
                .isEqualTo(new ContentConfig(
                        new ServiceSettings("content", InetAddress.ofLiteral("0.0.0.0"), 19103, true, DATABASE, 3),
                        "identity:9101"));
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(with(Map.of("CONTENT_PROT", "1")))))
                .hasMessageContaining("CONTENT_PROT");
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> ContentConfig.from(Env.of(Map.of(
                        "CONTENT_PORT", "65536",
                        "CONTENT_DATABASE_POOL", "0",
                        "CONTENT_REFLECTION", "perhaps",
                        "CONTENT_DATABASE_PASSWORD", "hush-hush"))))
                .hasMessageContainingAll(
                        "CONTENT_PORT",
                        "CONTENT_DATABASE_POOL",
                        "CONTENT_REFLECTION",
                        "CONTENT_DATABASE_URL",
                        "CONTENT_DATABASE_USER",
                        "CONTENT_IDENTITY")
                .message()
                .doesNotContain("hush-hush", "perhaps");
    }

    @Test
    void the_password_is_not_printed() {
        assertThat(ContentConfig.from(Env.of(REQUIRED)).toString()).doesNotContain("hush-hush");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(more);
        return all;
    }
}
