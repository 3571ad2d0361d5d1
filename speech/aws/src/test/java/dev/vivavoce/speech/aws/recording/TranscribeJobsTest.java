package dev.vivavoce.speech.aws.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.speech.aws.recording.TranscribeJobsStandIn.Fault;
import dev.vivavoce.speech.recognition.RecordingTranscriber;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Recording;
import dev.vivavoce.speech.recognition.RecordingTranscriber.Wish;
import dev.vivavoce.speech.recognition.RecordingTranscriberContract;
import dev.vivavoce.speech.recognition.TranscriptionException;
import dev.vivavoce.speech.recognition.TranscriptionException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscribeJobsTest extends RecordingTranscriberContract {
    private static final int SECONDS = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final S3StandIn s3 = S3StandIn.start(Clock.systemUTC());
    private static final TranscribeJobsStandIn transcribe = TranscribeJobsStandIn.start(s3);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TranscribeJobs jobs = open(Duration.ofSeconds(20));

    @BeforeAll
    static void sign() {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @BeforeEach
    void repair() {
        transcribe.reset();
        s3.fail(0);
        s3.cutAt(Integer.MAX_VALUE);
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    private TranscribeJobs open(Duration patience) {
        return new TranscribeJobs(
                new TranscribeJobsSettings(
                        S3StandIn.REGION,
                        Optional.of(transcribe.address()),
                        new ObjectSettings.InBucket(
                                Path.of("unused"), S3StandIn.BUCKET, S3StandIn.REGION, Optional.of(s3.address()), true),
                        List.of("en", "es-MX", "ar"),
                        TIMEOUT,
                        patience,
                        Duration.ofMillis(20)),
                meters,
                Clock.systemUTC());
    }

    @Override
    protected RecordingTranscriber transcriber() {
        return jobs;
    }

    @Override
    protected float[] speech() {
        var tone = new float[SECONDS * 16_000];
        for (int i = 0; i < tone.length; i++) tone[i] = (float) (0.2 * Math.sin(i / 20.0));
        return tone;
    }

    @Test
    void a_job_gets_the_sound_the_language_and_the_wish_for_speakers_and_nothing_of_a_person() {
        var recording = recording(speech());
        var heard = heard(recording);
        assertThat(transcribe.begun()).singleElement().satisfies(job -> {
            assertThat(job.keySet())
                    .containsExactlyInAnyOrder(
                            "TranscriptionJobName",
                            "LanguageCode",
                            "Media",
                            "MediaFormat",
                            "MediaSampleRateHertz",
                            "OutputBucketName",
                            "OutputKey",
                            "Settings");
            assertThat(job.get("LanguageCode").getAsString()).isEqualTo("en-US");
            assertThat(job.get("TranscriptionJobName").getAsString()).isEqualTo("vivavoce-" + recording.id());
            assertThat(job.getAsJsonObject("Settings").get("ShowSpeakerLabels").getAsBoolean())
                    .isTrue();
        });
        assertThat(heard.words())
                .extracting(word -> word.word().text())
                .containsExactly("Good", "morning,", "how", "are", "you?", "Very", "well,", "thank", "you.");
        assertThat(heard.words())
                .extracting(RecordingTranscriber.SpokenWord::speaker)
                .containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(meters.counter("transcriber.seconds", "engine", "transcribe").count())
                .isEqualTo(SECONDS);
        var wav = Objects.requireNonNull(s3.bytes("transcribing/" + recording.id() + ".wav"));
        assertThat(wav).hasSize(44 + 2 * speech().length).startsWith("RIFF".getBytes(StandardCharsets.US_ASCII));
        assertThat(jobs.forget(recording.id())).isTrue();
        assertThat(s3.keys()).noneMatch(key -> key.contains(recording.id().toString()));
        assertThat(transcribe.jobs()).isEmpty();
    }

    @Test
    void the_language_is_found_among_those_that_are_asked_for_each_in_one_region() {
        transcribe.hear("ar-SA", "مرحبا بكم");
        var heard = jobs.transcribe(recording(speech()), new Wish(List.of("en", "en-GB", "ar"), List.of()), () -> {});
        assertThat(heard.language()).isEqualTo("ar");
        assertThat(transcribe.begun()).singleElement().satisfies(job -> {
            assertThat(job.has("LanguageCode")).isFalse();
            assertThat(job.getAsJsonArray("LanguageOptions").toString()).isEqualTo("[\"en-US\",\"ar-SA\"]");
        });
        transcribe.hear("de-DE", "Guten Morgen");
        heard = jobs.transcribe(recording(speech()), new Wish(List.of("en", "ar"), List.of()), () -> {});
        assertThat(heard.language()).isNull();
        assertThat(heard.words()).isEmpty();
    }

    @Test
    void a_killed_caller_pays_once() throws Exception {
        transcribe.fail(Fault.ENDLESS);
        var recording = recording(speech());
        var isWaiting = new CountDownLatch(1);
        var killed = new CompletableFuture<Throwable>();
        var first = Thread.ofVirtual().start(() -> {
            try {
                jobs.transcribe(recording, wish(), new RecordingTranscriber.Waiting() {
                    @Override
                    public void hasSound() {
                        isWaiting.countDown();
                    }

                    @Override
                    public void goesOn() {}
                });
            } catch (CancellationException thrown) {
                killed.complete(thrown);
            }
        });
        isWaiting.await();
        first.interrupt();
        killed.get();
        transcribe.fail(Fault.NONE);
        assertThat(heard(recording).words()).isNotEmpty();
        assertThat(transcribe.begun()).hasSize(1);
        assertThat(meters.counter("transcriber.seconds", "engine", "transcribe").count())
                .isEqualTo(SECONDS);
    }

    @Test
    void no_job_is_begun_for_a_recording_that_was_withdrawn_while_it_was_sent() {
        var recording = recording(speech());
        var sound = "transcribing/" + recording.id() + ".wav";
        assertThatThrownBy(() -> jobs.transcribe(recording, wish(), () -> {
                    assertThat(s3.keys()).contains(sound);
                    throw new IllegalStateException("withdrawn");
                }))
                .hasMessage("withdrawn");
        assertThat(transcribe.begun()).isEmpty();
        assertThat(jobs.forget(recording.id())).isTrue();
        assertThat(s3.keys()).doesNotContain(sound);
    }

    @Test
    void a_job_whose_beginning_was_not_heard_of_is_not_begun_again() {
        transcribe.fail(Fault.LOST);
        assertThat(heard(recording(speech())).words()).isNotEmpty();
        assertThat(transcribe.begun()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "THROTTLED, AWAY",
        "LIMIT, AWAY",
        "AWAY, AWAY",
        "GARBAGE, AWAY",
        "REFUSED, REFUSED",
        "FAILED, UNUSABLE",
        "NO_TEXT, UNUSABLE",
        "HALF, UNUSABLE",
        "OTHER, UNUSABLE",
        "UNTIMED, UNUSABLE",
        "OUTSIDE, UNUSABLE",
        "UNSURE, UNUSABLE"
    })
    void every_fault_is_typed_and_what_is_there_can_be_forgotten(Fault fault, Reason reason) {
        transcribe.fail(fault);
        var recording = recording(speech());
        assertThat(failure(recording).reason()).isEqualTo(reason);
        transcribe.fail(Fault.NONE);
        jobs.close();
        jobs = open(Duration.ofSeconds(20)); // with a closed circuit
        assertThat(jobs.forget(recording.id())).isTrue();
        assertThat(s3.keys()).noneMatch(key -> key.contains(recording.id().toString()));
        assertThat(transcribe.jobs()).isEmpty();
    }

    @Test
    void a_job_without_end_is_left_after_the_patience_and_forgotten_once_it_has_ended() {
        jobs.close();
        jobs = open(Duration.ofSeconds(1 - 2 * SECONDS));
        transcribe.fail(Fault.ENDLESS);
        var recording = recording(speech());
        assertThat(failure(recording).reason()).isEqualTo(Reason.AWAY);
        assertThat(jobs.forget(recording.id())).as("while it works").isFalse();
        transcribe.fail(Fault.NONE);
        while (!jobs.forget(recording.id())) Thread.onSpinWait(); // each question brings the end nearer
        assertThat(transcribe.jobs()).isEmpty();
        assertThat(s3.keys()).noneMatch(key -> key.contains(recording.id().toString()));
    }

    @Test
    void a_job_that_has_failed_is_begun_again_by_the_next_try() {
        transcribe.fail(Fault.FAILED);
        var recording = recording(speech());
        assertThat(failure(recording).reason()).isEqualTo(Reason.UNUSABLE);
        transcribe.fail(Fault.NONE);
        assertThat(heard(recording).words()).isNotEmpty();
        assertThat(transcribe.begun()).hasSize(2);
    }

    @Test
    void a_bucket_that_fails_twice_is_asked_a_third_time_and_a_text_that_is_cut_is_away() {
        s3.fail(1);
        assertThat(heard(recording(speech())).words()).isNotEmpty();
        s3.cutAt(100);
        assertThat(failure(recording(speech())).reason()).isEqualTo(Reason.AWAY);
    }

    @Test
    void a_service_that_does_not_answer_is_not_waited_for() {
        transcribe.fail(Fault.SILENT);
        assertThat(failure(recording(speech())).reason()).isEqualTo(Reason.AWAY);
        assertThat(transcribe.unanswered()).isNotEmpty();
    }

    @Test
    void it_knows_languages_of_any_region_and_no_others() {
        assertThat(TranscribeJobs.knows("es-MX")).isTrue();
        assertThat(TranscribeJobs.knows("en-ZZ")).isTrue();
        assertThat(TranscribeJobs.knows("ky")).isTrue();
        assertThat(TranscribeJobs.knows("tlh")).isFalse();
    }

    private TranscriptionException failure(Recording recording) {
        return Objects.requireNonNull(catchThrowableOfType(TranscriptionException.class, () -> heard(recording)));
    }
}
