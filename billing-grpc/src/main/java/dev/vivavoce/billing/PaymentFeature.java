package dev.vivavoce.billing;

import dev.vivavoce.billing.customer.CustomerStore;
import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.billing.invoice.InvoiceStore;
import dev.vivavoce.billing.invoice.Invoices;
import dev.vivavoce.billing.meter.MeterReportStore;
import dev.vivavoce.billing.meter.MeterReports;
import dev.vivavoce.billing.meter.Meters;
import dev.vivavoce.billing.payments.NoPayments;
import dev.vivavoce.billing.payments.PaymentCallStore;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.payments.SignedEvents;
import dev.vivavoce.billing.payments.StripePayments;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.billing.reconcile.ReconcileStore;
import dev.vivavoce.billing.reconcile.Reconciliations;
import dev.vivavoce.billing.seat.SeatStore;
import dev.vivavoce.billing.seat.Seats;
import dev.vivavoce.billing.subscription.Checkouts;
import dev.vivavoce.billing.subscription.PlanChanges;
import dev.vivavoce.billing.subscription.Reversals;
import dev.vivavoce.billing.subscription.SubscriptionStore;
import dev.vivavoce.billing.subscription.Subscriptions;
import dev.vivavoce.billing.usage.Reservations;
import dev.vivavoce.billing.webhook.Inbox;
import dev.vivavoce.billing.webhook.InboxStore;
import dev.vivavoce.billing.webhook.WebhookHttp;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.redis.RateLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Everything about payments, wired by hand for `Main`. Without a provider it sells nothing.
///
/// @param webhook empty without a provider
record PaymentFeature(
        Prices prices,
        Customers customers,
        Invoices invoices,
        Subscriptions subscriptions,
        Checkouts checkouts,
        PlanChanges changes,
        Seats seats,
        Inbox inbox,
        MeterReports meterReports,
        Reconciliations reconciliations,
        Optional<WebhookHttp> webhook) {
    static PaymentFeature of(
            BillingConfig config,
            Database database,
            Plans plans,
            Grants grants,
            Reservations reservations,
            SubscriptionEvents events,
            RateLimits limits,
            MeterRegistry meters,
            Clock clock) {
        var settings = config.payments();
        Payments payments = settings.<Payments>map(found -> new StripePayments(
                        found.address(),
                        found.key(),
                        found.checkout(),
                        new CallGuard("stripe", StripePayments.POLICY, meters)))
                .orElseGet(NoPayments::new);
        var prices = new Prices(config.prices(), payments, clock);
        var calls = new PaymentCalls(database, new PaymentCallStore(), clock);
        var customers = new Customers(database, new CustomerStore(), calls, payments, clock);
        var invoices = new Invoices(database, new InvoiceStore(), clock);
        var seats = new Seats(
                database,
                new SeatStore(),
                grants,
                reservations,
                events,
                config.web(),
                limits.limit("seat_links", Seats.LINKS, Seats.MOST_OWNERS),
                clock);
        var subscriptions = new Subscriptions(
                database,
                new SubscriptionStore(),
                new Subscriptions.Parts(customers, grants, plans, prices, invoices, payments, seats, clock),
                events);
        var inbox = new Inbox(
                database,
                new InboxStore(),
                customers,
                subscriptions,
                new Reversals(subscriptions, calls, payments),
                clock);
        return new PaymentFeature(
                prices,
                customers,
                invoices,
                subscriptions,
                new Checkouts(
                        subscriptions,
                        customers,
                        plans,
                        prices,
                        calls,
                        payments,
                        config.web(),
                        settings.map(found -> found.checkout().trialDays()).orElse(0)),
                new PlanChanges(subscriptions, customers, plans, prices, seats, calls, payments, clock),
                seats,
                inbox,
                new MeterReports(
                        database,
                        new MeterReportStore(),
                        new Meters(config.meters()),
                        customers,
                        payments,
                        subscriptions::alert,
                        clock),
                new Reconciliations(
                        database,
                        new ReconcileStore(),
                        new Reconciliations.Parts(payments, calls, customers, subscriptions, inbox, grants),
                        clock),
                settings.map(found ->
                        new WebhookHttp(new SignedEvents(found.webhookSecrets(), clock), payments.isLive(), inbox)));
    }

    /// Adds the work that no caller waits for.
    Jobs.Builder jobs(Jobs.Builder jobs) {
        jobs.job(Inbox.PROCESS, inbox::process)
                .job(MeterReports.SEND, meterReports::send)
                .every("fail-late-meter-reports", Duration.ofHours(1), meterReports::failLate)
                .every("delete-old-meter-reports", Duration.ofDays(1), meterReports::deleteOld)
                .every("delete-old-invoices", Duration.ofDays(1), invoices::deleteOld)
                .every("delete-old-foreign-customers", Duration.ofDays(1), subscriptions::deleteOldForeign)
                .every("forget-erased-customers", Duration.ofDays(1), customers::forgetErased)
                .every("delete-ended-invitations", Duration.ofHours(1), seats::deleteEnded)
                .every("delete-old-payment-events", Duration.ofDays(1), inbox::deleteOld);
        return webhook.isEmpty()
                ? jobs
                : jobs.every("reconcile-payments", Duration.ofDays(1), () -> {
                    var _ = reconciliations.repair();
                });
    }
}
