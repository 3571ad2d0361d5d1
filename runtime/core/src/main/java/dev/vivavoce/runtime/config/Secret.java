package dev.vivavoce.runtime.config;

/// A value that must not be seen: it never prints itself.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
