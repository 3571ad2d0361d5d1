package dev.vivavoce.bff.transcription;

/// A language of recorded files that can be transcribed.
///
/// @param thirdParty whether the sound goes to a third party where the viewer allows that
/// @param consentRequired whether it cannot be transcribed without that consent
record TranscriptionLanguage(
        String language,
        boolean wordTimes,
        boolean confidence,
        boolean vocabulary,
        boolean thirdParty,
        boolean consentRequired) {}
