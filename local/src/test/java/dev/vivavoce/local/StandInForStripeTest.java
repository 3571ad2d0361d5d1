package dev.vivavoce.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandInForStripeTest {
    @Test
    void without_settings_of_payments_it_sells() {
        assertThat(Platform.sellsWithStandIn(Map.of("SPEECH_LONGEST_AUDIO", "10m")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BILLING_STRIPE_TAX, true", "BILLING_PRODUCTION, false", "BILLING_TRIAL_DAYS, 14"})
    void a_setting_that_names_no_other_provider_leaves_it_selling(String name, String value) {
        assertThat(Platform.sellsWithStandIn(Map.of(name, value))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "BILLING_STRIPE_KEY, sk_test_1",
        "BILLING_STRIPE_KEY_FILE, /run/key",
        "BILLING_STRIPE_WEBHOOK_SECRETS, whsec_1",
        "BILLING_STRIPE_PRICES, pro.month=price_1",
        "BILLING_STRIPE_ADDRESS, http://localhost:12111",
        "BILLING_PRODUCTION, true"
    })
    void it_does_not_mix_with_the_provider_or_with_production(String name, String value) {
        assertThat(Platform.sellsWithStandIn(Map.of(name, value))).isFalse();
    }
}
