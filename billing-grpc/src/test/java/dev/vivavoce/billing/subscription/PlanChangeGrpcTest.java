package dev.vivavoce.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.ChangePlanRequest;
import dev.vivavoce.billing.v1.ChangePlanResponse;
import dev.vivavoce.billing.v1.ChangePreview;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.Invoice;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.PreviewChangeRequest;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Changes of the plan: at once with a proration, when an invoice is paid, and at the period's end.
class PlanChangeGrpcTest {
    private static final PaymentInterval MONTH = PaymentInterval.PAYMENT_INTERVAL_MONTH;
    private static final PaymentInterval YEAR = PaymentInterval.PAYMENT_INTERVAL_YEAR;

    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void a_longer_interval_begins_at_once_and_costs_what_the_preview_said() {
        pay();
        billing.stripe().advance(Duration.ofDays(3));
        var preview = preview("pro", YEAR, 1);
        assertThat(preview.getAtPeriodEnd()).isFalse();
        assertThat(preview.getAmount()).isEqualTo(12_000);
        assertThat(preview.getLinesList()).hasSize(2).anyMatch(line -> line.getAmount() < 0);
        assertThat(preview.getDueNow())
                .isEqualTo(preview.getLinesList().stream()
                        .mapToLong(line -> line.getAmount())
                        .sum())
                .isBetween(10_800L, 11_999L);
        assertThat(subscription().getInterval()).as("a preview changes nothing").isEqualTo(MONTH);

        var request = request("pro", YEAR, 1).setProratedAt(preview.getProratedAt());
        var changed = change(request).getChanged();
        assertThat(changed.getInterval()).isEqualTo(YEAR);
        assertThat(change(request).getChanged()).as("a repeat").isEqualTo(changed);
        assertThat(paid()).containsExactly(preview.getDueNow(), 1200L);
        assertThat(plan()).isEqualTo("pro");
    }

    @Test
    void a_team_begins_at_once_and_more_seats_cost_the_rest_of_the_period() {
        pay();
        var changed = change(request("team", MONTH, 3)).getChanged();
        assertThat(changed.getPlanId()).isEqualTo("team");
        assertThat(changed.getSeats()).isEqualTo(3);
        assertThat(changed.getAmount()).isEqualTo(3_000);
        assertThat(plan()).isEqualTo("team");
        assertThat(change(request("team", MONTH, 5)).getChanged().getAmount()).isEqualTo(5_000);
        assertThat(paid()).hasSize(3);
    }

    @Test
    void less_begins_when_the_period_ends_and_can_be_taken_back_and_replaced() {
        pay();
        var _ = change(request("team", YEAR, 4));
        long end = subscription().getPeriodEnd().getSeconds();
        var preview = preview("team", MONTH, 2);
        assertThat(preview.getAtPeriodEnd()).isTrue();
        assertThat(preview.getTakesEffectAt().getSeconds()).isEqualTo(end);
        assertThat(preview.getDueNow() + preview.getCredit()).isZero();
        assertThat(preview.getAmount()).isEqualTo(2_000);

        var planned = change(request("team", MONTH, 2)).getChanged();
        assertThat(planned.getSeats()).isEqualTo(4);
        assertThat(planned.getPlannedChange().getSeats()).isEqualTo(2);
        assertThat(planned.getPlannedChange().getInterval()).isEqualTo(MONTH);
        assertThat(planned.getPlannedChange().getAt().getSeconds()).isEqualTo(end);
        Refusal.expect(Code.FAILED_PRECONDITION, "PLAN_UNCHANGED", () -> change(request("team", MONTH, 2)));

        assertThat(change(request("team", YEAR, 4)).getChanged().hasPlannedChange())
                .as("taken back")
                .isFalse();
        assertThat(change(request("team", MONTH, 3))
                        .getChanged()
                        .getPlannedChange()
                        .getSeats())
                .isEqualTo(3);
        assertThat(change(request("pro", MONTH, 1))
                        .getChanged()
                        .getPlannedChange()
                        .getPlanId())
                .as("replaced")
                .isEqualTo("pro");
        billing.stripe().advance(Duration.ofDays(367));
        Await.until("Pro, by the month", () -> subscription().getPlanId().equals("pro"));
        assertThat(subscription().getInterval()).isEqualTo(MONTH);
        assertThat(subscription().hasPlannedChange()).isFalse();
        assertThat(plan()).isEqualTo("pro");
    }

    @Test
    void more_at_once_and_the_end_of_a_subscription_drop_what_was_planned() {
        pay();
        var _ = change(request("team", MONTH, 3));
        assertThat(change(request("team", MONTH, 2)).getChanged().hasPlannedChange())
                .isTrue();
        assertThat(change(request("team", MONTH, 6)).getChanged().hasPlannedChange())
                .isFalse();
        assertThat(change(request("team", MONTH, 2)).getChanged().hasPlannedChange())
                .isTrue();
        var ending = billing.as(user)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getSubscription();
        assertThat(ending.getCancelsAtPeriodEnd()).isTrue();
        assertThat(ending.hasPlannedChange()).isFalse();
        Refusal.expect(Code.FAILED_PRECONDITION, "SUBSCRIPTION_ENDS", () -> change(request("team", MONTH, 9)));
    }

