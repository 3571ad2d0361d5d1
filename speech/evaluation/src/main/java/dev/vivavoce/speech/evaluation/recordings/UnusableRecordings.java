package dev.vivavoce.speech.evaluation.recordings;

/// A folder of recordings, or one of them, cannot be used; the message names the file and what to change.
public final class UnusableRecordings extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRecordings(String message) {
        super(message);
    }
}
