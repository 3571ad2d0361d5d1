package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.speech.v1.AttemptState;
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
import dev.vivavoce.speech.v1.Pipeline;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.PipelineServiceGrpc;
import dev.vivavoce.speech.v1.RunPipelineRequest;
import dev.vivavoce.speech.v1.RunPipelineResponse;
import dev.vivavoce.speech.v1.RunState;
import dev.vivavoce.speech.v1.StepAttempt;
import dev.vivavoce.speech.v1.StepKind;
import dev.vivavoce.speech.v1.UpdatePipelineRequest;
import dev.vivavoce.speech.v1.UpdatePipelineResponse;
import dev.vivavoce.speech.v1.WatchRunRequest;
import dev.vivavoce.speech.v1.WatchRunResponse;
import io.grpc.stub.StreamObserver;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/// `PipelineService` without engines: a run has a model that has answered and a voice at work.
public final class FakePipelines extends PipelineServiceGrpc.PipelineServiceImplBase {
    private record Owned<T>(UUID userId, T value) {}

    /// What was asked last for the runs of all people.
    public final AtomicReference<ListAllRunsRequest> operated = new AtomicReference<>();

    private final Map<String, Owned<Pipeline>> pipelines = new LinkedHashMap<>();
    private final Map<String, Owned<PipelineRun>> runs = new LinkedHashMap<>();

