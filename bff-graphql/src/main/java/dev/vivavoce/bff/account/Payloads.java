package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.proof.SecondFactorKind;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    record StartGuestPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record RegisterPayload(@Nullable SignedIn signedIn, boolean mailed, List<UserError> errors) {}

    record FinishRegistrationPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record LoginPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record FinishLoginPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record LoginWithPasskeyPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record FinishProviderSignInPayload(
            @Nullable SignedIn signedIn, @Nullable String returnTo, List<UserError> errors) {}

    record RefreshPayload(@Nullable SignedIn signedIn, List<UserError> errors) {}

    record LogoutPayload(boolean signedOut) {}

    record UpdateProfilePayload(@Nullable Viewer viewer, List<UserError> errors) {}

    record GuestLimitReached(String message, long retryAfter) implements UserError {}

    record GuestEnded(String message) implements UserError {}

    record EmailTaken(String message) implements UserError {}

    record LoginChallenge(String message, String challenge, OffsetDateTime expiresAt, List<SecondFactorKind> kinds)
            implements UserError {
        @Override
        public String toString() {
            return "LoginChallenge[…]";
        }
    }

    record LoginChallengeEnded(String message) implements UserError {}

    record ProviderEmailUnverified(String message) implements UserError {}

    record ProviderEmailInUse(String message) implements UserError {}

    record SignInEnded(String message) implements UserError {}
}
