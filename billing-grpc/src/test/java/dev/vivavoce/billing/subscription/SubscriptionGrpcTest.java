package dev.vivavoce.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.PayingServer;
import dev.vivavoce.billing.v1.CancelSubscriptionRequest;
import dev.vivavoce.billing.v1.CheckEntitlementRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetSubscriptionRequest;
import dev.vivavoce.billing.v1.GetTimelineRequest;
import dev.vivavoce.billing.v1.InvoiceStatus;
import dev.vivavoce.billing.v1.ListFailedEventsRequest;
import dev.vivavoce.billing.v1.ListInvoicesRequest;
import dev.vivavoce.billing.v1.ListPlansRequest;
import dev.vivavoce.billing.v1.OpenPortalRequest;
import dev.vivavoce.billing.v1.PaymentInterval;
import dev.vivavoce.billing.v1.ReconcileRequest;
import dev.vivavoce.billing.v1.ResumeSubscriptionRequest;
import dev.vivavoce.billing.v1.StartCheckoutRequest;
import dev.vivavoce.billing.v1.StartCheckoutResponse;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import dev.vivavoce.billing.v1.TimelineKind;
import dev.vivavoce.billing.v1.WatchSubscriptionRequest;
import dev.vivavoce.billing.v1.WatchSubscriptionResponse;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.stripe.StripeStandIn.Delivery;
import dev.vivavoce.stripe.StripeStandIn.Fault;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Paying, from the checkout to the entitlement, with the stand-in of the payment provider and its events.
class SubscriptionGrpcTest {
    @RegisterExtension
    static final PayingServer billing = new PayingServer();

    private final UUID user = UUID.randomUUID();

    @Test
    void a_page_token_of_another_list_is_a_typed_refusal() {
        for (var token :
                List.of(Pages.token("audit", "1"), Pages.token("+300000-01-01T00:00:00Z", "in_1"), Pages.token("one")))
            Refusal.expect(
                    Code.INVALID_ARGUMENT,
                    "PAGE_TOKEN_INVALID",
                    () -> billing.as(user)
                            .listInvoices(ListInvoicesRequest.newBuilder()
                                    .setPageToken(token)
                                    .build()));
    }

    @Test
    void the_plans_name_what_they_cost() {
        var plans = EntitlementServiceGrpc.newBlockingStub(billing.server().as(user))
                .listPlans(ListPlansRequest.getDefaultInstance())
                .getPlansList();
        assertThat(plans).extracting(plan -> plan.getId()).containsExactly("free", "pro", "team");
        assertThat(plans.getFirst().getPricesList()).isEmpty();
        assertThat(plans.get(1).getPricesList())
                .extracting(price -> price.getInterval() + " " + price.getAmount() + " " + price.getCurrency())
                .containsExactly("PAYMENT_INTERVAL_MONTH 1200 eur", "PAYMENT_INTERVAL_YEAR 12000 eur");
    }

