package dev.vivavoce.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.net.Webhook;
import dev.vivavoce.billing.PayingServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookHttpTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String id = "evt_" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "customer.subscription.updated, 2026-07-29.dahlia",
        "customer.subscription.updated, 2020-08-27",
        "customer.subscription.updated, 2031-01-01.zinnia",
        "thing.that.nobody.knows, 2026-07-29.dahlia",
    })
    void an_event_of_any_type_and_version_is_stored_once(String type, String version) throws Exception {
        var body = event(type, version, false);
        assertThat(post(body, signature(body, PayingServer.SECRET))).isEqualTo(200);
        assertThat(post(body, signature(body, "whsec_next")))
                .as("again, with the other secret")
                .isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void what_is_not_signed_changed_or_of_the_other_mode_is_refused_and_not_stored() throws Exception {
        var body = event("invoice.paid", "2026-07-29.dahlia", false);
        var signature = signature(body, PayingServer.SECRET);
        assertThat(post(body, "")).isEqualTo(400);
        assertThat(post(body, signature(body, "whsec_other"))).isEqualTo(400);
        assertThat(post(body.replace("cus_", "cuz_"), signature)).isEqualTo(400);
        var old = Webhook.Signature.generateSignatureHeader(
                body, PayingServer.SECRET, Instant.now().getEpochSecond() - 301);
        assertThat(post(body, old)).isEqualTo(400);
        var live = event("invoice.paid", "2026-07-29.dahlia", true);
        assertThat(post(live, signature(live, PayingServer.SECRET))).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void five_megabytes_are_too_large() throws Exception {
        var body = event("invoice.paid", "2026-07-29.dahlia", false) + " ".repeat(5 * 1024 * 1024);
        assertThat(post(body, signature(body, PayingServer.SECRET))).isEqualTo(413);
        assertThat(stored()).isZero();
    }

    @Test
    void only_post_is_answered() throws Exception {
        var request = HttpRequest.newBuilder(billing.webhook()).build();
        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(405);
    }

    private int post(String body, String signature) throws Exception {
        var request = HttpRequest.newBuilder(billing.webhook())
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String signature(String body, String secret) throws Exception {
        return Webhook.Signature.generateSignatureHeader(
                body, secret, Instant.now().getEpochSecond());
    }

    private String event(String type, String version, boolean live) {
        return """
                {"id":"%s","object":"event","type":"%s","api_version":"%s","created":1700000000,"livemode":%s,
                 "data":{"object":{"id":"x_1","object":"thing","customer":"cus_of_nobody"}}}""".formatted(id, type, version, live);
    }

    private int stored() throws Exception {
        var settings = billing.server().settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("BILLING_DATABASE_URL"),
                        settings.get("BILLING_DATABASE_USER"),
                        settings.get("BILLING_DATABASE_PASSWORD"));
                var statement = connection.prepareStatement("SELECT count(*) FROM payment_event WHERE event_id = ?")) {
            statement.setString(1, id);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getInt(1);
            }
        }
    }
}
