package dev.vivavoce.runtimetest.contract;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.watch.WatchLog;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/// The contract of watches for a log whose events are rows of a table of steps. The test of each such log extends it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StepWatchContract extends WatchContract {
    private final Map<UUID, Long> cursors = new ConcurrentHashMap<>();
    private @Nullable Process here;
    private @Nullable Process elsewhere;

    private record Process(Watches watches, AutoCloseable listening) {
        void stop() throws Exception {
            watches.close();
            listening.close();
        }
    }

    protected abstract Database database();

    protected abstract WatchLog log();

    /// The notification channel.
    protected abstract String channel();

    /// Stores the rows that a step needs.
    protected abstract void insertSubject(Handle db, UUID id);

    /// Stores a step, and that it is the newest.
    protected abstract void insertStep(Handle db, UUID id, long cursor, boolean isLast);

    @BeforeAll
    void start() {
        here = process();
        elsewhere = process();
    }

    private Process process() {
        var watches = new Watches(database(), log(), channel(), "steps", new SimpleMeterRegistry());
        var listening = database().listen(watches.handlers());
        watches.begin();
        return new Process(watches, listening);
    }

    @AfterAll
    void stop() throws Exception {
        requireNonNull(here).stop();
        requireNonNull(elsewhere).stop();
    }

    @Override
    protected Watches here() {
        return requireNonNull(here).watches();
    }

    @Override
    protected Watches elsewhere() {
        return requireNonNull(elsewhere).watches();
    }

    @Override
    protected UUID subject() {
        var id = UUID.randomUUID();
        database().run(db -> insertSubject(db, id));
        return id;
    }

    @Override
    protected void append(UUID subject) {
        append(subject, false);
    }

    @Override
    protected void appendLast(UUID subject) {
        append(subject, true);
    }

    private void append(UUID subject, boolean isLast) {
        long cursor = cursors.merge(subject, 1L, Long::sum);
        database().run(db -> {
            insertStep(db, subject, cursor, isLast);
            here().appended(db, subject, cursor);
        });
        log().after(subject, cursor - 1, 1).forEach(event -> here().deliver(subject, event));
    }
}
