package dev.vivavoce.speech.submission.state;

import dev.vivavoce.speech.media.format.UnusableMediaException;

/// Why a recording has no result.
public enum FailureReason {
    UPLOAD_DIFFERS,
    UNKNOWN_FORMAT,
    UNSUPPORTED_CODING,
    NEEDS_FFMPEG,
    BROKEN,
    NO_AUDIO,
    TOO_LONG,
    TOO_COMPLEX,
    NO_SPEECH,
    /// Less speech time is left this month than the recording takes.
    SPEECH_TIME_USED_UP,
    /// The task cannot be spoken any more.
    TASK_GONE,
    /// The language needs third parties, and the learner does not allow them any more.
    CONSENT_MISSING,
    /// The service failed, not the recording.
    SERVICE_FAILED;

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
            case TOO_COMPLEX, TOO_SLOW -> TOO_COMPLEX;
        };
    }
}
