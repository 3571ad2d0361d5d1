package dev.vivavoce.bff.credential;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record VerifyEmailPayload(@Nullable EmailVerification verification, List<UserError> errors) {}

    /// What a link has done for an address.
    enum EmailVerification {
        VERIFIED,
        ALREADY_VERIFIED
    }

    record RequestVerificationPayload(boolean sent, List<UserError> errors) {}

    record RequestPasswordResetPayload(boolean accepted, List<UserError> errors) {}

    record ResetPasswordPayload(boolean reset, List<UserError> errors) {}

    record ChangePasswordPayload(boolean changed, List<UserError> errors) {}

    record ChangeEmailPayload(boolean sent, List<UserError> errors) {}

    record EndSessionsPayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record SignInSessionUnknown(String message) implements UserError {}
}
