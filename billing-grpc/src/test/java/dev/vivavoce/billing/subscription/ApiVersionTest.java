package dev.vivavoce.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.GetTimelineResponse;
import dev.vivavoce.billing.v1.InvoiceStatus;
import dev.vivavoce.billing.v1.ListFailedEventsRequest;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.runtimetest.Await;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An account's events have the version of the API that the account was made with, and every version gains fields.
class ApiVersionTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID user = UUID.randomUUID();

    @AfterEach
    void back() {
        billing.stripe().apiVersion(dev.vivavoce.stripe.StripeStandIn.API_VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-19", "2024-11-20.acacia", "2031-01-01.zinnia"})
    void a_subscription_lives_from_the_payment_to_its_end_with_another_version_of_the_api(String version) {
        billing.stripe().apiVersion(version);
        billing.pay(user);
        Await.until("the plan", () -> plan().equals("pro"));
        assertThat(billing.as(user)
                        .listInvoices(ListInvoicesRequest.getDefaultInstance())
                        .getInvoicesList())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.getStatus()).isEqualTo(InvoiceStatus.INVOICE_STATUS_PAID));

        var team = PreviewChangeRequest.newBuilder()
                .setPlanId("team")
                .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                .setSeats(3)
                .build();
        var preview = billing.as(user).previewChange(team).getPreview();
        assertThat(preview.getDueNow()).isPositive();
        var _ = billing.as(user)
                .changePlan(ChangePlanRequest.newBuilder()
                        .setPlanId("team")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setSeats(3)
                        .setProratedAt(preview.getProratedAt())
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        Await.until("the change", () -> plan().equals("team"));
        assertThat(subscription().getSeats()).isEqualTo(3);

        var before = subscription().getPeriodEnd();
        billing.stripe().advance(Duration.ofDays(32));
        Await.until("the renewal", () -> subscription().getPeriodEnd().getSeconds() > before.getSeconds());

        billing.stripe().card(timeline().getCustomerId(), true);
        billing.stripe().advance(Duration.ofDays(32));
        Await.until(
                "the payment that failed",
                () -> subscription().getStatus() == SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE);

        var ended = billing.as(user)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(true)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build());
        assertThat(ended.getSubscription().getStatus()).isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE);
        Await.until("the end", () -> plan().equals("free"));
        Await.until(
                "every event",
                () -> timeline().getEntriesList().stream()
                        .noneMatch(entry -> entry.getText().endsWith(": STORED")));
        assertThat(billing.admin()
                        .listFailedEvents(ListFailedEventsRequest.getDefaultInstance())
                        .getEventsList())
                .isEmpty();
    }

    private GetTimelineResponse timeline() {
        return billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
    }

    private Subscription subscription() {
        return billing.as(user)
                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                .getSubscription();
    }

    private String plan() {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(user))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getId();
    }
}
