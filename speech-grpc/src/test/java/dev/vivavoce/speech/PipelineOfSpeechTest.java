package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AttemptState;
import dev.vivavoce.speech.v1.Pipeline;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.RunState;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.StepAttempt;
import dev.vivavoce.speech.v1.StepFailure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Runs that begin with a live session: they wait for its end, and go on with what was said.
class PipelineOfSpeechTest {
    private static final String QUESTION = "How do you feel today?";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private final PipelineOwner owner = new PipelineOwner(speech);
    private final Pipeline pipeline = owner.create(PipelineOwner.recognition(), PipelineOwner.model());

    @BeforeEach
    void answering() {
        speech.model.reset();
    }

    @Test
    void a_run_waits_for_the_session_and_goes_on_with_what_was_said() {
        var started = owner.learner().readAloud(QUESTION);
        var run = run(started);
        RunningSpeech.until("the step waits", () -> attempt(run).getState() == AttemptState.ATTEMPT_STATE_RUNNING);
        try (var speaker = owner.learner().whole(started, Sounds.spoken(QUESTION))) {
            var transcript = speaker.result().getTranscript();
            var done = owner.ended(run.getId());
            assertThat(done.getRun().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
            assertThat(done.getInputSessionId()).isEqualTo(started.getSession().getId());
            assertThat(done.getInputTranscriptionId()).isEmpty();
            var recognition = done.getRun().getAttempts(0);
            assertThat(recognition.getText()).isEqualTo(transcript).isEqualTo(QUESTION);
            assertThat(recognition.getTranscriptionId()).isEmpty();
            assertThat(recognition.getMayBePaid()).isFalse();
            assertThat(recognition.getUse().getAudio())
                    .isEqualTo(speaker.result().getAudioDuration());
            assertThat(done.getRun().getAttempts(1).getText()).isEqualTo("You have said: " + QUESTION);
        }
    }

    @Test
    void a_session_that_has_ended_is_taken_at_once() {
        assertThat(owner.ended(run(said()).getId()).getRun().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
    }

    @Test
    void a_session_in_which_nothing_was_said_fails_the_run_and_a_cancelled_run_leaves_the_session_alone() {
        var silent = owner.learner().readAloud(QUESTION);
        var run = run(silent);
        owner.learner().finish(silent);
        assertThat(owner.ended(run.getId()).getRun().getFailure()).isEqualTo(StepFailure.STEP_FAILURE_NO_SPEECH);
        var started = owner.learner().readAloud(QUESTION);
        var cancelled = run(started);
        assertThat(owner.cancel(cancelled.getId()).getState()).isEqualTo(RunState.RUN_STATE_CANCELLED);
        try (var speaker = owner.learner().whole(started, Sounds.spoken(QUESTION))) {
            assertThat(Durations.toMillis(speaker.result().getAudioDuration())).isPositive();
        }
    }

    @Test
    void nobody_else_s_session_no_other_language_and_no_pipeline_of_texts() {
        var strangers = speech.learner().readAloud(QUESTION);
        assertThat(Refusal.of(() -> run(strangers)).reason()).isEqualTo("SESSION_UNKNOWN");
        var own = owner.learner().readAloud(QUESTION);
        var ofTexts = owner.create(PipelineOwner.model());
        Refusal.expectField("session_id", () -> run(ofTexts, own));
    }

    @Test
    void the_runs_of_a_session_go_with_its_attempt_and_what_they_have_made_and_runs_of_others_stay() {
        var spoken = owner.create(PipelineOwner.recognition(), PipelineOwner.model(), PipelineOwner.synthesis());
        var deleted = said();
        var stays = said();
        var run = owner.ended(run(spoken, deleted).getId()).getRun();
        var audioId = run.getAttempts(2).getAudioId();
        assertThat(stored("generated_audio", audioId)).isEqualTo("1");
        var other = owner.ended(run(spoken, stays).getId()).getRun();
        speech.assessment()
                .publish(
                        owner.learner().id(),
                        AttemptDeleted.newBuilder()
                                .setAttemptId(deleted.getSession().getId())
                                .build());
        RunningSpeech.until(
                "the run is deleted", () -> stored("pipeline_run", run.getId()).equals("0"));
        assertThat(Refusal.of(() -> owner.get(run.getId())).reason()).isEqualTo("RUN_UNKNOWN");
        assertThat(stored("generated_audio", audioId)).isEqualTo("0");
        assertThat(owner.get(other.getId()).getRun().getAttempts(0).getText()).isEqualTo(QUESTION);
        assertThat(stored("generated_audio", other.getAttempts(2).getAudioId())).isEqualTo("1");
        assertThat(Refusal.of(() -> run(spoken, deleted)).reason()).isEqualTo("SESSION_UNKNOWN");
    }

    @Test
    void the_runs_of_a_session_are_found_by_an_index() {
        assertThat(Sql.plan(speech.server().settings(), """
                        SELECT * FROM pipeline_run run WHERE run.is_speech
                            AND run.transcription_id = ANY (ARRAY['00000000-0000-4000-8000-000000000000']::uuid[])
                        """)).contains("pipeline_run_of_session");
    }

    private SessionStarted said() {
        var started = owner.learner().readAloud(QUESTION);
        try (var speaker = owner.learner().whole(started, Sounds.spoken(QUESTION))) {
            assertThat(speaker.result().getTranscript()).isEqualTo(QUESTION);
        }
        return started;
    }

    private static String stored(String table, String id) {
        return Sql.text(speech.server().settings(), "SELECT count(*) FROM %s WHERE id = '%s'".formatted(table, id));
    }

    private PipelineRun run(SessionStarted started) {
        return run(pipeline, started);
    }

    private PipelineRun run(Pipeline of, SessionStarted started) {
        return owner.stub()
                .runPipeline(owner.asked(of)
                        .setSessionId(started.getSession().getId())
                        .build())
                .getRun();
    }

    private StepAttempt attempt(PipelineRun run) {
        return owner.get(run.getId()).getRun().getAttempts(0);
    }
}
