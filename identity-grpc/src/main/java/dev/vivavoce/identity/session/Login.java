package dev.vivavoce.identity.session;

import dev.vivavoce.identity.challenge.Challenge;

/// The outcomes of [Sessions#login] and [Sessions#identified].
public sealed interface Login {
    record Begun(SignedIn signedIn) implements Login {}

    /// The password is right, or a provider has identified the person, and the second factor is asked for.
    record Challenged(Challenge challenge) implements Login {}

    record Refused() implements Login {}
}
