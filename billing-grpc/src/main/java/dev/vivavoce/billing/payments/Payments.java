package dev.vivavoce.billing.payments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The payment provider. Each call that changes something carries the key of a row that was stored before: a
/// call that is repeated with its key is done once.
///
/// Calls fail with UNAVAILABLE / PAYMENTS_UNAVAILABLE when the provider does not answer or asks to wait, and
/// with FAILED_PRECONDITION / PAYMENTS_REFUSED when it refuses.
public interface Payments {
    /// What a customer is to buy.
    ///
    /// @param quantity how many units of the price, at least 1
    /// @param trialDays how many days cost nothing at first; 0 for none
    /// @param successUrl where the provider sends the customer after the payment
    record Order(
            String customerId,
            UUID userId,
            String priceId,
            long quantity,
            int trialDays,
            String successUrl,
            String cancelUrl) {}

    /// What a subscription is to be instead.
    ///
    /// @param proratedAt from when the rest of the period is charged and credited; null: from now on
    record Change(
            String subscriptionId,
            String priceId,
            long quantity,
            @Nullable Instant proratedAt) {}

    /// The invoice that a change would make. Amounts are in minor units of the currency.
    ///
    /// @param total negative when more is credited than charged
    /// @param due what would be paid at once
    record Preview(long total, long due, String currency, List<PreviewLine> lines) {}

    /// @param amount negative for a credit
    record PreviewLine(String description, long amount, Instant from, Instant to) {}

    /// Money that was paid for a subscription and was refunded.
    ///
    /// @param isPeriod whether it had paid for a whole period, and not for a change within one
    /// @param paidAt when its invoice was made
    record Reversal(
            String chargeId, String customerId, String subscriptionId, Kind kind, boolean isPeriod, Instant paidAt) {
        /// The kind of refund.
        public enum Kind {
            /// All of it was returned.
            REFUNDED,
            /// The customer's bank has taken it back, or asks for it.
            DISPUTED,
            /// It was disputed, and stays paid.
            DISPUTE_WON
        }
    }

    /// What a customer has used beyond a plan.
    ///
    /// @param eventName names the meter
    /// @param amount in units of what is metered, at least 1
    /// @param at when it was used, at most 35 days ago
    record MeterReport(String customerId, String eventName, long amount, Instant at) {}

    /// Whether real money moves.
    boolean isLive();

    /// Returns the id of the new customer.
    String createCustomer(UUID userId, UUID key);

    /// Opens a page on which the customer pays.
    PaymentPage startCheckout(Order order, UUID key);

    /// Closes a page that was not paid on. A page that is closed already stays so.
    void expireCheckout(String checkoutId, UUID key);

    /// Opens a page on which the customer changes their cards and sees their invoices.
    PaymentPage openPortal(String customerId, String returnUrl, UUID key);

    /// Everything that the customer has ever subscribed to, newest first. Empty also for an unknown customer.
    List<PaidSubscription> subscriptions(String customerId);

    /// A page of the subscriptions of all customers.
    ///
    /// @param after id of the last one of the page before; null for the first page
    List<PaidSubscription> subscriptionsAfter(@Nullable String after);

    /// Ends a subscription with its period, or takes that back. What was planned for its next period is
    /// dropped.
    void cancelAtPeriodEnd(String subscriptionId, boolean cancel, @Nullable String reason, UUID key);

    /// Ends a subscription now. One that has ended stays so.
    void cancelNow(String subscriptionId, @Nullable String reason, UUID key);

    /// Returns what a change that begins at once would cost. Changes nothing.
    Preview preview(Change change);

    /// Changes a subscription at once; what was planned for its next period is dropped.
    ///
    /// @return where the invoice is to be paid before it changes; empty when it has changed
    Optional<PaymentPage> changeNow(Change change, UUID key);

    /// Plans a change for the next period, instead of what was planned before.
    void changeAtPeriodEnd(Change change, UUID key);

    /// Drops what was planned for the next period.
    void keep(String subscriptionId, UUID key);

    /// What happened to the money that an event about a charge or a dispute names. Empty when only a part of it
    /// was refunded, or it had paid for no subscription.
    Optional<Reversal> reversal(PaymentEvent event);

    /// Newest first, at most a hundred.
    List<PaidInvoice> invoices(String customerId);

    Optional<PaidPrice> price(String priceId);

    /// The events since then, oldest first.
    List<PaymentEvent> eventsSince(Instant since);

    /// Adds to what a customer has used by a meter. A repeat counts once for a day, by its key.
    void report(MeterReport report, UUID key);

    /// Deletes a customer; what they subscribe to ends at once. Unknown ones are deleted already.
    void deleteCustomer(String customerId, UUID key);
}
