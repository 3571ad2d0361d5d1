package dev.vivavoce.identity.account;

/// An account and what its password is checked against.
record Credentials(User user, PasswordHash password) {}
