package dev.vivavoce.billing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.meter.MeteredFeature;
import dev.vivavoce.billing.payments.PaymentSettings;
import dev.vivavoce.billing.payments.PaymentSettings.CheckoutTerms;
import dev.vivavoce.billing.plan.Feature;
import dev.vivavoce.billing.plan.Interval;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.EventSettings;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.server.ServiceSettings;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "BILLING_DATABASE_URL", "jdbc:postgresql://db/billing",
            "BILLING_DATABASE_USER", "billing",
            "BILLING_DATABASE_PASSWORD", "hush-hush",
            "BILLING_IDENTITY", "identity:9101",
            "BILLING_SECRET", "be-quiet",
            "BILLING_SPEECH", "speech:9102");
    private static final Map<String, String> PAYMENTS = Map.of(
            "BILLING_STRIPE_KEY", "sk_test_123",
            "BILLING_STRIPE_WEBHOOK_SECRETS", "whsec_a, whsec_b",
            "BILLING_STRIPE_PRICES", "pro.month=price_1,pro.year=price_2");
    private static final Database.Address DATABASE =
            new Database.Address("jdbc:postgresql://db/billing", "billing", new Secret("hush-hush"));

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(config(REQUIRED))
                .isEqualTo(new BillingConfig(
                        new ServiceSettings(
                                "billing",
                                InetAddress.ofLiteral("127.0.0.1"),
                                9105,
                                false,
                                DATABASE,
                                8,
                                TraceSettings.OFF,
                                new EventSettings.OverGrpc(),
                                Optional.empty(),
                                9205),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102",
                        URI.create("http://localhost:3000"),
                        Optional.empty(),
                        Map.of(),
                        Map.of(),
                        Optional.empty()));
    }

    @Test
    void people_buy_without_a_trial_codes_and_taxes_unless_it_is_set() {
        assertThat(config(with(PAYMENTS)).payments().orElseThrow().checkout()).isEqualTo(CheckoutTerms.PLAIN);
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
                "BILLING_WEB_URL",
                "https://app.example",
                "OTHER_KEY",
                "x"));
        settings.putAll(PAYMENTS);
        settings.put("BILLING_STRIPE_ADDRESS", "http://127.0.0.1:12111");
        settings.put("BILLING_EVENTS_KAFKA", "kafka:9092");
        settings.put("BILLING_PRODUCTION", "false");
        settings.put("BILLING_TRIAL_DAYS", "14");
        settings.put("BILLING_PROMOTION_CODES", "true");
        settings.put("BILLING_STRIPE_TAX", "true");
        settings.put("BILLING_REDIS", "redis://redis:6379");
        settings.put("BILLING_STRIPE_METERS", "pro.SYNTHESIZED_CHARACTERS=characters, team.SYNTHESIZED_CHARACTERS=t-1");
        assertThat(config(settings))
                .isEqualTo(new BillingConfig(
                        new ServiceSettings(
                                "billing",
                                InetAddress.ofLiteral("0.0.0.0"),
                                19105,
                                true,
                                DATABASE,
                                3,
                                TraceSettings.OFF,
                                new EventSettings.OverKafka(
                                        "kafka:9092", "vivavoce.", 1, 0, Duration.ofDays(7), true, Map.of()),
                                Optional.empty(),
                                9205),
                        new ServiceSettings.Account("identity:9101", new Secret("be-quiet")),
                        "speech:9102",
                        URI.create("https://app.example"),
                        Optional.of(new PaymentSettings(
                                URI.create("http://127.0.0.1:12111"),
                                new Secret("sk_test_123"),
                                List.of(new Secret("whsec_a"), new Secret("whsec_b")),
                                "pro.month=price_1,pro.year=price_2",
                                "pro.SYNTHESIZED_CHARACTERS=characters, team.SYNTHESIZED_CHARACTERS=t-1",
                                new CheckoutTerms(14, true, true))),
                        Map.of(
                                new Offer("pro", Interval.MONTH), "price_1",
                                new Offer("pro", Interval.YEAR), "price_2"),
                        Map.of(
                                new MeteredFeature("pro", Feature.SYNTHESIZED_CHARACTERS), "characters",
                                new MeteredFeature("team", Feature.SYNTHESIZED_CHARACTERS), "t-1"),
                        Optional.of(new RedisSettings(
                                new Secret("redis://redis:6379"), Optional.empty(), Duration.ofMillis(300)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BILLING_STRIPE_KEY             | pk_test_123",
                "BILLING_STRIPE_WEBHOOK_SECRETS | secret",
                "BILLING_STRIPE_WEBHOOK_SECRETS | whsec_a,secret",
                "BILLING_STRIPE_PRICES          | pro.month",
                "BILLING_STRIPE_PRICES          | pro.day=price_1",
                "BILLING_STRIPE_PRICES          | free.month=price_1",
                "BILLING_STRIPE_PRICES          | pro.month=price_1,pro.year=price_1",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS=",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS=a=b",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS=two words",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS=a,",
                "BILLING_STRIPE_METERS          | pro.SYNTHESIZED_CHARACTERS=a,pro.SYNTHESIZED_CHARACTERS=a",
                "BILLING_STRIPE_METERS          | pro.synthesized_characters=a",
                "BILLING_STRIPE_METERS          | pro.SONGS=a",
                "BILLING_STRIPE_METERS          | pro.SPEECH_MINUTES=a",
                "BILLING_STRIPE_METERS          | gold.SYNTHESIZED_CHARACTERS=a",
                "BILLING_STRIPE_METERS          | free.SYNTHESIZED_CHARACTERS=a",
                "BILLING_STRIPE_METERS          | complimentary.SYNTHESIZED_CHARACTERS=a",
                "BILLING_TRIAL_DAYS             | 91",
                "BILLING_PROMOTION_CODES        | perhaps",
                "BILLING_STRIPE_TAX             | perhaps",
            })
    void a_setting_of_payments_that_cannot_be_is_refused_by_its_name(String name, String value) {
        var settings = with(PAYMENTS);
        settings.put(name, value);
        assertThatThrownBy(() -> config(settings)).hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BILLING_STRIPE_WEBHOOK_SECRETS", "BILLING_STRIPE_PRICES"})
    void what_belongs_to_a_key_is_asked_for_with_it_and_refused_without_it(String name) {
        var without = with(PAYMENTS);
        without.remove(name);
        assertThatThrownBy(() -> config(without)).hasMessageContaining(name);
        assertThatThrownBy(() -> config(with(Map.of(name, requireNonNull(PAYMENTS.get(name))))))
                .hasMessageContaining(name);
    }

    @Test
    void a_meter_is_refused_without_a_key_and_none_is_needed_with_one() {
        var meters = "pro.SYNTHESIZED_CHARACTERS=a";
        assertThatThrownBy(() -> config(with(Map.of("BILLING_STRIPE_METERS", meters))))
                .hasMessageContaining("BILLING_STRIPE_METERS");
        assertThat(config(with(PAYMENTS)).meters()).isEmpty();
    }

    @Test
    void a_meter_has_a_name_of_at_most_a_hundred_characters() {
        var settings = with(PAYMENTS);
        settings.put("BILLING_STRIPE_METERS", "pro.SYNTHESIZED_CHARACTERS=" + "a".repeat(100));
        assertThat(config(settings).meters()).hasSize(1);
        settings.put("BILLING_STRIPE_METERS", "pro.SYNTHESIZED_CHARACTERS=" + "a".repeat(101));
        assertThatThrownBy(() -> config(settings)).hasMessageContaining("BILLING_STRIPE_METERS");
    }

    @Test
    void production_refuses_test_keys_and_what_is_not_the_provider() {
        var production = with(PAYMENTS);
        production.put("BILLING_PRODUCTION", "true");
        production.put("BILLING_STRIPE_ADDRESS", "http://127.0.0.1:12111");
        assertThatThrownBy(() -> config(production))
                .hasMessageContainingAll("BILLING_STRIPE_KEY", "BILLING_STRIPE_ADDRESS")
                .message()
                .doesNotContain("sk_test_123");
        production.remove("BILLING_STRIPE_ADDRESS");
        production.put("BILLING_STRIPE_KEY", "sk_live_123");
        assertThat(config(production).payments()).isPresent();
        assertThat(config(with(Map.of("BILLING_PRODUCTION", "true"))).payments())
                .isEmpty();
    }

    @Test
    void an_unknown_key_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> Main.start(with(Map.of("BILLING_PROT", "1")))).hasMessageContaining("BILLING_PROT");
    }

    @Test
    void all_bad_and_missing_values_are_named_at_once_and_none_is_shown() {
        assertThatThrownBy(() -> config(Map.of(
                        "BILLING_PORT", "65536",
                        "BILLING_DATABASE_POOL", "1",
                        "BILLING_REFLECTION", "perhaps",
                        "BILLING_DATABASE_PASSWORD", "hush-hush")))
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
        assertThat(config(with(PAYMENTS)).toString()).doesNotContain("hush-hush", "be-quiet", "sk_test_123", "whsec_a");
    }

    private static BillingConfig config(Map<String, String> settings) {
        return BillingConfig.from(Env.of(settings), Plans.load());
    }

    private static Map<String, String> with(Map<String, String> more) {
        var all = new HashMap<>(REQUIRED);
        all.putAll(more);
        return all;
    }
}
