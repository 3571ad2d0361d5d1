package dev.vivavoce.bff.factor;

import dev.vivavoce.bff.proof.SecondFactorInput;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record BeginSecondFactorInput(String password) {
        @Override
        public String toString() {
            return "BeginSecondFactorInput[…]";
        }
    }

    record ConfirmSecondFactorInput(String code) {
        @Override
        public String toString() {
            return "ConfirmSecondFactorInput[…]";
        }
    }

    record DisableSecondFactorInput(
            String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "DisableSecondFactorInput[…]";
        }
    }

    record RenewRecoveryCodesInput(
            String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "RenewRecoveryCodesInput[…]";
        }
    }
}
