package dev.vivavoce.assessment.consent;

import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks identity what learners allow, with this service's own token. Nothing is remembered, so a consent that
/// was taken back ends with the next call.
public final class ConsentClient {
    private static final Logger log = LoggerFactory.getLogger(ConsentClient.class);
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final ConsentServiceGrpc.ConsentServiceBlockingStub identity;

    public ConsentClient(Channel identity, ServiceTokens tokens) {
        this.identity = ConsentServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// Whether examiners may hear the learner.
    ///
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE when identity cannot be asked
    public boolean allows(UUID learnerId) {
        return !allowing(List.of(learnerId)).isEmpty();
    }

    /// Returns those whom examiners may hear, in one call.
    ///
    /// @param learnerIds at most 200 different ones
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE when identity cannot be asked
    public Set<UUID> allowing(Collection<UUID> learnerIds) {
        if (learnerIds.isEmpty()) return Set.of();
        var request = BatchCheckConsentsRequest.newBuilder();
        for (var id : Set.copyOf(learnerIds)) request.addUserIds(id.toString());
        try {
            var allowing = new HashSet<UUID>();
            for (var user : identity.withDeadlineAfter(DEADLINE)
                    .batchCheckConsents(request.build())
                    .getUsersList())
                if (user.getAllowedList().contains(ConsentPurpose.CONSENT_PURPOSE_EXAMINERS))
                    allowing.add(UUID.fromString(user.getUserId()));
            return allowing;
        } catch (StatusRuntimeException thrown) {
            throw switch (thrown.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable(
                            "IDENTITY_UNAVAILABLE", "the consent cannot be asked for now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }

    /// Whether what the learner said may go to third parties; false when identity cannot be asked.
    public boolean allowsThirdParties(UUID learnerId) {
        var request = CheckConsentsRequest.newBuilder()
                .setUserId(learnerId.toString())
                .build();
        try {
            return identity.withDeadlineAfter(DEADLINE)
                    .checkConsents(request)
                    .getAllowedList()
                    .contains(ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        } catch (RuntimeException thrown) { // identity is away, or gives no token
            log.warn("identity does not tell consents: {}", thrown.getClass().getSimpleName());
            return false;
        }
    }
}
