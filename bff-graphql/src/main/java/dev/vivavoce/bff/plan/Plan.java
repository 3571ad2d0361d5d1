package dev.vivavoce.bff.plan;

import dev.vivavoce.bff.client.ProtoMapping;
import java.util.List;

/// A plan on offer; times in milliseconds.
///
/// @param mostSeats for how many people it can be bought
/// @param costBudgetFactor multiplies the standard budget for the cost of operations
/// @param documents how many a person may store at the same time
/// @param documentBytes of the files of these documents together
/// @param modelTokensADay of the language models, on each day (UTC)
/// @param charactersSynthesized of texts that a voice speaks, in each period
/// @param prices for each of them, the shorter interval first
public record Plan(
        String id,
        String name,
        long speechAMonth,
        long longestSession,
        int mostSeats,
        int costBudgetFactor,
        int documents,
        double documentBytes,
        int modelTokensADay,
        int charactersSynthesized,
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
                Math.clamp(message.getDocuments(), 0, Integer.MAX_VALUE),
                message.getDocumentBytes(),
                Math.clamp(message.getModelTokensADay(), 0, Integer.MAX_VALUE),
                Math.clamp(message.getSynthesizedCharacters(), 0, Integer.MAX_VALUE),
                message.getPricesList().stream()
                        .map(one -> new PlanPrice(
                                PaymentInterval.of(one.getInterval()), new Money(one.getAmount(), one.getCurrency())))
                        .toList());
    }
}
