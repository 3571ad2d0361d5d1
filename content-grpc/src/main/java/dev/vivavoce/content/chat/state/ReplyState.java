package dev.vivavoce.content.chat.state;

/// How far a reply is.
public enum ReplyState {
    QUEUED,
    /// Passages are being searched.
    SEARCHING,
    WRITING,
    COMPLETED,
    /// By the learner.
    STOPPED,
    /// The service failed.
    FAILED;

    public boolean isEnd() {
        return switch (this) {
            case QUEUED, SEARCHING, WRITING -> false;
            case COMPLETED, STOPPED, FAILED -> true;
        };
    }
}
