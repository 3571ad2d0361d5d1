package dev.vivavoce.billing;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc;
import dev.vivavoce.billing.v1.ReconcileServiceGrpc.ReconcileServiceBlockingStub;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.StartCheckoutResponse;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.SubscriptionServiceGrpc.SubscriptionServiceBlockingStub;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.stripe.StripeStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Billing with the stand-in of the payment provider, whose events reach it.
public final class PayingServer implements BeforeAllCallback, AfterAllCallback {
    public static final String SECRET = "whsec_test";

    private final Map<String, String> extra;

    private @Nullable TestEvents speech;
    private @Nullable TestServer server;
    private @Nullable StripeStandIn stripe;
    private int port;

    public PayingServer() {
        this(Map.of());
    }

    /// @param extra more settings
    public PayingServer(Map<String, String> extra) {
        this.extra = extra;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        port = free();
        stripe = StripeStandIn.start(StripeStandIn.Settings.inMemory(webhook(), SECRET));
        speech = TestEvents.of("speech", () -> server().identity());
        server = TestServer.of("BILLING", Main::start, settings()).begin();
    }

    private Map<String, String> settings() {
        var all = new HashMap<>(extra);
        all.put("BILLING_SPEECH", requireNonNull(speech).target());
        all.put("BILLING_PORT", Integer.toString(port));
        all.put("BILLING_STRIPE_ADDRESS", stripe().address());
        all.put("BILLING_STRIPE_KEY", StripeStandIn.KEY);
        all.put("BILLING_STRIPE_WEBHOOK_SECRETS", "whsec_next," + SECRET);
        all.put(
                "BILLING_STRIPE_PRICES",
                "pro.month=price_standin_pro_month,pro.year=price_standin_pro_year,"
                        + "team.month=price_standin_team_month,team.year=price_standin_team_year");
        return Map.copyOf(all);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server().end();
        requireNonNull(speech).close();
        stripe().close();
    }

    public URI webhook() {
        return URI.create("http://127.0.0.1:" + port + "/webhooks/stripe");
    }

    public StripeStandIn stripe() {
        return requireNonNull(stripe, "not started");
    }

    public TestServer server() {
        return requireNonNull(server, "not started");
    }

    public SubscriptionServiceBlockingStub as(UUID userId) {
        return SubscriptionServiceGrpc.newBlockingStub(server().as(userId));
    }

    public ReconcileServiceBlockingStub admin() {
        return ReconcileServiceGrpc.newBlockingStub(
                server().as(UUID.randomUUID(), dev.vivavoce.runtime.security.Caller.Role.ADMIN));
    }

    public StartCheckoutResponse checkout(UUID userId, UUID key) {
        return as(userId)
                .startCheckout(StartCheckoutRequest.newBuilder()
                        .setPlanId("pro")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setIdempotencyKey(key.toString())
                        .build());
    }

    /// Starts a checkout and pays on its page, as a person does.
    public void pay(UUID userId) {
        var url = checkout(userId, UUID.randomUUID()).getPage().getUrl();
        stripe().pay(url.substring(url.lastIndexOf('/') + 1));
    }

    private static int free() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
