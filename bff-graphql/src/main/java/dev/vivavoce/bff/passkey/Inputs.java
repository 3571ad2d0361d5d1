package dev.vivavoce.bff.passkey;

import dev.vivavoce.bff.proof.SecondFactorInput;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record AskForPasskeyInput(long timeout) {}

    record BeginPasskeyInput(String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "BeginPasskeyInput[…]";
        }
    }

    record FinishPasskeyInput(String ceremony, String credential, String name) {
        @Override
        public String toString() {
            return "FinishPasskeyInput[…]";
        }
    }

    record RenamePasskeyInput(String passkeyId, String name) {}

    record RemovePasskeyInput(
            String passkeyId, String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "RemovePasskeyInput[…]";
        }
    }
}
