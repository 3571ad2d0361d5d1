package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobStatus;
import dev.vivavoce.runtime.jobs.JobStatus.State;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Jobs on a real PostgreSQL, in one process and in several.
class JobsTest {
    private static final JobType WORK = new JobType("work", 4, Duration.ofMillis(50), Duration.ofMillis(200));
    private static final Duration HEARTBEAT = Duration.ofMillis(200);

    private final Database.Address address = TestPostgres.database();
    private final Database database = Database.open(address, "test_events", 6);
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void makeATableForTheEffects() {
        database.run(db -> db.execute("CREATE TABLE effect (id uuid NOT NULL)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void each_job_runs_once_in_one_of_two_replicas() {
        try (var other = Database.open(address, "test_events", 6);
                var here = jobs(database, run -> effect(database, run.id()));
                var there = jobs(other, run -> effect(other, run.id()))) {
            var ids = Stream.generate(UUID::randomUUID).limit(40).toList();
            database.run(db -> ids.forEach(each -> here.schedule(db, WORK, each, Instant.now())));
            Await.until(() -> ids.stream().allMatch(each -> status(there, each).state() == State.SUCCEEDED));
            assertThat(effects()).isEqualTo(40);
            assertThat(ids)
                    .allSatisfy(each -> assertThat(status(here, each).tries()).isEqualTo(1));
            Await.until(
                    "no row is left with the library", () -> count("scheduled_tasks WHERE task_name = 'work'") == 0);
        }
    }

    @Test
    void a_job_exists_with_the_commit_of_its_change_and_only_once() {
        try (var jobs = jobs(database, run -> effect(database, run.id()))) {
            assertThatThrownBy(() -> database.run(db -> {
                        jobs.schedule(db, WORK, id, Instant.now());
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
            assertThat(jobs.status(WORK, id)).isEmpty();
            assertThat(schedule(jobs)).isTrue();
            assertThat(schedule(jobs)).isFalse();
            Await.until(() -> status(jobs, id).state() == State.SUCCEEDED);
            assertThat(schedule(jobs)).as("a job that has ended").isFalse();
            assertThat(effects()).isEqualTo(1);
        }
    }

    @Test
    void a_job_does_not_run_before_it_is_due() {
        try (var jobs = jobs(database, run -> effect(database, run.id()))) {
            database.run(db -> jobs.schedule(db, WORK, id, Instant.now().plus(Duration.ofHours(1))));
            var due = UUID.randomUUID();
            database.run(db -> jobs.schedule(db, WORK, due, Instant.now()));
            Await.until(() -> status(jobs, due).state() == State.SUCCEEDED);
            assertThat(status(jobs, id).state()).isEqualTo(State.WAITING);
            assertThat(effects()).isEqualTo(1);
        }
    }

    @Test
    void a_failed_job_is_retried_with_longer_and_longer_pauses() {
        assertThat(Stream.of(1, 2, 3, 4, 40).map(WORK::pauseAfter).map(Duration::toMillis))
                .containsExactly(50L, 100L, 200L, 200L, 200L);
        try (var jobs = jobs(database, run -> {
            if (run.number() < 3) throw new IllegalArgumentException("not yet");
            effect(database, run.id());
        })) {
            schedule(jobs);
            Await.until(() -> status(jobs, id).state() == State.SUCCEEDED);
            assertThat(status(jobs, id).tries()).isEqualTo(3);
            assertThat(status(jobs, id).failure()).isEqualTo("IllegalArgumentException");
            assertThat(effects()).isEqualTo(1);
        }
    }

    @Test
    void a_job_that_fails_each_time_is_given_up_and_the_reason_recorded() {
        try (var jobs = jobs(database, _ -> {
            throw new IllegalStateException("never");
        })) {
            schedule(jobs);
            Await.until(() -> status(jobs, id).state() == State.FAILED);
            assertThat(status(jobs, id).tries()).isEqualTo(WORK.tries());
            assertThat(status(jobs, id).failure()).isEqualTo("IllegalStateException");
            assertThat(status(jobs, id).endedAt()).isNotNull();
            Await.until(() -> count("scheduled_tasks WHERE task_name = 'work'") == 0);
        }
    }

    @Test
    void progress_is_seen_while_the_job_runs() {
        var seen = new CountDownLatch(1);
        try (var jobs = jobs(database, run -> {
            run.progress(0.5);
            seen.await();
        })) {
            schedule(jobs);
            Await.until(() -> status(jobs, id).progress() == 0.5);
            assertThat(status(jobs, id).state()).isEqualTo(State.RUNNING);
            seen.countDown();
            Await.until(() -> status(jobs, id).state() == State.SUCCEEDED);
            assertThat(status(jobs, id).progress()).isEqualTo(1);
        }
    }

    @Test
    void the_job_of_a_killed_process_is_taken_over() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWorker.class.getName(),
                        address.url(),
                        id.toString())
                .inheritIO()
                .start();
        try {
            Await.until("the process runs it", Duration.ofSeconds(60), () -> count("job WHERE progress = 0.25") == 1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var jobs = jobs(database, run -> effect(database, run.id()))) {
            Await.until(() -> status(jobs, id).state() == State.SUCCEEDED);
            assertThat(status(jobs, id).tries()).isEqualTo(2);
            assertThat(effects()).isEqualTo(1);
        }
    }

    /// Schedules a job and runs it until it is killed.
    static final class KilledWorker {
        private KilledWorker() {}

        public static void main(String... urlAndId) throws InterruptedException {
            var database = Database.open(
                    new Database.Address(urlAndId[0], "postgres", new Secret("postgres")), "test_events", 4);
            var forever = new CountDownLatch(1);
            var jobs = jobs(database, run -> {
                run.progress(0.25);
                forever.await();
            });
            database.run(db -> jobs.schedule(db, WORK, UUID.fromString(urlAndId[1]), Instant.now()));
            forever.await();
        }
    }

    @Test
    void a_run_that_was_taken_over_can_record_nothing() {
        var running = new CountDownLatch(1);
        var takenOver = new CountDownLatch(1);
        var thrown = new AtomicBoolean();
        try (var jobs = jobs(database, run -> {
            running.countDown();
            takenOver.await();
            try {
                run.progress(0.9);
            } catch (JobRun.TakenOver expected) {
                thrown.set(true);
                throw expected;
            }
        })) {
            schedule(jobs);
            Await.until(() -> running.getCount() == 0);
            database.run(db -> db.execute("UPDATE job SET tries = tries + 1")); // as the next run does
            takenOver.countDown();
            Await.until(thrown::get);
            assertThat(status(jobs, id).progress()).isZero();
            assertThat(status(jobs, id).failure()).isNull();
        }
    }

    @Test
    void a_recurring_job_continues_after_a_failure_and_runs_in_one_replica_at_a_time() {
        var runs = new AtomicInteger();
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        Runnable work = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                if (runs.incrementAndGet() == 2) throw new IllegalStateException("the second run");
            } finally {
                atOnce.decrementAndGet();
            }
        };
        try (var other = Database.open(address, "test_events", 6);
                var _ = Jobs.of(database)
                        .every("tidy", Duration.ofMillis(20), work)
                        .start();
                var _ = Jobs.of(other)
                        .every("tidy", Duration.ofMillis(20), work)
                        .start()) {
            Await.until(() -> runs.get() >= 5);
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void jobs_that_ended_a_month_ago_are_deleted() {
        try (var jobs = jobs(database, _ -> {})) {
            schedule(jobs);
            Await.until(() -> status(jobs, id).state() == State.SUCCEEDED);
        }
        database.run(db -> {
            db.execute("UPDATE job SET ended_at = now() - interval '31 days'");
            db.execute("UPDATE scheduled_tasks SET execution_time = now()");
        });
        try (var jobs = jobs(database, _ -> {})) {
            Await.until(() -> jobs.status(WORK, id).isEmpty());
        }
    }

    private static Jobs jobs(Database database, Jobs.Worker worker) {
        return Jobs.of(database).heartbeat(HEARTBEAT).job(WORK, worker).start();
    }

    private boolean schedule(Jobs jobs) {
        return database.transaction(db -> jobs.schedule(db, WORK, id, Instant.now()));
    }

    private static JobStatus status(Jobs jobs, UUID id) {
        return jobs.status(WORK, id).orElseThrow();
    }

    private static void effect(Database database, UUID id) {
        database.run(db -> db.execute("INSERT INTO effect VALUES (?)", id));
    }

    private int effects() {
        return count("effect");
    }

    private int count(String table) {
        return database.transaction(db -> db.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one());
    }
}
