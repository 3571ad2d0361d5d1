package dev.vivavoce.identity;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.VirtualTasks;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the work that no caller asks for, again and again until it is closed. A run that fails is only told: the next
/// one makes up for it.
final class Housekeeping implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

    private final VirtualTasks tasks = new VirtualTasks("identity-housekeeping");

    Housekeeping everyMinute(String what, Runnable work) {
        return every(Duration.ofMinutes(1), what, work);
    }

    Housekeeping everyHour(String what, Runnable work) {
        return every(Duration.ofHours(1), what, work);
    }

    private Housekeeping every(Duration interval, String what, Runnable work) {
        Runnable told = () -> {
            try {
                work.run();
            } catch (Failure thrown) {
                log.warn("{} failed, trying again in {}: {}", what, interval, thrown.getMessage());
            } catch (RuntimeException thrown) {
                log.error("{} failed, trying again in {}", what, interval, thrown);
            }
        };
        tasks.scheduleWithFixedDelay(told, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    @Override
    public void close() {
        tasks.shutdownNow();
    }
}
