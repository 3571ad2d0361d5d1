package dev.vivavoce.identity.session;

import dev.vivavoce.identity.challenge.Challenge;

/// The outcomes of [Sessions#login].
sealed interface Login {
    record Begun(SignedIn signedIn) implements Login {}

    /// The password is right, and the second factor is asked for.
    record Challenged(Challenge challenge) implements Login {}

    record Refused() implements Login {}
}
