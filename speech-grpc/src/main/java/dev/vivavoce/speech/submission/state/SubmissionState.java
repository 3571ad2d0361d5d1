package dev.vivavoce.speech.submission.state;

/// How far a submission is.
public enum SubmissionState {
    AWAITING_UPLOAD,
    QUEUED,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean isEnd() {
        return switch (this) {
            case AWAITING_UPLOAD, QUEUED, RUNNING -> false;
            case COMPLETED, FAILED, CANCELLED -> true;
        };
    }
}
