package dev.vivavoce.cli;

/// A program cannot run as it was started. The message says what to change and is all that is printed.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