    @Test
    void a_card_that_is_declined_leaves_the_plan_until_the_invoice_is_paid() {
        pay();
        billing.stripe().card(customer(), true);
        var request = request("team", MONTH, 2);
        var page = change(request).getPaymentNeeded();
        assertThat(page.getUrl()).contains("/invoice/");
        assertThat(change(request).getPaymentNeeded()).as("a repeat").isEqualTo(page);
        assertThat(subscription().getPlanId()).isEqualTo("pro");
        assertThat(subscription().getStatus()).isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE);
        assertThat(plan()).isEqualTo("pro");
        billing.stripe().card(customer(), false); // what is open is paid then
        Await.until("Team", () -> plan().equals("team"));
        assertThat(subscription().getSeats()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_changed_to_has_its_reason() {
        Refusal.expect(Code.NOT_FOUND, "SUBSCRIPTION_UNKNOWN", () -> preview("pro", YEAR, 1));
        pay();
        Refusal.expect(Code.FAILED_PRECONDITION, "PLAN_UNCHANGED", () -> preview("pro", MONTH, 1));
        Refusal.expect(Code.NOT_FOUND, "PLAN_UNKNOWN", () -> preview("free", MONTH, 1));
        Refusal.expect(Code.NOT_FOUND, "PLAN_UNKNOWN", () -> change(request("gold", MONTH, 1)));
        Refusal.expectField("seats", () -> preview("pro", YEAR, 2));
        Refusal.expectField("seats", () -> preview("team", YEAR, 501));
        Refusal.expectField("seats", () -> preview("team", YEAR, -1));
        Refusal.expectField("interval", () -> preview("pro", PaymentInterval.PAYMENT_INTERVAL_UNSPECIFIED, 1));
        var early = preview("pro", YEAR, 1).getProratedAt();
        var hourBefore = early.toBuilder().setSeconds(early.getSeconds() - 3_601);
        Refusal.expectField("prorated_at", () -> change(request("pro", YEAR, 1).setProratedAt(hourBefore)));
        var key = UUID.randomUUID();
        var _ = billing.checkout(UUID.randomUUID(), key);
        var used = request("team", YEAR, 2);
        var _ = change(used);
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> change(used.clone().setSeats(3)));
    }

    @Test
    void the_key_of_a_checkout_is_no_key_of_a_change() {
        var key = UUID.randomUUID();
        var url = billing.checkout(user, key).getPage().getUrl();
        billing.stripe().pay(url.substring(url.lastIndexOf('/') + 1));
        Await.until("Pro", () -> plan().equals("pro"));
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> change(request("team", MONTH, 1).setIdempotencyKey(key.toString())));
    }

    @Test
    void nothing_changes_while_a_payment_is_missing() {
        pay();
        billing.stripe().card(customer(), true);
        billing.stripe().advance(Duration.ofDays(32));
        Await.until(
                "a payment that failed",
                () -> subscription().getStatus() == SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE);
        Refusal.expect(Code.FAILED_PRECONDITION, "PAYMENT_DUE", () -> preview("team", MONTH, 2));
        Refusal.expect(Code.FAILED_PRECONDITION, "PAYMENT_DUE", () -> change(request("team", MONTH, 2)));
    }

    @Test
    void a_change_whose_answer_is_lost_is_repeated_and_charged_once() {
        pay();
        var request = request("team", MONTH, 2);
        for (int i = 0; i < 8; i++) billing.stripe().fail(Fault.ANSWER_LOST);
        while (true) {
            try {
                assertThat(change(request).getChanged().getPlanId()).isEqualTo("team");
                break;
            } catch (StatusRuntimeException thrown) {
                assertThat(Refusal.of(thrown).reason()).isEqualTo("PAYMENTS_UNAVAILABLE");
            }
        }
        assertThat(paid()).hasSize(2);
    }

    private void pay() {
        billing.pay(user);
        Await.until("the plan is pro", () -> plan().equals("pro"));
    }

    private ChangePreview preview(String plan, PaymentInterval interval, int seats) {
        return billing.as(user)
                .previewChange(PreviewChangeRequest.newBuilder()
                        .setPlanId(plan)
                        .setInterval(interval)
                        .setSeats(seats)
                        .build())
                .getPreview();
    }

    private ChangePlanResponse change(ChangePlanRequest.Builder request) {
        return billing.as(user).changePlan(request.build());
    }

    private static ChangePlanRequest.Builder request(String plan, PaymentInterval interval, int seats) {
        return ChangePlanRequest.newBuilder()
                .setPlanId(plan)
                .setInterval(interval)
                .setSeats(seats)
                .setIdempotencyKey(UUID.randomUUID().toString());
    }

    private Subscription subscription() {
        return billing.as(user)
                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                .getSubscription();
    }

    /// Newest first; invoices of the same second may stand in any order.
    private List<Long> paid() {
        return billing.as(user).listInvoices(ListInvoicesRequest.getDefaultInstance()).getInvoicesList().stream()
                .map(Invoice::getPaid)
                .toList();
    }

    private String customer() {
        return billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getCustomerId();
    }

    private String plan() {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(user))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getId();
    }
}
