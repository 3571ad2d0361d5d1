package dev.vivavoce.assessment.quiz.sharing;

import dev.vivavoce.billing.v1.BatchGetTeamsRequest;
import dev.vivavoce.billing.v1.TeamMembership;
import dev.vivavoce.billing.v1.TeamServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Asks billing who is in a team with whom, with this service's own token. The answer holds at that moment only.
public final class TeamClient {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final TeamServiceGrpc.TeamServiceBlockingStub billing;

    public TeamClient(Channel billing, ServiceTokens tokens) {
        this.billing = TeamServiceGrpc.newBlockingStub(billing).withInterceptors(tokens.calling("billing"));
    }

    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE
    boolean hasTeam(UUID userId) {
        return !memberships(userId).isEmpty();
    }

    /// Whether both are in the same team.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE
    boolean areTogether(UUID one, UUID other) {
        var memberships = memberships(one, other);
        var common = teams(memberships, one);
        common.retainAll(teams(memberships, other));
        return !common.isEmpty();
    }

    private static Set<String> teams(List<TeamMembership> memberships, UUID userId) {
        var teams = new HashSet<String>();
        for (var one : memberships) if (one.getUserId().equals(userId.toString())) teams.add(one.getTeamId());
        return teams;
    }

    private List<TeamMembership> memberships(UUID... userIds) {
        var request = BatchGetTeamsRequest.newBuilder();
        for (var id : userIds) request.addUserIds(id.toString());
        try {
            return billing.withDeadlineAfter(DEADLINE)
                    .batchGetTeams(request.build())
                    .getMembershipsList();
        } catch (StatusRuntimeException thrown) {
            throw switch (thrown.getStatus().getCode()) {
                case UNAVAILABLE, DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED ->
                    Failure.unavailable(
                            "BILLING_UNAVAILABLE", "the teams cannot be asked for now: " + thrown.getStatus());
                default -> thrown;
            };
        }
    }
}
