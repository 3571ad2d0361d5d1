package dev.vivavoce.bff.transcription;

/// What can be expected of the detection of a language.
///
/// @param thirdParty whether the sound goes to a third party for it
/// @param consentRequired whether it cannot be done without that consent
record LanguageDetection(boolean thirdParty, boolean consentRequired) {}
