package dev.vivavoce.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.net.Webhook;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.StandingClock;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedEventsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String BODY = """
            {"id":"evt_1","object":"event","type":"customer.subscription.updated","created":1700000000,
             "livemode":false,"api_version":"2026-07-29.dahlia","data":{"object":{"id":"sub_1",
             "object":"subscription","customer":"cus_1"}}}""";

    private final StandingClock clock = new StandingClock(NOW);
    private final SignedEvents events =
            new SignedEvents(List.of(new Secret("whsec_new"), new Secret("whsec_old")), clock);

    @ParameterizedTest
    @ValueSource(strings = {"whsec_new", "whsec_old"})
    void a_body_that_one_of_the_secrets_has_signed_is_an_event(String secret) throws Exception {
        assertThat(events.verified(BODY, signature(BODY, secret))).hasValueSatisfying(event -> {
            assertThat(event.id()).isEqualTo("evt_1");
            assertThat(event.customerId()).isEqualTo("cus_1");
            assertThat(event.objectId()).isEqualTo("sub_1");
        });
    }

    @Test
    void one_changed_byte_another_secret_and_no_signature_are_refused() throws Exception {
        var signature = signature(BODY, "whsec_new");
        assertThat(events.verified(BODY.replace("sub_1", "sub_2"), signature)).isEmpty();
        assertThat(events.verified(BODY + " ", signature)).isEmpty();
        assertThat(events.verified(BODY, signature(BODY, "whsec_other"))).isEmpty();
        assertThat(events.verified(BODY, "")).isEmpty();
        assertThat(events.verified(BODY, "t=,v1=")).isEmpty();
        assertThat(events.verified(BODY, signature.replace("v1=", "v0="))).isEmpty();
    }

    @Test
    void a_signature_is_good_for_five_minutes() throws Exception {
        var signature = signature(BODY, "whsec_new");
        clock.pass(Duration.ofSeconds(300));
        assertThat(events.verified(BODY, signature)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(events.verified(BODY, signature)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "null", "{\"object\":\"event\"}", "{\"object\":\"charge\",\"id\":\"ch_1\"}"})
    void what_is_signed_and_no_event_is_invalid(String body) throws Exception {
        var signature = signature(body, "whsec_new");
        assertThatThrownBy(() -> events.verified(body, signature)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_customer_that_is_written_out_is_read_too() {
        assertThat(EventReader.read(BODY.replace("\"cus_1\"", "{\"id\":\"cus_9\",\"object\":\"customer\"}"))
                        .customerId())
                .isEqualTo("cus_9");
    }

    private static String signature(String body, String secret) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(body, secret, NOW.getEpochSecond());
    }
}
