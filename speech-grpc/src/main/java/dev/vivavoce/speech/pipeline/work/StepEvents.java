package dev.vivavoce.speech.pipeline.work;

import com.google.protobuf.Message;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.speech.pipeline.run.AttemptStore;
import dev.vivavoce.speech.v1.AudioGenerationCompleted;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.TranscriptionCompleted;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Passes events on, and wakes the attempts that wait for the end of a transcription, of generated audio or
/// of a session, in the transaction of that end.
public final class StepEvents implements EventSink {
    private final EventSink next;
    private final AttemptStore attempts;
    private final JobQueue jobs = new JobQueue();
    private final Clock clock;

    public StepEvents(EventSink next, AttemptStore attempts, Clock clock) {
        this.next = next;
        this.attempts = attempts;
        this.clock = clock;
    }

    @Override
    public void append(Handle db, @Nullable UUID userId, @Nullable UUID subjectId, Message payload) {
        boolean isEnd = payload instanceof TranscriptionCompleted
                || payload instanceof AudioGenerationCompleted
                || payload instanceof SpeakingSessionFinished;
        if (isEnd && subjectId != null)
            for (var attemptId : attempts.following(db, subjectId))
                jobs.schedule(db, StepRunner.FOLLOW_STEP, attemptId, clock.instant());
        next.append(db, userId, subjectId, payload);
    }
}
