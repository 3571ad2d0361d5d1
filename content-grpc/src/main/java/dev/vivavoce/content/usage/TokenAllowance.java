package dev.vivavoce.content.usage;

import java.util.UUID;

/// How many tokens a person may use in a day.
public interface TokenAllowance {
    /// When it is known.
    sealed interface Amount {
        long tokens();
    }

    /// What the person's plan gives.
    record OfPlan(long tokens) implements Amount {}

    /// The standard amount, while it is not known whether the person's plan gives more.
    record OfEverybody(long tokens) implements Amount {}

    Amount of(UUID userId);

    /// The same for every person, where there are no plans.
    static TokenAllowance same(long tokens) {
        return _ -> new OfPlan(tokens);
    }
}
