package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.Durations;
import com.google.rpc.BadRequest;
import dev.vivavoce.speech.v1.CreatePipelineRequest;
import dev.vivavoce.speech.v1.GetPipelineRequest;
import dev.vivavoce.speech.v1.ListPipelinesRequest;
import dev.vivavoce.speech.v1.PassOn;
import dev.vivavoce.speech.v1.Pipeline;
import dev.vivavoce.speech.v1.PipelineStep;
import dev.vivavoce.speech.v1.StepFallBack;
import dev.vivavoce.speech.v1.UpdatePipelineRequest;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Pipelines as they are stored: their versions, and what is refused.
class PipelineTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    @Test
    void a_pipeline_is_stored_with_what_was_not_said() {
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.recognition(), PipelineOwner.model(), PipelineOwner.synthesis());
        assertThat(pipeline.getVersion()).isEqualTo(1);
        assertThat(pipeline.getStepsList()).extracting(PipelineStep::getTries).containsExactly(1, 2, 2);
        assertThat(pipeline.getStepsList())
                .extracting(step -> step.getTimeLimit().getSeconds())
                .containsExactly(600L, 60L, 300L);
        assertThat(pipeline.getSteps(0).getRecognition().getLanguage()).isEqualTo("en-US");
        assertThat(get(owner, pipeline)).isEqualTo(pipeline);
        assertThat(list(owner)).containsExactly(pipeline);
    }

    @Test
    void a_change_makes_a_version_and_runs_go_on_with_theirs() {
        speech.model.reset();
        var owner = new PipelineOwner(speech);
        var first = owner.create(PipelineOwner.model());
        var changed = update(owner, first, PipelineOwner.model(), PipelineOwner.model());
        assertThat(changed.getVersion()).isEqualTo(2);
        assertThat(changed.getStepsList()).hasSize(2);
        assertThat(update(owner, first, PipelineOwner.model(), PipelineOwner.model()))
                .as("the same once more")
                .isEqualTo(changed);
        var late = owner.stub().updatePipeline(asked(first, PipelineOwner.model(), PipelineOwner.synthesis()));
        assertThat(late.getChanged()).isEqualTo(changed);
        assertThat(owner.ran(changed, "Now.").getRun().getAttemptsList()).hasSize(2);
        var old = owner.stub()
                .runPipeline(
                        owner.asked(changed).setVersion(1).setText("As before.").build())
                .getRun();
        assertThat(owner.ended(old.getId()).getRun().getAttemptsList()).hasSize(1);
        assertThat(Speaker.reason(() -> owner.stub()
                        .runPipeline(owner.asked(changed)
                                .setVersion(3)
                                .setText("Later.")
                                .build())))
                .isEqualTo("NOT_FOUND/PIPELINE_UNKNOWN");
    }

    @Test
    void a_repeat_gets_the_same_and_another_pipeline_with_the_key_is_refused() {
        var owner = new PipelineOwner(speech);
        var request = PipelineOwner.pipeline(PipelineOwner.model());
        var first = owner.stub().createPipeline(request).getPipeline();
        assertThat(owner.stub().createPipeline(request).getPipeline()).isEqualTo(first);
        assertThat(Speaker.reason(() -> owner.stub()
                        .createPipeline(request.toBuilder().setName("Another").build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_chain_that_does_not_fit_names_its_step() {
        var owner = new PipelineOwner(speech);
        assertThat(refused(owner, PipelineOwner.model(), PipelineOwner.recognition()))
                .containsExactly("steps[1]");
        assertThat(refused(owner, PipelineOwner.synthesis(), PipelineOwner.model()))
                .containsExactly("steps[1]");
        assertThat(refused(owner, PipelineOwner.recognition(), PipelineOwner.recognition()))
                .containsExactly("steps[1]");
        assertThat(refused(owner)).containsExactly("steps");
        var nine = new PipelineStep.Builder[9];
        Arrays.setAll(nine, _ -> PipelineOwner.model());
        assertThat(refused(owner, nine)).containsExactly("steps");
        assertThat(refused(owner, PipelineOwner.model(), PipelineStep.newBuilder()))
                .containsExactly("steps[1].work");
    }

    @Test
    void wrong_settings_name_the_field() {
        var owner = new PipelineOwner(speech);
        assertThat(refused(owner, PipelineOwner.model().setTries(3))).containsExactly("steps[0].tries");
        assertThat(refused(owner, PipelineOwner.recognition().setTries(2))).containsExactly("steps[0].tries");
        assertThat(refused(owner, PipelineOwner.model().setTimeLimit(Durations.fromSeconds(121))))
                .containsExactly("steps[0].time_limit");
        assertThat(refused(owner, PipelineOwner.model().setTimeLimit(Durations.fromMillis(999))))
                .containsExactly("steps[0].time_limit");
        var silent = PipelineOwner.model();
        silent.getModelBuilder().setInstruction(" ");
        assertThat(refused(owner, silent)).containsExactly("steps[0].model.instruction");
        var klingon = PipelineOwner.recognition();
        klingon.getRecognitionBuilder().setLanguage("tlh").addVocabulary("1234");
        assertThat(refused(owner, klingon))
                .containsExactly("steps[0].recognition.language", "steps[0].recognition.vocabulary[0]");
        var nobody = PipelineOwner.synthesis();
        nobody.getSynthesisBuilder().setVoiceId("nobody").setRate(3);
        assertThat(refused(owner, nobody)).containsExactly("steps[0].synthesis.rate", "steps[0].synthesis.voice_id");
        var passOn = StepFallBack.newBuilder().setPassOn(PassOn.getDefaultInstance());
        assertThat(refused(owner, PipelineOwner.synthesis().setFallBack(passOn)))
                .containsExactly("steps[0].fall_back.pass_on");
        assertThat(refused(owner, PipelineOwner.synthesis().setFallBack(PipelineOwner.text("A text."))))
                .containsExactly("steps[0].fall_back.text");
        assertThat(refused(
                        owner,
                        PipelineOwner.model()
                                .setFallBack(StepFallBack.newBuilder().setVoiceId("nobody"))))
                .containsExactly("steps[0].fall_back.voice_id", "steps[0].fall_back.voice_id");
    }

    @Test
    void the_wrong_kind_of_input_is_refused() {
        var owner = new PipelineOwner(speech);
        var hearing = owner.create(PipelineOwner.recognition());
        assertThat(fields(() -> owner.begin(hearing, "A text."))).containsExactly("text");
        var writing = owner.create(PipelineOwner.model());
        var file = new FileSender(speech, owner.learner()).sent(new byte[100]);
        assertThat(fields(() -> owner.stub()
                        .runPipeline(
                                owner.asked(writing).setTranscriptionId(file).build())))
                .containsExactly("transcription_id");
        assertThat(fields(() -> owner.begin(writing, "?!"))).containsExactly("text");
        assertThat(fields(() -> owner.stub().runPipeline(owner.asked(writing).build())))
                .containsExactly("input");
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        var pipeline = new PipelineOwner(speech).create(PipelineOwner.model());
        var stranger = new PipelineOwner(speech);
        assertThat(list(stranger)).isEmpty();
        assertThat(Speaker.reason(() -> get(stranger, pipeline))).isEqualTo("NOT_FOUND/PIPELINE_UNKNOWN");
        assertThat(Speaker.reason(() -> update(stranger, pipeline, PipelineOwner.synthesis())))
                .isEqualTo("NOT_FOUND/PIPELINE_UNKNOWN");
    }

    private static List<String> refused(PipelineOwner owner, PipelineStep.Builder... steps) {
        return fields(() -> owner.stub()
                .createPipeline(CreatePipelineRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setName("Refused")
                        .addAllSteps(Arrays.stream(steps)
                                .map(PipelineStep.Builder::build)
                                .toList())
                        .build()));
    }

    private static List<String> fields(Runnable call) {
        try {
            call.run();
            return List.of();
        } catch (StatusRuntimeException thrown) {
            return Objects.requireNonNull(StatusProto.fromThrowable(thrown)).getDetailsList().stream()
                    .filter(detail -> detail.is(BadRequest.class))
                    .flatMap(detail -> violations(detail).getFieldViolationsList().stream())
                    .map(BadRequest.FieldViolation::getField)
                    .toList();
        }
    }

    private static BadRequest violations(Any detail) {
        try {
            return detail.unpack(BadRequest.class);
        } catch (InvalidProtocolBufferException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static UpdatePipelineRequest asked(Pipeline pipeline, PipelineStep.Builder... steps) {
        var request = UpdatePipelineRequest.newBuilder()
                .setPipelineId(pipeline.getId())
                .setVersion(pipeline.getVersion())
                .setName(pipeline.getName());
        for (var step : steps) request.addSteps(step);
        return request.build();
    }

    private static Pipeline update(PipelineOwner owner, Pipeline pipeline, PipelineStep.Builder... steps) {
        return owner.stub().updatePipeline(asked(pipeline, steps)).getPipeline();
    }

    private static Pipeline get(PipelineOwner owner, Pipeline pipeline) {
        return owner.stub()
                .getPipeline(GetPipelineRequest.newBuilder()
                        .setPipelineId(pipeline.getId())
                        .build())
                .getPipeline();
    }

    private static List<Pipeline> list(PipelineOwner owner) {
        return owner.stub()
                .listPipelines(ListPipelinesRequest.getDefaultInstance())
                .getPipelinesList();
    }
}
