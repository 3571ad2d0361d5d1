package dev.vivavoce.bff.credential;

import dev.vivavoce.bff.proof.SecondFactorInput;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record VerifyEmailInput(String token) {
        @Override
        public String toString() {
            return "VerifyEmailInput[…]";
        }
    }

    record RequestPasswordResetInput(String email) {
        @Override
        public String toString() {
            return "RequestPasswordResetInput[…]";
        }
    }

    record ResetPasswordInput(String token, String newPassword) {
        @Override
        public String toString() {
            return "ResetPasswordInput[…]";
        }
    }

    record RequestVerificationInput(@Nullable String locale) {}

    record ChangePasswordInput(
            String currentPassword,
            String newPassword,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "ChangePasswordInput[…]";
        }
    }

    record ChangeEmailInput(
            String currentPassword,
            String newEmail,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "ChangeEmailInput[…]";
        }
    }

    record EndSessionsInput(@Nullable String sessionId) {}
}
