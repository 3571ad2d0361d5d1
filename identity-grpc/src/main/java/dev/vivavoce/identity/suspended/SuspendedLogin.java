package dev.vivavoce.identity.suspended;

import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.signing.AccessToken;

/// The outcomes of [SuspendedLogins#login].
sealed interface SuspendedLogin {
    record Opened(AccessToken token) implements SuspendedLogin {}

    /// Email or password is wrong.
    record Refused() implements SuspendedLogin {}

    /// Both are right, and the account can be used.
    record NotSuspended() implements SuspendedLogin {}

    /// @param why the second factor
    record NotPassed(StepUp.Refusal why) implements SuspendedLogin {}
}