    @Test
    void who_has_paid_has_the_plan_without_asking() {
        assertThat(subscription())
                .isEqualTo(Subscription.newBuilder()
                        .setUserId(user.toString())
                        .setStatus(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE)
                        .build());
        billing.pay(user);
        awaitPlan("pro");
        var subscription = subscription();
        assertThat(subscription.getPlanId()).isEqualTo("pro");
        assertThat(subscription.getInterval()).isEqualTo(PaymentInterval.PAYMENT_INTERVAL_MONTH);
        assertThat(subscription.getStatus()).isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE);
        assertThat(subscription.getAmount()).isEqualTo(1200);
        var share = EntitlementServiceGrpc.newBlockingStub(billing.server().asService("speech"))
                .checkEntitlement(CheckEntitlementRequest.newBuilder()
                        .setUserId(user.toString())
                        .setFeature(Feature.FEATURE_SPEECH_MINUTES)
                        .build())
                .getShare();
        assertThat(share.getGranted()).isEqualTo(1200);
        assertThat(share.getLeft()).isEqualTo(1200);
        assertThat(share.getResetsAt()).isEqualTo(subscription.getPeriodEnd());
        assertThat(billing.as(user)
                        .listInvoices(ListInvoicesRequest.getDefaultInstance())
                        .getInvoicesList())
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.getStatus()).isEqualTo(InvoiceStatus.INVOICE_STATUS_PAID))
                .satisfies(invoice -> assertThat(invoice.getPaid()).isEqualTo(1200));
    }

    @Test
    void whoever_watches_is_told_of_the_payment_and_of_the_end_and_nobody_else_is() throws Exception {
        var context = io.grpc.Context.current().withCancellation();
        try {
            var steps = context.call(
                    () -> billing.as(user).watchSubscription(WatchSubscriptionRequest.getDefaultInstance()));
            assertThat(steps.next().getSubscription().getStatus())
                    .isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE);
            var other = UUID.randomUUID();
            billing.pay(other);
            billing.pay(user);
            assertThat(next(steps, SubscriptionStatus.SUBSCRIPTION_STATUS_ACTIVE)
                            .getUserId())
                    .isEqualTo(user.toString());
            var _ = billing.as(user)
                    .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                            .setNow(true)
                            .setIdempotencyKey(UUID.randomUUID().toString())
                            .build());
            assertThat(next(steps, SubscriptionStatus.SUBSCRIPTION_STATUS_NONE).getUserId())
                    .isEqualTo(user.toString());
        } finally {
            context.cancel(null);
        }
    }

    /// The same state may be sent twice.
    private static Subscription next(Iterator<WatchSubscriptionResponse> steps, SubscriptionStatus status) {
        while (true) {
            var subscription = steps.next().getSubscription();
            if (subscription.getStatus() == status) return subscription;
        }
    }

    @Test
    void who_pays_already_is_told_so() {
        billing.pay(user);
        awaitPlan("pro");
        assertThat(billing.checkout(user, UUID.randomUUID()).getOutcomeCase())
                .isEqualTo(StartCheckoutResponse.OutcomeCase.ALREADY_SUBSCRIBED);
    }

    @Test
    void a_repeated_checkout_is_the_same_page_and_another_one_closes_it() {
        var key = UUID.randomUUID();
        var page = billing.checkout(user, key).getPage();
        assertThat(billing.checkout(user, key).getPage()).isEqualTo(page);
        var other = billing.checkout(user, UUID.randomUUID()).getPage();
        assertThat(other).isNotEqualTo(page);
        assertThatThrownBy(() -> billing.stripe().pay(session(page.getUrl()))).hasMessage("This checkout is closed.");
        billing.stripe().pay(session(other.getUrl()));
        awaitPlan("pro");
    }

    @Test
    void of_checkouts_at_the_same_moment_one_page_stays_open() throws Exception {
        var together = new CyclicBarrier(6);
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = new ArrayList<Future<String>>();
            for (int i = 0; i < together.getParties(); i++)
                pages.add(clicks.submit(() -> {
                    together.await();
                    return billing.checkout(user, UUID.randomUUID()).getPage().getUrl();
                }));
            var opened = new ArrayList<String>();
            for (var page : pages) opened.add(session(page.get()));
            opened.removeIf(id ->
                    !billing.stripe().field("checkout.session", id, "status").equals("\"open\""));
            assertThat(opened).hasSize(1);
            billing.stripe().pay(opened.getFirst());
        }
        awaitPlan("pro");
    }

    @Test
    void who_has_paid_gets_no_second_page_while_the_event_has_not_arrived() {
        billing.stripe().deliver(Delivery.DROPPED);
        try {
            billing.pay(user);
            int pages = billing.stripe().count("checkout.session");
            assertThat(billing.checkout(user, UUID.randomUUID()).getOutcomeCase())
                    .isEqualTo(StartCheckoutResponse.OutcomeCase.ALREADY_SUBSCRIBED);
            assertThat(billing.stripe().count("checkout.session")).isEqualTo(pages);
            assertThat(plan()).isEqualTo("pro");
        } finally {
            billing.stripe().deliver(Delivery.ONCE);
        }
    }

    @Test
    void a_checkout_whose_answer_is_lost_is_repeated_and_opens_one_page() {
        var key = UUID.randomUUID();
        var _ = billing.checkout(user, UUID.randomUUID());
        int sessions = billing.stripe().count("checkout.session");
        // A call is made three times, and the JDK may repeat each request by itself when the connection ends.
        for (int i = 0; i < 7; i++) billing.stripe().fail(Fault.ANSWER_LOST);
        Refusal.expect(Code.UNAVAILABLE, "PAYMENTS_UNAVAILABLE", () -> billing.checkout(user, key));
        while (true) { // the faults that are left
            try {
                var _ = billing.checkout(user, key);
                break;
            } catch (io.grpc.StatusRuntimeException thrown) {
                assertThat(Refusal.of(thrown).reason()).isEqualTo("PAYMENTS_UNAVAILABLE");
            }
        }
        assertThat(billing.stripe().count("checkout.session")).isEqualTo(sessions + 1);
    }

    @Test
    void a_plan_that_is_not_sold_and_fields_that_are_wrong_are_refused() {
        Refusal.expect(
                Code.NOT_FOUND,
                "PLAN_UNKNOWN",
                () -> billing.as(user).startCheckout(checkout("free", PaymentInterval.PAYMENT_INTERVAL_MONTH)));
        Refusal.expectField(
                "interval",
                () -> billing.as(user).startCheckout(checkout("pro", PaymentInterval.PAYMENT_INTERVAL_UNSPECIFIED)));
        Refusal.expectField(
                "idempotency_key", () -> billing.as(user).startCheckout(StartCheckoutRequest.getDefaultInstance()));
        Refusal.expect(
                Code.NOT_FOUND,
                "CUSTOMER_UNKNOWN",
                () -> billing.as(user)
                        .openPortal(OpenPortalRequest.newBuilder()
                                .setIdempotencyKey(UUID.randomUUID().toString())
                                .build()));
        Refusal.expect(Code.NOT_FOUND, "SUBSCRIPTION_UNKNOWN", () -> cancel(false, UUID.randomUUID()));
        Refusal.expect(
                Code.NOT_FOUND,
                "USER_UNKNOWN",
                () -> billing.as(user)
                        .getSubscription(GetSubscriptionRequest.newBuilder()
                                .setUserId(UUID.randomUUID().toString())
                                .build()));
    }

    @Test
    void a_key_that_was_used_for_another_plan_is_refused() {
        var key = UUID.randomUUID();
        var _ = billing.checkout(user, key);
        Refusal.expect(
                Code.ALREADY_EXISTS,
                "IDEMPOTENCY_KEY_REUSED",
                () -> billing.as(user)
                        .startCheckout(checkout("pro", PaymentInterval.PAYMENT_INTERVAL_YEAR).toBuilder()
                                .setIdempotencyKey(key.toString())
                                .build()));
    }

    @Test
    void a_subscription_is_cancelled_resumed_and_ended_at_once() {
        billing.pay(user);
        awaitPlan("pro");
        var key = UUID.randomUUID();
        assertThat(cancel(false, key).getCancelsAtPeriodEnd()).isTrue();
        assertThat(cancel(false, key).getCancelsAtPeriodEnd()).isTrue();
        assertThat(plan()).as("until the end of what was paid for").isEqualTo("pro");
        assertThat(billing.as(user)
                        .resumeSubscription(ResumeSubscriptionRequest.newBuilder()
                                .setIdempotencyKey(UUID.randomUUID().toString())
                                .build())
                        .getSubscription()
                        .getCancelsAtPeriodEnd())
                .isFalse();
        var now = UUID.randomUUID();
        assertThat(cancel(true, now).getStatus()).isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE);
        assertThat(cancel(true, now).getStatus()).as("a repeat").isEqualTo(SubscriptionStatus.SUBSCRIPTION_STATUS_NONE);
        assertThat(plan()).isEqualTo("free");
    }

    @Test
    void a_price_that_is_not_ours_and_a_negative_amount_give_no_plan_and_raise_an_alert() {
        for (var field : new String[] {"price", "amount"}) {
            var person = UUID.randomUUID();
            billing.pay(person);
            Await.until(() -> plan(person).equals("pro"));
            var id = billing
                    .admin()
                    .getTimeline(GetTimelineRequest.newBuilder()
                            .setUserId(person.toString())
                            .build())
                    .getEntriesList()
                    .stream()
                    .filter(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_CHANGE)
                    .map(entry -> entry.getText().split(":")[0])
                    .findFirst()
                    .orElseThrow();
            billing.stripe().tamper(id, field, field.equals("price") ? "price_of_somebody" : "-5");
            Await.until(() -> plan(person).equals("free"));
            assertThat(billing.admin()
                            .getTimeline(GetTimelineRequest.newBuilder()
                                    .setUserId(person.toString())
                                    .build())
                            .getEntriesList())
                    .filteredOn(entry -> entry.getKind() == TimelineKind.TIMELINE_KIND_ALERT)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.getText())
                            .endsWith(field.equals("price") ? "FOREIGN_PRICE" : "NEGATIVE_AMOUNT"));
        }
    }

    @Test
    void events_that_are_lost_are_found_by_the_reconciliation() {
        billing.stripe().deliver(Delivery.DROPPED);
        try {
            billing.pay(user);
            assertThat(plan()).isEqualTo("free");
            var repair = billing.admin().reconcile(ReconcileRequest.getDefaultInstance());
            assertThat(repair.getEventsMissed()).isPositive();
            awaitPlan("pro");
        } finally {
            billing.stripe().deliver(Delivery.ONCE);
        }
        assertThat(billing.admin()
                        .listFailedEvents(ListFailedEventsRequest.getDefaultInstance())
                        .getEventsList())
                .isEmpty();
    }

    @Test
    void events_that_arrive_late_twice_and_in_any_order_end_in_the_same_state() {
        billing.stripe().deliver(Delivery.HELD);
        billing.pay(user);
        billing.stripe().deliver(Delivery.TWICE);
        awaitPlan("pro");
        billing.stripe().deliver(Delivery.ONCE);
    }

    @Test
    void the_timeline_tells_calls_events_and_changes() {
        billing.pay(user);
        awaitPlan("pro");
        Await.until(() -> billing
                .admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getEntriesList()
                .stream()
                .map(entry -> entry.getKind() + " " + entry.getText().split(" ")[0])
                .toList()
                .containsAll(java.util.List.of(
                        "TIMELINE_KIND_CALL CREATE_CUSTOMER:",
                        "TIMELINE_KIND_CALL START_CHECKOUT",
                        "TIMELINE_KIND_EVENT checkout.session.completed",
                        "TIMELINE_KIND_EVENT invoice.paid")));
    }

    @Test
    void a_person_who_is_erased_pays_no_longer_and_is_no_customer_any_more() {
        billing.pay(user);
        awaitPlan("pro");
        int customers = billing.stripe().count("customer");
        var report = PersonalDataServiceGrpc.newBlockingStub(billing.server().asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(user.toString())
                        .build());
        assertThat(billing.stripe().count("customer")).isEqualTo(customers - 1);
        assertThat(report.getErasedList())
                .filteredOn(erased -> erased.getPlace().equals("subscription"))
                .singleElement()
                .satisfies(erased -> assertThat(erased.getCount()).isEqualTo(1));
        assertThat(report.getKeptList())
                .anySatisfy(kept -> assertThat(kept.getPlace()).isEqualTo("invoice"));
        Refusal.expect(Code.NOT_FOUND, "USER_UNKNOWN", () -> billing.checkout(user, UUID.randomUUID()));
    }

    @Test
    void a_payment_that_fails_leaves_seven_days() {
        billing.pay(user);
        awaitPlan("pro");
        var customer = billing.admin()
                .getTimeline(GetTimelineRequest.newBuilder()
                        .setUserId(user.toString())
                        .build())
                .getCustomerId();
        billing.stripe().card(customer, true);
        billing.stripe().advance(Duration.ofDays(32));
        Await.until(() -> subscription().getStatus() == SubscriptionStatus.SUBSCRIPTION_STATUS_PAST_DUE);
        assertThat(plan()).isEqualTo("pro");
        assertThat(subscription().getGraceUntil().getSeconds()
                        - subscription().getPeriodStart().getSeconds())
                .isBetween(Duration.ofDays(7).toSeconds(), Duration.ofDays(8).toSeconds());
        billing.stripe().advance(Duration.ofDays(15));
        awaitPlan("free");
    }

    private Subscription cancel(boolean now, UUID key) {
        return billing.as(user)
                .cancelSubscription(CancelSubscriptionRequest.newBuilder()
                        .setNow(now)
                        .setReason("too dear")
                        .setIdempotencyKey(key.toString())
                        .build())
                .getSubscription();
    }

    private static StartCheckoutRequest checkout(String plan, PaymentInterval interval) {
        return StartCheckoutRequest.newBuilder()
                .setPlanId(plan)
                .setInterval(interval)
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build();
    }

    private static String session(String url) {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private Subscription subscription() {
        return billing.as(user)
                .getSubscription(GetSubscriptionRequest.getDefaultInstance())
                .getSubscription();
    }

    private void awaitPlan(String plan) {
        Await.until("the plan is " + plan, () -> plan().equals(plan));
    }

    private String plan() {
        return plan(user);
    }

    private static String plan(UUID person) {
        return EntitlementServiceGrpc.newBlockingStub(billing.server().as(person))
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements()
                .getPlan()
                .getId();
    }
}
