package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.speech.v1.GetSessionRequest;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionView;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;

/// Reads finished sessions from speech, with this service's own token.
public final class SessionClient {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final SpeakingServiceGrpc.SpeakingServiceBlockingStub speech;

    public SessionClient(Channel speech, ServiceTokens tokens) {
        this.speech = SpeakingServiceGrpc.newBlockingStub(speech).withInterceptors(tokens.calling("speech"));
    }

    /// Returns a session with its task and its result.
    ///
    /// @throws Failure UNAVAILABLE / SPEECH_UNAVAILABLE when speech, or identity for the token, cannot be reached
    /// @throws StatusRuntimeException when speech fails, for example for an unknown id
    Session session(String sessionId) {
        try {
            return speech.withDeadlineAfter(DEADLINE)
                    .getSession(GetSessionRequest.newBuilder()
                            .setSessionId(sessionId)
                            .setView(SessionView.SESSION_VIEW_FULL)
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
