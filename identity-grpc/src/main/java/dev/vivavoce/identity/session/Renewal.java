package dev.vivavoce.identity.session;

/// How an attempt to spend a refresh token ends. All of them are committed: ending a session is a change too.
sealed interface Renewal {
    record Renewed(SignedIn signedIn) implements Renewal {}

    record Ended() implements Renewal {}

    record TooOften() implements Renewal {}
}
