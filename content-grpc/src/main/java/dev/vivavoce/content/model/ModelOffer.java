package dev.vivavoce.content.model;

/// What is configured for a purpose. It does not say whether a model answers at the moment.
///
/// @param isThirdPartyOnly whether third parties run every model for it, so that a person's data reaches one only by
///     consent; false without a model
public record ModelOffer(boolean isConfigured, boolean isThirdPartyOnly) {}
