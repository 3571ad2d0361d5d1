package dev.vivavoce.identity.account;

import java.util.Optional;

/// An account and its password hash.
///
/// @param password empty for an account that began with a provider
record Credentials(User user, Optional<PasswordHash> password) {}
