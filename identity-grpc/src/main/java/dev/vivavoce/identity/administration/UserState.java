package dev.vivavoce.identity.administration;

/// Whether an account can be used.
enum UserState {
    ACTIVE,
    SUSPENDED
}
