package dev.vivavoce.cli;

/// What the person who started the program has to change before it can run; the message is all they see.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
