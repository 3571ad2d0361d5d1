package dev.vivavoce.identity.enrolment;

import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.identity.passkey.Ceremony;

/// The outcomes of [Enrolments#begin].
sealed interface EnrolmentStart {
    record Begun(Ceremony ceremony) implements EnrolmentStart {}

    /// @param why password or second factor
    record NotPassed(StepUp.Refusal why) implements EnrolmentStart {}
}
