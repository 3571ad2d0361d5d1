package dev.vivavoce.billing.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.billing.payments.PaidSubscription.Status;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Payments] must do, at Stripe itself as well as at a stand-in. A subclass says how a customer pays,
/// because that needs a person.
abstract class PaymentsContract {
    abstract Payments payments();

    /// The id of a price that is paid each month.
    abstract String monthly();

    /// The id of a price of the same that is paid each year.
    abstract String yearly();

    /// The name of the events of a meter.
    abstract String meter();

    /// The customer pays on a page.
    abstract void pay(String checkoutId);

    @Test
    void a_customer_is_created_once_however_often_the_call_is_repeated() {
        var user = UUID.randomUUID();
        var key = UUID.randomUUID();
        assertThat(payments().createCustomer(user, key)).isEqualTo(payments().createCustomer(user, key));
        assertThat(payments().createCustomer(user, UUID.randomUUID()))
                .isNotEqualTo(payments().createCustomer(user, key));
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        var key = UUID.randomUUID();
        var _ = payments().createCustomer(UUID.randomUUID(), key);
        assertThatThrownBy(() -> payments().createCustomer(UUID.randomUUID(), key))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_REFUSED"));
    }

    @Test
    void a_checkout_is_a_page_and_a_repeat_is_the_same_page() {
        var user = UUID.randomUUID();
        var order = order(user, customer(user));
        var key = UUID.randomUUID();
        var page = payments().startCheckout(order, key);
        assertThat(page.url()).startsWith("http");
        assertThat(page.expiresAt()).isAfter(Instant.now());
        assertThat(payments().startCheckout(order, key)).isEqualTo(page);
        assertThat(page.toString()).doesNotContain(page.url());
    }

    @Test
    void what_was_paid_for_is_a_subscription_with_a_period_and_an_invoice() {
        var user = UUID.randomUUID();
        var customer = customer(user);
        assertThat(payments().subscriptions(customer)).isEmpty();
        pay(payments().startCheckout(order(user, customer), UUID.randomUUID()).id());

        var subscription = payments().subscriptions(customer).getFirst();
        assertThat(subscription.status()).isEqualTo(Status.ACTIVE);
        assertThat(subscription.customerId()).isEqualTo(customer);
        assertThat(subscription.price()).isEqualTo(payments().price(monthly()).orElseThrow());
        assertThat(subscription.unpaidSince()).isNull();
        assertThat(Duration.between(subscription.periodStart(), subscription.periodEnd())
                        .toDays())
                .isBetween(28L, 31L);
        assertThat(payments().invoices(customer)).singleElement().satisfies(invoice -> {
            assertThat(invoice.status()).isEqualTo("paid");
            assertThat(invoice.paid()).isEqualTo(invoice.total()).isPositive();
            assertThat(invoice.number()).isNotBlank();
        });
    }

    @Test
    void a_subscription_ends_with_its_period_unless_that_is_taken_back_and_now_for_good() {
        var user = UUID.randomUUID();
        var customer = customer(user);
        pay(payments().startCheckout(order(user, customer), UUID.randomUUID()).id());
        var id = payments().subscriptions(customer).getFirst().id();

        payments().cancelAtPeriodEnd(id, true, "too dear", UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst().cancelsAtPeriodEnd())
                .isTrue();
        payments().cancelAtPeriodEnd(id, false, null, UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst().cancelsAtPeriodEnd())
                .isFalse();
        var key = UUID.randomUUID();
        payments().cancelNow(id, null, key);
        payments().cancelNow(id, null, key);
        payments().cancelNow(id, null, UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst())
                .satisfies(one -> assertThat(one.status()).isEqualTo(Status.CANCELED))
                .satisfies(one -> assertThat(one.endedAt()).isNotNull());
    }

