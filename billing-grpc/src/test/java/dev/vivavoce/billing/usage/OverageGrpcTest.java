package dev.vivavoce.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.GetTimelineResponse;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.TimelineKind;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.runtimetest.Await;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What services record beyond a plan that was bought is counted by the provider's meter.
class OverageGrpcTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer(Map.of(
            "BILLING_STRIPE_METERS",
            "pro.SYNTHESIZED_CHARACTERS=standin_characters,team.SYNTHESIZED_CHARACTERS=no_such_meter"));

    private static final long GIVEN = 2_000_000;

    private final UUID user = UUID.randomUUID();

    @Test
    void what_is_recorded_beyond_the_plan_is_counted_by_the_meter_and_a_repeat_is_not() {
        billing.pay(user);
        awaitPlan("pro");
        record(UUID.randomUUID(), GIVEN - 10);
        var key = UUID.randomUUID();
        record(key, 25);
        record(key, 25);
        record(UUID.randomUUID(), 4);
        Await.until("the overage is counted", () -> metered() == 19);
        assertThat(timeline().getEntriesList()).noneMatch(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_ALERT);
    }

    @Test
    void a_meter_that_the_provider_does_not_know_is_an_alert_in_the_timeline() {
        var url = billing.as(user)
                .startCheckout(StartCheckoutRequest.newBuilder()
                        .setPlanId("team")
                        .setInterval(PaymentInterval.PAYMENT_INTERVAL_MONTH)
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setSeats(2)
                        .build())
                .getPage()
                .getUrl();
        billing.stripe().pay(url.substring(url.lastIndexOf('/') + 1));
        awaitPlan("team");
        record(UUID.randomUUID(), GIVEN + 8);
        Await.until(
                "operators are told",
                () -> timeline().getEntriesList().stream()
                        .anyMatch(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_ALERT
                                && entry.getText().startsWith("OVERAGE_NOT_REPORTED 8 SYNTHESIZED_CHARACTERS")));
    }

    private long metered() {
        return billing.stripe().metered("standin_characters", timeline().getCustomerId());
    }

    private GetTimelineResponse timeline() {
        return billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
    }

    private void awaitPlan(String plan) {
        var entitlements =
                EntitlementServiceGrpc.newBlockingStub(billing.server().as(user));
        Await.until(
                "the plan is " + plan,
                () -> entitlements
                        .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                        .getEntitlements()
                        .getPlan()
                        .getId()
                        .equals(plan));
    }

    private void record(UUID key, long amount) {
        var _ = UsageServiceGrpc.newBlockingStub(billing.server().asService("speech"))
                .recordUsage(RecordUsageRequest.newBuilder()
                        .setUserId(user.toString())
                        .setFeature(Feature.FEATURE_SYNTHESIZED_CHARACTERS)
                        .setAmount(amount)
                        .setIdempotencyKey(key.toString())
                        .build());
    }
}
