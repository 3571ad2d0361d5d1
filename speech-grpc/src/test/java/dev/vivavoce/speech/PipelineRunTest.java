package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AttemptState;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.DeletePipelineRequest;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.PassOn;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.RunState;
import dev.vivavoce.speech.v1.StepAttempt;
import dev.vivavoce.speech.v1.StepFailure;
import dev.vivavoce.speech.v1.StepFallBack;
import dev.vivavoce.speech.v1.StepKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Runs of pipelines: what each step gives to the next, what is repeated, what takes its place, and how runs go.
class PipelineRunTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms"));

    @BeforeEach
    void answering() {
        speech.model.reset();
    }

    @Test
    void a_text_goes_through_a_model_and_is_spoken() {
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.model(), PipelineOwner.synthesis());
        var begun = owner.begin(pipeline, "How do you feel today?");
        assertThat(begun.getState()).isEqualTo(RunState.RUN_STATE_RUNNING);
        var events = owner.watched(begun.getId(), 0);
        assertThat(events.getLast().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(events).extracting(PipelineRun::getCursor).isSorted().doesNotHaveDuplicates();
        assertThat(owner.watched(begun.getId(), events.getLast().getCursor())).isEmpty();

        var done = owner.get(begun.getId());
        assertThat(done.getInputText()).isEqualTo("How do you feel today?");
        assertThat(done.getRun().getStepsList())
                .containsExactly(StepKind.STEP_KIND_MODEL, StepKind.STEP_KIND_SYNTHESIS);
        var model = done.getRun().getAttempts(0);
        assertThat(model.getText()).isEqualTo("You have said: How do you feel today?");
        assertThat(model.getMayBePaid()).isTrue();
        assertThat(model.getRepeatsPaid()).isFalse();
        assertThat(model.getUse().getEngine()).isEqualTo("fake");
        assertThat(model.getUse().getInputTokens()).isEqualTo(30);
        assertThat(model.getUse().getCostMicros()).isEqualTo(120);
        var synthesis = done.getRun().getAttempts(1);
        assertThat(synthesis.getMayBePaid()).isFalse();
        assertThat(synthesis.getUse().getCharacters()).isEqualTo(model.getText().length());
        assertThat(Durations.toMillis(synthesis.getUse().getAudio())).isPositive();
        assertThat(Timestamps.between(model.getStartedAt(), model.getEndedAt()).getSeconds())
                .isNotNegative();
        var sound = soundOf(synthesis);
        assertThat(speech.objectsWith(sound)).hasSize(1);
        RunningSpeech.until(
                "its characters are counted", () -> speech.usages.counted(sound).isPresent());
        assertThat(speech.usages.asked(owner.learner().id()))
                .extracting(RecordUsageRequest::getAmount)
                .containsOnly((long) model.getText().length());
        assertThat(owner.runs()).extracting(PipelineRun::getId).containsExactly(begun.getId());
        assertThat(speech.model.requests.getFirst().getVariablesMap())
                .containsEntry("instruction", "Repeat what was said.");
    }

    @Test
    void a_recorded_question_is_answered_with_speech() {
        var owner = new PipelineOwner(speech);
        var file = new FileSender(speech, owner.learner()).sent(wav());
        var pipeline = owner.create(PipelineOwner.recognition(), PipelineOwner.model(), PipelineOwner.synthesis());
        var run = owner.stub()
                .runPipeline(owner.asked(pipeline).setTranscriptionId(file).build())
                .getRun();
        var done = owner.ended(run.getId());
        assertThat(done.getRun().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(done.getInputTranscriptionId()).isEqualTo(file);
        assertThat(done.getRun().getAttemptsList())
                .extracting(StepAttempt::getState)
                .containsExactly(
                        AttemptState.ATTEMPT_STATE_COMPLETED,
                        AttemptState.ATTEMPT_STATE_COMPLETED,
                        AttemptState.ATTEMPT_STATE_COMPLETED);
        var heard = done.getRun().getAttempts(0);
        assertThat(heard.getTranscriptionId()).isEqualTo(file);
        assertThat(heard.getText()).containsIgnoringCase("blood pressure");
        assertThat(Durations.toMillis(heard.getUse().getAudio())).isPositive();
        assertThat(done.getRun().getAttempts(1).getText()).isEqualTo("You have said: " + heard.getText());
        assertThat(speech.objectsWith(soundOf(done.getRun().getAttempts(2)))).hasSize(1);
        assertThat(owner.watched(run.getId(), 0).getLast().getAttempts(0).getText())
                .as("events tell no texts")
                .isEmpty();
    }

    @Test
    void a_file_that_was_not_sent_is_asked_for_and_silence_ends_typed() {
        var owner = new PipelineOwner(speech);
        var sender = new FileSender(speech, owner.learner());
        var pipeline = owner.create(PipelineOwner.recognition(), PipelineOwner.model());
        var unsent = sender.create(UUID.randomUUID(), 1_000)
                .getCreated()
                .getTranscription()
                .getId();
        var answer = owner.stub()
                .runPipeline(owner.asked(pipeline).setTranscriptionId(unsent).build());
        assertThat(answer.getMissing().getUrl()).contains(unsent);
        assertThat(owner.runs()).isEmpty();
        var silent = sender.sent(Pcm.wav(new byte[64_000], 16_000));
        var run = owner.stub()
                .runPipeline(owner.asked(pipeline).setTranscriptionId(silent).build())
                .getRun();
        assertThat(owner.ended(run.getId()).getRun().getFailure()).isEqualTo(StepFailure.STEP_FAILURE_NO_SPEECH);
        assertThat(speech.model.requests).isEmpty();
    }

    @Test
    void a_model_takes_and_gives_as_many_characters_in_any_script() {
        var owner = new PipelineOwner(speech);
        var text = "Smile " + Character.toString(0x1F600).repeat(19_900);
        var done = owner.ran(owner.create(PipelineOwner.model()), text).getRun();
        assertThat(done.getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(done.getFailure()).isEqualTo(StepFailure.STEP_FAILURE_UNSPECIFIED);
    }

    @Test
    void a_model_that_fails_once_is_asked_again_and_that_is_recorded() {
        speech.model.failsFirst(1, Failure.unavailable("MODEL_UNAVAILABLE", "away"));
        var owner = new PipelineOwner(speech);
        var done = owner.ran(owner.create(PipelineOwner.model()), "Once more.");
        assertThat(done.getRun().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(done.getRun().getAttemptsList()).hasSize(2);
        assertThat(done.getRun().getAttempts(0).getFailure()).isEqualTo(StepFailure.STEP_FAILURE_MODEL_AWAY);
        assertThat(done.getRun().getAttempts(0).getMayBePaid()).isTrue();
        assertThat(done.getRun().getAttempts(1).getRepeatsPaid()).isTrue();
        assertThat(done.getRun().getAttempts(1).getNumber()).isEqualTo(2);
    }

    @Test
    void a_model_is_asked_twice_at_most_and_what_is_refused_costs_nothing_and_is_not_repeated() {
        var owner = new PipelineOwner(speech);
        speech.model.failsFirst(9, Failure.unavailable("MODEL_UNAVAILABLE", "away"));
        var away = owner.ran(owner.create(PipelineOwner.model()), "Away.").getRun();
        assertThat(away.getFailure()).isEqualTo(StepFailure.STEP_FAILURE_MODEL_AWAY);
        assertThat(speech.model.requests).hasSize(2);
        speech.model.reset();
        speech.model.failsFirst(9, Failure.precondition("MODEL_OFF", "none"));
        var off = owner.ran(owner.create(PipelineOwner.model()), "Off.").getRun();
        assertThat(off.getFailure()).isEqualTo(StepFailure.STEP_FAILURE_MODEL_OFF);
        assertThat(off.getAttemptsList()).hasSize(1);
        assertThat(off.getAttempts(0).getMayBePaid()).isFalse();
    }

    @Test
    void a_fall_back_takes_the_place_of_a_step_that_has_failed() {
        speech.model.failsFirst(9, Failure.precondition("MODEL_OFF", "none"));
        var owner = new PipelineOwner(speech);
        var fixed = owner.create(
                PipelineOwner.model().setFallBack(PipelineOwner.text("I cannot answer now.")),
                PipelineOwner.synthesis());
        var done = owner.ran(fixed, "A question.").getRun();
        assertThat(done.getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(done.getAttempts(1).getByFallBack()).isTrue();
        assertThat(done.getAttempts(1).getText()).isEqualTo("I cannot answer now.");
        var passing = owner.create(
                PipelineOwner.model().setFallBack(StepFallBack.newBuilder().setPassOn(PassOn.getDefaultInstance())));
        assertThat(owner.ran(passing, "As it is.").getRun().getAttempts(1).getText())
                .isEqualTo("As it is.");
    }

    @Test
    void a_step_that_takes_too_long_is_stopped() {
        speech.model.hangs();
        var owner = new PipelineOwner(speech);
        var step = PipelineOwner.model().setTries(1).setTimeLimit(Durations.fromSeconds(1));
        var done = owner.ran(owner.create(step), "A question.").getRun();
        assertThat(done.getFailure()).isEqualTo(StepFailure.STEP_FAILURE_TIMED_OUT);
        RunningSpeech.until("the call upstream is closed", () -> speech.model.takenBack.get() == 1);
    }

    @Test
    void what_a_killed_process_has_asked_is_asked_once_more_and_then_not_again() {
        speech.model.hangs();
        var owner = new PipelineOwner(speech);
        var begun = owner.begin(owner.create(PipelineOwner.model().setTries(1)), "A question.");
        RunningSpeech.until("the model is asked", () -> speech.model.requests.size() == 1);
        restart(begun);
        RunningSpeech.until("the model is asked again", () -> speech.model.requests.size() == 2);
        assertThat(attempts(owner, begun))
                .extracting(StepAttempt::getFailure)
                .containsExactly(StepFailure.STEP_FAILURE_PROCESS_LOST, StepFailure.STEP_FAILURE_UNSPECIFIED);
        assertThat(attempts(owner, begun).getLast().getRepeatsPaid()).isTrue();
        restart(begun);
        var done = owner.ended(begun.getId()).getRun();
        assertThat(done.getFailure()).isEqualTo(StepFailure.STEP_FAILURE_PROCESS_LOST);
        assertThat(done.getAttemptsList()).hasSize(2);
        assertThat(speech.model.requests).hasSize(2);
    }

    /// Has the job of the present attempt run again, as another process does when this one is killed.
    private static void restart(PipelineRun run) {
        Sql.execute(speech.server().settings(), """
                UPDATE job SET state = 'RUNNING', ended_at = NULL WHERE type = 'run-pipeline-step' AND id IN (
                    SELECT id FROM pipeline_attempt WHERE run_id = '%1$s' AND state = 'RUNNING');
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT 'run-pipeline-step', id::text, now(), false, 1 FROM pipeline_attempt
                WHERE run_id = '%1$s' AND state = 'RUNNING'
                ON CONFLICT (task_name, task_instance) DO UPDATE SET picked = false, picked_by = NULL,
                    execution_time = now(), version = scheduled_tasks.version + 1
                """.formatted(run.getId()));
    }

    private static List<StepAttempt> attempts(PipelineOwner owner, PipelineRun run) {
        return owner.get(run.getId()).getRun().getAttemptsList();
    }

    @Test
    void synthesis_that_is_begun_twice_makes_one_audio() {
        var owner = new PipelineOwner(speech);
        var long_ = owner.create(PipelineOwner.synthesis());
        var begun = owner.begin(long_, "Zebulon reads on and on.\n".repeat(12));
        RunningSpeech.until(
                "it is spoken",
                () -> !attempts(owner, begun).getFirst().getAudioId().isEmpty());
        restart(begun);
        var done = owner.ended(begun.getId()).getRun();
        assertThat(done.getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
        assertThat(done.getAttemptsList()).hasSize(1);
        assertThat(count("generated_audio WHERE user_id = '%s'"
                        .formatted(owner.learner().id())))
                .isEqualTo("1");
    }

    @Test
    void a_cancelled_run_stops_its_step_and_keeps_its_texts() {
        var owner = new PipelineOwner(speech);
        speech.model.hangs();
        var asking = owner.begin(owner.create(PipelineOwner.model()), "A question.");
        RunningSpeech.until("the model is asked", () -> speech.model.requests.size() == 1);
        var cancelled = owner.cancel(asking.getId());
        assertThat(cancelled.getState()).isEqualTo(RunState.RUN_STATE_CANCELLED);
        RunningSpeech.until("the call upstream is closed", () -> speech.model.takenBack.get() == 1);
        assertThat(owner.cancel(asking.getId())).isEqualTo(cancelled);

        speech.model.reset();
        var pipeline = owner.create(PipelineOwner.model(), PipelineOwner.synthesis());
        var speaking = owner.begin(pipeline, "Zebulon reads on and on.\n".repeat(60));
        RunningSpeech.until(
                "it is spoken",
                () -> attempts(owner, speaking).size() == 2
                        && !attempts(owner, speaking).getLast().getAudioId().isEmpty());
        owner.cancel(speaking.getId());
        assertThat(attempts(owner, speaking).getFirst().getText()).startsWith("You have said: Zebulon");
        assertThat(attempts(owner, speaking).getLast().getState()).isEqualTo(AttemptState.ATTEMPT_STATE_CANCELLED);
        assertThat(count("generated_audio WHERE user_id = '%s'"
                        .formatted(owner.learner().id())))
                .isEqualTo("0");
    }

    @Test
    void audio_that_is_deleted_meanwhile_ends_the_run() {
        var owner = new PipelineOwner(speech);
        var begun = owner.begin(owner.create(PipelineOwner.synthesis()), "Zebulon reads on and on.\n".repeat(60));
        RunningSpeech.until(
                "it is spoken",
                () -> !attempts(owner, begun).getFirst().getAudioId().isEmpty());
        var id = attempts(owner, begun).getFirst().getAudioId();
        GeneratedAudioServiceGrpc.newBlockingStub(owner.learner().channel())
                .deleteAudio(DeleteAudioRequest.newBuilder().setAudioId(id).build());
        assertThat(owner.ended(begun.getId()).getRun().getFailure()).isEqualTo(StepFailure.STEP_FAILURE_DELETED);
    }

    @Test
    void deletion_leaves_neither_row_nor_audio() {
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.synthesis());
        var first = owner.ran(pipeline, "Zebulon has a seat.");
        var sound = soundOf(first.getRun().getAttempts(0));
        var second = owner.ran(pipeline, "Zebulon has another seat.");
        assertThat(owner.delete(first.getRun().getId())).isTrue();
        assertThat(owner.delete(first.getRun().getId())).isFalse();
        assertThat(speech.objectsWith(sound)).isEmpty();
        assertThat(Speaker.reason(() -> owner.get(first.getRun().getId()))).isEqualTo("NOT_FOUND/RUN_UNKNOWN");
        var request = DeletePipelineRequest.newBuilder()
                .setPipelineId(pipeline.getId())
                .build();
        assertThat(owner.stub().deletePipeline(request).getDeleted()).isTrue();
        assertThat(owner.stub().deletePipeline(request).getDeleted()).isFalse();
        assertThat(owner.runs()).isEmpty();
        assertThat(count("pipeline_attempt WHERE run_id = '%s'"
                        .formatted(second.getRun().getId())))
                .isEqualTo("0");
        assertThat(count("generated_audio WHERE user_id = '%s'"
                        .formatted(owner.learner().id())))
                .isEqualTo("0");
    }

    @Test
    void a_run_goes_when_its_time_has_come() {
        var owner = new PipelineOwner(speech);
        var done = owner.ran(owner.create(PipelineOwner.model()), "Its time has come.");
        Sql.execute(
                speech.server().settings(),
                "UPDATE pipeline_run SET expires_at = now() WHERE id = '%s'"
                        .formatted(done.getRun().getId()));
        RunningSpeech.until("it is gone", () -> owner.runs().isEmpty());
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.model());
        var done = owner.ran(pipeline, "Mine.");
        var id = done.getRun().getId();
        var stranger = new PipelineOwner(speech);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> stranger.get(id), () -> stranger.watched(id, 0), () -> stranger.cancel(id)))
            assertThat(Speaker.reason(call)).isEqualTo("NOT_FOUND/RUN_UNKNOWN");
        assertThat(Speaker.reason(() -> stranger.begin(pipeline, "Theirs."))).isEqualTo("NOT_FOUND/PIPELINE_UNKNOWN");
        var file = new FileSender(speech, owner.learner()).sent(wav());
        var own = stranger.create(PipelineOwner.recognition());
        assertThat(Speaker.reason(() -> stranger.stub()
                        .runPipeline(
                                stranger.asked(own).setTranscriptionId(file).build())))
                .isEqualTo("NOT_FOUND/TRANSCRIPTION_UNKNOWN");
        assertThat(stranger.delete(id)).isFalse();
        assertThat(stranger.runs()).isEmpty();
        assertThat(owner.get(id)).isEqualTo(done);
    }

    @Test
    void more_than_five_at_work_is_an_outcome_and_a_repeat_gets_the_same_run() {
        speech.model.hangs();
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.model());
        var asked = owner.asked(pipeline).setText("The first.").build();
        var first = owner.stub().runPipeline(asked).getRun();
        for (int i = 0; i < 4; i++) owner.begin(pipeline, "Another.");
        var sixth = owner.stub()
                .runPipeline(owner.asked(pipeline).setText("The sixth.").build());
        assertThat(sixth.getTooMany().getMostAtWork()).isEqualTo(5);
        assertThat(owner.stub().runPipeline(asked).getRun().getId()).isEqualTo(first.getId());
        assertThat(Speaker.reason(() -> owner.stub()
                        .runPipeline(asked.toBuilder().setText("Other.").build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
        for (var run : owner.runs()) owner.cancel(run.getId());
    }

    @Test
    void an_export_has_the_texts_and_an_erasure_leaves_nothing() {
        var owner = new PipelineOwner(speech);
        var pipeline = owner.create(PipelineOwner.model(), PipelineOwner.synthesis());
        var done = owner.ran(pipeline, "Quartermaine asks.");
        speech.model.hangs();
        owner.begin(pipeline, "Quartermaine asks again.");
        RunningSpeech.until("the model is asked", () -> speech.model.requests.size() == 2);
        var userId = owner.learner().id().toString();
        var privacy = PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"));
        var exported = new StringBuilder();
        privacy.exportPersonalData(
                        ExportPersonalDataRequest.newBuilder().setUserId(userId).build())
                .forEachRemaining(part -> exported.append(part.getContent().toString(StandardCharsets.UTF_8)));
        assertThat(exported)
                .contains("Repeat what was said.", "Quartermaine asks.", "You have said: Quartermaine asks.");
        privacy.erasePersonalData(
                ErasePersonalDataRequest.newBuilder().setUserId(userId).build());
        RunningSpeech.until("the call upstream is closed", () -> speech.model.takenBack.get() == 1);
        for (var table : List.of("pipeline", "pipeline_run", "generated_audio"))
            assertThat(count("%s WHERE user_id = '%s'".formatted(table, userId)))
                    .isEqualTo("0");
        assertThat(count("pipeline_step WHERE pipeline_id = '%s'".formatted(pipeline.getId())))
                .isEqualTo("0");
        assertThat(count("pipeline_attempt WHERE run_id = '%s'"
                        .formatted(done.getRun().getId())))
                .isEqualTo("0");
        assertThat(Speaker.reason(() -> owner.create(PipelineOwner.model()))).isEqualTo("NOT_FOUND/USER_UNKNOWN");
    }

    private static byte[] wav() {
        return Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000);
    }

    private static String soundOf(StepAttempt synthesis) {
        return Sql.text(
                speech.server().settings(),
                "SELECT sound_id FROM generated_audio WHERE id = '%s'".formatted(synthesis.getAudioId()));
    }

    private static String count(String from) {
        return Sql.text(speech.server().settings(), "SELECT count(*) FROM " + from);
    }
}
