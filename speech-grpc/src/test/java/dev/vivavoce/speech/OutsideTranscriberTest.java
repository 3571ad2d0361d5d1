package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.rpc.ErrorInfo;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.speech.openai.TranscriptionStandIn.Fault;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionResponse;
import dev.vivavoce.speech.v1.TranscriptFormat;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.Transcription;
import dev.vivavoce.speech.v1.TranscriptionFailure;
import dev.vivavoce.speech.v1.TranscriptionLanguage;
import dev.vivavoce.speech.v1.TranscriptionState;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Recorded files that a third party's server transcribes: what it gets, who takes its place, and whose consent it
/// needs.
class OutsideTranscriberTest {
    private static final String ENGINE = "openai whisper-1";
    private static final List<String> HEARD = List.of(TranscriptionStandIn.SENTENCE.split(" "));

    private static final TranscriptionStandIn openai = TranscriptionStandIn.start();

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_TRANSCRIBERS", "es:openai; en:openai,embedded; *:embedded",
            "SPEECH_OPENAI_TRANSCRIBER_URL", openai.address().toString(),
            "SPEECH_OPENAI_TRANSCRIBER_KEY", TranscriptionStandIn.KEY,
            "SPEECH_OPENAI_TRANSCRIBER_MODEL", "whisper-1",
            "SPEECH_OPENAI_TRANSCRIBER_TIMEOUT", "5s"));

    @BeforeEach
    void repair() {
        openai.fail(Fault.NONE);
        openai.forgetRequests();
    }

    @Test
    void a_spanish_recording_is_sent_utterance_by_utterance_and_its_words_have_times_and_no_confidence() {
        var sender = willing();
        var done = transcribed(sender, "es-MX");
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getEngine()).isEqualTo(ENGINE);
        assertThat(openai.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.fields()).contains("model=whisper-1", "language=es", "prompt=Ramipril");
            assertThat(request.seconds()).isLessThan(5);
        });
        var words = sender.words(done);
        assertThat(words).hasSize(2 * HEARD.size());
        assertThat(words.subList(0, HEARD.size()))
                .extracting(TranscriptWord::getText)
                .isEqualTo(HEARD);
        assertThat(words).noneMatch(TranscriptWord::hasConfidence);
        assertThat(words.get(HEARD.size()).getStart().getSeconds())
                .as("the second utterance is at its place in the recording")
                .isGreaterThanOrEqualTo(3);
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT))
                .isEqualTo(TranscriptionStandIn.SENTENCE + "\n\n" + TranscriptionStandIn.SENTENCE + "\n");
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_JSON))
                .contains("\"startMs\"")
                .doesNotContain("confidence");
        assertThat(speech.gauge("transcriber_seconds_total"))
                .isGreaterThanOrEqualTo(openai.requests().stream()
                        .mapToDouble(TranscriptionStandIn.Heard::seconds)
                        .sum());
    }

    @Test
    void the_next_engine_takes_what_the_first_one_refuses_and_the_rest_stays_with_the_first() {
        openai.fail(Fault.NONE, Fault.REFUSED);
        var sender = willing();
        var done = transcribed(sender, "en");
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getEngine().split(", ")).containsExactlyInAnyOrder(ENGINE, "moonshine-tiny");
        var words = sender.words(done);
        assertThat(words.stream().filter(word -> !word.hasConfidence()).map(TranscriptWord::getText))
                .isEqualTo(HEARD);
        assertThat(words).anyMatch(TranscriptWord::hasConfidence);
        assertThat(speech.gauge("transcriber_failures_total")).isPositive();
    }

    @Test
    void without_the_consent_nothing_is_sent() {
        var sender = new FileSender(speech);
        var id = sender.sent(sound());
        assertThat(started(sender, id, "es").hasConsentMissing()).isTrue();
        assertThat(sender.get(id).getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_AWAITING_UPLOAD);
        assertThat(started(sender, id, "en").hasTranscription())
                .as("the platform's own recogniser hears English")
                .isTrue();
        sender.watched(id, 0);
        assertThat(sender.get(id).getEngine()).isEqualTo("moonshine-tiny");
        assertThat(openai.requests()).isEmpty();
    }

    @Test
    void a_consent_that_was_taken_back_meanwhile_keeps_the_rest_here() {
        openai.fail(Fault.SILENT);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es");
        RunningSpeech.until("it is asked", () -> openai.requests().size() == 2);
        speech.server().identity().consents().allow(sender.learner().id());
        openai.fail(Fault.NONE);
        sender.watched(id, 0);
        var done = sender.get(id);
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_FAILED);
        assertThat(done.getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_CONSENT_MISSING);
        assertThat(openai.requests()).as("none after the withdrawal").hasSize(2);
        assertThat(started(sender, id, "es").hasTranscription()).as("a repeat").isTrue();
    }

    @Test
    void when_no_engine_is_left_the_next_try_goes_on_and_the_last_one_says_why() {
        openai.fail(Fault.REFUSED);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es");
        var settings = speech.server().settings();
        RunningSpeech.until(
                "the first try has failed",
                () -> Sql.execute(
                                settings,
                                "UPDATE job SET tries = 5 WHERE id = '%s' AND tries = 1 AND state = 'WAITING'"
                                        .formatted(id))
                        == 1);
        assertThat(sender.get(id).getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_RUNNING);
        sender.watched(id, 0);
        assertThat(sender.get(id).getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_ENGINES_AWAY);
        assertThat(speech.objectsWith(id)).isEmpty();
    }

    @Test
    void what_a_killed_process_has_stored_is_not_sent_again() {
        var sender = willing();
        var whole = transcribed(sender, "es");
        openai.forgetRequests();

        // As a process that was killed after the first part leaves it.
        var id = sender.sent(sound());
        Sql.execute(speech.server().settings(), """
                INSERT INTO transcript_part SELECT '%1$s', index, begins_paragraph, words, starts, ends, confidences
                FROM transcript_part WHERE transcription_id = '%2$s' AND index = 0;
                UPDATE transcription SET parts = 1, words = 5, engine = '%3$s',
                    done_samples = 16 * (SELECT ends[5] + 10 FROM transcript_part WHERE transcription_id = '%1$s')
                WHERE id = '%1$s'
                """.formatted(id, whole.getId(), ENGINE));
        started(sender, id, "es");
        sender.watched(id, 0);
        var done = sender.get(id);
        assertThat(openai.requests()).hasSize(1);
        assertThat(sender.words(done)).isEqualTo(sender.words(whole));
        assertThat(done.getEngine()).isEqualTo(ENGINE);
    }

    @Test
    void the_languages_say_what_can_be_expected_and_another_one_is_refused_with_their_names() {
        var sender = new FileSender(speech);
        assertThat(sender.stub()
                        .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance())
                        .getLanguagesList())
                .containsExactly(
                        TranscriptionLanguage.newBuilder()
                                .setLanguage("en")
                                .setWordTimes(true)
                                .setVocabulary(true)
                                .setThirdParty(true)
                                .setSpeakerOrigin(SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE)
                                .build(),
                        TranscriptionLanguage.newBuilder()
                                .setLanguage("es")
                                .setWordTimes(true)
                                .setVocabulary(true)
                                .setThirdParty(true)
                                .setSpeakerOrigin(SpeakerOrigin.SPEAKER_ORIGIN_ESTIMATE)
                                .setConsentRequired(true)
                                .build());
        var id = sender.sent(sound());
        var refused = catchThrowableOfType(StatusRuntimeException.class, () -> started(sender, id, "fr"));
        assertThat(Objects.requireNonNull(StatusProto.fromThrowable(refused)).getDetailsList())
                .filteredOn(detail -> detail.is(ErrorInfo.class))
                .singleElement()
                .satisfies(detail -> {
                    var info = detail.unpack(ErrorInfo.class);
                    assertThat(info.getReason()).isEqualTo("LANGUAGE_NOT_HEARD");
                    assertThat(info.getMetadataMap()).containsEntry("languages", "en,es");
                });
    }

    /// Two utterances.
    private static byte[] sound() {
        return Pcm.wav(
                Sounds.of(
                                Sounds.spoken("Good morning."),
                                Sounds.silence(Duration.ofSeconds(3)),
                                Sounds.spoken("How are you today?"))
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

    private static StartTranscriptionResponse started(FileSender sender, String id, String language) {
        return sender.stub()
                .startTranscription(StartTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .setLanguage(language)
                        .addVocabulary("Ramipril")
                        .build());
    }

    private static Transcription transcribed(FileSender sender, String language) {
        var id = sender.sent(sound());
        assertThat(started(sender, id, language).hasTranscription()).isTrue();
        sender.watched(id, 0);
        return sender.get(id);
    }
}
