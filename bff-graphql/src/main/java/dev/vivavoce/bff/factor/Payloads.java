package dev.vivavoce.bff.factor;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record SecondFactorSetup(String secret, String uri) {
        @Override
        public String toString() {
            return "SecondFactorSetup[…]";
        }
    }

    record BeginSecondFactorPayload(@Nullable SecondFactorSetup setup, List<UserError> errors) {}

    /// The outcome of a mutation that shows recovery codes.
    record NewRecoveryCodes(@Nullable List<String> recoveryCodes, List<UserError> errors) {
        @Override
        public String toString() {
            return "NewRecoveryCodes[…]";
        }
    }

    record ConfirmSecondFactorPayload(
            @Nullable List<String> recoveryCodes, @Nullable Viewer viewer, List<UserError> errors) {
        @Override
        public String toString() {
            return "ConfirmSecondFactorPayload[…]";
        }
    }

    record DisableSecondFactorPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record RenewRecoveryCodesPayload(
            @Nullable List<String> recoveryCodes, @Nullable Viewer viewer, List<UserError> errors) {
        @Override
        public String toString() {
            return "RenewRecoveryCodesPayload[…]";
        }
    }

    record SecondFactorAlreadyOn(String message) implements UserError {}

    record SecondFactorNotBegun(String message) implements UserError {}

    record SecondFactorRequired(String message) implements UserError {}
}
