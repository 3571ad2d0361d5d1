package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.state.QuotedReason;
import dev.vivavoce.content.generation.Generations;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.usage.Budgets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a learner may still use of the language model.
final class ChatBudget {
    /// @param reason why no model writes replies now; null when one does
    record State(Budgets.Left left, @Nullable QuotedReason reason) {}

    private final Generations generations;
    private final Budgets budgets;
    private final Predicate<UUID> thirdPartiesAllowed;

    ChatBudget(Generations generations, Budgets budgets, Predicate<UUID> thirdPartiesAllowed) {
        this.generations = generations;
        this.budgets = budgets;
        this.thirdPartiesAllowed = thirdPartiesAllowed;
    }

    State of(UUID userId) {
        var left = budgets.left(userId);
        Optional<QuotedReason> reason = generations
                .refusal(Purpose.WRITING, thirdPartiesAllowed.test(userId))
                .map(QuotedReason::of);
        if (reason.isEmpty() && left.tokens() == 0) reason = Optional.of(QuotedReason.BUDGET_USED_UP);
        return new State(left, reason.orElse(null));
    }
}
