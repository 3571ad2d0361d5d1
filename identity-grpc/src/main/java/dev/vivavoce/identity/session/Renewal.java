package dev.vivavoce.identity.session;

/// The outcomes of exchanging a refresh token. Each of them commits, because ending a session is a change.
sealed interface Renewal {
    record Renewed(SignedIn signedIn) implements Renewal {}

    record Ended() implements Renewal {}

    record TooOften() implements Renewal {}
}
