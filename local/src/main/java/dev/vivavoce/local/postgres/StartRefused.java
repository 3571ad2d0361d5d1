package dev.vivavoce.local.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The platform cannot start for a reason that the operator can correct. The message is one line that says what
/// is wrong and what to do; it is shown without a stack trace.
public final class StartRefused extends RuntimeException {
    /// The message of Linux, macOS and PostgreSQL.
    static final String NO_SPACE = "No space left on device";

    private static final String DISK_FULL = "53100";
    private static final long serialVersionUID = 1;

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message + " (" + cause.getMessage() + ")", cause);
    }

    private StartRefused(Throwable cause, String message) {
        super(message, cause);
    }

    public static StartRefused diskFull(Path folder, Throwable cause) {
        return new StartRefused(
                cause, "the disk that holds " + folder + " is full: free some space, or set VIVAVOCE_HOME to another");
    }

    /// Returns whether a full disk caused the error.
    public static boolean isDiskFull(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())) return true;
            if (cause.getMessage() != null && cause.getMessage().contains(NO_SPACE)) return true;
        }
        return false;
    }
}
