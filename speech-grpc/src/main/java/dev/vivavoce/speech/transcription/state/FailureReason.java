package dev.vivavoce.speech.transcription.state;

import dev.vivavoce.speech.media.format.UnusableMediaException;

/// Why a file could not be transcribed.
public enum FailureReason {
    UPLOAD_DIFFERS,
    UNKNOWN_FORMAT,
    UNSUPPORTED_CODING,
    NEEDS_FFMPEG,
    BROKEN,
    NO_AUDIO,
    TOO_LONG,
    TOO_COMPLEX,
    TOO_SLOW,
    NO_SPEECH,
    /// The service failed, not the file.
    SERVICE_FAILED,
    /// No engine that the deployment names for the language has found the words.
    ENGINES_AWAY,
    /// What is left could only go to third parties, and the learner does not allow that any more.
    CONSENT_MISSING,
    /// No language was detected that can be transcribed.
    LANGUAGE_NOT_HEARD;

    public static FailureReason of(UnusableMediaException.Reason reason) {
        return switch (reason) {
            // Files of other lengths than announced never get as far.
            case EMPTY, TOO_BIG -> UPLOAD_DIFFERS;
            case TOO_LONG -> TOO_LONG;
            case UNKNOWN_FORMAT -> UNKNOWN_FORMAT;
            case UNSUPPORTED_CODING -> UNSUPPORTED_CODING;
            case NEEDS_FFMPEG -> NEEDS_FFMPEG;
            case BROKEN -> BROKEN;
            case NO_AUDIO -> NO_AUDIO;
            case TOO_COMPLEX -> TOO_COMPLEX;
            case TOO_SLOW -> TOO_SLOW;
        };
    }
}
