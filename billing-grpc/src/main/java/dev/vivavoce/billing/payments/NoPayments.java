package dev.vivavoce.billing.payments;

import dev.vivavoce.runtime.failure.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Used when no payment provider is configured: nothing is sold, and every call fails with PAYMENTS_OFF.
public final class NoPayments implements Payments {
    /// What a call without a provider fails with.
    public static Failure off() {
        return Failure.precondition("PAYMENTS_OFF", "there is no payment provider");
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public String createCustomer(UUID userId, UUID key) {
        throw off();
    }

    @Override
    public PaymentPage startCheckout(Order order, UUID key) {
        throw off();
    }

    @Override
    public void expireCheckout(String checkoutId, UUID key) {
        throw off();
    }

    @Override
    public PaymentPage openPortal(String customerId, String returnUrl, UUID key) {
        throw off();
    }

    @Override
    public List<PaidSubscription> subscriptions(String customerId) {
        throw off();
    }

    @Override
    public List<PaidSubscription> subscriptionsAfter(@Nullable String after) {
        throw off();
    }

    @Override
    public void cancelAtPeriodEnd(String subscriptionId, boolean cancel, @Nullable String reason, UUID key) {
        throw off();
    }

    @Override
    public void cancelNow(String subscriptionId, @Nullable String reason, UUID key) {
        throw off();
    }

    @Override
    public Preview preview(Change change) {
        throw off();
    }

    @Override
    public Optional<PaymentPage> changeNow(Change change, UUID key) {
        throw off();
    }

    @Override
    public void changeAtPeriodEnd(Change change, UUID key) {
        throw off();
    }

    @Override
    public void keep(String subscriptionId, UUID key) {
        throw off();
    }

    @Override
    public Optional<Reversal> reversal(PaymentEvent event) {
        throw off();
    }

    @Override
    public List<PaidInvoice> invoices(String customerId) {
        throw off();
    }

    @Override
    public Optional<PaidPrice> price(String priceId) {
        throw off();
    }

    @Override
    public List<PaymentEvent> eventsSince(Instant since) {
        throw off();
    }

    @Override
    public void report(MeterReport report, UUID key) {
        throw off();
    }

    @Override
    public void deleteCustomer(String customerId, UUID key) {
        throw off();
    }
}
