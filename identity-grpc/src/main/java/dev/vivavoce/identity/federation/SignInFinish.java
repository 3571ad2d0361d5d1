package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.challenge.Challenge;
import dev.vivavoce.identity.provider.Refusal;
import dev.vivavoce.identity.session.SignedIn;

/// The outcomes of [Federations#finish].
sealed interface SignInFinish {
    record Begun(SignedIn signedIn, String returnTo) implements SignInFinish {}

    /// The account asks for the second factor.
    record Challenged(Challenge challenge, String returnTo) implements SignInFinish {}

    record Refused(Refusal reason) implements SignInFinish {}

    /// The person is new, and the provider has verified no address.
    record EmailUnverified() implements SignInFinish {}

    /// The person is new, and the address has an account that cannot be linked without its password.
    record EmailInUse() implements SignInFinish {}
}
