package dev.vivavoce.elsewhere;

/// Stands for a class of another service.
public final class Rules {
    public static final int LIMIT = Integer.parseInt("3");
}
