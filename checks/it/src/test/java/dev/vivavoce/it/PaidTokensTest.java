package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.content.v1.ModelServiceGrpc;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.stripe.StripeStandIn;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Billing and content, with the stand-ins of the payment provider and of the language model.
class PaidTokensTest {
    private static final String SECRET = "whsec_test";
    /// Of the plan "free".
    private static final int FREE_TOKENS = 100_000;

    private final ModelStandIn model = ModelStandIn.start(0);
    private final UUID user = UUID.randomUUID();
    private @Nullable StripeStandIn stripe;
    private @Nullable TestServer billing;
    private @Nullable TestServer content;

    @BeforeEach
    void start() throws IOException {
        int port = freePort();
        var provider = StripeStandIn.start(
                StripeStandIn.Settings.inMemory(URI.create("http://127.0.0.1:" + port + "/webhooks/stripe"), SECRET));
        stripe = provider;
        var selling = TestServer.of(
                        "BILLING",
                        dev.vivavoce.billing.Main::start,
                        Map.of(
                                "BILLING_PORT",
                                Integer.toString(port),
                                "BILLING_SPEECH",
                                "in-process:not-started",
                                "BILLING_STRIPE_ADDRESS",
                                provider.address(),
                                "BILLING_STRIPE_KEY",
                                StripeStandIn.KEY,
                                "BILLING_STRIPE_WEBHOOK_SECRETS",
                                SECRET,
                                "BILLING_STRIPE_PRICES",
                                "pro.month=price_standin_pro_month"))
                .begin();
        billing = selling;
        content = TestServer.of(
                        "CONTENT",
                        dev.vivavoce.content.Main::start,
                        Map.of(
                                "CONTENT_IDENTITY",
                                selling.identity().target(),
                                "CONTENT_BILLING",
                                "localhost:" + port,
                                "CONTENT_MODELS",
                                "main",
                                "CONTENT_MODEL_MAIN_URL",
                                model.address(),
                                "CONTENT_MODEL_MAIN_MODEL",
                                "large"))
                .begin();
    }

    @AfterEach
    void stop() {
        if (content != null) content.end();
        if (billing != null) billing.end();
        if (stripe != null) stripe.close();
        model.close();
    }

    /// Kept answers would be used for 30 s, twice as long as [Await] waits.
    @Test
    void who_pays_has_the_tokens_of_the_plan_with_the_next_call_and_who_cancels_those_of_everybody()
            throws SQLException {
        assertThat(generate()).isEqualTo("answered");
        useUp();
        assertThat(generate()).isEqualTo("BUDGET_USED_UP");
        var page = subscriptions()
                .startCheckout(StartCheckoutRequest.newBuilder()
                        .setPlanId("pro")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getPage()
                .getUrl();
        running(stripe).pay(page.substring(page.lastIndexOf('/') + 1));
        Await.until("the plan gives more", () -> generate().equals("answered"));
        var _ = subscriptions()
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(true)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        Await.until("the plan is over", () -> generate().equals("BUDGET_USED_UP"));
    }

    private String generate() {
        model.next(new Reply.Text("{\"sentence\": \"Je mange une pomme.\", \"translation\": \"I eat an apple.\"}"));
        var token = running(billing).identity().serviceToken("assessment", "content");
        var answer = ModelServiceGrpc.newBlockingStub(running(content).with(Transport.WIRE, token))
                .generate(GenerateRequest.newBuilder()
                        .setPromptId("practice-sentence")
                        .setUserId(user.toString())
                        .setAreThirdPartiesAllowed(true)
                        .putAllVariables(Map.of("language", "fr", "level", "A1 to A2", "topic", "food"))
                        .build());
        try {
            while (answer.hasNext()) answer.next();
            return "answered";
        } catch (StatusRuntimeException thrown) {
            return Refusal.of(thrown).reason();
        }
    }

    private SubscriptionServiceBlockingStub subscriptions() {
        return SubscriptionServiceGrpc.newBlockingStub(running(billing).as(user));
    }

    /// Has the user use today's tokens of the free plan, as the database of content has it.
    private void useUp() throws SQLException {
        var settings = running(content).settings();
        try (var connection = DriverManager.getConnection(
                        settings.get("CONTENT_DATABASE_URL"),
                        settings.get("CONTENT_DATABASE_USER"),
                        settings.get("CONTENT_DATABASE_PASSWORD"));
                var insert = connection.prepareStatement("""
                        INSERT INTO model_usage
                            (id, begun_at, user_id, prompt_id, prompt_version, purpose, reserved_tokens)
                        VALUES (gen_random_uuid(), now(), ?, 'practice-sentence', 1, 'WRITING', ?)
                        """)) {
            insert.setObject(1, user);
            insert.setInt(2, FREE_TOKENS);
            insert.executeUpdate();
        }
    }

    private static <T> T running(@Nullable T part) {
        if (part == null) throw new IllegalStateException("not started");
        return part;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