    @Override
    public synchronized void createPipeline(CreatePipelineRequest request, StreamObserver<CreatePipelineResponse> out) {
        for (int i = 0; i < request.getStepsCount(); i++)
            if (request.getSteps(i).hasModel()
                    && request.getSteps(i).getModel().getInstruction().isEmpty())
                throw Failure.invalidFields(
                        List.of(new FieldViolation("steps[" + i + "].model.instruction", "0 characters")));
        var response = CreatePipelineResponse.newBuilder();
        if (request.getName().equals("One too many"))
            response.getTooManyBuilder().setMost(50);
        else {
            var pipeline = Pipeline.newBuilder()
                    .setId(UUID.randomUUID().toString())
                    .setName(request.getName())
                    .setVersion(1)
                    .addAllSteps(request.getStepsList())
                    .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                    .setChangedAt(Timestamps.fromSeconds(1_795_000_000))
                    .build();
            pipelines.put(pipeline.getId(), new Owned<>(Caller.current().userId(), pipeline));
            response.setPipeline(pipeline);
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void updatePipeline(UpdatePipelineRequest request, StreamObserver<UpdatePipelineResponse> out) {
        var present = own(pipelines, request.getPipelineId(), "PIPELINE_UNKNOWN");
        var response = UpdatePipelineResponse.newBuilder();
        if (present.getVersion() != request.getVersion()) response.setChanged(present);
        else {
            var changed = present.toBuilder()
                    .setName(request.getName())
                    .setVersion(present.getVersion() + 1)
                    .clearSteps()
                    .addAllSteps(request.getStepsList())
                    .build();
            pipelines.put(changed.getId(), new Owned<>(Caller.current().userId(), changed));
            response.setPipeline(changed);
        }
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void getPipeline(GetPipelineRequest request, StreamObserver<GetPipelineResponse> out) {
        FakeSpeech.answer(
                out,
                GetPipelineResponse.newBuilder()
                        .setPipeline(own(pipelines, request.getPipelineId(), "PIPELINE_UNKNOWN"))
                        .build());
    }

    @Override
    public synchronized void listPipelines(ListPipelinesRequest request, StreamObserver<ListPipelinesResponse> out) {
        var own = all(pipelines);
        FakeSpeech.answer(
                out,
                ListPipelinesResponse.newBuilder()
                        .addAllPipelines(own)
                        .setTotalSize(own.size())
                        .build());
    }

    @Override
    public synchronized void deletePipeline(DeletePipelineRequest request, StreamObserver<DeletePipelineResponse> out) {
        FakeSpeech.answer(
                out,
                DeletePipelineResponse.newBuilder()
                        .setDeleted(delete(pipelines, request.getPipelineId()))
                        .build());
    }

    @Override
    public synchronized void runPipeline(RunPipelineRequest request, StreamObserver<RunPipelineResponse> out) {
        var pipeline = own(pipelines, request.getPipelineId(), "PIPELINE_UNKNOWN");
        var response = RunPipelineResponse.newBuilder();
        if (request.hasTranscriptionId()) response.getMissingBuilder().setUrl("https://files.example/put");
        else if (request.getText().equals("One too many"))
            response.getTooManyBuilder().setMost(200).setMostAtWork(5);
        else {
            var run = PipelineRun.newBuilder()
                    .setId(UUID.randomUUID().toString())
                    .setPipelineId(pipeline.getId())
                    .setPipelineName(pipeline.getName())
                    .setVersion(pipeline.getVersion())
                    .setState(RunState.RUN_STATE_RUNNING)
                    .addSteps(StepKind.STEP_KIND_MODEL)
                    .addSteps(StepKind.STEP_KIND_SYNTHESIS)
                    .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                    .setExpiresAt(Timestamps.fromSeconds(1_797_592_000))
                    .setCursor(4)
                    .build();
            runs.put(run.getId(), new Owned<>(Caller.current().userId(), run));
            response.setRun(run);
        }
        FakeSpeech.answer(out, response.build());
    }

    private static PipelineRun whole(PipelineRun run, boolean withTexts) {
        var model = StepAttempt.newBuilder()
                .setStep(0)
                .setNumber(2)
                .setKind(StepKind.STEP_KIND_MODEL)
                .setState(AttemptState.ATTEMPT_STATE_COMPLETED)
                .setMayBePaid(true)
                .setRepeatsPaid(true)
                .setDueAt(Timestamps.fromSeconds(1_795_000_000))
                .setStartedAt(Timestamps.fromSeconds(1_795_000_001))
                .setEndedAt(Timestamps.fromSeconds(1_795_000_003))
                .setText(withTexts ? "An answer." : "");
        model.getUseBuilder()
                .setEngine("small")
                .setInputTokens(40)
                .setOutputTokens(9)
                .setCostMicros(3_000_000_000L);
        var synthesis = StepAttempt.newBuilder()
                .setStep(1)
                .setNumber(1)
                .setKind(StepKind.STEP_KIND_SYNTHESIS)
                .setState(AttemptState.ATTEMPT_STATE_RUNNING)
                .setDueAt(Timestamps.fromSeconds(1_795_000_003))
                .setStartedAt(Timestamps.fromSeconds(1_795_000_003))
                .setAudioId("5b0f7c52-6d3f-4b0c-9a34-0d8d7c1f2a11");
        synthesis.getUseBuilder().setAudio(Durations.fromMillis(1_500));
        return run.toBuilder().addAttempts(model).addAttempts(synthesis).build();
    }

    @Override
    public synchronized void getRun(GetRunRequest request, StreamObserver<GetRunResponse> out) {
        var run = own(runs, request.getRunId(), "RUN_UNKNOWN");
        FakeSpeech.answer(
                out,
                GetRunResponse.newBuilder()
                        .setRun(whole(run, true))
                        .setInputText("A question.")
                        .build());
    }

    @Override
    public synchronized void listRuns(ListRunsRequest request, StreamObserver<ListRunsResponse> out) {
        var own = all(runs).stream()
                .filter(run ->
                        request.getPipelineId().isEmpty() || run.getPipelineId().equals(request.getPipelineId()))
                .toList();
        FakeSpeech.answer(
                out,
                ListRunsResponse.newBuilder()
                        .addAllRuns(own)
                        .setTotalSize(own.size())
                        .build());
    }

    @Override
    public synchronized void listNewestRuns(ListNewestRunsRequest request, StreamObserver<ListNewestRunsResponse> out) {
        var response = ListNewestRunsResponse.newBuilder();
        for (var id : request.getPipelineIdsList())
            all(runs).stream()
                    .filter(run -> run.getPipelineId().equals(id))
                    .limit(2)
                    .forEach(response::addRuns);
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void listAllRuns(ListAllRunsRequest request, StreamObserver<ListAllRunsResponse> out) {
        operated.set(request);
        var response = ListAllRunsResponse.newBuilder();
        for (var owned : runs.values())
            response.addRunsBuilder()
                    .setUserId(owned.userId().toString())
                    .setRun(whole(owned.value(), false).toBuilder().clearPipelineName());
        FakeSpeech.answer(out, response.setTotalSize(response.getRunsCount()).build());
    }

    @Override
    public void watchRun(WatchRunRequest request, StreamObserver<WatchRunResponse> out) {
        var run = own(runs, request.getRunId(), "RUN_UNKNOWN");
        if (request.getAfter() < 4) tell(out, whole(run, false));
        tell(
                out,
                whole(run, false).toBuilder()
                        .setState(RunState.RUN_STATE_COMPLETED)
                        .setCursor(5)
                        .build());
        out.onCompleted();
    }

    private static void tell(StreamObserver<WatchRunResponse> out, PipelineRun run) {
        out.onNext(WatchRunResponse.newBuilder().setRun(run).build());
    }

    @Override
    public synchronized void cancelRun(CancelRunRequest request, StreamObserver<CancelRunResponse> out) {
        var run = own(runs, request.getRunId(), "RUN_UNKNOWN").toBuilder()
                .setState(RunState.RUN_STATE_CANCELLED)
                .setEndedAt(Timestamps.fromSeconds(1_795_000_009))
                .build();
        FakeSpeech.answer(out, CancelRunResponse.newBuilder().setRun(run).build());
    }

    @Override
    public synchronized void deleteRun(DeleteRunRequest request, StreamObserver<DeleteRunResponse> out) {
        FakeSpeech.answer(
                out,
                DeleteRunResponse.newBuilder()
                        .setDeleted(delete(runs, request.getRunId()))
                        .build());
    }

    private static <T> boolean delete(Map<String, Owned<T>> all, String id) {
        var found = all.get(id);
        if (found == null || !found.userId().equals(Caller.current().userId())) return false;
        all.remove(id);
        return true;
    }

    private synchronized <T> T own(Map<String, Owned<T>> all, String id, String reason) {
        var found = all.get(id);
        if (found == null || !found.userId().equals(Caller.current().userId()))
            throw Failure.notFound(reason, "none of yours");
        return Objects.requireNonNull(found.value());
    }

    private static <T> List<T> all(Map<String, Owned<T>> all) {
        var userId = Caller.current().userId();
        return all.values().stream()
                .filter(owned -> owned.userId().equals(userId))
                .map(Owned::value)
                .toList();
    }
}
