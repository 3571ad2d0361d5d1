package dev.vivavoce.speech.pipeline.work;

import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.speech.pipeline.definition.FallBack;
import dev.vivavoce.speech.pipeline.definition.Step;
import dev.vivavoce.speech.pipeline.run.Archive;
import dev.vivavoce.speech.pipeline.run.Attempt;
import dev.vivavoce.speech.pipeline.run.AttemptState;
import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.pipeline.run.RunState;
import dev.vivavoce.speech.pipeline.run.StepFailure;
import dev.vivavoce.speech.pipeline.run.StepUse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What follows what in a run. Each change holds the lock of the run, so an attempt ends once, and what follows it is
/// queued in the same transaction.
public final class RunSequence {
    /// The job that makes an attempt; its id is that of the attempt.
    public static final JobType RUN_STEP =
            new JobType("run-pipeline-step", 6, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /// A step that may cost money is repeated once.
    private static final int MOST_PAID = 2;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Archive archive;
    private final JobQueue jobs = new JobQueue();
    private final RandomGenerator chance;
    private final MeterRegistry meters;
    private final Clock clock;

    /// @param chance spreads repetitions
    public RunSequence(Archive archive, RandomGenerator chance, MeterRegistry meters, Clock clock) {
        this.archive = archive;
        this.chance = chance;
        this.meters = meters;
        this.clock = clock;
    }

    /// Queues the first step of a run that this transaction stores.
    public void begin(Handle db, Run run) {
        queue(db, Attempt.queued(run.id(), 0, 1, false, false, run.createdAt()));
    }

    /// An attempt with its run and its step.
    ///
    /// @param input the text that the step takes; empty when it takes a file
    record Current(Run run, Step step, Attempt attempt, String input) {}

    /// Empty when the attempt has ended, or its run was deleted.
    Optional<Current> current(UUID attemptId) {
        return archive.database()
                .transaction(db -> archive.attempts().find(db, attemptId).flatMap(one -> current(db, one)));
    }

    private Optional<Current> current(Handle db, Attempt attempt) {
        if (!isOpen(attempt)) return Optional.empty();
        return archive.runs()
                .find(db, attempt.runId())
                .map(run -> new Current(run, step(db, run, attempt), attempt, input(db, run, attempt)));
    }

    private static boolean isOpen(Attempt attempt) {
        return attempt.state() == AttemptState.QUEUED || attempt.state() == AttemptState.RUNNING;
    }

    private Step step(Handle db, Run run, Attempt attempt) {
        return archive.pipelines()
                .steps(db, run.origin().pipelineId(), run.origin().version())
                .get(attempt.position());
    }

    private String input(Handle db, Run run, Attempt attempt) {
        if (attempt.position() == 0) return run.input() instanceof Run.Input.Text(var text) ? text : "";
        return archive.attempts().ofRun(db, run.id()).stream()
                .filter(one -> one.position() == attempt.position() - 1 && one.state() == AttemptState.COMPLETED)
                .map(Attempt::output)
                .findFirst()
                .orElse("");
    }

    /// Begins an attempt that waits. Returns false when it does not wait any more.
    ///
    /// @param mayBePaid whether the work may cost money, which is stored before it begins
    boolean begin(Current current, boolean mayBePaid) {
        return archive.database().transaction(db -> {
            var attempt = locked(db, current.attempt().id());
            if (attempt.isEmpty() || attempt.get().state() != AttemptState.QUEUED) return false;
            var now = clock.instant();
            archive.attempts()
                    .begin(
                            db,
                            attempt.get().id(),
                            mayBePaid,
                            now,
                            now.plus(current.step().timeLimit()));
            archive.changes().changed(db, attempt.get().runId());
            return true;
        });
    }

    /// Stores what does the work of an attempt. Returns false when the attempt has ended.
    boolean follow(UUID attemptId, UUID followedId) {
        return archive.database().transaction(db -> {
            var attempt = locked(db, attemptId);
            if (attempt.isEmpty()) return false;
            archive.attempts().follow(db, attemptId, followedId);
            archive.changes().changed(db, attempt.get().runId());
            return true;
        });
    }

    /// Ends an attempt, and queues what follows or ends the run. Returns false when the attempt has ended before.
    boolean end(UUID attemptId, StepOutcome outcome) {
        return archive.database().transaction(db -> {
            var attempt = locked(db, attemptId);
            if (attempt.isEmpty()) return false;
            var run = archive.runs().find(db, attempt.get().runId()).orElseThrow();
            switch (outcome) {
                case StepOutcome.Given given -> given(db, run, attempt.get(), given);
                case StepOutcome.Failed failed -> failed(db, run, attempt.get(), failed);
            }
            archive.changes().changed(db, run.id());
            return true;
        });
    }

    /// The attempt, unless it has ended, with the lock of its run.
    private Optional<Attempt> locked(Handle db, UUID attemptId) {
        return archive.attempts()
                .find(db, attemptId)
                .flatMap(one -> archive.runs().lock(db, one.runId()))
                .flatMap(_ -> archive.attempts().find(db, attemptId))
                .filter(RunSequence::isOpen);
    }

    private void given(Handle db, Run run, Attempt attempt, StepOutcome.Given given) {
        archive.attempts().complete(db, attempt.id(), given.text(), given.use(), given.mayBePaid(), clock.instant());
        count(step(db, run, attempt), "COMPLETED");
        int next = attempt.position() + 1;
        if (next < run.steps().size()) queue(db, Attempt.queued(run.id(), next, 1, false, false, clock.instant()));
        else end(db, run, RunState.COMPLETED, null);
    }

    private void failed(Handle db, Run run, Attempt attempt, StepOutcome.Failed failed) {
        var step = step(db, run, attempt);
        archive.attempts().fail(db, attempt.id(), failed.failure(), failed.mayBePaid(), clock.instant());
        count(step, failed.failure().name());
        if (attempt.byFallBack()) end(db, run, RunState.FAILED, failed.failure());
        else if (isRepeated(step, attempt.number(), failed.failure()))
            queue(db, repetition(attempt, failed.mayBePaid(), clock.instant().plus(pause(attempt.number()))));
        else fallBack(db, run, step, attempt, failed);
    }

    /// A process that was lost costs a step of one attempt nothing: it is repeated, too, but only once.
    static boolean isRepeated(Step step, int attempts, StepFailure failure) {
        int most = failure == StepFailure.PROCESS_LOST ? MOST_PAID : step.tries();
        return failure.mayPass() && attempts < most;
    }

    private static Attempt repetition(Attempt attempt, boolean mayBePaid, Instant dueAt) {
        return Attempt.queued(attempt.runId(), attempt.position(), attempt.number() + 1, false, mayBePaid, dueAt);
    }

    private Duration pause(int attempts) {
        long millis = FIRST_PAUSE.toMillis() << (attempts - 1);
        return Duration.ofMillis(millis + chance.nextLong(millis / 2));
    }

    private void fallBack(Handle db, Run run, Step step, Attempt attempt, StepOutcome.Failed failed) {
        switch (step.fallBack()) {
            case FallBack.None() -> end(db, run, RunState.FAILED, failed.failure());
            case FallBack.Text(var text) -> replaced(db, run, attempt, text);
            case FallBack.PassOn() -> replaced(db, run, attempt, input(db, run, attempt));
            case FallBack.OtherVoice(var _) -> queue(db, fallBack(attempt));
        }
    }

    private Attempt fallBack(Attempt attempt) {
        return Attempt.queued(attempt.runId(), attempt.position(), attempt.number() + 1, true, false, clock.instant());
    }

    private void replaced(Handle db, Run run, Attempt attempt, String text) {
        var fallBack = fallBack(attempt);
        archive.attempts().insert(db, fallBack);
        given(db, run, fallBack, new StepOutcome.Given(text, StepUse.NOTHING, false));
    }

    private void queue(Handle db, Attempt attempt) {
        archive.attempts().insert(db, attempt);
        jobs.schedule(db, RUN_STEP, attempt.id(), attempt.times().dueAt());
    }

    private void end(Handle db, Run run, RunState end, @Nullable StepFailure failure) {
        archive.runs().end(db, run.id(), end, failure, clock.instant());
        meters.counter("pipeline.runs", "outcome", failure == null ? end.name() : failure.name())
                .increment();
    }

    private void count(Step step, String outcome) {
        meters.counter("pipeline.steps", "kind", step.kind().name(), "outcome", outcome)
                .increment();
    }
}
