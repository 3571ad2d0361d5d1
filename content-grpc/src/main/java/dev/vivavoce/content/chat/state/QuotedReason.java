package dev.vivavoce.content.chat.state;

/// Why no language model wrote a reply.
public enum QuotedReason {
    MODEL_OFF,
    CONSENT_MISSING,
    BUDGET_USED_UP,
    MODEL_FAILED,
    /// Nothing that it wrote was in the passages that it cited.
    NOT_SUPPORTED;

    /// @param failure the reason of a [dev.vivavoce.runtime.failure.Failure]
    public static QuotedReason of(String failure) {
        return switch (failure) {
            case "MODEL_OFF" -> MODEL_OFF;
            case "CONSENT_MISSING" -> CONSENT_MISSING;
            case "BUDGET_USED_UP" -> BUDGET_USED_UP;
            default -> MODEL_FAILED;
        };
    }
}
