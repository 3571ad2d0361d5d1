package dev.vivavoce.speech.session;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.session.log.SessionLog;
import dev.vivavoce.speech.session.stream.LiveStreams;
import java.time.Duration;
import java.util.UUID;

/// Ends sessions for their learners, whichever replica has the stream.
public final class SessionFinisher {
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final SessionQueries sessions;
    private final SessionLog sessionLog;
    private final LiveStreams live;
    private final Watches watches;

    SessionFinisher(SessionQueries sessions, SessionLog sessionLog, LiveStreams live, Watches watches) {
        this.sessions = sessions;
        this.sessionLog = sessionLog;
        this.live = live;
        this.watches = watches;
    }

    /// Ends the session, from any replica. The stream that has it scores first what was spoken; when no stream has
    /// it, the replica that keeps its audio does so, and without that the result is made from the log. While a
    /// replica stops and for a minute after it, a session is not ended whose audio that replica received and did
    /// not settle: its learner resumes. The session of a submitted recording ends without a call, so this only
    /// waits for its end.
    ///
    /// @param patience how long to wait for the stream
    /// @throws Failure NOT_FOUND / SESSION_UNKNOWN, UNAVAILABLE / FINISH_PENDING or DRAINING
    public Session finish(UUID userId, UUID id, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        try (var changes = watches.changes(id)) {
            while (true) {
                var session = sessions.get(userId, id);
                if (session.isFinished()) return sessions.withResult(session);
                // The stream of this replica may have released the session just now: its learner resumes elsewhere.
                if (live.isDraining()) throw LiveStreams.drainingFailure();
                if (session.isSubmitted()) {
                    if (System.nanoTime() >= deadline) throw pending();
                    changes.await(ASK_AGAIN);
                    continue;
                }
                switch (session.stream()) {
                    case OPEN, KEPT -> {
                        if (System.nanoTime() >= deadline) throw pending();
                        sessionLog.requestFinish(id);
                        changes.await(ASK_AGAIN);
                    }
                    case DRAINED -> throw drained();
                    case NONE -> {
                        if (sessionLog.finishAbandoned(id, false)) return sessions.withResult(sessions.get(userId, id));
                    }
                }
            }
        }
    }

    private static Failure pending() {
        return Failure.unavailable("FINISH_PENDING", "what was spoken is still being scored: try again")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static Failure drained() {
        return Failure.unavailable(
                        "DRAINING",
                        "the server that had the session stopped before all audio was scored: resume the session")
                .retryAfter(Duration.ofSeconds(1));
    }
}
