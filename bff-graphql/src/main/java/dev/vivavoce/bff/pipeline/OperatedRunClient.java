package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.BatchGetUsersRequest;
import dev.vivavoce.speech.v1.ListAllRunsRequest;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.RunState;
import io.grpc.Channel;
import java.util.Collection;
import java.util.List;

/// Calls speech for the runs of all people, and identity for who they are.
public final class OperatedRunClient {
    private final PipelineServiceGrpc.PipelineServiceBlockingStub pipelines;
    private final AccountServiceGrpc.AccountServiceBlockingStub accounts;

    public OperatedRunClient(Channel speech, Channel identity) {
        pipelines = PipelineServiceGrpc.newBlockingStub(speech);
        accounts = AccountServiceGrpc.newBlockingStub(identity);
    }

    Page<OperatedPipelineRun> page(Requester requester, OperatedPipelineRun.Filter filter, int size, String token) {
        var request = ListAllRunsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setUserId(ProtoMapping.orEmpty(filter.userId()))
                .setRunId(ProtoMapping.orEmpty(filter.runId()));
        var state = filter.state();
        if (state != null) request.setState(RunState.valueOf("RUN_STATE_" + state.name()));
        var response = Calls.signedIn(pipelines, requester, Calls.READ).listAllRuns(request.build());
        return new Page<>(
                response.getRunsList().stream().map(PipelineMapping::operated).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// The owners that exist.
    List<PipelineRunOwner> owners(Requester requester, Collection<String> userIds) {
        return Batches.gather(
                userIds,
                ids -> Calls.signedIn(accounts, requester, Calls.READ)
                        .batchGetUsers(BatchGetUsersRequest.newBuilder()
                                .addAllUserIds(ids)
                                .build())
                        .getUsersList()
                        .stream()
                        .map(user -> new PipelineRunOwner(user.getId(), user.getDisplayName(), user.getEmail()))
                        .toList());
    }
}
