package dev.vivavoce.identity.session;

/// The outcomes of [Sessions#finishLogin].
sealed interface LoginFinish {
    record Begun(SignedIn signedIn) implements LoginFinish {}

    /// The factor is wrong; the challenge can be answered again.
    record Refused() implements LoginFinish {}

    record ChallengeEnded() implements LoginFinish {}
}
