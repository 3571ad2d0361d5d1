package dev.vivavoce.assessment.attempt;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// Reads finished sessions from speech, with this service's own token.
public final class SessionClient {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final SpeakingServiceGrpc.SpeakingServiceBlockingStub speech;

    public SessionClient(Channel speech, ServiceTokens tokens) {
        this.speech = SpeakingServiceGrpc.newBlockingStub(speech).withInterceptors(tokens.calling("speech"));
    }

    /// Returns a session with its task and its result; empty when it was deleted.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE when speech, or identity for the token, cannot be reached
    /// @throws StatusRuntimeException when speech fails, for example for an unknown id
    public Optional<Session> session(String sessionId) {
        try {
            return Optional.of(get(sessionId, SessionView.SESSION_VIEW_FULL));
        } catch (StatusRuntimeException thrown) {
            if (reason(thrown).equals("SESSION_DELETED")) return Optional.empty();
            throw thrown;
        }
    }

    /// Returns a session without its result; empty when there is none, or it was deleted.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE when speech, or identity for the token, cannot be reached
    public Optional<Session> summary(String sessionId) {
        try {
            return Optional.of(get(sessionId, SessionView.SESSION_VIEW_SUMMARY));
        } catch (StatusRuntimeException thrown) {
            if (thrown.getStatus().getCode() == Status.Code.NOT_FOUND) return Optional.empty();
            throw thrown;
        }
    }

    /// Whether this is a finished session of the user.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE when speech, or identity for the token, cannot be reached
    boolean isFinished(UUID sessionId, UUID userId) {
        return summary(sessionId.toString())
                .filter(session -> session.getState() == SessionState.SESSION_STATE_FINISHED
                        && session.getUserId().equals(userId.toString()))
                .isPresent();
    }

    private static String reason(StatusRuntimeException thrown) {
        var status = StatusProto.fromThrowable(thrown);
        if (status == null) return "";
        for (var detail : status.getDetailsList())
            try {
                if (detail.is(ErrorInfo.class))
                    return detail.unpack(ErrorInfo.class).getReason();
            } catch (InvalidProtocolBufferException unreadable) {
                throw new IllegalStateException("a detail of a failure cannot be read", unreadable);
            }
        return "";
    }

    private Session get(String sessionId, SessionView view) {
        try {
            return speech.withDeadlineAfter(DEADLINE)
                    .getSession(GetSessionRequest.newBuilder()
                            .setSessionId(sessionId)
                            .setView(view)
                            .build())
                    .getSession();
        } catch (StatusRuntimeException thrown) {
            throw switch (thrown.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable("SPEECH_UNAVAILABLE", "the session cannot be read now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }
}
