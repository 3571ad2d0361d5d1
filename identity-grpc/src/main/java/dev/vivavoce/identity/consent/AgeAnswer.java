package dev.vivavoce.identity.consent;

import java.time.Duration;
import java.time.Instant;

/// The age bracket that a person has said, and when.
record AgeAnswer(AgeBracket bracket, Instant at) {
    /// A person under 16 can say that they are 16 after this time: sooner, a refusal would teach the other answer.
    static final Duration KEPT = Duration.ofDays(30);

    /// Whether the bracket can change to another one. It changes upwards only.
    boolean isReplacedBy(AgeBracket other, Instant now) {
        return bracket == AgeBracket.UNDER_16 && other == AgeBracket.FROM_16 && !now.isBefore(changesFrom());
    }

    /// From when on a person under 16 can say that they are 16.
    Instant changesFrom() {
        return at.plus(KEPT);
    }
}
