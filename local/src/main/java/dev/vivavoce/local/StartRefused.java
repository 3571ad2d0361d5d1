package dev.vivavoce.local;

/// The platform cannot start for a reason the person at the keyboard can mend. The message is one line that says what
/// is wrong and what to do; it is shown without a stack trace.
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartRefused(String message) {
        super(message);
    }

    StartRefused(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }
}
