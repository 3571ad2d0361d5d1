package dev.vivavoce.images;

/// An image that cannot be built. The message says in one line what is missing.
final class CannotBuild extends RuntimeException {
    CannotBuild(String message) {
        super(message);
    }
}
