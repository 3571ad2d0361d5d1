package machine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Long steps: one line on the terminal while a step runs, its output in a log, and the log's end when it fails.
public final class Steps {
    private static final Duration REMARKABLE = Duration.ofSeconds(5);
    private static final int SHOWN_LINES = 25;

    private final Checkout checkout;

    public Steps(Checkout checkout) {
        this.checkout = checkout;
    }

    /// The work of a step; true when it succeeded.
    @FunctionalInterface
    public interface Work {
        boolean run(Log log) throws IOException, InterruptedException;
    }

    /// Runs a step; false when it failed, which is shown already.
    public boolean attempt(String title, String name, Work work) throws IOException, InterruptedException {
        var log = Log.at(checkout.log(name));
        var from = Instant.now();
        Machine.say("· %s …", title);
        if (work.run(log)) {
            var took = Duration.between(from, Instant.now());
            if (took.compareTo(REMARKABLE) >= 0) Machine.say("  %d s", took.toSeconds());
            return true;
        }
        log.tail(SHOWN_LINES).forEach(line -> Machine.say("%s", line));
        Machine.say("vivavoce: %s: failed. The whole log: %s", title, Checkout.shown(log.file()));
        return false;
    }

    /// Runs a step that the command cannot go on without.
    public void step(String title, String name, Work work) throws IOException, InterruptedException {
        if (!attempt(title, name, work)) throw Stop.shown();
    }
}
