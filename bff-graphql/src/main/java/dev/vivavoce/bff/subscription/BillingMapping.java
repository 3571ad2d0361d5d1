package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.plan.Money;
import dev.vivavoce.bff.plan.PaymentInterval;
import dev.vivavoce.bff.subscription.Invoice.InvoiceStatus;
import dev.vivavoce.bff.subscription.Payloads.PaymentPage;
import dev.vivavoce.bff.subscription.PlanChangePreview.PlanChangeLine;
import dev.vivavoce.bff.subscription.PlanSubscription.PlanSubscriptionStatus;
import dev.vivavoce.bff.subscription.PlanSubscription.PlannedChange;
import dev.vivavoce.billing.v1.ChangePreview;
import dev.vivavoce.billing.v1.Subscription;
import dev.vivavoce.billing.v1.SubscriptionStatus;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Converts what people pay for between protobuf and the graph.
final class BillingMapping {
    private BillingMapping() {}

    static boolean isThere(Subscription message) {
        return message.getStatus() != SubscriptionStatus.SUBSCRIPTION_STATUS_NONE;
    }

    static @Nullable PlanSubscription orNull(Subscription message) {
        return isThere(message) ? subscription(message) : null;
    }

    static PlanSubscription subscription(Subscription message) {
        return new PlanSubscription(
                message.getPlanId(),
                PaymentInterval.of(message.getInterval()),
                ProtoMapping.required(PlanSubscriptionStatus.class, message.getStatus(), "SUBSCRIPTION_STATUS_"),
                ProtoMapping.time(message.getPeriodStart()),
                ProtoMapping.time(message.getPeriodEnd()),
                message.getCancelsAtPeriodEnd(),
                message.hasGraceUntil() ? ProtoMapping.time(message.getGraceUntil()) : null,
                new Money(message.getAmount(), message.getCurrency()),
                message.getSeats(),
                message.hasPlannedChange() ? plannedChange(message.getPlannedChange()) : null);
    }

    private static PlannedChange plannedChange(dev.vivavoce.billing.v1.PlannedChange message) {
        return new PlannedChange(
                message.getPlanId(),
                PaymentInterval.of(message.getInterval()),
                message.getSeats(),
                ProtoMapping.time(message.getAt()));
    }

    static PlanChangePreview preview(ChangePreview message) {
        var currency = message.getCurrency();
        return new PlanChangePreview(
                message.getAtPeriodEnd(),
                ProtoMapping.time(message.getTakesEffectAt()),
                new Money(message.getDueNow(), currency),
                new Money(message.getCredit(), currency),
                message.getLinesList().stream()
                        .map(line -> new PlanChangeLine(line.getDescription(), new Money(line.getAmount(), currency)))
                        .toList(),
                new Money(message.getAmount(), currency),
                ProtoMapping.time(message.getProratedAt()));
    }

    static Invoice invoice(dev.vivavoce.billing.v1.Invoice message) {
        return new Invoice(
                message.getId(),
                ProtoMapping.orNull(message.getNumber()),
                ProtoMapping.required(InvoiceStatus.class, message.getStatus(), "INVOICE_STATUS_"),
                new Money(message.getTotal(), message.getCurrency()),
                new Money(message.getPaid(), message.getCurrency()),
                ProtoMapping.time(message.getCreatedAt()),
                address(message.getPageUrl()),
                address(message.getPdfUrl()));
    }

    private static @Nullable URI address(String url) {
        return url.isEmpty() ? null : URI.create(url);
    }

    static PaymentPage page(dev.vivavoce.billing.v1.PaymentPage message) {
        return new PaymentPage(
                URI.create(message.getUrl()),
                message.hasExpiresAt() ? ProtoMapping.time(message.getExpiresAt()) : null);
    }

    static dev.vivavoce.billing.v1.PaymentInterval interval(PaymentInterval interval) {
        return switch (interval) {
            case MONTH -> dev.vivavoce.billing.v1.PaymentInterval.PAYMENT_INTERVAL_MONTH;
            case YEAR -> dev.vivavoce.billing.v1.PaymentInterval.PAYMENT_INTERVAL_YEAR;
        };
    }
}
