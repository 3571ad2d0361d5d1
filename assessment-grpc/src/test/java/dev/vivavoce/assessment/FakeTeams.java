package dev.vivavoce.assessment;

import dev.vivavoce.billing.v1.BatchGetTeamsRequest;
import dev.vivavoce.billing.v1.BatchGetTeamsResponse;
import dev.vivavoce.billing.v1.TeamMembership;
import dev.vivavoce.billing.v1.TeamServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Billing's teams. It can be made unavailable.
public final class FakeTeams extends TeamServiceGrpc.TeamServiceImplBase {
    private final Map<UUID, UUID> teams = new ConcurrentHashMap<>();
    private volatile boolean isAway;

    /// Puts people into a new team.
    public void join(UUID... people) {
        var team = UUID.randomUUID();
        for (var one : people) teams.put(one, team);
    }

    public void leave(UUID person) {
        teams.remove(person);
    }

    public void setAway(boolean away) {
        isAway = away;
    }

    @Override
    public void batchGetTeams(BatchGetTeamsRequest request, StreamObserver<BatchGetTeamsResponse> out) {
        if (!Caller.current().subject().equals("assessment"))
            throw Failure.denied("CALLER_NOT_ADMITTED", "only assessment asks for teams");
        if (isAway) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        var response = BatchGetTeamsResponse.newBuilder();
        for (var id : request.getUserIdsList()) {
            var team = teams.get(UUID.fromString(id));
            if (team != null)
                response.addMemberships(
                        TeamMembership.newBuilder().setUserId(id).setTeamId(team.toString()));
        }
        out.onNext(response.build());
        out.onCompleted();
    }
}
