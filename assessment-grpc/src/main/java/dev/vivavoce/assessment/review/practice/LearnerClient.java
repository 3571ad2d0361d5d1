package dev.vivavoce.assessment.review.practice;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.UUID;

/// Asks identity who is a learner, with this service's own token.
public final class LearnerClient {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private final AccountServiceGrpc.AccountServiceBlockingStub identity;

    public LearnerClient(Channel identity, ServiceTokens tokens) {
        this.identity = AccountServiceGrpc.newBlockingStub(identity).withInterceptors(tokens.calling("identity"));
    }

    /// False for a guest, and for a person whose account no longer exists.
    ///
    /// @throws Failure UNAVAILABLE / IDENTITY_UNAVAILABLE
    boolean isLearner(UUID userId) {
        try {
            return identity.withDeadlineAfter(DEADLINE)
                    .getUser(GetUserRequest.newBuilder()
                            .setUserId(userId.toString())
                            .build())
                    .getUser()
                    .getRolesList()
                    .contains(Role.ROLE_LEARNER);
        } catch (StatusRuntimeException thrown) {
            return switch (thrown.getStatus().getCode()) {
                case NOT_FOUND -> false;
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    throw Failure.unavailable(
                            "IDENTITY_UNAVAILABLE", "the user cannot be asked for now: " + thrown.getStatus());
                default -> throw thrown;
            };
        }
    }
}
