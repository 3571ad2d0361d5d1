package dev.vivavoce.speech.session.partner;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what a learner allows.
public final class ConsentClient {
    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    /// The learner waits for the partner's answer meanwhile.
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub identity;

    public ConsentClient(Channel identity, ServiceTokens tokens) {
        this.identity = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// Whether what the learner says may go to third parties now; false when identity does not answer in time.
    boolean allowsThirdParties(UUID userId) {
        try {
            return identity.withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .checkConsents(CheckConsentsRequest.newBuilder()
                            .setUserId(userId.toString())
                            .build())
                    .getAllowedList()
                    .contains(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        } catch (RuntimeException thrown) { // identity is away, or gives no token
            log.debug("no consent is known: {}", thrown.getClass().getName());
            return false;
        }
    }
}
