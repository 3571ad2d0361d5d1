package dev.vivavoce.cli.connection;

import tools.jackson.databind.JsonNode;

/// A response with errors; code and reason are those of the first.
public final class GraphQlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String reason;
    private final boolean retryable;

    private GraphQlFailure(String code, String reason, boolean retryable, String message) {
        super(message);
        this.code = code;
        this.reason = reason;
        this.retryable = retryable;
    }

    static GraphQlFailure of(JsonNode errors) {
        var first = errors.path(0);
        var extensions = first.path("extensions");
        return new GraphQlFailure(
                extensions.path("code").asString(""),
                extensions.path("reason").asString(""),
                extensions.path("retryable").asBoolean(false),
                first.path("message").asString("an error without a message")
                        + (extensions.has("reason")
                                ? " (" + extensions.path("reason").asString() + ")"
                                : ""));
    }

    /// The gRPC code's name, for example `NOT_FOUND`; empty when the error has none.
    public String code() {
        return code;
    }

    /// The reason, for example `SESSION_UNKNOWN`; empty when the error has none.
    public String reason() {
        return reason;
    }

    /// Whether the same request can succeed later.
    public boolean isRetryable() {
        return retryable;
    }
}
