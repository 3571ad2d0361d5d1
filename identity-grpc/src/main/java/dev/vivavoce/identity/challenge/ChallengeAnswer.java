package dev.vivavoce.identity.challenge;

import dev.vivavoce.identity.account.User;

/// The outcomes of [Challenges#answer].
public sealed interface ChallengeAnswer {
    /// @param method how the person has signed in before the factor, as given to [Challenges#begin]
    record Accepted(User user, String method) implements ChallengeAnswer {}

    /// The factor is wrong; the challenge can be answered again.
    record Refused() implements ChallengeAnswer {}

    /// Unknown, answered, expired, or ended by wrong answers.
    record Ended() implements ChallengeAnswer {}
}
