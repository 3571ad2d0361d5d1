package dev.vivavoce.identity.apikey;

import dev.vivavoce.identity.factor.StepUp;
import dev.vivavoce.runtime.config.Secret;

/// The outcomes of [ApiKeys#create].
sealed interface KeyCreation {
    /// The secret is returned here alone.
    record Created(ApiKey key, Secret secret) implements KeyCreation {}

    record NotPassed(StepUp.Refusal why) implements KeyCreation {}

    record TooMany(int limit) implements KeyCreation {}
}
