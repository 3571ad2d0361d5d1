package dev.vivavoce.identity.account;

/// How the creation of an account ends.
public sealed interface Registration {
    record Registered(User user) implements Registration {}

    record EmailTaken() implements Registration {}
}
