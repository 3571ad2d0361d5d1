package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.speech.openai.TranscriptionStandIn.Fault;
import dev.vivavoce.speech.v1.Free;
import dev.vivavoce.speech.v1.ListLanguagesRequest;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.ReadAloud;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SessionStarted;
import dev.vivavoce.speech.v1.SpeakingEvent;
import dev.vivavoce.speech.v1.SpokenLanguage;
import dev.vivavoce.speech.v1.Task;
import dev.vivavoce.speech.v1.TextWord;
import dev.vivavoce.speech.v1.TextWordState;
import dev.vivavoce.speech.v1.Warning;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Live sessions in languages that other engines recognise: the feedback is by text, a failed engine is replaced, and
/// nothing goes to a third party without the consent.
class OutsideRecognizerTest {
    private static final String TEXT = "Buenos días, señora. ¿Cómo está hoy?";

    private static final TranscriptionStandIn first = TranscriptionStandIn.start();
    private static final TranscriptionStandIn second = TranscriptionStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_RECOGNIZERS", "es:openai,openai2; it@free:none; it:openai; ar/reading:openai2",
            "SPEECH_OPENAI_RECOGNIZER_URL", first.address().toString(),
            "SPEECH_OPENAI_RECOGNIZER_KEY", TranscriptionStandIn.KEY,
            "SPEECH_OPENAI_RECOGNIZER_MODEL", "whisper-1",
            "SPEECH_OPENAI_RECOGNIZER_TIMEOUT", "5s",
            "SPEECH_OPENAI2_RECOGNIZER_URL", second.address().toString(),
            "SPEECH_OPENAI2_RECOGNIZER_KEY", TranscriptionStandIn.KEY,
            "SPEECH_OPENAI2_RECOGNIZER_MODEL", "small",
            "SPEECH_OPENAI2_RECOGNIZER_TIMEOUT", "5s"));

    @BeforeEach
    void repair() {
        for (var server : List.of(first, second)) {
            server.fail(Fault.NONE);
            server.hear();
            server.forgetRequests();
        }
    }

    @Test
    void a_spanish_sentence_is_compared_by_its_text_and_says_so() {
        var learner = willing();
        first.hear("Buenos días, señorita.");
        var started = learner.start(reading("es-MX", TEXT));
        try (var speaker = learner.whole(started, twoUtterances())) {
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_TEXT_ONLY);
            assertThat(shown(result)).isEqualTo("+Buenos +días señora=señorita. *Buenos *días. +Cómo +está hoy=usted?");
            assertThat(result.getTextFeedback().getEnginesList()).containsExactly("openai whisper-1");
            assertThat(result.getTextFeedback().getWords(0).getEnd().getNanos()).isPositive();
            assertThat(result.hasScores()).isFalse();
            assertThat(result.hasFluency()).isFalse();
            assertThat(result.getWordsList()).isEmpty();
            assertThat(result.getIsCorrect()).isFalse();
            assertThat(result.getScorer()).isEqualTo("vivavoce-text");
            assertThat(result.getTranscript()).isEqualTo("Buenos días, señorita. " + TranscriptionStandIn.SENTENCE);
            assertThat(learner.finish(started).getResult()).isEqualTo(result);
            assertThat(speaker.events()).noneMatch(SpeakingEvent::hasTranscriptUpdated);
            var recognized = speaker.durable().getFirst();
            assertThat(recognized.getUtteranceRecognized().getText()).isEqualTo("Buenos días, señorita.");
            assertThat(recognized.getUtteranceRecognized().getWordsList())
                    .as("no confidence is made up")
                    .isEmpty();
            var scored = speaker.durable().get(1).getUtteranceScored();
            assertThat(scored.getTextWordsList()).hasSize(3);
            assertThat(scored.hasScores()).isFalse();
        }
        assertThat(first.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.fields())
                        .contains("model=whisper-1", "language=es")
                        .noneMatch(field -> field.startsWith("prompt")));
        assertThat(second.requests()).isEmpty();
        assertThat(speech.gauge("transcriber_seconds_total")).isPositive();
    }

    @Test
    void free_speech_is_shown_as_it_was_recognised() {
        var learner = willing();
        var task = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setFree(Free.newBuilder().setLanguage("es").addHotwords("Atocha"))
                .build();
        try (var speaker = learner.whole(learner.start(task), Sounds.spoken("Good morning."))) {
            assertThat(shown(speaker.result())).isEqualTo("+Buenos +días. +¿Cómo +está +usted?");
        }
        assertThat(first.requests().getFirst().fields()).contains("prompt=Atocha");
    }

    @Test
    void an_engine_that_fails_is_replaced_and_the_learner_is_warned_once() {
        var learner = willing();
        first.fail(Fault.REFUSED);
        try (var speaker = learner.whole(learner.start(reading("es", TEXT)), twoUtterances())) {
            var result = speaker.result();
            assertThat(result.getOutcome()).isEqualTo(Outcome.OUTCOME_TEXT_ONLY);
            assertThat(result.getTextFeedback().getEnginesList()).containsExactly("openai small");
            assertThat(result.getIsIncomplete()).isFalse();
            assertThat(speaker.durable().stream()
                            .filter(SpeakingEvent::hasWarningRaised)
                            .map(event -> event.getWarningRaised().getWarning()))
                    .containsExactly(Warning.WARNING_ENGINE_REPLACED);
        }
        assertThat(first.requests()).hasSize(1);
        assertThat(second.requests()).as("the second engine keeps the session").hasSize(2);
        assertThat(speech.gauge("recognizer_failures_total")).isPositive();
    }

    @Test
    void when_no_engine_is_left_the_stream_ends_and_what_was_said_is_recognised_once_it_is_resumed() {
        var learner = willing();
        first.fail(Fault.REFUSED);
        second.fail(Fault.REFUSED);
        var started = learner.start(reading("es", TEXT));
        var sound = twoUtterances();
        try (var speaker =
                learner.speak(started).config(sound.sampleRateHertz(), 0).say(sound)) {
            assertThat(speaker.failure()).isEqualTo("UNAVAILABLE/ENGINES_AWAY");
        }
        repair();
        var resumed = learner.resume(started);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(sound.sampleRateHertz(), resumed.getSettledSequence() + 1)
                .say(sound, resumed.getSettledSequence() + 1, Speaker.messages(sound))
                .finish()) {
            var result = speaker.result();
            assertThat(result.getTranscript())
                    .isEqualTo(TranscriptionStandIn.SENTENCE + " " + TranscriptionStandIn.SENTENCE);
            assertThat(result.getIsIncomplete()).isFalse();
        }
    }

    @Test
    void a_session_that_is_not_resumed_ends_without_the_speech_that_no_engine_recognises() {
        var learner = willing();
        first.fail(Fault.REFUSED);
        second.fail(Fault.REFUSED);
        var started = learner.start(reading("es", TEXT));
        try (var speaker = learner.whole(started, Sounds.spoken("Good morning."))) {
            assertThat(speaker.failure()).isEqualTo("UNAVAILABLE/ENGINES_AWAY");
        }
        var result = learner.finish(started).getResult();
        assertThat(result.getIsIncomplete()).isTrue();
        assertThat(result.hasTextFeedback()).isFalse();
    }

    @Test
    void a_learner_who_vanishes_ends_the_call_to_the_engine() throws Exception {
        var learner = willing();
        first.fail(Fault.SILENT);
        var sound = twoUtterances();
        var before = first.unanswered().size();
        try (var speaker = learner.speak(learner.start(reading("es", TEXT)))
                .config(sound.sampleRateHertz(), 0)
                .say(sound)) {
            RunningSpeech.until("it is asked", () -> first.unanswered().size() > before);
            speaker.vanish();
            first.unanswered().get(before).get(5, TimeUnit.SECONDS);
        }
        assertThat(second.requests()).as("it was not given up for its patience").isEmpty();
    }

    @Test
    void nothing_goes_to_a_third_party_without_the_consent() {
        var learner = speech.learner();
        assertThat(refusal(learner, reading("es", TEXT)))
                .isEqualTo("FAILED_PRECONDITION/THIRD_PARTIES_CONSENT_MISSING");
        allow(learner);
        var started = learner.start(reading("es", TEXT));
        speech.server().identity().consents().allow(learner.id());
        try (var speaker = learner.whole(started, Sounds.spoken("Good morning."))) {
            assertThat(speaker.failure()).isEqualTo("FAILED_PRECONDITION/THIRD_PARTIES_CONSENT_MISSING");
        }
        assertThat(first.requests()).isEmpty();
        assertThat(second.requests()).isEmpty();
    }

    @Test
    void the_plan_and_the_practice_decide_and_what_needs_scores_is_refused() {
        var learner = willing();
        assertThat(refusal(learner, reading("it", "Buongiorno."))).isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        speech.billing.plan(learner.id(), "pro");
        assertThat(learner.start(reading("it", "Buongiorno.")).hasSession()).isTrue();
        assertThat(refusal(learner, reading("fr", "Bonjour."))).isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        assertThat(learner.start(reading("ar", "مرحبا بك")).hasSession()).isTrue();
        var free = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setFree(Free.newBuilder().setLanguage("ar"))
                .build();
        assertThat(refusal(learner, free)).isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        assertThat(refusal(
                        learner,
                        reading("es", TEXT).toBuilder()
                                .setPurpose(Purpose.PURPOSE_PLACEMENT)
                                .build()))
                .isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        speech.billing.down(true);
        try {
            assertThat(refusal(learner, reading("it", "Buongiorno."))).isEqualTo("UNAVAILABLE/BILLING_UNAVAILABLE");
        } finally {
            speech.billing.down(false);
        }
    }

    @Test
    void the_languages_say_what_feedback_to_expect() {
        var learner = speech.learner();
        var english = SpokenLanguage.newBuilder()
                .setLanguage("en")
                .setReading(true)
                .setFreeSpeech(true)
                .setScores(true)
                .setInterimText(true)
                .setWordTimes(true)
                .setVocabulary(true)
                .build();
        var arabic = SpokenLanguage.newBuilder()
                .setLanguage("ar")
                .setReading(true)
                .setWordTimes(true)
                .setVocabulary(true)
                .setThirdParty(true)
                .setConsentRequired(true)
                .build();
        var spanish = arabic.toBuilder().setLanguage("es").setFreeSpeech(true).build();
        var italian = spanish.toBuilder().setLanguage("it").build();
        assertThat(languages(learner)).containsExactly(arabic, english, spanish);
        speech.billing.plan(learner.id(), "pro");
        assertThat(languages(learner)).containsExactly(arabic, english, spanish, italian);
    }

    private static List<SpokenLanguage> languages(Learner learner) {
        return learner.sessions()
                .listLanguages(ListLanguagesRequest.getDefaultInstance())
                .getLanguagesList();
    }

    private static Sounds.Sound twoUtterances() {
        return Sounds.of(
                Sounds.spoken("Good morning."),
                Sounds.silence(Duration.ofSeconds(2)),
                Sounds.spoken("How are you today?"));
    }

    private static Task reading(String language, String text) {
        return Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(ReadAloud.newBuilder().setLanguage(language).setText(text))
                .build();
    }

    private static Learner willing() {
        var learner = speech.learner();
        allow(learner);
        return learner;
    }

    private static void allow(Learner learner) {
        speech.server().identity().consents().allow(learner.id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
    }

    private static String refusal(Learner learner, Task task) {
        return Speaker.reason(() -> {
            SessionStarted unused = learner.start(task);
        });
    }

    private static String shown(Result result) {
        return result.getTextFeedback().getWordsList().stream()
                .map(OutsideRecognizerTest::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(TextWord word) {
        if (word.getState() == TextWordState.TEXT_WORD_STATE_HEARD) return "+" + word.getText();
        if (word.getState() == TextWordState.TEXT_WORD_STATE_ADDED) return "*" + word.getText();
        if (word.getState() == TextWordState.TEXT_WORD_STATE_OTHER) return word.getText() + "=" + word.getHeardText();
        return "-" + word.getText();
    }
}
