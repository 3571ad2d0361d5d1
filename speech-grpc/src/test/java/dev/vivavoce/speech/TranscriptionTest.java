package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.media.encoding.SpeechEncoder;
import dev.vivavoce.speech.v1.CancelTranscriptionRequest;
import dev.vivavoce.speech.v1.StartTranscriptionRequest;
import dev.vivavoce.speech.v1.TranscriptFormat;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.TranscriptionFailure;
import dev.vivavoce.speech.v1.TranscriptionProgress;
import dev.vivavoce.speech.v1.TranscriptionState;
import dev.vivavoce.speech.v1.UpdateTranscriptionRequest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Recorded files become text: what is accepted, what watchers receive, what the text says, and how it is deleted.
class TranscriptionTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms"));

    @TempDir
    static Path folder;

    @Test
    void a_recording_gets_the_words_that_it_gets_in_a_live_session() {
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(PAUSE), Sounds.spoken("Please take a seat and wait."));
        var live = live(sound);
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(sound.pcm(), 16_000));

        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(done.getFailure()).isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_UNSPECIFIED);
        assertThat(Durations.toMillis(done.getLength())).isEqualTo(sound.pcm().length / 32);
        assertThat(done.getDone()).isEqualTo(done.getLength());
        assertThat(done.getCutOff()).isFalse();
        var words = sender.words(done);
        assertThat(words.stream().map(TranscriptWord::getText).collect(Collectors.joining(" ")))
                .isEqualTo(live);
        assertThat(done.getWordCount()).isEqualTo(words.size());
        long last = 0;
        for (var word : words) {
            assertThat(Durations.toMillis(word.getStart())).as(word.getText()).isGreaterThanOrEqualTo(last);
            assertThat(Durations.toMillis(word.getEnd()))
                    .isBetween(Durations.toMillis(word.getStart()), Durations.toMillis(done.getLength()));
            assertThat(word.getConfidence()).isBetween(0.0, 1.0);
            last = Durations.toMillis(word.getStart());
        }
        assertThat(Timestamps.between(done.getEndedAt(), done.getExpiresAt()).getSeconds())
                .isEqualTo(Duration.ofDays(30).toSeconds());
    }

    /// What a session of free speech recognises.
    private static String live(Sounds.Sound sound) {
        var learner = speech.learner();
        try (var speaker = learner.whole(learner.start(RunningSpeech.free()), sound)) {
            return speaker.result().getTranscript();
        }
    }

    @Test
    void an_mp3_is_read_and_its_file_is_gone_when_its_text_is_there() throws IOException {
        var sender = new FileSender(speech);
        var done = sender.transcribed(mp3(Sounds.of(Sounds.spoken(SENTENCE))));
        assertThat(done.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT)).containsIgnoringCase("blood pressure");
        assertThat(speech.objectsWith(done.getId())).isEmpty();
    }

    @Test
    void the_steps_come_in_order_and_again_after_a_cursor() {
        var sender = new FileSender(speech);
        var id = sender.sent(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        sender.start(id);
        var steps = sender.watched(id, 0).stream()
                .filter(TranscriptionProgress::getDurable)
                .toList();
        assertThat(steps)
                .extracting(TranscriptionProgress::getState)
                .containsExactly(
                        TranscriptionState.TRANSCRIPTION_STATE_QUEUED,
                        TranscriptionState.TRANSCRIPTION_STATE_RUNNING,
                        TranscriptionState.TRANSCRIPTION_STATE_RUNNING,
                        TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);
        assertThat(steps).extracting(TranscriptionProgress::getCursor).containsExactly(1L, 2L, 3L, 4L);
        assertThat(Durations.toMillis(steps.get(2).getLength())).isPositive();
        assertThat(sender.watched(id, 3))
                .extracting(TranscriptionProgress::getCursor)
                .containsExactly(4L);
        assertThat(sender.watched(id, 4)).isEmpty();
    }

    @Test
    void paragraphs_and_subtitles_follow_the_pauses() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(
                Sounds.of(Sounds.spoken(SENTENCE), Sounds.silence(PAUSE), Sounds.spoken("Please take a seat."))
                        .pcm(),
                16_000));
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT)
                        .strip()
                        .split("\n\n"))
                .hasSize(2);
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_SRT))
                .startsWith("1\n00:00:0")
                .containsPattern("\n2\n00:00:0\\d,\\d{3} --> 00:00:0\\d,\\d{3}\n");
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_VTT)).startsWith("WEBVTT\n\n00:00:0");
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_JSON)).contains("\"startMs\":");
    }

    @Test
    void what_cannot_be_used_ends_with_its_reason() {
        var sender = new FileSender(speech);
        assertThat(sender.failed("just some text, no sound at all".repeat(100).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_UNKNOWN_FORMAT);
        assertThat(sender.failed(Pcm.wav(new byte[64_000], 16_000)))
                .isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_NO_SPEECH);
        assertThat(sender.failed(Pcm.wav(new byte[0], 16_000)))
                .isEqualTo(TranscriptionFailure.TRANSCRIPTION_FAILURE_NO_AUDIO);
    }

    @Test
    void a_file_that_was_not_sent_is_asked_for_again() {
        var sender = new FileSender(speech);
        var created = sender.create(UUID.randomUUID(), 1_000).getCreated();
        var id = created.getTranscription().getId();
        var answer = sender.stub().startTranscription(FileSender.asked(id));
        assertThat(answer.getMissing().getUrl()).contains("recorded-files/" + id);
        assertThat(sender.list()).isEmpty();
    }

    @Test
    void a_repeat_gets_the_same_and_another_file_with_the_key_is_refused() {
        var sender = new FileSender(speech);
        var key = UUID.randomUUID();
        var first = sender.create(key, 1_000).getCreated().getTranscription();
        assertThat(sender.create(key, 1_000).getCreated().getTranscription()).isEqualTo(first);
        assertThat(Speaker.reason(() -> sender.create(key, 1_001))).isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void too_large_and_too_many_are_outcomes_and_wrong_wishes_name_the_field() {
        var sender = new FileSender(speech);
        assertThat(sender.create(UUID.randomUUID(), 500_000_001).getTooLarge().getMostBytes())
                .isEqualTo(500_000_000);
        for (int i = 0; i < 5; i++)
            assertThat(sender.create(UUID.randomUUID(), 10).hasCreated()).isTrue();
        assertThat(sender.create(UUID.randomUUID(), 10).getTooMany().getMostAtWork())
                .isEqualTo(5);
        for (var wrong : List.of(
                StartTranscriptionRequest.newBuilder().setLanguage("no tag"),
                StartTranscriptionRequest.newBuilder().setKeepDays(366),
                StartTranscriptionRequest.newBuilder().setKeepDays(-1),
                StartTranscriptionRequest.newBuilder().addVocabulary("1234")))
            assertThat(Speaker.reason(() -> sender.stub()
                            .startTranscription(
                                    wrong.setTranscriptionId(UUID.randomUUID().toString())
                                            .build())))
                    .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> sender.stub()
                        .startTranscription(FileSender.asked(UUID.randomUUID().toString()).toBuilder()
                                .setLanguage("es-ES")
                                .build())))
                .isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
    }

    @Test
    void what_is_cancelled_stops_keeps_its_text_and_loses_its_file() {
        var sender = new FileSender(speech);
        var long_ = new ArrayList<Sounds.Sound>();
        for (int i = 0; i < 40; i++) {
            long_.add(Sounds.spoken(SENTENCE));
            long_.add(Sounds.silence(Duration.ofSeconds(1)));
        }
        var id = sender.sent(
                Pcm.wav(Sounds.of(long_.toArray(Sounds.Sound[]::new)).pcm(), 16_000));
        sender.start(id);
        RunningSpeech.until("a part", () -> sender.get(id).getPartCount() > 0);
        var cancelled = sender.stub()
                .cancelTranscription(CancelTranscriptionRequest.newBuilder()
                        .setTranscriptionId(id)
                        .build())
                .getTranscription();
        assertThat(cancelled.getState()).isEqualTo(TranscriptionState.TRANSCRIPTION_STATE_CANCELLED);
        assertThat(sender.words(cancelled)).hasSize(cancelled.getWordCount()).isNotEmpty();
        assertThat(sender.get(id)).isEqualTo(cancelled);
        assertThat(speech.objectsWith(id)).isEmpty();
    }

    @Test
    void a_try_that_was_cut_goes_on_where_it_was_and_gives_the_same_words() {
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE), Sounds.silence(PAUSE), Sounds.spoken("Please take a seat and wait."));
        var sender = new FileSender(speech);
        var whole = sender.transcribed(Pcm.wav(sound.pcm(), 16_000));
        var words = sender.words(whole);

        // As a process that was killed after the first part leaves it.
        var id = sender.sent(Pcm.wav(sound.pcm(), 16_000));
        var settings = speech.server().settings();
        Sql.execute(settings, """
                INSERT INTO transcript_part SELECT '%1$s', index, begins_paragraph, words, starts, ends, confidences
                FROM transcript_part WHERE transcription_id = '%2$s' AND index = 0;
                UPDATE transcription SET parts = 1, words = (
                    SELECT cardinality(words) FROM transcript_part WHERE transcription_id = '%1$s'),
                    done_samples = 16 * (SELECT ends[cardinality(ends)] + 1000 FROM transcript_part
                        WHERE transcription_id = '%1$s')
                WHERE id = '%1$s'
                """.formatted(id, whole.getId()));
        sender.start(id);
        sender.watched(id, 0);
        assertThat(sender.words(sender.get(id))).isEqualTo(words);
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        var stranger = new FileSender(speech);
        assertThat(stranger.list()).isEmpty();
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> stranger.get(done.getId()),
                () -> stranger.words(done),
                () -> stranger.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT),
                () -> stranger.start(done.getId()),
                () -> stranger.watched(done.getId(), 0)))
            assertThat(Speaker.reason(call)).isEqualTo("NOT_FOUND/TRANSCRIPTION_UNKNOWN");
        assertThat(stranger.delete(done.getId())).isFalse();
        assertThat(sender.get(done.getId())).isEqualTo(done);
    }

    @Test
    void deletion_leaves_neither_row_nor_object() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        assertThat(sender.delete(done.getId())).isTrue();
        assertThat(sender.delete(done.getId())).isFalse();
        assertThat(Speaker.reason(() -> sender.get(done.getId()))).isEqualTo("NOT_FOUND/TRANSCRIPTION_UNKNOWN");
        for (var table : List.of("transcript_part", "transcription_step"))
            assertThat(Sql.text(
                            speech.server().settings(),
                            "SELECT count(*) FROM %s WHERE transcription_id = '%s'".formatted(table, done.getId())))
                    .isEqualTo("0");
        var unsent = sender.sent(new byte[100]);
        assertThat(speech.objectsWith(unsent)).hasSize(1);
        assertThat(sender.delete(unsent)).isTrue();
        assertThat(speech.objectsWith(unsent)).isEmpty();
    }

    @Test
    void name_and_days_can_be_changed() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        var changed = sender.stub()
                .updateTranscription(UpdateTranscriptionRequest.newBuilder()
                        .setTranscriptionId(done.getId())
                        .setName(" A ward round ")
                        .setKeepDays(90)
                        .build())
                .getTranscription();
        assertThat(changed.getName()).isEqualTo("A ward round");
        assertThat(Timestamps.between(changed.getEndedAt(), changed.getExpiresAt())
                        .getSeconds())
                .isEqualTo(Duration.ofDays(90).toSeconds());
        assertThat(sender.list()).containsExactly(changed);
    }

    @Test
    void a_text_goes_when_its_time_has_come_and_a_file_that_is_never_started_after_a_day() {
        var sender = new FileSender(speech);
        var done = sender.transcribed(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
        var unsent = sender.sent(new byte[100]);
        assertThat(speech.objectsWith(unsent)).hasSize(1);
        var settings = speech.server().settings();
        Sql.execute(
                settings,
                "UPDATE transcription SET expires_at = now() - interval '1 s' WHERE id = '%s'".formatted(done.getId()));
        Sql.execute(
                settings,
                "UPDATE transcription SET changed_at = now() - interval '25 h' WHERE id = '%s'".formatted(unsent));
        for (var id : List.of(done.getId(), unsent))
            RunningSpeech.until(
                    "it is gone",
                    () -> Sql.text(settings, "SELECT count(*) FROM transcription WHERE id = '%s'".formatted(id))
                            .equals("0"));
        assertThat(speech.objectsWith(unsent)).isEmpty();
    }

    private static byte[] mp3(Sounds.Sound sound) throws IOException {
        var file = Files.createTempFile(folder, "recording", ".mp3");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var encoder = SpeechEncoder.of(SpeechEncoder.Format.MP3, channel)) {
            encoder.write(Pcm.floats(sound.pcm()));
        }
        return Files.readAllBytes(file);
    }
}
