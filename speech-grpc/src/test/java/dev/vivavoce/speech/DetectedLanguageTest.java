package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.speech.openai.TranscriptionStandIn.Fault;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionResponse;
import dev.vivavoce.speech.v1.Transcription;
import dev.vivavoce.speech.v1.TranscriptionFailure;
import dev.vivavoce.speech.v1.TranscriptionState;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Recorded files whose language a server with the API of OpenAI detects by their first utterances.
class DetectedLanguageTest {
    private static final TranscriptionStandIn openai = TranscriptionStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_TRANSCRIBERS", "es:openai; *:embedded; detect:openai",
            "SPEECH_OPENAI_TRANSCRIBER_URL", openai.address().toString(),
            "SPEECH_OPENAI_TRANSCRIBER_KEY", TranscriptionStandIn.KEY,
            "SPEECH_OPENAI_TRANSCRIBER_MODEL", "whisper-1",
            "SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", "5s"));

    @BeforeEach
    void repair() {
        openai.fail(Fault.NONE);
        openai.forgetRequests();
        openai.name(TranscriptionStandIn.LANGUAGE);
    }

    @Test
    void the_language_is_stored_and_its_engine_goes_on() {
        var sender = willing();
        var id = sender.sent(sound());
        var begun = started(sender, id).getTranscription();
        assertThat(begun.getLanguage()).isEmpty();
        assertThat(begun.getLanguageDetected()).isTrue();
        var steps = sender.watched(id, 0);
        assertThat(steps.getFirst().getLanguage()).isEmpty();
        assertThat(steps)
                .as("before there is text")
                .anyMatch(step -> step.getLanguage().equals("es") && step.getPartCount() == 0);
        var done = sender.get(id);
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getLanguage()).isEqualTo("es");
        assertThat(done.getEngine()).isEqualTo("openai whisper-1");
        assertThat(openai.requests().stream().filter(one -> one.fields().contains("language=es")))
                .hasSize(2);
        assertThat(openai.requests().stream()
                        .filter(one -> one.fields().stream().noneMatch(field -> field.startsWith("language="))))
                .as("detection")
                .hasSize(2);
    }

    @Test
    void the_language_of_more_than_half_of_the_speech_wins() {
        openai.name("english", "spanish"); // the second utterance is longer
        var done = transcribed(willing());
        assertThat(done.getLanguage()).isEqualTo("en");
        assertThat(done.getEngine()).isEqualTo("moonshine-tiny");
    }

    @Test
    void a_language_that_is_not_offered_fails_and_says_why() {
        openai.name("german");
        var done = transcribed(willing());
        assertThat(done.getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_LANGUAGE_NOT_HEARD);
        assertThat(done.getLanguage()).isEmpty();
    }

    @Test
    void noise_is_no_language() {
        openai.hear("", "");
        assertThat(transcribed(willing()).getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_NO_SPEECH);
    }

    @Test
    void an_engine_that_does_not_answer_is_asked_again_by_the_next_try() {
        openai.fail(Fault.NONE, Fault.REFUSED);
        assertThat(transcribed(willing()).getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
    }

    @Test
    void nothing_is_sent_without_the_consent() {
        var sender = new FileSender(speech);
        assertThat(started(sender, sender.sent(sound())).hasConsentMissing()).isTrue();
        assertThat(openai.requests()).isEmpty();
    }

    @Test
    void a_language_and_the_wish_to_detect_it_exclude_each_other() {
        var sender = willing();
        var id = sender.sent(sound());
        assertThat(catchThrowableOfType(
                        StatusRuntimeException.class,
                        () -> sender.stub()
                                .startTranscription(StartTranscriptionRequest.newBuilder()
                                        .setTranscriptionId(id)
                                        .setLanguage("es")
                                        .setDetectLanguage(true)
                                        .build())))
                .hasMessageContaining("language");
    }

    @Test
    void where_nobody_detects_it_is_refused_and_not_offered() {
        try (var other = speech.replica(Map.of("SPEECH_TRANSCRIBERS", "es:openai; *:embedded"))) {
            var sender = willing();
            var there = new FileSender(speech, other.as(sender.learner()));
            assertThat(there.stub()
                            .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance())
                            .hasDetection())
                    .isFalse();
            var id = sender.sent(sound());
            assertThat(catchThrowableOfType(StatusRuntimeException.class, () -> started(there, id)))
                    .hasMessageContaining("cannot be detected");
        }
        assertThat(new FileSender(speech)
                        .stub()
                        .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance())
                        .getDetection()
                        .getConsentRequired())
                .isTrue();
    }

    /// Two utterances.
    private static byte[] sound() {
        return Pcm.wav(
                Sounds.of(
                                Sounds.spoken("Good morning."),
                                Sounds.silence(Duration.ofSeconds(3)),
                                Sounds.spoken("How are you today, and what do you want to do this evening?"))
                        .pcm(),
                16_000);
    }

    private static FileSender willing() {
        var sender = new FileSender(speech);
        speech.server()
                .identity()
                .consents()
                .allow(sender.learner().id(), ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES);
        return sender;
    }

    private static StartTranscriptionResponse started(FileSender sender, String id) {
        return sender.stub()
                .startTranscription(StartTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .setDetectLanguage(true)
                        .build());
    }

    private static Transcription transcribed(FileSender sender) {
        var id = sender.sent(sound());
        assertThat(started(sender, id).hasTranscription()).isTrue();
        sender.watched(id, 0);
        return sender.get(id);
    }
}
