package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.CorrectTranscriptPartRequest;
import dev.vivavoce.speech.v1.CorrectTranscriptPartResponse;
import dev.vivavoce.speech.v1.CorrectedTranscriptWord;
import dev.vivavoce.speech.v1.ListTranscriptPartsRequest;
import dev.vivavoce.speech.v1.TranscriptFormat;
import dev.vivavoce.speech.v1.TranscriptPart;
import dev.vivavoce.speech.v1.TranscriptWord;
import dev.vivavoce.speech.v1.Transcription;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Learners correct the text of their recorded files.
class TranscriptCorrectionTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private final FileSender sender = new FileSender(speech);

    @Test
    void a_correction_is_shown_beside_what_was_heard_and_words_that_stay_keep_their_times() {
        var done = transcribed();
        var before = part(done);
        assertThat(before.getCorrectedWordsList()).isEmpty();
        assertThat(before.getRevision()).isZero();

        var after = correct(done, " Salbutamol!\u00A0" + text(before), 0).getCorrected();
        assertThat(after.getWordsList()).isEqualTo(before.getWordsList());
        assertThat(after.getRevision()).isEqualTo(1);
        var corrected = after.getCorrectedWordsList();
        assertThat(corrected.getFirst())
                .isEqualTo(CorrectedTranscriptWord.newBuilder()
                        .setText("Salbutamol!")
                        .build());
        assertThat(corrected.subList(1, corrected.size()).stream()
                        .map(word -> List.of(word.getText(), word.getStart(), word.getEnd())))
                .isEqualTo(before.getWordsList().stream()
                        .map(word -> List.of(word.getText(), word.getStart(), word.getEnd()))
                        .toList());
        assertThat(part(done)).isEqualTo(after);
        assertThat(sender.get(done.getId()).getTextRevision()).isEqualTo(1);
        assertThat(sender.get(done.getId()).getWordCount()).isEqualTo(done.getWordCount());
    }

    @Test
    void every_file_has_what_was_corrected_and_json_what_was_heard_as_well() {
        var done = transcribed();
        var heard = text(part(done));
        var subtitles = sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_SRT);
        correct(done, "Quartermaine: " + heard, 0);
        for (var format : List.of(
                TranscriptFormat.TRANSCRIPT_FORMAT_TXT,
                TranscriptFormat.TRANSCRIPT_FORMAT_SRT,
                TranscriptFormat.TRANSCRIPT_FORMAT_VTT,
                TranscriptFormat.TRANSCRIPT_FORMAT_JSON))
            assertThat(sender.text(done, format)).as(format.name()).contains("Quartermaine:");
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT))
                .isEqualTo("Quartermaine: " + heard + "\n");
        var corrected = sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_SRT);
        assertThat(corrected.lines().filter(line -> line.contains("-->")).findFirst())
                .get()
                .asString()
                .startsWith(subtitles.lines().toList().get(1).split(" --> ")[0]);
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_JSON))
                .contains("\"corrections\":[{\"firstWord\":0,\"wordCount\":"
                        + (part(done).getWordsCount() + 1));
    }

    @Test
    void a_correction_can_be_taken_back() {
        var done = transcribed();
        var before = part(done);
        correct(done, "Something else.", 0);
        var back = correct(done, " ", 1).getCorrected();
        assertThat(back).isEqualTo(before.toBuilder().setRevision(2).build());
        correct(done, "Something else.", 2);
        assertThat(correct(done, text(before), 3).getCorrected().getCorrectedWordsList())
                .as("the words that were heard are no correction")
                .isEmpty();
        assertThat(sender.text(done, TranscriptFormat.TRANSCRIPT_FORMAT_TXT)).isEqualTo(text(before) + "\n");
        assertThat(sender.get(done.getId()).getTextRevision()).isEqualTo(4);
    }

    @Test
    void two_windows_do_not_overwrite_each_other_and_a_repeat_changes_nothing() {
        var done = transcribed();
        var first = correct(done, "Mine.", 0).getCorrected();
        assertThat(correct(done, "Mine.", 0).getCorrected()).as("a repeat").isEqualTo(first);
        assertThat(correct(done, "Theirs.", 0).getChanged()).isEqualTo(first);
        correct(done, "", 1);
        assertThat(correct(done, "Theirs.", 0).getChanged().getRevision())
                .as("also when it was taken back meanwhile")
                .isEqualTo(2);
        assertThat(correct(done, "Theirs.", 2).getCorrected().getRevision()).isEqualTo(3);
    }

    @Test
    void of_many_at_once_one_is_stored() throws Exception {
        var done = transcribed();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<CorrectTranscriptPartResponse>>mapToObj(i -> () -> correct(done, "Window " + i, 0))
                    .toList());
            int stored = 0;
            for (var answer : answers) if (answer.get().hasCorrected()) stored++;
            assertThat(stored).isEqualTo(1);
        }
        assertThat(part(done).getRevision()).isEqualTo(1);
    }

    @Test
    void what_cannot_be_corrected_has_its_reason() {
        var done = transcribed();
        for (var wrong : List.of("a\nb", "a\u202Eb", "\u200B", "x".repeat(5_001)))
            assertThat(Speaker.reason(() -> correct(done, wrong, 0))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(correct(done, "x".repeat(5_000), 0).hasCorrected()).isTrue();
        assertThat(Speaker.reason(() -> correct(done, "a", -1))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> correct(done.getId(), -1, "a", 0))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> correct(done.getId(), 99, "a", 0)))
                .isEqualTo("NOT_FOUND/TRANSCRIPT_PART_UNKNOWN");
        assertThat(Speaker.reason(() -> correct(UUID.randomUUID().toString(), 0, "a", 0)))
                .isEqualTo("NOT_FOUND/TRANSCRIPTION_UNKNOWN");
        assertThat(Speaker.reason(() -> correct(sender.sent(new byte[100]), 0, "a", 0)))
                .isEqualTo("FAILED_PRECONDITION/TRANSCRIPTION_AT_WORK");
        assertThat(sender.get(done.getId()).getTextRevision()).isEqualTo(1);
    }

    @Test
    void all_corrections_together_have_a_limit() {
        var done = transcribed();
        Sql.execute(speech.server().settings(), """
                INSERT INTO transcript_part
                    SELECT transcription_id, n, true, words, starts, ends, confidences, repeat('x', 4999), 1
                    FROM transcript_part, generate_series(1, 40) AS n WHERE transcription_id = '%s'
                """.formatted(done.getId()));
        assertThat(correct(done, "x".repeat(40), 0).hasCorrected()).isTrue();
        assertThat(Speaker.reason(() -> correct(done, "x".repeat(41), 1))).isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(correct(done.getId(), 1, "", 1).hasCorrected()).isTrue();
        assertThat(correct(done, "x".repeat(41), 1).hasCorrected()).isTrue();
    }

    @Test
    void nobody_corrects_what_is_anothers() {
        var done = transcribed();
        var stranger = new FileSender(speech);
        assertThat(Speaker.reason(
                        () -> stranger.stub().correctTranscriptPart(request(done.getId(), 0, "Mine now.", 0))))
                .isEqualTo("NOT_FOUND/TRANSCRIPTION_UNKNOWN");
        assertThat(part(done).getRevision()).isZero();
    }

    @Test
    void an_export_has_it_and_deletion_and_erasure_leave_nothing() {
        var deleted = transcribed();
        correct(deleted, "Quartermaine was deleted.", 0);
        assertThat(sender.delete(deleted.getId())).isTrue();
        correct(transcribed(), "Quartermaine took a seat.", 0);
        var privacy = PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"));
        var exported = new StringBuilder();
        privacy.exportPersonalData(ExportPersonalDataRequest.newBuilder()
                        .setUserId(sender.learner().id().toString())
                        .build())
                .forEachRemaining(part -> exported.append(part.getContent().toString(StandardCharsets.UTF_8)));
        assertThat(exported).contains("Quartermaine took a seat.").doesNotContain("Quartermaine was deleted.");
        privacy.erasePersonalData(ErasePersonalDataRequest.newBuilder()
                .setUserId(sender.learner().id().toString())
                .build());
        assertThat(Sql.text(
                        speech.server().settings(),
                        "SELECT count(*) FROM transcript_part WHERE corrected ~ 'took a seat|was deleted'"))
                .isEqualTo("0");
    }

    private Transcription transcribed() {
        return sender.transcribed(Pcm.wav(Sounds.of(Sounds.spoken(SENTENCE)).pcm(), 16_000));
    }

    private TranscriptPart part(Transcription of) {
        return sender.stub()
                .listTranscriptParts(ListTranscriptPartsRequest.newBuilder()
                        .setTranscriptionId(of.getId())
                        .build())
                .getParts(0);
    }

    private static String text(TranscriptPart part) {
        return part.getWordsList().stream().map(TranscriptWord::getText).collect(Collectors.joining(" "));
    }

    private CorrectTranscriptPartResponse correct(Transcription of, String text, int revision) {
        return correct(of.getId(), 0, text, revision);
    }

    private CorrectTranscriptPartResponse correct(String id, int index, String text, int revision) {
        return sender.stub().correctTranscriptPart(request(id, index, text, revision));
    }

    private static CorrectTranscriptPartRequest request(String id, int index, String text, int revision) {
        return CorrectTranscriptPartRequest.newBuilder()
                .setTranscriptionId(id)
                .setIndex(index)
                .setText(text)
                .setRevision(revision)
                .build();
    }
}
