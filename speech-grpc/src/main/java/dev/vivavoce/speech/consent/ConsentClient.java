package dev.vivavoce.speech.consent;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what a learner allows.
public final class ConsentClient {
    /// What identity answers.
    public enum Answer {
        ALLOWED,
        NOT_ALLOWED,
        /// Identity does not answer.
        UNKNOWN
    }

    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// For a question whose learner waits for the partner's answer meanwhile.
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(300);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub identity;

    public ConsentClient(Channel identity, ServiceTokens tokens) {
        this.identity = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// Whether the user allows that recordings are kept.
    public Answer keeping(UUID userId) {
        return answer(userId, PATIENCE, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO);
    }

    /// Whether the user allows that recordings are kept, and that examiners hear them.
    public Answer hearing(UUID userId) {
        return answer(
                userId, PATIENCE, ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO, ConsentPurpose.CONSENT_PURPOSE_EXAMINERS);
    }

    /// Whether what the learner says may go to third parties now; false when identity does not answer in time.
    public boolean allowsThirdParties(UUID userId) {
        return answer(userId, LITTLE_PATIENCE, ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES) == Answer.ALLOWED;
    }

    private Answer answer(UUID userId, Duration patience, ConsentPurpose... purposes) {
        var request =
                CheckConsentsRequest.newBuilder().setUserId(userId.toString()).build();
        try {
            var allowed = identity.withDeadlineAfter(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .checkConsents(request)
                    .getAllowedList();
            return allowed.containsAll(List.of(purposes)) ? Answer.ALLOWED : Answer.NOT_ALLOWED;
        } catch (RuntimeException thrown) { // identity is away, or gives no token
            log.warn("identity does not tell consents: {}", thrown.getClass().getSimpleName());
            return Answer.UNKNOWN;
        }
    }
}
