package dev.vivavoce.speech.generation.state;

/// Why a text could not be spoken.
public enum FailureReason {
    /// The voice found no word in it that it can say.
    NOTHING_SAID,
    /// The service failed, not the text.
    SERVICE_FAILED,
    /// No engine that the deployment names for the voice made the sound.
    VOICES_AWAY,
    /// The voices are of third parties, and the learner does not allow them any more.
    CONSENT_MISSING
}
