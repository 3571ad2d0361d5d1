package dev.vivavoce.identity.factor;

import java.util.List;

/// The outcomes of showing password and factor once more, before a change that a stranger must not make.
public sealed interface StepUp {
    record Passed() implements StepUp {}

    /// Why nothing may be changed.
    sealed interface Refusal extends StepUp {}

    record WrongPassword() implements Refusal {}

    /// The password is right; the factor is on and was not shown.
    record FactorNeeded(List<FactorKind> kinds) implements Refusal {}

    /// The password is right, the factor is wrong.
    record FactorRefused() implements Refusal {}
}
