package dev.vivavoce.identity.passkey;

/// The outcomes of [Passkeys#finish].
public sealed interface PasskeyAddition {
    record Added(Passkey passkey) implements PasskeyAddition {}

    /// The answer does not belong to what was asked, or the passkey is known already.
    record Refused() implements PasskeyAddition {}

    /// Unknown, used or expired.
    record CeremonyEnded() implements PasskeyAddition {}
}
