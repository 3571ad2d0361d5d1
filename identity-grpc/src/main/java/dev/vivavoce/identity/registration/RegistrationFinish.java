package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.User;

/// The outcomes of [Registrations#finish].
sealed interface RegistrationFinish {
    record Registered(User user) implements RegistrationFinish {}

    record WrongPassword() implements RegistrationFinish {}

    record LinkInvalid() implements RegistrationFinish {}
}
