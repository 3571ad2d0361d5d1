package dev.vivavoce.bff.graphql;

import dev.vivavoce.runtime.failure.Failure;
import org.jspecify.annotations.Nullable;

/// The cursor after which a subscription continues.
public final class StepCursor {
    private StepCursor() {}

    /// Returns 0, which is before the first step, for none.
    ///
    /// @throws Failure INVALID_ARGUMENT / CURSOR_INVALID
    public static long parse(@Nullable String after) {
        if (after == null) return 0;
        try {
            return Long.parseUnsignedLong(after);
        } catch (NumberFormatException _) {
            throw Failure.invalid("CURSOR_INVALID", "after: not a cursor of these steps");
        }
    }
}
