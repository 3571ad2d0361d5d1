package dev.vivavoce.cli.client;

/// A mutation ended with one of its expected errors.
public final class PayloadRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String type;

    PayloadRefusal(String type, String message) {
        super(message);
        this.type = type;
    }

    /// The GraphQL type, for example `EmailTaken`.
    public String type() {
        return type;
    }
}
