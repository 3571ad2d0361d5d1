package dev.vivavoce.billing.team;

import dev.vivavoce.billing.v1.BatchGetTeamsRequest;
import dev.vivavoce.billing.v1.BatchGetTeamsResponse;
import dev.vivavoce.billing.v1.TeamMembership;
import dev.vivavoce.billing.v1.TeamServiceGrpc;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;

/// Serves `team.proto`.
public final class TeamGrpc extends TeamServiceGrpc.TeamServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;

    private final Teams teams;

    public TeamGrpc(Teams teams) {
        this.teams = teams;
    }

    @Override
    public void batchGetTeams(BatchGetTeamsRequest request, StreamObserver<BatchGetTeamsResponse> out) {
        if (!Caller.current().subject().equals("assessment"))
            throw Failure.denied("CALLER_NOT_ADMITTED", "only assessment shares things inside a team");
        var response = BatchGetTeamsResponse.newBuilder();
        for (var one : teams.of(Ids.uuids("user_ids", request.getUserIdsList(), MOST_IN_A_BATCH)))
            response.addMemberships(TeamMembership.newBuilder()
                    .setUserId(one.userId().toString())
                    .setTeamId(one.ownerId().toString()));
        out.onNext(response.build());
        out.onCompleted();
    }
}
