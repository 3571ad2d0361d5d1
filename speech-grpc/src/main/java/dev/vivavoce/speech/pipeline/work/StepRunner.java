package dev.vivavoce.speech.pipeline.work;

import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.jobs.JobRun;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.speech.pipeline.definition.StepWork;
import dev.vivavoce.speech.pipeline.run.Archive;
import dev.vivavoce.speech.pipeline.run.AttemptState;
import dev.vivavoce.speech.pipeline.run.StepFailure;
import dev.vivavoce.speech.pipeline.work.RunSequence.Current;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Makes the attempts of steps, each as a job. A model is asked in the job. A transcription and generated audio are
/// begun in it and work as jobs of their own, so that a long file keeps no place; their end wakes a second job.
public final class StepRunner {
    /// The job that looks whether what does the work of an attempt has ended; its id is that of the attempt.
    public static final JobType FOLLOW_STEP =
            new JobType("follow-pipeline-step", 6, Duration.ofSeconds(1), Duration.ofSeconds(30));

    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    private static final Duration LOST_AFTER = Duration.ofMinutes(1);
    private static final int SWEPT_AT_ONCE = 100;

    private final Archive archive;
    private final RunSequence sequence;
    private final SpeechSteps speech;
    private final ModelStepClient models;
    private final Clock clock;

    public StepRunner(Archive archive, RunSequence sequence, SpeechSteps speech, ModelStepClient models, Clock clock) {
        this.archive = archive;
        this.sequence = sequence;
        this.speech = speech;
        this.models = models;
        this.clock = clock;
    }

    /// One try of the job of an attempt.
    public void run(JobRun run) throws InterruptedException {
        var current = sequence.current(run.id());
        if (current.isEmpty()) return;
        try {
            run(current.get());
        } catch (RuntimeException thrown) {
            if (run.number() >= RunSequence.RUN_STEP.tries() && !run.isStopping())
                sequence.end(run.id(), new StepOutcome.Failed(StepFailure.SERVICE_FAILED, true));
            throw thrown;
        }
    }

    private void run(Current current) throws InterruptedException {
        switch (current.step().work()) {
            case StepWork.Model model -> ask(current, model);
            case StepWork.Recognition recognition -> {
                if (isBegun(current, speech.mayBePaid(current, recognition)))
                    begun(current, speech.begin(current, recognition));
            }
            case StepWork.Synthesis synthesis -> {
                var spoken = speech.inPlace(current, synthesis);
                if (isBegun(current, speech.mayBePaid(spoken))) begun(current, speech.begin(current, spoken));
            }
        }
    }

    /// Beginning twice begins the same transcription or audio.
    private boolean isBegun(Current current, boolean mayBePaid) {
        return current.attempt().state() == AttemptState.RUNNING || sequence.begin(current, mayBePaid);
    }

    private void begun(Current current, SpeechSteps.Begun begun) {
        switch (begun) {
            case SpeechSteps.Begun.Followed(var id) -> {
                if (sequence.follow(current.attempt().id(), id))
                    follow(current.attempt().id());
                else speech.stop(current.run(), current.step().kind(), id);
            }
            case SpeechSteps.Begun.Refused(var failure) ->
                sequence.end(current.attempt().id(), new StepOutcome.Failed(failure, false));
        }
    }

    /// A question that was begun before was lost with its process: it is unknown whether it was answered.
    private void ask(Current current, StepWork.Model model) throws InterruptedException {
        var id = current.attempt().id();
        if (current.attempt().state() == AttemptState.RUNNING) {
            sequence.end(id, new StepOutcome.Failed(StepFailure.PROCESS_LOST, true));
            return;
        }
        var text = current.input();
        if (text.codePointCount(0, text.length()) > ModelStepClient.LONGEST_TEXT) {
            sequence.end(id, new StepOutcome.Failed(StepFailure.TEXT_TOO_LONG, false));
            return;
        }
        if (!sequence.begin(current, true)) return;
        var question = models.question(current.run().userId(), model.instruction(), text);
        var watching = Thread.ofVirtual().name("pipeline-question").start(() -> cancelWhenEnded(current, question));
        try {
            sequence.end(id, question.ask(current.step().timeLimit()));
        } finally {
            watching.interrupt();
        }
    }

    private void cancelWhenEnded(Current current, ModelStepClient.Question question) {
        try (var changes = archive.changes().of(current.run().id())) {
            while (Uninterruptible.run(() -> sequence.current(current.attempt().id()))
                    .isPresent()) changes.await(LOOKED_EVERY);
            question.cancel();
        } catch (InterruptedException _) {
            // answered
        }
    }

    /// One try of the job that follows an attempt.
    public void follow(JobRun run) {
        follow(run.id());
    }

    /// Ends an attempt when its work has ended elsewhere, or it has timed out.
    private void follow(UUID attemptId) {
        var found = sequence.current(attemptId);
        if (found.isEmpty() || found.get().attempt().state() != AttemptState.RUNNING) return;
        var current = found.get();
        var followed = current.attempt().followedId();
        var outcome =
                followed == null ? null : speech.outcome(current, followed).orElse(null);
        if (outcome != null) {
            sequence.end(attemptId, outcome);
            return;
        }
        if (!current.attempt().isLate(clock.instant())) return;
        if (sequence.end(attemptId, new StepOutcome.Failed(StepFailure.TIMED_OUT, true)) && followed != null)
            speech.stop(current.run(), current.step().kind(), followed);
    }

    /// Handles attempts that have timed out, whose end no process has handled, or whose job was given up.
    public void sweep() {
        var now = clock.instant();
        for (var id : archive.database().transaction(db -> archive.attempts().due(db, now, SWEPT_AT_ONCE))) follow(id);
        for (var id : archive.database()
                .transaction(db ->
                        archive.attempts().lost(db, RunSequence.RUN_STEP.name(), now.minus(LOST_AFTER), SWEPT_AT_ONCE)))
            sequence.end(id, new StepOutcome.Failed(StepFailure.SERVICE_FAILED, false));
    }
}
