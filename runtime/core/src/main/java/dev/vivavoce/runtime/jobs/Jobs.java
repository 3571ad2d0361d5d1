package dev.vivavoce.runtime.jobs;

import static org.slf4j.event.Level.INFO;
import static org.slf4j.event.Level.WARN;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.google.rpc.Code;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.telemetry.LogIds;
import io.grpc.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The jobs of a service, in its PostgreSQL. One replica runs a job at a time. A process that runs a job sends
/// heartbeats; when they stop, another process takes the job over. A job may therefore run more than once, and
/// its work must tolerate that.
///
/// ```java
/// var jobs = server.closing(Jobs.of(database)
///         .every("delete-old-sessions", Duration.ofHours(1), sessions::sweep)
///         .job(TRANSCRIBE_FILE, transcriptions::transcribe)
///         .start());
/// ```
public final class Jobs implements AutoCloseable {
    /// Does the work of one try. Throwing fails the try.
    public interface Worker {
        void run(JobRun run) throws InterruptedException;
    }

    /// The notification channel that announces a job; register [#woken] for it with [Database#listen] where
    /// half a second is too long to wait.
    public static final String CHANNEL = "job";

    private static final Logger log = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(50);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    /// How long running jobs may take to finish when the process stops; then they are interrupted.
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Database database;
    private final JobStore store;
    private final Scheduler scheduler;

    private Jobs(Database database, JobStore store, Scheduler scheduler) {
        this.database = database;
        this.store = store;
        this.scheduler = scheduler;
    }

    public static Builder of(Database database) {
        return new Builder(database);
    }

    /// Schedules a job in the caller's transaction: it exists when that commits.
    ///
    /// @param id of the row that the work is about; there is one job for each type and id
    /// @return false when there is one, ended or not
    public boolean schedule(Handle db, JobType type, UUID id, Instant dueAt) {
        return new JobQueue().schedule(db, type, id, dueAt);
    }

    /// Returns the status; empty when no job was scheduled, and 30 days after its end.
    public Optional<JobStatus> status(JobType type, UUID id) {
        return database.transaction(db -> store.status(db, type.name(), id));
    }

    /// Looks for jobs that are due at once; for [Database#listen].
    public Consumer<String> woken() {
        return _ -> scheduler.triggerCheckForDueExecutions();
    }

    /// Starts no more jobs, waits three seconds for the running ones, then interrupts them.
    @Override
    public void close() {
        scheduler.stop();
    }

    /// Collects the jobs that a service runs.
    public static final class Builder {
        private final Database database;
        private final JobStore store = new JobStore();
        private final List<Task<?>> types = new ArrayList<>();
        private final List<RecurringTask<?>> recurring = new ArrayList<>();
        private Duration poll = LONGEST_POLL;
        private Duration heartbeat = HEARTBEAT;
        private int atOnce = AT_ONCE;

        private Builder(Database database) {
            this.database = database;
        }

        /// Runs the work at the start of the first replica, and again after this time since each end. A failure
        /// is logged and does not change the time of the next run.
        public Builder every(String name, Duration interval, Runnable work) {
            var half = interval.dividedBy(2);
            if (half.compareTo(poll) < 0) poll = half.compareTo(SHORTEST_POLL) < 0 ? SHORTEST_POLL : half;
            recurring.add(Tasks.recurring(name, FixedDelay.of(interval)).execute((instance, context) -> {
                try (var _ = JobWork.recurring()) {
                    run(name, interval, work);
                }
            }));
            return this;
        }

        private static void run(String name, Duration interval, Runnable work) {
            try {
                work.run();
            } catch (Failure thrown) {
                log.warn("{} failed, next run in {}: {}", name, interval, thrown.getMessage());
            } catch (RuntimeException thrown) {
                log.error("{} failed, next run in {}", name, interval, thrown);
            }
        }

        /// Runs the jobs of a type. Every replica of the service must register the type.
        public Builder job(JobType type, Worker worker) {
            var job = new Job(database, store, type, worker);
            types.add(Tasks.oneTime(type.name())
                    .onFailure(job::failed)
                    .onDeadExecutionRevive()
                    .execute(job::run));
            return this;
        }

        /// How often a process sends a heartbeat; its jobs are taken over when four heartbeats are missing.
        public Builder heartbeat(Duration heartbeat) {
            this.heartbeat = heartbeat;
            return this;
        }

