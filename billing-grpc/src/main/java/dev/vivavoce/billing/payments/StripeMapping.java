package dev.vivavoce.billing.payments;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.model.SubscriptionSchedule;
import com.stripe.param.SubscriptionScheduleUpdateParams;
import com.stripe.param.SubscriptionScheduleUpdateParams.Phase;
import dev.vivavoce.billing.payments.Payments.Reversal.Kind;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Maps Stripe's objects and failures to ours.
final class StripeMapping {
    private static final Logger log = LoggerFactory.getLogger(StripeMapping.class);

    /// A failure that nothing but an operator mends is not repeated, and opens no circuit.
    private static final String KEY_REFUSED = "PAYMENTS_KEY_REFUSED";

    private static final int CONFLICT = 409;

    private StripeMapping() {}

    static PaidSubscription subscription(Subscription found) {
        var item = item(found); // its period is that of the subscription
        var invoice = found.getLatestInvoiceObject();
        boolean isOpen = invoice != null && "open".equals(invoice.getStatus()) && found.getPendingUpdate() == null;
        return new PaidSubscription(
                found.getId(),
                found.getCustomer(),
                status(found.getStatus()),
                price(item.getPrice()),
                item.getQuantity() == null ? 1 : item.getQuantity(),
                Instant.ofEpochSecond(found.getStartDate()),
                Instant.ofEpochSecond(item.getCurrentPeriodStart()),
                Instant.ofEpochSecond(item.getCurrentPeriodEnd()),
                // Stripe says one of the two, by the version of its API.
                Boolean.TRUE.equals(found.getCancelAtPeriodEnd()) || found.getCancelAt() != null,
                next(found.getScheduleObject(), item.getCurrentPeriodEnd()),
                isOpen ? instant(invoice.getCreated()) : null,
                instant(found.getEndedAt()));
    }

    /// What we have sold is one item. Operators may add metered prices beside it.
    static SubscriptionItem item(Subscription subscription) {
        return subscription.getItems().getData().stream()
                .filter(item -> !isMetered(item))
                .findFirst()
                .orElseGet(() -> subscription.getItems().getData().getFirst());
    }

    private static boolean isMetered(SubscriptionItem item) {
        var recurring = item.getPrice().getRecurring();
        return recurring != null && "metered".equals(recurring.getUsageType());
    }

    /// The phase that begins when the period ends, or later.
    private static PaidSubscription.@Nullable Next next(@Nullable SubscriptionSchedule schedule, long periodEnd) {
        if (schedule == null || !"active".equals(schedule.getStatus())) return null;
        return schedule.getPhases().stream()
                .filter(phase -> phase.getStartDate() >= periodEnd)
                .findFirst()
                .map(phase -> {
                    // What is metered has no quantity.
                    var item = phase.getItems().stream()
                            .filter(one -> one.getQuantity() != null)
                            .findFirst()
                            .orElseGet(() -> phase.getItems().getFirst());
                    return new PaidSubscription.Next(
                            item.getPrice(),
                            item.getQuantity() == null ? 1 : item.getQuantity(),
                            Instant.ofEpochSecond(phase.getStartDate()));
                })
                .orElse(null);
    }

    private static PaidSubscription.Status status(String status) {
        return switch (status) {
            case "incomplete_expired" -> PaidSubscription.Status.CANCELED;
            case "trialing", "active", "past_due", "unpaid", "incomplete", "paused", "canceled" ->
                PaidSubscription.Status.valueOf(status.toUpperCase(Locale.ROOT));
            case String _ -> PaidSubscription.Status.OTHER;
        };
    }

    static PaidPrice price(Price price) {
        var recurring = price.getRecurring();
        return new PaidPrice(
                price.getId(),
                price.getUnitAmount() == null ? -1 : price.getUnitAmount(),
                price.getCurrency(),
                recurring == null ? "" : recurring.getInterval());
    }

    static PaidInvoice invoice(Invoice invoice) {
        return new PaidInvoice(
                invoice.getId(),
                invoice.getCustomer(),
                invoice.getNumber(),
                invoice.getStatus(),
                invoice.getCurrency(),
                invoice.getTotal(),
                invoice.getAmountPaid(),
                Instant.ofEpochSecond(invoice.getCreated()),
                invoice.getHostedInvoiceUrl(),
                invoice.getInvoicePdf());
    }

    static Payments.Preview preview(Invoice invoice) {
        var lines = invoice.getLines().getData().stream()
                .map(line -> new Payments.PreviewLine(
                        Objects.requireNonNullElse(line.getDescription(), ""),
                        line.getAmount(),
                        Instant.ofEpochSecond(line.getPeriod().getStart()),
                        Instant.ofEpochSecond(line.getPeriod().getEnd())))
                .toList();
        return new Payments.Preview(
                invoice.getTotal(), Math.max(0, invoice.getAmountDue()), invoice.getCurrency(), List.copyOf(lines));
    }

