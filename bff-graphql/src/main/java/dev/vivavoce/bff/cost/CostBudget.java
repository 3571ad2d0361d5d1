package dev.vivavoce.bff.cost;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.RateLimit;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How much the operations of one person, or of an address without a token, may cost in a minute, and one of them at
/// most.
///
/// @param people of those with an account
/// @param others of guests, and of addresses; what these may spend in a minute is what any one operation may cost
public record CostBudget(PlanBudgets people, RateLimit others) {
    /// What an operation cost, and what is left.
    ///
    /// @param most that any operation may cost
    /// @param budget a minute's, as it holds for this person at this time
    /// @param left of the budget; null for an operation that costs nothing: it does not look
    public record Charge(int cost, int most, int budget, RateLimit.Decision.@Nullable Allowed left) {}

    /// The reason of an operation for which too little is left.
    public static final String SPENT = "COST_BUDGET";

    /// @throws Failure INVALID_ARGUMENT / COST_LIMIT, RESOURCE_EXHAUSTED / COST_BUDGET
    Charge take(Requester requester, int cost) {
        int most = others.rate().permits();
        if (cost > most)
            throw Failure.invalid("COST_LIMIT", "the operation costs %d (expected: <= %d)".formatted(cost, most))
                    .with("limit", Integer.toString(most))
                    .with("cost", Integer.toString(cost));
        boolean hasAccount = !requester.isAnonymous() && !requester.isGuest();
        if (cost == 0) {
            var limit = hasAccount ? people.of(requester) : others;
            return new Charge(0, most, limit.rate().permits(), null);
        }
        var taken = hasAccount
                ? people.take(requester, cost)
                : new PlanBudgets.Taken(others.take(requester.countedAs(), cost), others);
        var rate = taken.of().rate();
        int budget = rate.permits();
        return switch (taken.decision()) {
            case RateLimit.Decision.Allowed left -> new Charge(cost, most, budget, left);
            case RateLimit.Decision.Refused(int left, Duration retryAfter) ->
                throw Failure.exhausted(
                                SPENT,
                                "operations may cost %d in %d s: this one costs %d, and %d is left"
                                        .formatted(budget, rate.window().toSeconds(), cost, left))
                        .with("limit", Integer.toString(budget))
                        .with("cost", Integer.toString(cost))
                        .retryAfter(
                                Duration.ofMillis(retryAfter.plusNanos(999_999).toMillis()));
        };
    }
}
