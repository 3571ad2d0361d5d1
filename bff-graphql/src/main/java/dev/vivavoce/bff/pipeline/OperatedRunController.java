package dev.vivavoce.bff.pipeline;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The runs of all people, for administrators.
@Controller
final class OperatedRunController {
    private final OperatedRunClient runs;

    OperatedRunController(OperatedRunClient runs) {
        this.runs = runs;
    }

    @QueryMapping
    Connection<OperatedPipelineRun> operatedPipelineRuns(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable PipelineRunState state,
            @Argument @Nullable String personId,
            @Argument @Nullable String pipelineRunId) {
        var filter = new OperatedPipelineRun.Filter(
                state,
                personId == null ? null : GlobalId.local(OperatedPipelineRun.PERSON, personId),
                pipelineRunId == null ? null : GlobalId.local(PipelineRun.TYPE, pipelineRunId));
        return Paging.connection(first, after, (size, token) -> runs.page(requester, filter, size, token));
    }

    /// One call for the owners of a page.
    @BatchMapping
    Map<OperatedPipelineRun, PipelineRunOwner> owner(
            @ContextValue Requester requester, List<OperatedPipelineRun> operated) {
        var ids = operated.stream().map(OperatedPipelineRun::userId).toList();
        var byId = runs.owners(requester, ids).stream().collect(toMap(PipelineRunOwner::userId, owner -> owner));
        return operated.stream()
                .distinct()
                .filter(run -> byId.containsKey(run.userId()))
                .collect(toMap(run -> run, run -> requireNonNull(byId.get(run.userId()))));
    }
}
