package dev.vivavoce.speech.pipeline.work;

import com.google.protobuf.Message;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.speech.v1.AudioGenerationCompleted;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import dev.vivavoce.speech.v1.TranscriptionCompleted;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Passes events on, and wakes the attempts that wait for the end of a transcription, of generated audio or
/// of a session, in the transaction of that end.
public final class StepEvents implements EventSink {
    private final EventSink next;
    private final WaitingAttempts waiting;

    public StepEvents(EventSink next, WaitingAttempts waiting) {
        this.next = next;
        this.waiting = waiting;
    }

    @Override
    public void append(Handle db, @Nullable UUID userId, @Nullable UUID subjectId, Message payload) {
        boolean isEnd = payload instanceof TranscriptionCompleted
                || payload instanceof AudioGenerationCompleted
                || payload instanceof SpeakingSessionFinished;
        if (isEnd && subjectId != null) waiting.ended(db, subjectId);
        next.append(db, userId, subjectId, payload);
    }
}
