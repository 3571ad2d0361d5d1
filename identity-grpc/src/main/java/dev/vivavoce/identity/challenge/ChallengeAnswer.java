package dev.vivavoce.identity.challenge;

import dev.vivavoce.identity.account.User;

/// The outcomes of [Challenges#answer].
public sealed interface ChallengeAnswer {
    record Accepted(User user) implements ChallengeAnswer {}

    /// The factor is wrong; the challenge can be answered again.
    record Refused() implements ChallengeAnswer {}

    /// Unknown, answered, expired, or ended by wrong answers.
    record Ended() implements ChallengeAnswer {}
}
