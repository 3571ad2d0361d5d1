package dev.vivavoce.identity.factor;

import dev.vivavoce.runtime.config.Secret;

/// The outcomes of [Factors#begin].
sealed interface FactorSetup {
    /// @param text the secret in Base32
    /// @param uri the same for a QR code
    record Begun(Secret text, Secret uri) implements FactorSetup {}

    record WrongPassword() implements FactorSetup {}

    record AlreadyOn() implements FactorSetup {}
}