    @Test
    void a_change_at_once_costs_what_its_preview_said_and_is_done_once() {
        var user = UUID.randomUUID();
        var customer = customer(user);
        pay(payments().startCheckout(order(user, customer), UUID.randomUUID()).id());
        var before = payments().subscriptions(customer).getFirst();
        var change = new Payments.Change(before.id(), yearly(), 1, before.periodStart());
        var preview = payments().preview(change);
        assertThat(preview.due()).isEqualTo(preview.total()).isPositive();
        assertThat(preview.lines().stream()
                        .mapToLong(Payments.PreviewLine::amount)
                        .sum())
                .isEqualTo(preview.total());
        assertThat(payments().invoices(customer)).as("a preview makes none").hasSize(1);

        var key = UUID.randomUUID();
        assertThat(payments().changeNow(change, key)).isEmpty();
        assertThat(payments().changeNow(change, key)).isEmpty();
        var after = payments().subscriptions(customer).getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.price().id()).isEqualTo(yearly());
        assertThat(Duration.between(after.periodStart(), after.periodEnd()).toDays())
                .isBetween(365L, 366L);
        assertThat(payments().invoices(customer)).hasSize(2);
        assertThat(payments().invoices(customer).getFirst().paid()).isEqualTo(preview.due());
    }

    @Test
    void a_change_at_the_periods_end_is_planned_replaced_dropped_and_gone_when_it_ends() {
        var user = UUID.randomUUID();
        var customer = customer(user);
        pay(payments().startCheckout(order(user, customer), UUID.randomUUID()).id());
        var before = payments().subscriptions(customer).getFirst();
        assertThat(before.next()).isNull();
        var key = UUID.randomUUID();
        payments().changeAtPeriodEnd(new Payments.Change(before.id(), yearly(), 1, null), key);
        payments().changeAtPeriodEnd(new Payments.Change(before.id(), yearly(), 1, null), key);
        assertThat(payments().subscriptions(customer).getFirst())
                .satisfies(one -> assertThat(one.price().id()).isEqualTo(monthly()))
                .satisfies(one ->
                        assertThat(one.next()).isEqualTo(new PaidSubscription.Next(yearly(), 1, before.periodEnd())));
        payments().changeAtPeriodEnd(new Payments.Change(before.id(), yearly(), 2, null), UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst().next())
                .isEqualTo(new PaidSubscription.Next(yearly(), 2, before.periodEnd()));
        payments().keep(before.id(), UUID.randomUUID());
        payments().keep(before.id(), UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst().next()).isNull();

        payments().changeAtPeriodEnd(new Payments.Change(before.id(), yearly(), 1, null), UUID.randomUUID());
        payments().cancelAtPeriodEnd(before.id(), true, null, UUID.randomUUID());
        assertThat(payments().subscriptions(customer).getFirst())
                .satisfies(one -> assertThat(one.cancelsAtPeriodEnd()).isTrue())
                .satisfies(one -> assertThat(one.next()).isNull());
    }

    @Test
    void a_page_that_is_closed_cannot_be_paid_on_and_closing_it_again_changes_nothing() {
        var user = UUID.randomUUID();
        var page = payments().startCheckout(order(user, customer(user)), UUID.randomUUID());
        payments().expireCheckout(page.id(), UUID.randomUUID());
        payments().expireCheckout(page.id(), UUID.randomUUID());
        assertThatThrownBy(() -> pay(page.id())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void a_customer_that_is_deleted_has_no_subscription_and_deleting_again_changes_nothing() {
        var user = UUID.randomUUID();
        var customer = customer(user);
        payments().deleteCustomer(customer, UUID.randomUUID());
        payments().deleteCustomer(customer, UUID.randomUUID());
        assertThat(payments().subscriptions(customer)).isEmpty();
        assertThatThrownBy(() -> payments().startCheckout(order(user, customer), UUID.randomUUID()))
                .isInstanceOf(Failure.class);
    }

    @Test
    void the_events_name_what_has_changed_and_whose_it_is() {
        var since = Instant.now().minusSeconds(5);
        var user = UUID.randomUUID();
        var customer = customer(user);
        pay(payments().startCheckout(order(user, customer), UUID.randomUUID()).id());
        var events = payments().eventsSince(since).stream()
                .filter(event -> customer.equals(event.customerId()))
                .toList();
        assertThat(events)
                .extracting(PaymentEvent::type)
                .contains("customer.created", "customer.subscription.created", "checkout.session.completed");
        assertThat(events).allMatch(event -> !event.isLive());
    }

    @Test
    void the_portal_is_a_page() {
        var page = payments().openPortal(customer(UUID.randomUUID()), "https://app.example/plan", UUID.randomUUID());
        assertThat(page.url()).startsWith("http");
    }

    @Test
    void an_unknown_price_is_none() {
        assertThat(payments().price("price_of_nobody")).isEmpty();
    }

    @Test
    void a_report_to_a_meter_can_be_repeated_with_its_key() {
        var report = new Payments.MeterReport(customer(UUID.randomUUID()), meter(), 12, Instant.now());
        var key = UUID.randomUUID();
        payments().report(report, key);
        payments().report(report, key);
        payments().report(report, UUID.randomUUID());
    }

    @Test
    void a_report_to_a_meter_that_does_not_exist_is_refused() {
        var report = new Payments.MeterReport(customer(UUID.randomUUID()), "meter_of_nobody", 12, Instant.now());
        assertThatThrownBy(() -> payments().report(report, UUID.randomUUID()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("PAYMENTS_REFUSED"));
    }

    private String customer(UUID user) {
        return payments().createCustomer(user, UUID.randomUUID());
    }

    private Payments.Order order(UUID user, String customer) {
        return new Payments.Order(
                customer, user, monthly(), 1, 0, "https://app.example/plan/return", "https://app.example/plans");
    }
}
