package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.aws.recording.TranscribeJobsStandIn;
import dev.vivavoce.speech.aws.recording.TranscribeJobsStandIn.Fault;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.CancelTranscriptionRequest;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.ListTranscriptionLanguagesRequest;
import dev.vivavoce.speech.v1.SpeakerOrigin;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionResponse;
import dev.vivavoce.speech.v1.TranscriptPart;
import dev.vivavoce.speech.v1.TranscriptSpeaker;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.TranscriptionFailure;
import dev.vivavoce.speech.v1.TranscriptionProgress;
import dev.vivavoce.speech.v1.TranscriptionState;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Recorded files that Amazon Transcribe gets as a whole: what it gets, what is told meanwhile, who takes its place,
/// and that nothing is left there.
class WholeRecordingTest {
    private static final String ENGINE = "amazon transcribe";

    private static final S3StandIn s3 = S3StandIn.start(Clock.systemUTC());
    private static final TranscribeJobsStandIn transcribe = TranscribeJobsStandIn.start(s3);

    /// Before the service starts.
    @Order(1)
    @RegisterExtension
    static final BeforeAllCallback credentials = _ -> {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
    };

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of(
            "SPEECH_TRANSCRIBERS",
            "es:transcribe; en:transcribe,embedded; detect:transcribe",
            "SPEECH_TRANSCRIBE_TRANSCRIBER_REGION",
            S3StandIn.REGION,
            "SPEECH_TRANSCRIBE_TRANSCRIBER_ENDPOINT",
            transcribe.address().toString(),
            "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET",
            S3StandIn.BUCKET,
            "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_ENDPOINT",
            s3.address().toString(),
            "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_PATH_STYLE",
            "true",
            "SPEECH_SWEEP_EVERY",
            "200ms"));

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void repair() {
        transcribe.reset();
    }

    @Test
    void the_text_comes_at_once_with_confidence_and_each_part_is_of_one_person() {
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es-MX");
        var steps = sender.watched(id, 0);
        var done = sender.get(id);
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getEngine()).isEqualTo(ENGINE);
        assertThat(done.getDone()).isEqualTo(done.getLength());
        assertThat(done.hasAtEngineSince()).isFalse();
        assertThat(parts(sender, id)).extracting(WholeRecordingTest::text).isEqualTo(TranscribeJobsStandIn.TALK);
        assertThat(sender.words(done)).allMatch(TranscriptWord::hasConfidence);
        assertThat(steps)
                .filteredOn(TranscriptionProgress::hasAtEngineSince)
                .isNotEmpty()
                .allSatisfy(step -> {
                    assertThat(step.getDone().getSeconds()).isZero();
                    assertThat(step.getLength()).isEqualTo(done.getLength());
                });
        assertThat(steps).extracting(TranscriptionProgress::getLanguage).containsOnly("es-MX");
        assertThat(transcribe.begun()).hasSize(1);
    }

    @Test
    void who_speaks_is_what_the_engine_tells() {
        var sender = willing();
        var id = sender.sent(sound());
        var _ = sender.stub()
                .startTranscription(StartTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .setLanguage("es-MX")
                        .setSpeakerLabels(true)
                        .build());
        var _ = sender.watched(id, 0);
        var done = sender.get(id);
        assertThat(done.getSpeakerOrigin()).isEqualTo(SpeakerOrigin.SPEAKER_ORIGIN_ENGINE);
        assertThat(done.getSpeakersList())
                .extracting(TranscriptSpeaker::getNumber)
                .containsExactly(1, 2);
        assertThat(done.getSpeakersList())
                .allSatisfy(
                        one -> assertThat(Durations.toMillis(one.getSpoken())).isPositive());
        assertThat(parts(sender, id)).extracting(TranscriptPart::getSpeaker).containsOnly(1, 2);
    }

    @Test
    void the_language_is_found_with_the_text() {
        var terms = new FileSender(speech)
                .stub()
                .listTranscriptionLanguages(ListTranscriptionLanguagesRequest.getDefaultInstance())
                .getDetection();
        assertThat(terms.getThirdParty()).isTrue();
        assertThat(terms.getConsentRequired()).isTrue();
        transcribe.hear("es-ES", "Buenos días.");
        var sender = willing();
        var id = sender.sent(sound());
        var begun = detected(sender, id).getTranscription();
        assertThat(begun.getLanguageDetected()).isTrue();
        assertThat(begun.getLanguage()).isEmpty();
        var steps = sender.watched(id, 0);
        assertThat(steps.getFirst().getLanguage()).isEmpty();
        assertThat(steps.getLast().getLanguage()).isEqualTo("es");
        assertThat(sender.get(id).getLanguage()).isEqualTo("es");
        assertThat(sender.get(id).getLanguageDetected()).isTrue();
    }

    @Test
    void another_language_is_not_heard() {
        transcribe.hear("de-DE", "Guten Morgen.");
        var sender = willing();
        var id = sender.sent(sound());
        detected(sender, id);
        sender.watched(id, 0);
        assertThat(sender.get(id).getFailure())
                .isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_LANGUAGE_NOT_HEARD);
    }

    @Test
    void the_next_engine_takes_the_utterances_of_a_recording_that_fails_there() {
        transcribe.fail(Fault.FAILED);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "en");
        var steps = sender.watched(id, 0);
        var done = sender.get(id);
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getEngine()).isEqualTo("moonshine-tiny");
        assertThat(done.getWordCount()).isPositive();
        assertThat(steps).anyMatch(TranscriptionProgress::hasAtEngineSince);
        assertThat(steps.getLast().hasAtEngineSince()).isFalse();
    }

    @Test
    void without_another_engine_the_next_try_asks_for_the_same_work() {
        transcribe.fail(Fault.OTHER);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es");
        RunningSpeech.until(
                "the first try has failed",
                () -> Sql.execute(
                                speech.server().settings(),
                                "UPDATE job SET tries = 5 WHERE id = '%s' AND tries = 1 AND state = 'WAITING'"
                                        .formatted(id))
                        == 1);
        sender.watched(id, 0);
        assertThat(sender.get(id).getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_ENGINES_AWAY);
        assertThat(transcribe.begun()).as("what is paid").hasSize(1);
    }

    @Test
    void without_the_consent_nothing_is_sent() {
        var sender = new FileSender(speech);
        var id = sender.sent(sound());
        assertThat(started(sender, id, "es").hasConsentMissing()).isTrue();
        assertThat(detected(sender, id).hasConsentMissing()).isTrue();
        started(sender, id, "en");
        sender.watched(id, 0);
        assertThat(sender.get(id).getEngine()).isEqualTo("moonshine-tiny");
        assertThat(transcribe.begun()).isEmpty();
        assertThat(s3.calls()).noneMatch(call -> call.contains(id));
    }

    @Test
    void a_consent_that_is_taken_back_meanwhile_ends_the_wait() {
        transcribe.fail(Fault.ENDLESS);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es");
        isSent();
        speech.server().identity().consents().allow(sender.learner().id());
        sender.watched(id, 0);
        assertThat(sender.get(id).getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_CONSENT_MISSING);
        isForgottenOnceItHasEnded();
    }

    @Test
    void a_cancelled_recording_is_deleted_there_as_soon_as_that_is_possible() {
        transcribe.fail(Fault.ENDLESS);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "en");
        isSent();
        assertThat(sender.get(id).hasAtEngineSince()).isTrue();
        sender.stub()
                .cancelTranscription(CancelTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .build());
        assertThat(sender.get(id).hasAtEngineSince()).isFalse();
        isForgottenOnceItHasEnded();
        assertThat(sender.delete(id)).isTrue();
    }

    @Test
    void nothing_is_left_of_a_recording_that_is_deleted_while_it_is_being_sent() {
        double ended = speech.gauge("transcriptions_total");
        var sender = willing();
        var id = sender.sent(sound());
        var stored = s3.hold();
        started(sender, id, "es");
        RunningSpeech.until(
                "the sound is being sent",
                () -> s3.calls().stream().anyMatch(call -> call.startsWith("PUT ") && call.contains(id)));
        assertThat(sender.delete(id)).isTrue();
        RunningSpeech.until(
                "the sweep has found nothing there",
                () -> Sql.text(speech.server().settings(), "SELECT count(*) FROM transcription_file WHERE at_engine")
                        .equals("0"));
        stored.complete(null);
        RunningSpeech.until("the try has ended", () -> speech.gauge("transcriptions_total") > ended);
        assertThat(s3.keys()).isEmpty();
        assertThat(transcribe.begun()).as("what is paid").isEmpty();
    }

    @Test
    void files_that_wait_leave_their_places_to_others() {
        transcribe.fail(Fault.ENDLESS);
        var waiting = new ArrayList<Waiting>();
        for (int person = 0; person < 2; person++) {
            var sender = willing();
            for (int file = 0; file < 3; file++) {
                var id = sender.sent(sound());
                started(sender, id, "es");
                waiting.add(new Waiting(sender, id));
            }
        }
        RunningSpeech.until(
                "more than a process works on", () -> transcribe.begun().size() == waiting.size());
        var other = new FileSender(speech);
        var own = other.sent(sound());
        started(other, own, "en");
        other.watched(own, 0);
        assertThat(other.get(own).getEngine()).isEqualTo("moonshine-tiny");
        assertThat(waiting).allMatch(one -> one.sender().get(one.id()).hasAtEngineSince());
        transcribe.fail(Fault.NONE);
        for (var one : waiting) {
            one.sender().watched(one.id(), 0);
            assertThat(one.sender().get(one.id()).getEngine()).isEqualTo(ENGINE);
        }
        assertThat(transcribe.begun()).as("what is paid").hasSize(waiting.size());
    }

    private record Waiting(FileSender sender, String id) {}

    @Test
    void a_job_that_another_process_takes_over_meanwhile_is_found_and_paid_once() {
        transcribe.fail(Fault.ENDLESS);
        var sender = willing();
        var id = sender.sent(sound());
        started(sender, id, "es");
        isSent();
        try (var replica = speech.replica()) {
            double left = ended(replica);
            takenOver(id);
            RunningSpeech.until("the try before has noticed it", () -> ended(replica) > left);
            assertThat(Sql.text(
                            speech.server().settings(), "SELECT work_try FROM transcription WHERE id = '" + id + "'"))
                    .isEqualTo("2");
            assertThat(s3.keys()).as("the sound is still needed").hasSize(1);
            transcribe.fail(Fault.NONE);
            sender.watched(id, 0);
        }
        assertThat(sender.get(id).getEngine()).isEqualTo(ENGINE);
        assertThat(transcribe.begun()).as("what is paid").hasSize(1);
    }

    /// How many tries of both processes have ended.
    private static double ended(RunningSpeech.Replica replica) {
        return speech.gauge("transcriptions_total") + replica.gauge("transcriptions_total");
    }

    /// As it is when a process has sent no heartbeat for too long: any process may take the job.
    private static void takenOver(String id) {
        Sql.execute(speech.server().settings(), """
                UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1
                WHERE task_name = 'transcribe-file' AND task_instance = '%s'
                """.formatted(id));
    }

    private static void isSent() {
        RunningSpeech.until("the job has begun", () -> !transcribe.begun().isEmpty());
    }

    private static void isForgottenOnceItHasEnded() {
        RunningSpeech.until("the sound is deleted", () -> s3.keys().isEmpty());
        assertThat(transcribe.jobs()).hasSize(1);
        transcribe.fail(Fault.NONE);
    }

    @AfterEach
    void isForgotten() {
        RunningSpeech.until(
                "nothing is left there",
                () -> s3.keys().isEmpty() && transcribe.jobs().isEmpty());
        RunningSpeech.until(
                "nothing is looked after",
                () -> Sql.text(speech.server().settings(), "SELECT count(*) FROM transcription_file WHERE at_engine")
                        .equals("0"));
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
                        .build());
    }

    private static StartTranscriptionResponse detected(FileSender sender, String id) {
        return sender.stub()
                .startTranscription(StartTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .setDetectLanguage(true)
                        .build());
    }

    private static List<TranscriptPart> parts(FileSender sender, String id) {
        return sender.stub()
                .listTranscriptParts(ListTranscriptPartsRequest.newBuilder()
                        .setTranscriptionId(id)
                        .build())
                .getPartsList();
    }

    private static String text(TranscriptPart part) {
        return String.join(
                " ", part.getWordsList().stream().map(TranscriptWord::getText).toList());
    }
}
