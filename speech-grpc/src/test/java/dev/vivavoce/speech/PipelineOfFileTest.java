package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.Pipeline;
import dev.vivavoce.speech.v1.PipelineRun;
import dev.vivavoce.speech.v1.RunState;
import dev.vivavoce.speech.v1.StepFailure;
import dev.vivavoce.speech.v1.TranscriptionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Runs that begin with a recorded file: which transcription goes with a run, and which goes on.
class PipelineOfFileTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms"));

    private final PipelineOwner owner = new PipelineOwner(speech);
    private final FileSender sender = new FileSender(speech, owner.learner());

    @Test
    void a_cancelled_run_cancels_the_transcription_that_it_has_begun() {
        var file = sender.sent(minutes());
        var run = run(owner.create(PipelineOwner.recognition()), file);
        following(run);
        owner.cancel(run.getId());
        assertThat(state(file)).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_CANCELLED);
    }

    @Test
    void a_cancelled_run_leaves_a_transcription_that_its_owner_has_begun() {
        var file = sender.sent(minutes());
        sender.start(file);
        var run = run(owner.create(PipelineOwner.recognition()), file);
        following(run);
        assertThat(owner.cancel(run.getId()).getState()).isEqualTo(RunState.RUN_STATE_CANCELLED);
        assertThat(state(file)).isNotEqualTo(TranscriptionState.TRANSCRIPTION_STATE_CANCELLED);
        assertThat(sender.delete(file)).isTrue();
    }

    @Test
    void a_run_that_is_late_leaves_a_transcription_that_its_owner_has_begun() {
        var file = sender.sent(minutes());
        sender.start(file);
        var step = PipelineOwner.recognition().setTries(1).setTimeLimit(Durations.fromSeconds(1));
        var run = run(owner.create(step), file);
        assertThat(owner.ended(run.getId()).getRun().getFailure()).isEqualTo(StepFailure.STEP_FAILURE_TIMED_OUT);
        assertThat(state(file)).isNotEqualTo(TranscriptionState.TRANSCRIPTION_STATE_CANCELLED);
        assertThat(sender.delete(file)).isTrue();
    }

    @Test
    void a_cancelled_run_leaves_a_transcription_that_another_run_waits_for() {
        var file = sender.sent(minutes());
        var pipeline = owner.create(PipelineOwner.recognition());
        var first = run(pipeline, file);
        following(first);
        var second = run(pipeline, file);
        following(second);
        owner.cancel(first.getId());
        assertThat(state(file)).isNotEqualTo(TranscriptionState.TRANSCRIPTION_STATE_CANCELLED);
        assertThat(sender.delete(file)).isTrue();
    }

    @Test
    void an_api_key_gets_no_address_to_send_a_file_to_and_runs_one_that_was_sent() {
        var pipeline = owner.create(PipelineOwner.recognition());
        var key = speech.server()
                .with(
                        Transport.IN_PROCESS,
                        speech.server().identity().keyToken(owner.learner().id(), Set.of(Scope.SPEECH_WRITE)));
        var byKey = new PipelineOwner(speech, new Learner(owner.learner().id(), key));
        var unsent = sender.create(UUID.randomUUID(), 1_000)
                .getCreated()
                .getTranscription()
                .getId();
        assertThat(Speaker.reason(() -> byKey.stub()
                        .runPipeline(
                                byKey.asked(pipeline).setTranscriptionId(unsent).build())))
                .isEqualTo("PERMISSION_DENIED/SIGN_IN_REQUIRED");
        assertThat(owner.runs()).isEmpty();
        var sent = sender.sent(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        var run = byKey.stub()
                .runPipeline(byKey.asked(pipeline).setTranscriptionId(sent).build())
                .getRun();
        assertThat(owner.ended(run.getId()).getRun().getState()).isEqualTo(RunState.RUN_STATE_COMPLETED);
    }

    private TranscriptionState state(String file) {
        return sender.get(file).getState();
    }

    private PipelineRun run(Pipeline pipeline, String file) {
        return owner.stub()
                .runPipeline(owner.asked(pipeline).setTranscriptionId(file).build())
                .getRun();
    }

    private void following(PipelineRun run) {
        RunningSpeech.until(
                "the file is transcribed",
                () -> !owner.get(run.getId())
                        .getRun()
                        .getAttempts(0)
                        .getTranscriptionId()
                        .isEmpty());
    }

    /// Long enough not to be transcribed before a test has seen that it is.
    private static byte[] minutes() {
        var sounds = new ArrayList<Sounds.Sound>();
        for (int i = 0; i < 40; i++) {
            sounds.add(Sounds.spoken(SENTENCE));
            sounds.add(Sounds.silence(Duration.ofSeconds(1)));
        }
        return Pcm.wav(Sounds.of(sounds.toArray(Sounds.Sound[]::new)).pcm(), 16_000);
    }
}
