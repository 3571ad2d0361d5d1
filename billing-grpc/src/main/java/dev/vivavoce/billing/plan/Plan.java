package dev.vivavoce.billing.plan;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// A version of a plan.
///
/// @param position among the plans, cheapest first
/// @param isListed whether everyone sees it
/// @param amounts amount of each feature in a period, or on a day
/// @param longestSession the longest audio of one speaking session
/// @param mostSeats for how many people it can be bought at most; 1 for a plan of one person
/// @param costBudgetFactor multiplies the standard budget for the cost of operations of the graph
/// @param intervals how it can be paid for; empty for a plan that is not sold
public record Plan(
        String id,
        int version,
        String name,
        int position,
        boolean isListed,
        Map<Feature, Long> amounts,
        Duration longestSession,
        int mostSeats,
        int costBudgetFactor,
        Set<Interval> intervals) {
    /// The amount in each period, or on each day; 0 when the plan does not include the feature.
    public long amount(Feature feature) {
        return amounts.getOrDefault(feature, 0L);
    }

    /// The speech time in each period.
    public Duration speech() {
        return Duration.ofMinutes(amount(Feature.SPEECH_MINUTES));
    }
}
