package dev.vivavoce.billing;

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

class BillingConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "BILLING_DATABASE_URL", "jdbc:postgresql://db/billing",
            "BILLING_DATABASE_USER", "billing",
            "BILLING_DATABASE_PASSWORD", "hush-hush",
            "BILLING_IDENTITY", "identity:9101",
            "BILLING_SECRET", "be-quiet",
            "BILLING_SPEECH", "speech:9102");
    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/billing", "billing", new Secret("hush-hush"));

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(BillingConfig.from(Env.of(REQUIRED)))
                .isEqualTo(new BillingConfig(
                        new ServiceSettings("billing", InetAddress.ofLiteral("127.0.0.1"), 9105, false, DATABASE, 8),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102"));
    }

    @Test
    void every_key_is_read() {
        var settings = with(Map.of(
                "BILLING_HOST",
                "0.0.0.0",
                "BILLING_PORT",
                "19105",
                "BILLING_DATABASE_POOL",
                "3",
                "BILLING_REFLECTION",
                "true",
                "OTHER_KEY",
                "x"));
        assertThat(BillingConfig.from(Env.of(settings)))
                .isEqualTo(new BillingConfig(
                        new ServiceSettings("billing", InetAddress.ofLiteral("0.0.0.0"), 19105, true, DATABASE, 3),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102"));
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> Main.start(with(Map.of("BILLING_PROT", "1")))).hasMessageContaining("BILLING_PROT");
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> BillingConfig.from(Env.of(Map.of(
                        "BILLING_PORT", "65536",
                        "BILLING_DATABASE_POOL", "1",
                        "BILLING_REFLECTION", "perhaps",
                        "BILLING_DATABASE_PASSWORD", "hush-hush"))))
                .hasMessageContainingAll(
                        "BILLING_PORT",
                        "BILLING_DATABASE_POOL",
                        "BILLING_REFLECTION",
                        "BILLING_DATABASE_URL",
                        "BILLING_DATABASE_USER",
                        "BILLING_IDENTITY",
                        "BILLING_SECRET",
                        "BILLING_SPEECH")
                .message()
                .doesNotContain("hush-hush", "perhaps");
    }

    @Test
    void no_secret_is_printed() {
        assertThat(BillingConfig.from(Env.of(REQUIRED)).toString()).doesNotContain("hush-hush", "be-quiet");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(more);
        return all;
    }
}
