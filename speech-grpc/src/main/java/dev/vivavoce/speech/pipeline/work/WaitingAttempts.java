package dev.vivavoce.speech.pipeline.work;

import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.speech.pipeline.run.AttemptStore;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The attempts of steps that wait until a transcription, generated audio or a session ends.
public final class WaitingAttempts {
    private final AttemptStore attempts;
    private final JobQueue jobs = new JobQueue();
    private final Clock clock;

    public WaitingAttempts(AttemptStore attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /// Wakes those that wait for the one that has ended, in the transaction of its end.
    void ended(Handle db, UUID subjectId) {
        for (var attemptId : attempts.following(db, subjectId))
            jobs.schedule(db, StepRunner.FOLLOW_STEP, attemptId, clock.instant());
    }
}
