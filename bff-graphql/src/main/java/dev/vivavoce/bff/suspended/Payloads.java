package dev.vivavoce.bff.suspended;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record LoginSuspendedInput(
            String email, String password, @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "LoginSuspendedInput[…]";
        }
    }

    record LoginSuspendedPayload(@Nullable SuspendedAccess access, List<UserError> errors) {}

    record SuspendedAccess(String accessToken, OffsetDateTime accessTokenExpiresAt) {
        @Override
        public String toString() {
            return "SuspendedAccess[…]";
        }
    }

    record NotSuspended(String message) implements UserError {}
}
