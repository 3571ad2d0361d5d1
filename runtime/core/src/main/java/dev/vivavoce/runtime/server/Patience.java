package dev.vivavoce.runtime.server;

import io.grpc.Context;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How long the current call may wait for something before it answers.
public final class Patience {
    /// What is left of the caller's time for the answer.
    private static final long ANSWER_MILLIS = 500;

    private Patience() {}

    /// The time to the caller's deadline, less what the answer takes; at most `longest`.
    public static Duration of(Duration longest) {
        var deadline = Context.current().getDeadline();
        if (deadline == null) return longest;
        var left = Duration.ofMillis(Math.max(0, deadline.timeRemaining(TimeUnit.MILLISECONDS) - ANSWER_MILLIS));
        return left.compareTo(longest) < 0 ? left : longest;
    }
}
