package dev.vivavoce.elsewhere;

/// Represents a class of another service.
public final class Rules {
    public static final int LIMIT = Integer.parseInt("3");
}
