package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.factor.StepUp;

/// The outcomes of [ManagedUsers#perform].
sealed interface ActOutcome {
    /// @param user the account after the change
    record Done(ManagedUser user) implements ActOutcome {}

    record NotPassed(StepUp.Refusal why) implements ActOutcome {}
}
