package dev.vivavoce.speech.recording;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what a learner allows.
public final class ConsentClient {
    /// What identity answers.
    enum Answer {
        ALLOWED,
        NOT_ALLOWED,
        /// Identity does not answer.
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub consents;

    public ConsentClient(Channel identity, ServiceTokens tokens) {
        consents = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// Whether the user allows that recordings are kept.
    Answer keeping(UUID userId) {
        return answer(userId, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
    }

    /// Whether the user allows that recordings are kept, and that examiners hear them.
    Answer hearing(UUID userId) {
        return answer(userId, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO, ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
    }

    private Answer answer(UUID userId, ConsentPurpose... purposes) {
        var request =
                CheckConsentsRequest.newBuilder().setUserId(userId.toString()).build();
        try {
            var allowed =
                    consents.withDeadlineAfter(PATIENCE).checkConsents(request).getAllowedList();
            for (var purpose : purposes) if (!allowed.contains(purpose)) return Answer.NOT_ALLOWED;
            return Answer.ALLOWED;
        } catch (StatusRuntimeException thrown) {
            log.warn("identity does not tell consents: {}", thrown.getStatus().getCode());
            return Answer.UNKNOWN;
        }
    }
}
