package dev.vivavoce.bff.pipeline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.account.Viewer;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.pipeline.Inputs.CancelPipelineRunInput;
import dev.vivavoce.bff.pipeline.Inputs.CreatePipelineInput;
import dev.vivavoce.bff.pipeline.Inputs.DeletePipelineInput;
import dev.vivavoce.bff.pipeline.Inputs.DeletePipelineRunInput;
import dev.vivavoce.bff.pipeline.Inputs.RunPipelineInput;
import dev.vivavoce.bff.pipeline.Inputs.UpdatePipelineInput;
import dev.vivavoce.bff.pipeline.Payloads.DeletePipelinePayload;
import dev.vivavoce.bff.pipeline.Payloads.DeletePipelineRunPayload;
import dev.vivavoce.bff.pipeline.Payloads.PipelineChanged;
import dev.vivavoce.bff.pipeline.Payloads.PipelineFileMissing;
import dev.vivavoce.bff.pipeline.Payloads.PipelineFileUnknown;
import dev.vivavoce.bff.pipeline.Payloads.PipelinePayload;
import dev.vivavoce.bff.pipeline.Payloads.PipelineRunPayload;
import dev.vivavoce.bff.pipeline.Payloads.PipelineRunUnknown;
import dev.vivavoce.bff.pipeline.Payloads.PipelineSpeechUnknown;
import dev.vivavoce.bff.pipeline.Payloads.PipelineUnknown;
import dev.vivavoce.bff.pipeline.Payloads.TooManyPipelineRuns;
import dev.vivavoce.bff.pipeline.Payloads.TooManyPipelines;
import dev.vivavoce.bff.pipeline.Pipeline.ModelWork;
import dev.vivavoce.bff.pipeline.Pipeline.RecognitionWork;
import dev.vivavoce.bff.pipeline.Pipeline.SynthesisWork;
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunDetail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's pipelines and their runs.
@Controller
final class PipelineController implements UnionMembers {
    private final PipelineClient pipelines;
    private final Scheduler virtualThreads;

    PipelineController(PipelineClient pipelines, Scheduler virtualThreads) {
        this.pipelines = pipelines;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    Pipeline pipeline(@ContextValue Requester requester, @Argument String id) {
        return pipelines.pipeline(requester, pipelineId(id));
    }

    @QueryMapping
    @Nullable
    PipelineRunDetail pipelineRun(@ContextValue Requester requester, @Argument String id) {
        return pipelines.detail(requester, runId(id));
    }

    @SchemaMapping(field = "pipelines")
    Connection<Pipeline> pipelinesOfViewer(
            Viewer viewer, @ContextValue Requester requester, @Argument int first, @Argument @Nullable String after) {
        return Paging.connection(first, after, (size, token) -> pipelines.page(requester, size, token));
    }

    /// One call for the pipelines of a page.
    @BatchMapping
    Map<Pipeline, List<PipelineRun>> newestRuns(@ContextValue Requester requester, List<Pipeline> listed) {
        var ids = listed.stream().map(Pipeline::pipelineId).toList();
        var byPipeline = pipelines.newest(requester, ids).stream().collect(groupingBy(PipelineRun::pipelineId));
        return listed.stream()
                .distinct()
                .collect(toMap(pipeline -> pipeline, pipeline -> byPipeline.getOrDefault(pipeline.id(), List.of())));
    }

    @SchemaMapping(field = "pipelineRuns")
    Connection<PipelineRun> runsOfViewer(
            Viewer viewer,
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String pipelineId) {
        var of = pipelineId == null ? "" : pipelineId(pipelineId);
        return Paging.connection(first, after, (size, token) -> pipelines.runs(requester, of, size, token));
    }

    @MutationMapping
    PipelinePayload createPipeline(@ContextValue Requester requester, @Argument CreatePipelineInput input) {
        return pipelines.create(requester, input);
    }

    @MutationMapping
    PipelinePayload updatePipeline(@ContextValue Requester requester, @Argument UpdatePipelineInput input) {
        return pipelines.update(requester, input);
    }

    @MutationMapping
    DeletePipelinePayload deletePipeline(@ContextValue Requester requester, @Argument DeletePipelineInput input) {
        return pipelines.delete(requester, pipelineId(input.pipelineId()));
    }

    @MutationMapping
    PipelineRunPayload runPipeline(@ContextValue Requester requester, @Argument RunPipelineInput input) {
        return pipelines.run(requester, input);
    }

    @MutationMapping
    PipelineRunPayload cancelPipelineRun(@ContextValue Requester requester, @Argument CancelPipelineRunInput input) {
        return pipelines.cancel(requester, runId(input.pipelineRunId()));
    }

    @MutationMapping
    DeletePipelineRunPayload deletePipelineRun(
            @ContextValue Requester requester, @Argument DeletePipelineRunInput input) {
        return pipelines.deleteRun(requester, runId(input.pipelineRunId()));
    }

    @SubscriptionMapping
    Flux<PipelineRun> pipelineRunChanged(
            @ContextValue Requester requester, @Argument String pipelineRunId, @Argument @Nullable String after) {
        var id = runId(pipelineRunId);
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> pipelines.changes(requester, id, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                RecognitionWork.class,
                ModelWork.class,
                SynthesisWork.class,
                TooManyPipelines.class,
                PipelineChanged.class,
                PipelineUnknown.class,
                TooManyPipelineRuns.class,
                PipelineFileMissing.class,
                PipelineFileUnknown.class,
                PipelineSpeechUnknown.class,
                PipelineRunUnknown.class);
    }

    private static String pipelineId(String id) {
        return GlobalId.local(Pipeline.TYPE, id);
    }

    private static String runId(String id) {
        return GlobalId.local(PipelineRun.TYPE, id);
    }
}
