package dev.vivavoce.identity.erasure;

import dev.vivavoce.identity.factor.StepUp;
import java.util.UUID;

/// The outcomes of [Erasures#begin].
sealed interface ErasureStart {
    record Begun(UUID receiptId) implements ErasureStart {}

    /// @param why password or second factor
    record NotPassed(StepUp.Refusal why) implements ErasureStart {}
}
