package dev.vivavoce.identity.factor;

import java.util.List;

/// The outcomes of [Factors#renewCodes].
sealed interface RecoveryRenewal {
    record Renewed(List<RecoveryCode> codes) implements RecoveryRenewal {}

    record NotPassed(StepUp.Refusal why) implements RecoveryRenewal {}
}
