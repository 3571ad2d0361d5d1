package dev.vivavoce.bff.people;

import dev.vivavoce.bff.account.Viewer.Role;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorInput;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record GrantRoleInput(
            UUID idempotencyKey,
            String personId,
            Role role,
            String currentPassword,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "GrantRoleInput[…]";
        }
    }

    record RevokeRoleInput(
            UUID idempotencyKey,
            String personId,
            Role role,
            String currentPassword,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "RevokeRoleInput[…]";
        }
    }

    record SuspendPersonInput(
            UUID idempotencyKey,
            String personId,
            String reason,
            String currentPassword,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "SuspendPersonInput[…]";
        }
    }

    record RestorePersonInput(
            UUID idempotencyKey,
            String personId,
            String currentPassword,
            @Nullable SecondFactorInput factor) {
        @Override
        public String toString() {
            return "RestorePersonInput[…]";
        }
    }

    /// How a change of a person ended: with the person, or with errors.
    record PersonChange(@Nullable Person person, List<UserError> errors) {}

    record GrantRolePayload(@Nullable Person person, List<UserError> errors) {}

    record RevokeRolePayload(@Nullable Person person, List<UserError> errors) {}

    record SuspendPersonPayload(@Nullable Person person, List<UserError> errors) {}

    record RestorePersonPayload(@Nullable Person person, List<UserError> errors) {}

    record ViewAsInput(String personId, String reason) {
        @Override
        public String toString() {
            return "ViewAsInput[…]";
        }
    }

    record PersonView(String accessToken, OffsetDateTime expiresAt, String displayName) {
        @Override
        public String toString() {
            return "PersonView[…]";
        }
    }

    record ViewAsPayload(@Nullable PersonView view, List<UserError> errors) {}

    record AdministratorAccount(String message) implements UserError {}

    record OwnAccount(String message) implements UserError {}
}
