package dev.vivavoce.identity.apikey;

import dev.vivavoce.runtime.config.Secret;

/// The outcomes of [ApiKeys#create].
sealed interface KeyCreation {
    /// The secret is returned here alone.
    record Created(ApiKey key, Secret secret) implements KeyCreation {}

    record WrongPassword() implements KeyCreation {}

    record TooMany(int limit) implements KeyCreation {}
}
