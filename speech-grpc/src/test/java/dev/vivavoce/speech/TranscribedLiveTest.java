package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.aws.PollyStandIn;
import dev.vivavoce.speech.aws.TranscribeStandIn;
import dev.vivavoce.speech.aws.TranscribeStandIn.Fault;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.speech.v1.ListLanguagesRequest;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.Warning;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Live sessions that Amazon Transcribe recognises: there is text while the learner speaks, a stream that fails is
/// replaced, and an unused one is closed.
class TranscribedLiveTest {
    private static final TranscribeStandIn transcribe = TranscribeStandIn.start();
    private static final TranscriptionStandIn other = TranscriptionStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(new HashMap<>(Map.of(
            "SPEECH_RECOGNIZERS",
            "es:transcribe,openai; it:transcribe",
            "SPEECH_TRANSCRIBE_RECOGNIZER_REGION",
            PollyStandIn.REGION,
            "SPEECH_TRANSCRIBE_RECOGNIZER_ENDPOINT",
            transcribe.address().toString(),
            "SPEECH_TRANSCRIBE_RECOGNIZER_TIMEOUT",
            "5s",
            "SPEECH_OPENAI_RECOGNIZER_URL",
            other.address().toString(),
            "SPEECH_OPENAI_RECOGNIZER_KEY",
            TranscriptionStandIn.KEY,
            "SPEECH_OPENAI_RECOGNIZER_MODEL",
            "whisper-1")));

    @BeforeAll
    static void sign() {
        PollyStandIn.sign();
    }

    @AfterAll
    static void stop() {
        PollyStandIn.forget();
    }

    @BeforeEach
    void repair() {
        transcribe.fail(Fault.NONE);
        transcribe.forget();
        other.forgetRequests();
    }

    @Test
    void there_is_text_while_the_learner_speaks_and_words_have_their_confidence() {
        var learner = willing();
        var sound = Sounds.spoken("How are you today, my friend?");
        try (var speaker = learner.speak(learner.start(reading("it")))
                .config(sound.sampleRateHertz(), 0)
                .say(sound)) {
            RunningSpeech.until(
                    "there is text", () -> speaker.events().stream().anyMatch(SpeakingEvent::hasTranscriptUpdated));
            speaker.finish();
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_TEXT_ONLY);
            assertThat(speaker.result().getTranscript()).isEqualTo(TranscribeStandIn.SENTENCE);
            assertThat(speaker.result().getTextFeedback().getEnginesList()).containsExactly("amazon transcribe");
            assertThat(speaker.durable().getFirst().getUtteranceRecognized().getWordsList())
                    .hasSize(5)
                    .allSatisfy(word -> assertThat(word.getConfidence()).isEqualTo(0.9));
        }
        assertThat(transcribe.streams()).as("the sound is sent once").hasSize(1);
        RunningSpeech.until("all of it", () -> transcribe.streams().getFirst().isWhole());
        RunningSpeech.until("it is counted", () -> speech.gauge("transcriber_seconds_total") > 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REFUSED", "LIMITED", "CUT", "SILENT"})
    void whatever_the_service_does_the_next_engine_recognises_the_utterance(Fault fault) {
        transcribe.fail(fault);
        var learner = willing();
        try (var speaker = learner.whole(learner.start(reading("es")), Sounds.spoken("Good morning."))) {
            assertThat(speaker.result().getTranscript()).isEqualTo(TranscriptionStandIn.SENTENCE);
            assertThat(speaker.durable().stream()
                            .filter(SpeakingEvent::hasWarningRaised)
                            .map(event -> event.getWarningRaised().getWarning()))
                    .containsExactly(Warning.WARNING_ENGINE_REPLACED);
        }
    }

    @Test
    void a_learner_who_vanishes_while_speaking_closes_the_stream() throws Exception {
        var learner = willing();
        var sound = Sounds.spoken("How are you today, my friend?");
        try (var speaker = learner.speak(learner.start(reading("es")))
                .config(sound.sampleRateHertz(), 0)
                .say(sound)) {
            RunningSpeech.until("it is heard", () -> !transcribe.streams().isEmpty());
            speaker.vanish();
            transcribe.streams().getFirst().ended().get(5, TimeUnit.SECONDS);
        }
        assertThat(transcribe.streams().getFirst().isWhole()).isFalse();
        assertThat(other.requests()).isEmpty();
    }

    @Test
    void nothing_is_sent_before_the_consent_is_asked_for_again() {
        var learner = willing();
        var started = learner.start(reading("it"));
        speech.server().identity().consents().allow(learner.id());
        try (var speaker = learner.whole(started, Sounds.spoken("Good morning."))) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/THIRD_PARTIES_CONSENT_MISSING");
        }
        assertThat(transcribe.streams()).isEmpty();
    }

    @Test
    void a_language_has_interim_text_where_all_of_its_engines_give_it() {
        var languages = speech.learner()
                .sessions()
                .listLanguages(ListLanguagesRequest.getDefaultInstance())
                .getLanguagesList();
        assertThat(languages).anySatisfy(language -> {
            assertThat(language.getLanguage()).isEqualTo("it");
            assertThat(language.getInterimText()).isTrue();
            assertThat(language.getVocabulary()).isFalse();
        });
        assertThat(languages).anySatisfy(language -> {
            assertThat(language.getLanguage()).isEqualTo("es");
            assertThat(language.getInterimText()).isFalse();
        });
    }

    private static Task reading(String language) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(ReadAloud.newBuilder().setLanguage(language).setText("¿Dónde está la estación, señora?"))
                .build();
    }

    private static Learner willing() {
        var learner = speech.learner();
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        return learner;
    }
}
