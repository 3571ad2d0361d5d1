package dev.vivavoce.identity.session;

/// The outcomes of [Sessions#login].
sealed interface Login {
    record Begun(SignedIn signedIn) implements Login {}

    record Refused() implements Login {}
}
