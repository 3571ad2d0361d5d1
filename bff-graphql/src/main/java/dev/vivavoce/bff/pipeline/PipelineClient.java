package dev.vivavoce.bff.pipeline;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.pipeline.Inputs.CreatePipelineInput;
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
import dev.vivavoce.bff.pipeline.PipelineRun.PipelineRunDetail;
import dev.vivavoce.bff.words.WireWords;
import dev.vivavoce.speech.v1.CancelRunRequest;
import dev.vivavoce.speech.v1.DeletePipelineRequest;
import dev.vivavoce.speech.v1.DeleteRunRequest;
import dev.vivavoce.speech.v1.GetPipelineRequest;
import dev.vivavoce.speech.v1.GetRunRequest;
import dev.vivavoce.speech.v1.ListNewestRunsRequest;
import dev.vivavoce.speech.v1.ListPipelinesRequest;
import dev.vivavoce.speech.v1.ListRunsRequest;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.WatchRunRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls speech for the viewer's pipelines and their runs.
public final class PipelineClient {
    /// The most that speech takes in one call.
    private static final int MOST_PIPELINES = 100;

    private final PipelineServiceGrpc.PipelineServiceBlockingStub pipelines;

    public PipelineClient(Channel speech) {
        pipelines = PipelineServiceGrpc.newBlockingStub(speech);
    }

    PipelinePayload create(Requester requester, CreatePipelineInput input) {
        try {
            var response =
                    Calls.signedIn(pipelines, requester, Calls.CHANGE).createPipeline(PipelineMapping.request(input));
            return switch (response.getOutcomeCase()) {
                case PIPELINE -> PipelinePayload.of(PipelineMapping.pipeline(response.getPipeline()));
                case TOO_MANY ->
                    PipelinePayload.refused(new TooManyPipelines(
                            "there are too many already", response.getTooMany().getMost()));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            return PipelinePayload.refused(invalid(thrown));
        }
    }

    PipelinePayload update(Requester requester, UpdatePipelineInput input) {
        try {
            var response =
                    Calls.signedIn(pipelines, requester, Calls.CHANGE).updatePipeline(PipelineMapping.request(input));
            return switch (response.getOutcomeCase()) {
                case PIPELINE -> PipelinePayload.of(PipelineMapping.pipeline(response.getPipeline()));
                case CHANGED ->
                    PipelinePayload.refused(new PipelineChanged(
                            "the pipeline was changed meanwhile", PipelineMapping.pipeline(response.getChanged())));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "PIPELINE_UNKNOWN")) return PipelinePayload.refused(PipelineUnknown.YOURS);
            return PipelinePayload.refused(invalid(thrown));
        }
    }

    /// With the place of each violation: `steps[1].model.instruction`.
    private static UserError invalid(StatusRuntimeException thrown) {
        var violations = Refusals.violations(thrown).stream()
                .map(violation ->
                        new FieldViolation(WireWords.of(violation.field()), WireWords.of(violation.description())))
                .toList();
        if (violations.isEmpty()) throw thrown;
        return InvalidInput.of(violations);
    }

    private static IllegalStateException unknownOutcome() {
        return new IllegalStateException("speech answered without an outcome we know");
    }

    DeletePipelinePayload delete(Requester requester, String pipelineId) {
        boolean isDeleted = Calls.signedIn(pipelines, requester, Calls.CHANGE)
                .deletePipeline(DeletePipelineRequest.newBuilder()
                        .setPipelineId(pipelineId)
                        .build())
                .getDeleted();
        return isDeleted
                ? new DeletePipelinePayload(GlobalId.of(Pipeline.TYPE, pipelineId), List.of())
                : new DeletePipelinePayload(null, List.of(PipelineUnknown.YOURS));
    }

