package dev.vivavoce.assessment;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.GetSessionResponse;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speech's sessions, for tests of a service that reads them. It can be made unavailable while its events still
/// flow.
public final class FakeSpeech extends SpeakingServiceGrpc.SpeakingServiceImplBase {
    /// How many calls have failed since it became unavailable.
    public final AtomicInteger refused = new AtomicInteger();

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile Runnable meanwhile = () -> {};

    /// Stores the session and returns the event of its end.
    SpeakingSessionFinished finish(Session session) {
        sessions.put(session.getId(), session);
        return SpeakingSessionFinished.newBuilder()
                .setSessionId(session.getId())
                .setUserId(session.getUserId())
                .setPurpose(session.getTask().getPurpose())
                .setStartedAt(session.hasCreatedAt() ? session.getCreatedAt() : Timestamps.EPOCH)
                .setFinishedAt(session.getFinishedAt())
                .build();
    }

    /// Stores the session without the event of its end.
    public void add(Session session) {
        sessions.put(session.getId(), session);
    }

    /// Deletes the session as speech does.
    public void delete(String sessionId) {
        sessions.remove(sessionId);
        deleted.add(sessionId);
    }

    public void goAway() {
        refused.set(0);
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /// Does something while the next session is being read.
    public void meanwhile(Runnable act) {
        meanwhile = act;
    }

    @Override
    public void getSession(GetSessionRequest request, StreamObserver<GetSessionResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        if (away) {
            refused.incrementAndGet();
            throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        }
        var act = meanwhile;
        meanwhile = () -> {};
        act.run();
        var session = sessions.get(request.getSessionId());
        if (deleted.contains(request.getSessionId())) throw Failure.notFound("SESSION_DELETED", "it was deleted");
        if (session == null) throw Failure.notFound("SESSION_UNKNOWN", "no such session");
        boolean isFull = request.getView() == SessionView.SESSION_VIEW_FULL;
        out.onNext(GetSessionResponse.newBuilder()
                .setSession(isFull ? session : session.toBuilder().clearResult().build())
                .build());
        out.onCompleted();
    }
}
