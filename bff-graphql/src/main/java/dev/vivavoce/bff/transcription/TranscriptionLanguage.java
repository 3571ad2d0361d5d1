package dev.vivavoce.bff.transcription;

import dev.vivavoce.bff.transcription.Transcription.SpeakerOrigin;
import org.jspecify.annotations.Nullable;

/// A language of recorded files that can be transcribed.
///
/// @param thirdParty whether the sound goes to a third party where the viewer allows that
/// @param consentRequired whether it cannot be transcribed without that consent
/// @param speakerOrigin null when speakers cannot be told apart
record TranscriptionLanguage(
        String language,
        boolean wordTimes,
        boolean confidence,
        boolean vocabulary,
        boolean thirdParty,
        boolean consentRequired,
        @Nullable SpeakerOrigin speakerOrigin) {}