    /// Null when the viewer has no such pipeline.
    @Nullable
    Pipeline pipeline(Requester requester, String pipelineId) {
        try {
            return PipelineMapping.pipeline(Calls.signedIn(pipelines, requester, Calls.READ)
                    .getPipeline(GetPipelineRequest.newBuilder()
                            .setPipelineId(pipelineId)
                            .build())
                    .getPipeline());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "PIPELINE_UNKNOWN")) throw thrown;
            return null;
        }
    }

    Page<Pipeline> page(Requester requester, int size, String token) {
        var response = Calls.signedIn(pipelines, requester, Calls.READ)
                .listPipelines(ListPipelinesRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getPipelinesList().stream()
                        .map(PipelineMapping::pipeline)
                        .toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    PipelineRunPayload run(Requester requester, RunPipelineInput input) {
        try {
            var response =
                    Calls.signedIn(pipelines, requester, Calls.CHANGE).runPipeline(PipelineMapping.request(input));
            return switch (response.getOutcomeCase()) {
                case RUN -> PipelineRunPayload.of(PipelineMapping.run(response.getRun()));
                case TOO_MANY ->
                    PipelineRunPayload.refused(new TooManyPipelineRuns(
                            "there are too many already",
                            response.getTooMany().getMost(),
                            response.getTooMany().getMostAtWork()));
                case MISSING ->
                    PipelineRunPayload.refused(new PipelineFileMissing("the file of the transcription was not sent"));
                case OUTCOME_NOT_SET -> throw unknownOutcome();
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "PIPELINE_UNKNOWN")) return PipelineRunPayload.refused(PipelineUnknown.YOURS);
            if (Refusals.is(thrown, "TRANSCRIPTION_UNKNOWN"))
                return PipelineRunPayload.refused(new PipelineFileUnknown("you have no such transcription"));
            if (Refusals.is(thrown, "SESSION_UNKNOWN"))
                return PipelineRunPayload.refused(new PipelineSpeechUnknown("you have no such speaking session"));
            return PipelineRunPayload.refused(invalid(thrown));
        }
    }

    /// Null when the viewer has no such run.
    @Nullable
    PipelineRunDetail detail(Requester requester, String runId) {
        try {
            return PipelineMapping.detail(Calls.signedIn(pipelines, requester, Calls.READ)
                    .getRun(GetRunRequest.newBuilder().setRunId(runId).build()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "RUN_UNKNOWN")) throw thrown;
            return null;
        }
    }

    /// @param pipelineId empty for the runs of all pipelines
    Page<PipelineRun> runs(Requester requester, String pipelineId, int size, String token) {
        var response = Calls.signedIn(pipelines, requester, Calls.READ)
                .listRuns(ListRunsRequest.newBuilder()
                        .setPipelineId(pipelineId)
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getRunsList().stream().map(PipelineMapping::run).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// The newest runs of each of some pipelines, those of a pipeline together.
    List<PipelineRun> newest(Requester requester, List<String> pipelineIds) {
        return Batches.gather(
                pipelineIds,
                MOST_PIPELINES,
                ids -> Calls.signedIn(pipelines, requester, Calls.READ)
                        .listNewestRuns(ListNewestRunsRequest.newBuilder()
                                .addAllPipelineIds(ids)
                                .build())
                        .getRunsList()
                        .stream()
                        .map(PipelineMapping::run)
                        .toList());
    }

    PipelineRunPayload cancel(Requester requester, String runId) {
        try {
            return PipelineRunPayload.of(PipelineMapping.run(Calls.signedIn(pipelines, requester, Calls.CHANGE)
                    .cancelRun(CancelRunRequest.newBuilder().setRunId(runId).build())
                    .getRun()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "RUN_UNKNOWN")) throw thrown;
            return PipelineRunPayload.refused(PipelineRunUnknown.YOURS);
        }
    }

    DeletePipelineRunPayload deleteRun(Requester requester, String runId) {
        boolean isDeleted = Calls.signedIn(pipelines, requester, Calls.CHANGE)
                .deleteRun(DeleteRunRequest.newBuilder().setRunId(runId).build())
                .getDeleted();
        return isDeleted
                ? new DeletePipelineRunPayload(GlobalId.of(PipelineRun.TYPE, runId), List.of())
                : new DeletePipelineRunPayload(null, List.of(PipelineRunUnknown.YOURS));
    }

    ServerStream<?, PipelineRun> changes(Requester requester, String runId, long after) {
        var stub = Calls.openStream(pipelines, requester);
        var request =
                WatchRunRequest.newBuilder().setRunId(runId).setAfter(after).build();
        return new ServerStream<>(() -> stub.watchRun(request), response -> PipelineMapping.run(response.getRun()));
    }
}
