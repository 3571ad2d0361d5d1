package dev.vivavoce.bff.prompt;

/// What the deployment has for a purpose.
record ModelOffer(ModelPurpose purpose, boolean isConfigured, boolean isThirdPartyOnly) {}
