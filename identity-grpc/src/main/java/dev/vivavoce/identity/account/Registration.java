package dev.vivavoce.identity.account;

/// The outcomes of [Accounts#register].
public sealed interface Registration {
    record Registered(User user) implements Registration {}

    record EmailTaken() implements Registration {}
}
