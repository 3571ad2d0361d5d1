package dev.vivavoce.bff.plan;

import dev.vivavoce.bff.client.ProtoMapping;
import java.util.List;

/// A plan on offer; times in milliseconds.
///
/// @param mostSeats for how many people it can be bought
/// @param costBudgetFactor by what it multiplies the budget that everybody has for the cost of operations
/// @param prices for each of them, the shorter interval first
public record Plan(
        String id,
        String name,
        long speechAMonth,
        long longestSession,
        int mostSeats,
        int costBudgetFactor,
        List<PlanPrice> prices) {
    /// What a plan costs each interval.
    public record PlanPrice(PaymentInterval interval, Money price) {}

    static Plan of(dev.vivavoce.billing.v1.Plan message) {
        return new Plan(
                message.getId(),
                message.getName(),
                ProtoMapping.milliseconds(message.getSpeechAMonth()),
                ProtoMapping.milliseconds(message.getLongestSession()),
                message.getMostSeats(),
                Math.max(1, message.getCostBudgetFactor()),
                message.getPricesList().stream()
                        .map(one -> new PlanPrice(
                                PaymentInterval.of(one.getInterval()), new Money(one.getAmount(), one.getCurrency())))
                        .toList());
    }
}
