package dev.vivavoce.speech.generation.state;

/// Why a text could not be spoken.
public enum FailureReason {
    /// The voice found no word in it that it can say.
    NOTHING_SAID,
    /// The service failed, not the text.
    SERVICE_FAILED
}
