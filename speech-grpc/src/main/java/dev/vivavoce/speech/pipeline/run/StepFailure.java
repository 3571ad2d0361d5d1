package dev.vivavoce.speech.pipeline.run;

/// Why an attempt has failed.
public enum StepFailure {
    TIMED_OUT(true),
    /// Whether a model has answered meanwhile is not known.
    PROCESS_LOST(true),
    CONSENT_MISSING(false),
    FILE_UNUSABLE(false),
    NO_SPEECH(false),
    /// The transcription or the audio was cancelled or deleted meanwhile.
    DELETED(false),
    TEXT_TOO_LONG(false),
    NO_TEXT(false),
    MODEL_OFF(false),
    MODEL_AWAY(true),
    ANSWER_INVALID(true),
    BUDGET_USED_UP(false),
    ENGINES_AWAY(true),
    TOO_MANY(true),
    SERVICE_FAILED(true),
    /// The deployment has no such voice or language any more.
    NOT_OFFERED(false);

    private final boolean mayPass;

    StepFailure(boolean mayPass) {
        this.mayPass = mayPass;
    }

    /// Whether another attempt could go better.
    public boolean mayPass() {
        return mayPass;
    }
}
