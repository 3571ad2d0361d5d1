package dev.vivavoce.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.ReconcileRequest;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.TimelineEntry;
import dev.vivavoce.billing.v1.TimelineKind;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.stripe.StripeStandIn.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money that goes back: what was bought with it ends, and the timeline says why.
class ReversalTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID user = UUID.randomUUID();

    @BeforeEach
    void pay() {
        billing.pay(user);
        Await.until("Pro", () -> plan().equals("pro"));
    }

    @AfterEach
    void deliverAgain() {
        billing.stripe().deliver(Delivery.ONCE);
    }

    @Test
    void a_refund_of_the_period_ends_the_plan_once_however_often_it_is_told() {
        billing.stripe().deliver(Delivery.TWICE);
        billing.stripe().refund(customer(), 0, 1200);
        Await.until("the free plan", () -> plan().equals("free"));
        assertThat(status()).isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE);
        Await.until("both are processed", () -> events("charge.refunded") == 1);
        assertThat(said("REFUNDED")).hasSize(2).noneMatch(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_ALERT);
    }

    @Test
    void a_part_that_is_returned_ends_nothing() {
        billing.stripe().refund(customer(), 0, 500);
        Await.until("the event", () -> events("charge.refunded") == 1);
        assertThat(plan()).isEqualTo("pro");
        billing.stripe().refund(customer(), 0, 700);
        Await.until("the rest", () -> plan().equals("free"));
    }

    @Test
    void what_is_returned_of_an_earlier_period_ends_nothing_although_nothing_was_heard_of_the_new_one() {
        var customer = customer();
        billing.stripe().deliver(Delivery.DROPPED);
        billing.stripe().advance(Duration.ofDays(32));
        billing.stripe().deliver(Delivery.ONCE);
        billing.stripe().refund(customer, 1, 1200);
        Await.until("the refund", () -> said("REFUNDED").size() == 1);
        Await.until("its event", () -> events("charge.refunded") == 1);
        assertThat(plan()).isEqualTo("pro");
    }

    @Test
    void a_dispute_ends_the_plan_raises_an_alert_and_does_not_bring_it_back_when_it_is_won() {
        var customer = customer();
        billing.stripe().dispute(customer);
        Await.until("the free plan", () -> plan().equals("free"));
        assertThat(said("DISPUTED")).anyMatch(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_ALERT);
        billing.stripe().closeDispute(customer, true);
        Await.until("the end of the dispute", () -> said("DISPUTE_WON").size() == 1);
        assertThat(plan()).isEqualTo("free");
        billing.pay(user);
        Await.until("bought again", () -> plan().equals("pro"));
    }

    @Test
    void a_refund_that_nobody_told_is_found_by_the_reconciliation() {
        billing.stripe().deliver(Delivery.DROPPED);
        billing.stripe().refund(customer(), 0, 1200);
        assertThat(billing.admin()
                        .reconcile(ReconcileRequest.getDefaultInstance())
                        .getEventsMissed())
                .isPositive();
        Await.until("the free plan", () -> plan().equals("free"));
    }

    private List<TimelineEntry> said(String word) {
        return entries().stream()
                .filter(entry -> entry.getText().contains(word))
                .toList();
    }

    private long events(String type) {
        return entries().stream()
                .filter(entry ->
                        entry.getText().startsWith(type) && entry.getText().endsWith("DONE"))
                .count();
    }

    private List<TimelineEntry> entries() {
        return billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getEntriesList();
    }

    private String customer() {
        return billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getCustomerId();
    }

    private SubscriptionStatus status() {
        return billing.as(user)
                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                .getSubscription()
                .getStatus();
    }

    private String plan() {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(user))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getId();
    }
}
