package dev.vivavoce.billing.webhook;

import dev.vivavoce.billing.customer.CustomerStore;
import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.billing.grant.GrantStore;
import dev.vivavoce.billing.grant.Grants;
import dev.vivavoce.billing.grant.SubscriptionEvents;
import dev.vivavoce.billing.invoice.InvoiceStore;
import dev.vivavoce.billing.invoice.Invoices;
import dev.vivavoce.billing.payments.PaymentCallStore;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.billing.plan.Interval;
import dev.vivavoce.billing.plan.Plans;
import dev.vivavoce.billing.price.Offer;
import dev.vivavoce.billing.price.Prices;
import dev.vivavoce.billing.reconcile.ReconcileStore;
import dev.vivavoce.billing.reconcile.Reconciliations;
import dev.vivavoce.billing.seat.SeatStore;
import dev.vivavoce.billing.seat.Seats;
import dev.vivavoce.billing.subscription.Reversals;
import dev.vivavoce.billing.subscription.SubscriptionStore;
import dev.vivavoce.billing.subscription.Subscriptions;
import dev.vivavoce.billing.usage.ReservationStore;
import dev.vivavoce.billing.usage.Reservations;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Everything that processes events and repairs, on a database of its own.
record Wired(Subscriptions subscriptions, Inbox inbox, Reconciliations reconciliations) {
    /// @param people customers by user
    static Wired to(Database database, Payments payments, Map<UUID, String> people) {
        var clock = Clock.systemUTC();
        database.run(db -> people.forEach((user, customer) -> db.createUpdate(
                        "INSERT INTO customer (user_id, stripe_id, created_at) VALUES (:user, :id, now())")
                .bind("user", user)
                .bind("id", customer)
                .execute()));
        var plans = Plans.load();
        var calls = new PaymentCalls(database, new PaymentCallStore(), clock);
        var customers = new Customers(database, new CustomerStore(), calls, payments, clock);
        var prices = new Prices(Map.of(new Offer("pro", Interval.MONTH), "price_standin_pro_month"), payments, clock);
        var grants = new Grants(new GrantStore(), plans, clock);
        var watches = new Watches(
                database,
                (user, cursor, limit) -> List.of(),
                "subscription_watch",
                "billing.subscriptions",
                new SimpleMeterRegistry());
        var events = new SubscriptionEvents(new Outbox(database, "billing", clock), watches);
        var reservations = new Reservations(database, new ReservationStore(), grants, clock);
        var web = URI.create("https://app.example");
        var links = new MemoryRateLimit(Seats.LINKS, Seats.MOST_OWNERS, System::nanoTime);
        var seats = new Seats(database, new SeatStore(), grants, reservations, events, web, links, clock);
        var subscriptions = new Subscriptions(
                database,
                new SubscriptionStore(),
                new Subscriptions.Parts(
                        customers,
                        grants,
                        plans,
                        prices,
                        new Invoices(database, new InvoiceStore(), clock),
                        payments,
                        seats,
                        clock),
                events);
        var inbox = new Inbox(
                database,
                new InboxStore(),
                customers,
                subscriptions,
                new Reversals(subscriptions, calls, payments),
                clock);
        var parts = new Reconciliations.Parts(payments, calls, customers, subscriptions, inbox, grants);
        return new Wired(subscriptions, inbox, new Reconciliations(database, new ReconcileStore(), parts, clock));
    }
}
