package dev.vivavoce.identity.erasure;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Erases people again who came back with a restored database.
public final class RepeatedErasures {
    private static final Logger logger = LoggerFactory.getLogger(RepeatedErasures.class);

    private final Erasures erasures;
    private final ErasureLog log;
    private final Duration kept;
    private final Clock clock;

    /// @param folder of the log: outside of what a restore brings back
    /// @param kept longer than any backup is
    public RepeatedErasures(Erasures erasures, Path folder, Duration kept, Clock clock) {
        this.erasures = erasures;
        this.log = new ErasureLog(folder);
        this.kept = kept;
        this.clock = clock;
    }

    /// One try of an erasure. Its entry in the log comes first: an erasure that a restore could undo is not complete.
    ///
    /// @throws Failure UNAVAILABLE / ERASURE_LOG_UNAVAILABLE when the entry cannot be written
    public void erase(JobRun run) {
        var userId = erasures.running(run.id());
        if (userId.isEmpty()) return;
        try {
            log.add(new ErasureLog.Entry(run.id(), userId.get(), clock.instant()));
        } catch (IOException thrown) {
            logger.warn("the erasure {} waits, it cannot be logged: {}", run.id(), thrown.toString());
            throw Failure.unavailable("ERASURE_LOG_UNAVAILABLE", "the log of erasures cannot be written");
        }
        erasures.erase(run);
    }

    /// Begins every erasure of the log that the database does not know. When this returns, none of them has an
    /// account; jobs have the services erase the rest.
    public void repeat() {
        try {
            for (var entry : log.all()) repeat(entry);
        } catch (IOException thrown) {
            // Serving people who were erased would be worse than not serving.
            throw Failure.unavailable("ERASURE_LOG_UNAVAILABLE", "the log of erasures cannot be read: " + thrown);
        }
    }

    private void repeat(ErasureLog.Entry entry) {
        try {
            if (erasures.repeat(entry.receiptId(), entry.userId()))
                logger.warn(
                        "a restored database contains an erased person: erasing again, receipt {}", entry.receiptId());
        } catch (Failure refused) { // the last administrator keeps the account, until there is another
            logger.error("the erasure {} was not repeated: {}", entry.receiptId(), refused.toString());
        }
    }

    /// Deletes old entries; run it now and then.
    public void sweep() {
        try {
            log.deleteBefore(clock.instant().minus(kept));
        } catch (IOException thrown) {
            logger.warn("old entries of the log of erasures were not deleted: {}", thrown.toString());
        }
    }
}
