package dev.vivavoce.runtime.config;

/// A secret value. `toString` does not show it.
public record Secret(String reveal) {
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
