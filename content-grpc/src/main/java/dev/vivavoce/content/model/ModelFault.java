package dev.vivavoce.content.model;

/// Why a model gave no answer. The message is in our words: a provider's text may repeat the request or the key.
final class ModelFault extends RuntimeException {
    /// What follows from a fault.
    enum Kind {
        /// Another try may help. Counted by the circuit breaker.
        PASSING,
        /// Another try does not help, another model may. Counted by the circuit breaker.
        LASTING,
        /// The model refused this request, and may accept others.
        REQUEST,
        /// It was not asked: its circuit is open, or it answers as many requests as it may.
        BUSY,
        /// It answered, and the answer cannot be used.
        ANSWER
    }

    private final Kind kind;
    private final boolean wasRead;

    /// Of a request that the model has read, or may have read.
    ModelFault(Kind kind, String message) {
        this(kind, message, true);
    }

    private ModelFault(Kind kind, String message, boolean wasRead) {
        super(message, null, false, false);
        this.kind = kind;
        this.wasRead = wasRead;
    }

    /// Of a request that no model has read, so that it is not charged.
    static ModelFault unread(Kind kind, String message) {
        return new ModelFault(kind, message, false);
    }

    boolean wasRead() {
        return wasRead;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        var message = getMessage();
        return message == null ? kind.name() : message;
    }
}