        /// How many jobs this process runs at the same time; 4 unless it is set. More where some jobs wait for others.
        public Builder atOnce(int most) {
            this.atOnce = most;
            return this;
        }

        public Jobs start() {
            if (!types.isEmpty())
                every(
                        "delete-ended-jobs",
                        Duration.ofHours(1),
                        () -> database.run(db -> store.deleteEndedBefore(
                                db, database.clock().instant().minus(REMEMBERED))));
            var scheduler = Scheduler.create(database.dataSource(), types)
                    .startTasks(recurring)
                    .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                    .executorService(Executors.newThreadPerTaskExecutor(
                            Thread.ofVirtual().name("job-", 0).factory()))
                    .threads(atOnce)
                    .pollUsingLockAndFetch(0.5, 1.0)
                    .pollingInterval(poll)
                    .heartbeatInterval(heartbeat)
                    .missedHeartbeatsLimit(4)
                    .clock(database.clock()::instant)
                    .shutdownMaxWait(STOP_PATIENCE)
                    .alwaysPersistTimestampInUTC()
                    .failureLogging(LogLevel.OFF, false) // Job logs failures
                    .build();
            scheduler.start();
            return new Jobs(database, store, scheduler);
        }
    }

    /// The tries of one type's jobs.
    private record Job(Database database, JobStore store, JobType type, Worker worker) {
        void run(TaskInstance<Void> instance, ExecutionContext context) {
            var id = UUID.fromString(instance.getId());
            var begun = database.transaction(db -> store.begin(db, type.name(), id));
            if (begun.isEmpty()) return; // it ended, and its process died before the library recorded it
            try (var work = JobWork.of(database.telemetry(), type.name(), id, begun.get())) {
                run(id, begun.get().number(), work, context);
            }
        }

        private void run(UUID id, int number, JobWork work, ExecutionContext context) {
            if (number > type.tries()) { // each try killed its process
                database.run(db -> store.giveUp(db, type.name(), id, number, "ProcessDied"));
                log.error(
                        "job {} of {} is given up: its process died in each of {} tries",
                        id,
                        type.name(),
                        type.tries());
                return;
            }
            var run = new JobRun(
                    database,
                    store,
                    type.name(),
                    id,
                    number,
                    () -> context.getSchedulerState().isShuttingDown());
            try {
                worker.run(run);
            } catch (InterruptedException thrown) {
                Thread.currentThread().interrupt();
                throw new TryFailed(number, work.context(), thrown);
            } catch (RuntimeException thrown) {
                throw new TryFailed(number, work.context(), thrown);
            }
            database.run(db -> store.succeed(db, type.name(), id, number));
        }

        /// Retries after a pause, or gives the job up. A failure outside of the work, such as a database that
        /// does not respond, is not a failed try: the library considers the job dead, and another process takes
        /// it over.
        void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
            if (!(complete.getCause().orElse(null) instanceof TryFailed failed)) {
                operations.reschedule(complete, database.clock().instant().plus(type.firstPause()));
                return;
            }
            try (var _ = LogIds.of(failed.context)) {
                failed(complete, operations, failed);
            }
        }

        private void failed(ExecutionComplete complete, ExecutionOperations<Void> operations, TryFailed failed) {
            var id = UUID.fromString(complete.getExecution().getId());
            var cause = failed.failure;
            var kind = cause.getClass().getSimpleName();
            if (failed.number >= type.tries()) {
                log.error("job {} of {} is given up after {} tries", id, type.name(), failed.number, cause);
                database.run(db -> store.giveUp(db, type.name(), id, failed.number, kind));
                operations.remove();
            } else {
                var pause = type.pauseAfter(failed.number);
                // What is not available yet is expected to be later; the last try is an error in any case.
                var level = cause instanceof Failure failure && failure.code() == Code.UNAVAILABLE ? INFO : WARN;
                log.atLevel(level)
                        .log("job {} of {} failed, next try in {}: {}", id, type.name(), pause, cause.toString());
                database.run(db -> store.retry(db, type.name(), id, failed.number, kind, pause));
                operations.reschedule(complete, database.clock().instant().plus(pause));
            }
        }
    }

    private static final class TryFailed extends RuntimeException {
        private final int number;
        private final transient Context context;
        private final Exception failure;

        TryFailed(int number, Context context, Exception failure) {
            super(failure);
            this.number = number;
            this.context = context;
            this.failure = failure;
        }
    }
}
