package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.Registration;
import dev.vivavoce.identity.account.User;

/// The outcomes of [Registrations#register].
sealed interface RegistrationStart {
    record Registered(User user) implements RegistrationStart {}

    record EmailTaken() implements RegistrationStart {}

    /// A mail says how to go on, whether the address has an account or not.
    record Mailed() implements RegistrationStart {}

    static RegistrationStart of(Registration registration) {
        return switch (registration) {
            case Registration.Registered(User user) -> new Registered(user);
            case Registration.EmailTaken() -> new EmailTaken();
        };
    }
}
