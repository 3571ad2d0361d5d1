package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.speech.openai.TranscriptionStandIn.Fault;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.Warning;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever an engine does instead of answering, the next one recognises the utterance, and nothing hangs. From the
/// fifth failure on the circuit of the first engine is open, and it is not asked.
class ReplacedRecognizerTest {
    private static final TranscriptionStandIn first = TranscriptionStandIn.start();
    private static final TranscriptionStandIn second = TranscriptionStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_RECOGNIZERS",
            "es:openai,openai2",
            "SPEECH_OPENAI_RECOGNIZER_URL",
            first.address().toString(),
            "SPEECH_OPENAI_RECOGNIZER_KEY",
            TranscriptionStandIn.KEY,
            "SPEECH_OPENAI_RECOGNIZER_MODEL",
            "whisper-1",
            "SPEECH_OPENAI_RECOGNIZER_TIMEOUT",
            "1s",
            "SPEECH_OPENAI2_RECOGNIZER_URL",
            second.address().toString(),
            "SPEECH_OPENAI2_RECOGNIZER_KEY",
            TranscriptionStandIn.KEY,
            "SPEECH_OPENAI2_RECOGNIZER_MODEL",
            "small",
            "SPEECH_OPENAI2_RECOGNIZER_TIMEOUT",
            "12s"));

    /// The first request loads the client and the server. A busy machine takes longer for it than an engine may.
    @BeforeAll
    static void ask_both_engines_once() {
        first.fail(Fault.AWAY);
        try (var speaker = speaker()) {
            speaker.ended();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"NONE"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_learner_sees_nothing_but_a_warning(Fault fault) {
        first.fail(fault);
        second.forgetRequests();
        try (var speaker = speaker()) {
            var result = speaker.result();
            assertThat(result.getTranscript()).isEqualTo(TranscriptionStandIn.SENTENCE);
            assertThat(result.getTextFeedback().getEnginesList()).containsExactly("openai small");
            assertThat(speaker.durable().stream()
                            .filter(SpeakingEvent::hasWarningRaised)
                            .map(event -> event.getWarningRaised().getWarning()))
                    .containsExactly(Warning.WARNING_ENGINE_REPLACED);
        }
        assertThat(second.requests()).hasSize(1);
    }

    /// A learner who reads a sentence, and has said all of it.
    private static Speaker speaker() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        var task = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(ReadAloud.newBuilder().setLanguage("es").setText(TranscriptionStandIn.SENTENCE))
                .build();
        return learner.whole(learner.start(task), Sounds.spoken("Good morning."));
    }
}
