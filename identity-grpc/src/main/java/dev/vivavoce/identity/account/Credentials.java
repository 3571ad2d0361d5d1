package dev.vivavoce.identity.account;

/// An account and its password hash.
record Credentials(User user, PasswordHash password) {}
