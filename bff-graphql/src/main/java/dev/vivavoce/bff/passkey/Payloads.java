package dev.vivavoce.bff.passkey;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record PasskeyCeremony(String token, String options) {
        @Override
        public String toString() {
            return "PasskeyCeremony[…]";
        }
    }

    record AskForPasskeyPayload(@Nullable PasskeyCeremony ceremony, List<UserError> errors) {}

    record BeginPasskeyPayload(@Nullable PasskeyCeremony ceremony, List<UserError> errors) {}

    record FinishPasskeyPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record RenamePasskeyPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record RemovePasskeyPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record PasskeyLimitReached(String message) implements UserError {}

    record PasskeyUnknown(String message) implements UserError {}
}
