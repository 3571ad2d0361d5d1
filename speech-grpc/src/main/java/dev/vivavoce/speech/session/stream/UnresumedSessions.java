package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.session.audio.KeptAudio;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SessionLog;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends sessions that nobody resumed with the audio that this replica keeps of them. It is processed like a
/// stream, with the same results, but without a speaker.
public final class UnresumedSessions {
    private static final Logger log = LoggerFactory.getLogger(UnresumedSessions.class);

    private final SessionLog sessions;
    private final LiveStreams live;
    private final KeptAudio kept;
    private final StreamFactory streams;

    public UnresumedSessions(SessionLog sessions, LiveStreams live, KeptAudio kept, StreamFactory streams) {
        this.sessions = sessions;
        this.live = live;
        this.kept = kept;
        this.streams = streams;
    }

    /// Ends a session for the learner, who asked for it. Returns at once.
    public void endLater(UUID id) {
        Thread.ofVirtual().name("end-unresumed").start(() -> {
            try {
                end(id, false);
            } catch (RuntimeException thrown) { // it is asked again, or swept
                log.error("cannot end session {}", id, thrown);
            }
        });
    }

    /// Ends a session that was abandoned. Returns false when this replica keeps no audio of it. Audio that cannot be
    /// scored is given up, so that the next sweep ends the session with its log.
    public boolean endAbandoned(UUID id) {
        try {
            return end(id, true);
        } catch (RuntimeException thrown) {
            if (!(thrown instanceof Failure)) kept.claim(id);
            throw thrown;
        }
    }

    private boolean end(UUID id, boolean isAbandoned) {
        boolean isWritten = kept.isWritten(id);
        var left = kept.claim(id);
        if (left.isEmpty()) return false;
        var lease = take(id, left.get(), isWritten);
        if (lease.isEmpty()) return true; // a stream has taken it: it gets the audio from its speaker
        try {
            conclude(lease.get(), left.get(), isAbandoned);
        } finally {
            live.release(lease.get()); // keeps the audio again when that failed
        }
        return true;
    }

    private Optional<SessionLease> take(UUID id, KeptAudio.Left left, boolean isWritten) {
        try {
            return sessions.takeAbandoned(id).map(SessionLease.Abandoned::lease);
        } catch (RuntimeException thrown) {
            kept.put(id, left);
            if (isWritten) kept.written(id);
            throw thrown;
        }
    }

    private void conclude(SessionLease lease, KeptAudio.Left left, boolean isAbandoned) {
        var mailbox = new Mailbox<Mail>(1);
        try (var intake = streams.intake(lease, left.audio().codec(), left.audio())) {
            var stream = live.open(
                    lease.sessionId(), Optional.of(left), () -> streams.stream(lease, mailbox, intake, Responses.NONE));
            stream.conclude(left, isAbandoned);
        } catch (Failure failure) {
            if (!failure.reason().equals("SUPERSEDED")) throw failure; // a stream came back in between and goes on
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
        }
    }
}
