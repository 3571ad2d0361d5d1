package dev.vivavoce.speech.pipeline;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.speech.pipeline.run.RunMessages;
import dev.vivavoce.speech.transcription.TranscriptionMessages;
import dev.vivavoce.speech.v1.CancelRunRequest;
import dev.vivavoce.speech.v1.CancelRunResponse;
import dev.vivavoce.speech.v1.CreatePipelineRequest;
import dev.vivavoce.speech.v1.CreatePipelineResponse;
import dev.vivavoce.speech.v1.DeletePipelineRequest;
import dev.vivavoce.speech.v1.DeletePipelineResponse;
import dev.vivavoce.speech.v1.DeleteRunRequest;
import dev.vivavoce.speech.v1.DeleteRunResponse;
import dev.vivavoce.speech.v1.GetPipelineRequest;
import dev.vivavoce.speech.v1.GetPipelineResponse;
import dev.vivavoce.speech.v1.GetRunRequest;
import dev.vivavoce.speech.v1.GetRunResponse;
import dev.vivavoce.speech.v1.ListAllRunsRequest;
import dev.vivavoce.speech.v1.ListAllRunsResponse;
import dev.vivavoce.speech.v1.ListNewestRunsRequest;
import dev.vivavoce.speech.v1.ListNewestRunsResponse;
import dev.vivavoce.speech.v1.ListPipelinesRequest;
import dev.vivavoce.speech.v1.ListPipelinesResponse;
import dev.vivavoce.speech.v1.ListRunsRequest;
import dev.vivavoce.speech.v1.ListRunsResponse;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.RunPipelineResponse;
import dev.vivavoce.speech.v1.UpdatePipelineRequest;
import dev.vivavoce.speech.v1.UpdatePipelineResponse;
import dev.vivavoce.speech.v1.WatchRunRequest;
import dev.vivavoce.speech.v1.WatchRunResponse;
import io.grpc.stub.StreamObserver;
import java.util.UUID;

/// Serves `pipeline.proto`.
final class PipelineGrpc extends PipelineServiceGrpc.PipelineServiceImplBase {
    private static final int MOST_PIPELINES = 100;

    private final Pipelines pipelines;
    private final Runs runs;
    private final RunEndings endings;
    private final OperatedRuns operated;
    private final PipelineRequestMapping mapping;

    PipelineGrpc(
            Pipelines pipelines, Runs runs, RunEndings endings, OperatedRuns operated, PipelineRequestMapping mapping) {
        this.pipelines = pipelines;
        this.runs = runs;
        this.endings = endings;
        this.operated = operated;
        this.mapping = mapping;
    }

    @Override
    public void createPipeline(CreatePipelineRequest request, StreamObserver<CreatePipelineResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var wish = mapping.pipeline(request.getName(), request.getStepsList());
        var response = CreatePipelineResponse.newBuilder();
        switch (pipelines.create(Caller.current().userId(), key, wish)) {
            case PipelineSave.Saved(var pipeline) -> response.setPipeline(PipelineMessages.pipeline(pipeline));
            case PipelineSave.TooMany(int most) -> response.getTooManyBuilder().setMost(most);
            case PipelineSave.Changed _ -> throw new IllegalStateException("a new pipeline has no other version");
        }
        answer(out, response.build());
    }

    @Override
    public void updatePipeline(UpdatePipelineRequest request, StreamObserver<UpdatePipelineResponse> out) {
        var id = pipelineId(request.getPipelineId());
        var wish = mapping.pipeline(request.getName(), request.getStepsList());
        var response = UpdatePipelineResponse.newBuilder();
        switch (pipelines.update(Caller.current().userId(), id, request.getVersion(), wish)) {
            case PipelineSave.Saved(var pipeline) -> response.setPipeline(PipelineMessages.pipeline(pipeline));
            case PipelineSave.Changed(var pipeline) -> response.setChanged(PipelineMessages.pipeline(pipeline));
            case PipelineSave.TooMany _ -> throw new IllegalStateException("a change makes no pipeline more");
        }
        answer(out, response.build());
    }

    @Override
    public void getPipeline(GetPipelineRequest request, StreamObserver<GetPipelineResponse> out) {
        var pipeline = pipelines.get(Caller.current().userId(), pipelineId(request.getPipelineId()));
        answer(
                out,
                GetPipelineResponse.newBuilder()
                        .setPipeline(PipelineMessages.pipeline(pipeline))
                        .build());
    }

