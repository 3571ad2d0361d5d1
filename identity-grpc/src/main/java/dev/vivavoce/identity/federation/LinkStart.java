package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.factor.StepUp;

/// The outcomes of [Federations#startLink].
sealed interface LinkStart {
    record Begun(BegunVisit visit) implements LinkStart {}

    /// @param why password or second factor
    record NotPassed(StepUp.Refusal why) implements LinkStart {}
}
