package dev.vivavoce.content.consent;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what people allow, with this service's own token. Nothing is remembered, so a consent that was
/// taken back ends with the next call.
public final class ConsentClient {
    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub identity;

    public ConsentClient(Channel identity, ServiceTokens tokens) {
        this.identity = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// Whether what the person writes may go to third parties; false when identity does not answer in time.
    public boolean allowsThirdParties(UUID userId) {
        var request =
                CheckConsentsRequest.newBuilder().setUserId(userId.toString()).build();
        try {
            return identity.withDeadlineAfter(PATIENCE)
                    .checkConsents(request)
                    .getAllowedList()
                    .contains(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        } catch (RuntimeException thrown) { // identity is away, or gives no token
            log.warn("identity does not tell consents: {}", thrown.getClass().getSimpleName());
            return false;
        }
    }
}