    @Override
    public void listPipelines(ListPipelinesRequest request, StreamObserver<ListPipelinesResponse> out) {
        var listed = pipelines.list(Caller.current().userId(), request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListPipelinesResponse.newBuilder()
                        .addAllPipelines(listed.page().rows().stream()
                                .map(PipelineMessages::pipeline)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void deletePipeline(DeletePipelineRequest request, StreamObserver<DeletePipelineResponse> out) {
        boolean isDeleted = endings.deletePipeline(Caller.current().userId(), pipelineId(request.getPipelineId()));
        answer(out, DeletePipelineResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void runPipeline(RunPipelineRequest request, StreamObserver<RunPipelineResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var wish = PipelineRequestMapping.run(request);
        var response = RunPipelineResponse.newBuilder();
        switch (runs.run(Caller.current().userId(), key, wish)) {
            case RunStart.Begun(var run) -> response.setRun(RunMessages.whole(run, false));
            case RunStart.TooMany(int most, int mostAtWork) ->
                response.getTooManyBuilder().setMost(most).setMostAtWork(mostAtWork);
            case RunStart.Missing(var address) -> {
                Caller.current().requireSignIn(); // no API key sends a file
                response.setMissing(TranscriptionMessages.address(address));
            }
        }
        answer(out, response.build());
    }

    @Override
    public void getRun(GetRunRequest request, StreamObserver<GetRunResponse> out) {
        answer(out, PipelineMessages.run(runs.whole(Caller.current().userId(), runId(request.getRunId()))));
    }

    @Override
    public void listRuns(ListRunsRequest request, StreamObserver<ListRunsResponse> out) {
        var pipelineId = request.getPipelineId().isEmpty() ? null : pipelineId(request.getPipelineId());
        var listed = runs.list(Caller.current().userId(), pipelineId, request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListRunsResponse.newBuilder()
                        .addAllRuns(listed.page().rows().stream()
                                .map(RunMessages::run)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void listNewestRuns(ListNewestRunsRequest request, StreamObserver<ListNewestRunsResponse> out) {
        var ids = Ids.uuids("pipeline_ids", request.getPipelineIdsList(), MOST_PIPELINES);
        var newest = runs.newest(Caller.current().userId(), ids, request.getMostEach());
        answer(
                out,
                ListNewestRunsResponse.newBuilder()
                        .addAllRuns(newest.stream().map(RunMessages::run).toList())
                        .build());
    }

    @Override
    public void listAllRuns(ListAllRunsRequest request, StreamObserver<ListAllRunsResponse> out) {
        var listed =
                operated.list(PipelineRequestMapping.filter(request), request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListAllRunsResponse.newBuilder()
                        .addAllRuns(listed.page().rows().stream()
                                .map(PipelineMessages::operated)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void watchRun(WatchRunRequest request, StreamObserver<WatchRunResponse> out) {
        var id = runId(request.getRunId());
        long after = Watches.cursor(request.getAfter());
        var run = runs.get(Caller.current().userId(), id);
        if (run.state().isEnd() && after == run.cursor()) {
            out.onCompleted(); // the caller has its last event
            return;
        }
        Duplex.<WatchRunRequest, WatchRunResponse>stream(
                out, call -> runs.watch(id, after, new WatchResponses<>(call, PipelineGrpc::response)));
    }

    private static WatchRunResponse response(WatchEvent event) {
        return WatchRunResponse.newBuilder()
                .setRun(RunMessages.decoded(event.content()))
                .build();
    }

    @Override
    public void cancelRun(CancelRunRequest request, StreamObserver<CancelRunResponse> out) {
        var run = endings.cancel(Caller.current().userId(), runId(request.getRunId()));
        answer(
                out,
                CancelRunResponse.newBuilder()
                        .setRun(RunMessages.whole(run, false))
                        .build());
    }

    @Override
    public void deleteRun(DeleteRunRequest request, StreamObserver<DeleteRunResponse> out) {
        boolean isDeleted = endings.delete(Caller.current().userId(), runId(request.getRunId()));
        answer(out, DeleteRunResponse.newBuilder().setDeleted(isDeleted).build());
    }

    private static UUID pipelineId(String text) {
        return Ids.uuid("pipeline_id", text);
    }

    private static UUID runId(String text) {
        return Ids.uuid("run_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }
}
