package dev.vivavoce.identity.session;

/// How [Sessions#login] ends when nothing is broken.
sealed interface Login {
    record Begun(SignedIn signedIn) implements Login {}

    record Refused() implements Login {}
}