    /// How the money of a charge was refunded; empty when all or some of it is still paid.
    ///
    /// @param dispute status of the dispute that was asked for
    static Optional<Kind> reversal(Charge charge, Optional<String> dispute) {
        if (dispute.isEmpty())
            return Boolean.TRUE.equals(charge.getRefunded()) ? Optional.of(Kind.REFUNDED) : Optional.empty();
        return switch (dispute.get()) {
            case "needs_response", "under_review", "lost" -> Optional.of(Kind.DISPUTED);
            case "won" -> Optional.of(Kind.DISPUTE_WON);
            case String _ -> Optional.empty(); // inquiries, which take nothing
        };
    }

    /// Empty when the invoice is not that of a subscription.
    static Optional<Payments.Reversal> reversal(Charge charge, Kind kind, Invoice invoice) {
        var parent = invoice.getParent();
        if (parent == null || parent.getSubscriptionDetails() == null) return Optional.empty();
        var reason = String.valueOf(invoice.getBillingReason());
        return Optional.of(new Payments.Reversal(
                charge.getId(),
                invoice.getCustomer(),
                parent.getSubscriptionDetails().getSubscription(),
                kind,
                reason.equals("subscription_create") || reason.equals("subscription_cycle"),
                Instant.ofEpochSecond(invoice.getCreated())));
    }

    /// What is paid for now until its period ends, and then the change for one period. What is metered continues.
    static SubscriptionScheduleUpdateParams phases(
            Subscription now, SubscriptionSchedule schedule, Payments.Change change, String interval) {
        var item = item(now);
        var first = Phase.builder()
                .setStartDate(schedule.getCurrentPhase().getStartDate())
                .setEndDate(item.getCurrentPeriodEnd())
                .addItem(Phase.Item.builder()
                        .setPrice(item.getPrice().getId())
                        .setQuantity(item.getQuantity())
                        .build());
        if (now.getTrialEnd() != null && "trialing".equals(now.getStatus())) first.setTrialEnd(now.getTrialEnd());
        var second = Phase.builder()
                .addItem(Phase.Item.builder()
                        .setPrice(change.priceId())
                        .setQuantity(change.quantity())
                        .build())
                .setProrationBehavior(Phase.ProrationBehavior.NONE)
                .setDuration(Phase.Duration.builder()
                        .setInterval(Phase.Duration.Interval.valueOf(interval.toUpperCase(Locale.ROOT)))
                        .setIntervalCount(1L)
                        .build());
        for (var one : now.getItems().getData())
            if (isMetered(one)) {
                var metered =
                        Phase.Item.builder().setPrice(one.getPrice().getId()).build();
                first.addItem(metered);
                second.addItem(metered);
            }
        for (var id : Objects.requireNonNullElse(now.getDiscounts(), List.<String>of())) {
            first.addDiscount(Phase.Discount.builder().setDiscount(id).build());
            second.addDiscount(Phase.Discount.builder().setDiscount(id).build());
        }
        return SubscriptionScheduleUpdateParams.builder()
                .setEndBehavior(SubscriptionScheduleUpdateParams.EndBehavior.RELEASE)
                .setProrationBehavior(SubscriptionScheduleUpdateParams.ProrationBehavior.NONE)
                .addPhase(first.build())
                .addPhase(second.build())
                .build();
    }

    static @Nullable Instant instant(@Nullable Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }

    static @Nullable Long seconds(@Nullable Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }

    /// Stripe's text stays in the log: it may quote what was sent.
    static Failure failure(StripeException thrown) {
        if (thrown instanceof AuthenticationException || thrown instanceof PermissionException) {
            log.error(
                    "Stripe refuses the key of this service: {}",
                    thrown.getClass().getSimpleName());
            return Failure.precondition(KEY_REFUSED, "the payment provider refuses this service");
        }
        log.warn("Stripe: {} {}, request {}", thrown.getStatusCode(), thrown.getCode(), thrown.getRequestId());
        if (isTemporary(thrown)) return unavailable();
        var code = thrown.getCode();
        return Failure.precondition("PAYMENTS_REFUSED", "the payment provider refuses")
                .with("code", code == null ? "" : code);
    }

    /// A conflict is with another call that is running, also with the one that is repeated.
    private static boolean isTemporary(StripeException thrown) {
        return thrown instanceof ApiConnectionException
                || thrown instanceof RateLimitException
                || thrown instanceof ApiException
                || Objects.equals(thrown.getStatusCode(), CONFLICT);
    }

    /// What callers are told of a call that was not made, not answered, or refused for the key of this service.
    static Failure asPayments(Failure failure) {
        return switch (failure.reason()) {
            case KEY_REFUSED, "SERVICE_UNAVAILABLE", "SERVICE_BUSY", "DEADLINE" -> unavailable();
            default -> failure;
        };
    }

    private static Failure unavailable() {
        return Failure.unavailable("PAYMENTS_UNAVAILABLE", "the payment provider does not answer")
                .retryAfter(Duration.ofSeconds(2));
    }
}
