package dev.vivavoce.identity.account;

/// How [Accounts#register] ends when nothing is broken.
public sealed interface Registration {
    record Registered(User user) implements Registration {}

    record EmailTaken() implements Registration {}
}
