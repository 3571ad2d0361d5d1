package dev.vivavoce.bff.guardian;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.guardian.Guardian.GuardianState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record GuardianLink(String displayName, String email, GuardianState state) {}

    record AskGuardianInput(String email, @Nullable String locale) {}

    record AskGuardianPayload(@Nullable Guardian guardian, List<UserError> errors) {}

    record ConfirmGuardianInput(String token) {
        @Override
        public String toString() {
            return "ConfirmGuardianInput[…]";
        }
    }

    record ConfirmGuardianPayload(@Nullable GuardianLink link, List<UserError> errors) {}

    record WithdrawGuardianInput(String token) {
        @Override
        public String toString() {
            return "WithdrawGuardianInput[…]";
        }
    }

    record WithdrawGuardianPayload(@Nullable GuardianLink link, List<UserError> errors) {}

    record GuardianNotNeeded(String message) implements UserError {}
}
