package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.ErasedPlace;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.v1.AudioFileFormat;
import dev.vivavoce.speech.v1.AudioProgress;
import dev.vivavoce.speech.v1.AudioState;
import dev.vivavoce.speech.v1.BatchGetAudioRequest;
import dev.vivavoce.speech.v1.DeleteAudioRequest;
import dev.vivavoce.speech.v1.GenerateAudioRequest;
import dev.vivavoce.speech.v1.GeneratedAudio;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc;
import dev.vivavoce.speech.v1.GeneratedAudioServiceGrpc.GeneratedAudioServiceBlockingStub;
import dev.vivavoce.speech.v1.GetAudioRequest;
import dev.vivavoce.speech.v1.GetAudioResponse;
import dev.vivavoce.speech.v1.ListAudioRequest;
import dev.vivavoce.speech.v1.SpokenAudioWord;
import dev.vivavoce.speech.v1.WatchAudioRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Texts become stored sound: how they are spoken, who shares a sound, and how it is deleted.
class GeneratedAudioTest {
    private static final String TEXT = "Good morning. How do you feel today?\nPlease take a seat and wait.";

    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech(Map.of("SPEECH_SWEEP_EVERY", "200ms"));

    @Test
    void a_text_becomes_a_file_with_the_time_of_each_word() {
        var learner = speech.learner();
        var made = made(learner, text(TEXT + " A file with its words."));
        var audio = made.getAudio();
        assertThat(audio.getState()).isEqualTo(AudioState.AUDIO_STATE_COMPLETED);
        assertThat(audio.getName()).startsWith("Good morning. How do you feel today? Please take");
        assertThat(audio.getFromCache()).isFalse();
        assertThat(audio.getParagraphs()).isEqualTo(2);
        assertThat(audio.getDoneParagraphs()).isEqualTo(2);
        assertThat(Timestamps.between(audio.getCreatedAt(), audio.getExpiresAt())
                        .getSeconds())
                .isEqualTo(Duration.ofDays(7).toSeconds());
        assertThat(made.getContent()).startsWith(TEXT);
        assertThat(made.getAddress().getMediaType()).isEqualTo("audio/mpeg");
        assertThat(made.getAddress().getUrl()).contains("generated-audio/");
        assertThat(made.getWordsList())
                .extracting(SpokenAudioWord::getText)
                .startsWith("Good", "morning", "How", "do")
                .endsWith("its", "words");
        long last = 0;
        for (var word : made.getWordsList()) {
            assertThat(Durations.toMillis(word.getStart())).as(word.getText()).isGreaterThanOrEqualTo(last);
            last = Durations.toMillis(word.getEnd());
        }
        assertThat(last).isLessThanOrEqualTo(Durations.toMillis(audio.getLength()));
        var file = objects(audio.getId()).getFirst();
        assertThat(file).hasSize((int) audio.getSizeBytes());
        // 48 kbit/s
        assertThat(file.length / 6.0)
                .isBetween(
                        Durations.toMillis(audio.getLength()) * 0.9, Durations.toMillis(audio.getLength()) * 1.1 + 500);
    }

    @Test
    void each_format_is_what_it_says() {
        var learner = speech.learner();
        var beginnings = Map.of(
                AudioFileFormat.AUDIO_FILE_FORMAT_OGG_OPUS, "OggS",
                AudioFileFormat.AUDIO_FILE_FORMAT_WAV, "RIFF");
        for (var one : beginnings.entrySet()) {
            var audio =
                    made(learner, text("Each format.").setFormat(one.getKey())).getAudio();
            assertThat(new String(objects(audio.getId()).getFirst(), StandardCharsets.ISO_8859_1))
                    .startsWith(one.getValue());
        }
    }

    @Test
    void the_same_text_is_made_once_for_all_and_is_there_at_once_the_second_time() throws Exception {
        var asked = text("The same text for all. " + "Please read this sentence again. ".repeat(20));
        var learners = List.of(speech.learner(), speech.learner(), speech.learner());
        var together = new ArrayList<GeneratedAudio>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = learners.stream()
                    .map(learner -> threads.submit(() -> generate(learner, asked)))
                    .toList();
            for (var call : calls) together.add(call.get());
        }
        assertThat(together).filteredOn(audio -> !audio.getFromCache()).hasSize(1);
        for (int i = 0; i < learners.size(); i++)
            watched(learners.get(i), together.get(i).getId(), 0);
        var later = generate(learners.getFirst(), asked);
        assertThat(later.getFromCache()).isTrue();
        assertThat(later.getState()).isEqualTo(AudioState.AUDIO_STATE_COMPLETED);
        assertThat(soundOf(later.getId())).isEqualTo(soundOf(together.getLast().getId()));
        assertThat(generate(learners.getFirst(), asked.clone().setRate(1.5)).getFromCache())
                .as("another rate is another sound")
                .isFalse();
        sql("UPDATE generated_sound SET ended_at = now() - interval '25 h' WHERE id = '%s'"
                .formatted(soundOf(later.getId())));
        assertThat(generate(learners.getLast(), asked).getFromCache())
                .as("after a day it is made again")
                .isFalse();
    }

    @Test
    void a_text_that_could_name_somebody_is_made_for_each() {
        var first = generate(speech.learner(), text("Yesterday I met Zebulon."));
        var learner = speech.learner();
        var second = generate(learner, text("Yesterday I met Zebulon."));
        assertThat(second.getFromCache()).isFalse();
        assertThat(soundOf(second.getId())).isNotEqualTo(soundOf(first.getId()));
        assertThat(generate(learner, text("Yesterday I met Zebulon.")).getFromCache())
                .as("the learner's own")
                .isTrue();
    }

    @Test
    void ssml_is_spoken_and_what_is_not_understood_is_named_with_its_place() {
        var learner = speech.learner();
        var made = made(
                learner,
                GenerateAudioRequest.newBuilder()
                        .setSsml(
                                "<speak>One <break time=\"2s\"/> <say-as interpret-as=\"cardinal\">12</say-as></speak>"));
        assertThat(made.getIsSsml()).isTrue();
        assertThat(made.getWordsList()).extracting(SpokenAudioWord::getText).containsExactly("One", "twelve");
        assertThat(Durations.toMillis(made.getWords(1).getStart())
                        - Durations.toMillis(made.getWords(0).getEnd()))
                .isBetween(1_900L, 2_100L);
        var refused = refusal(() -> generate(
                learner, GenerateAudioRequest.newBuilder().setSsml("<speak>Hello <audio src=\"x\"/></speak>")));
        assertThat(refused)
                .isEqualTo("INVALID_ARGUMENT/SSML_INVALID line 1, column 14: the element audio is not understood"
                        + " (expected: speak, p, s, break, emphasis, say-as or phoneme)");
        assertThat(Refusal.of(() -> generate(
                                learner,
                                GenerateAudioRequest.newBuilder().setSsml("<speak>\n<break time=\"soon\"/></speak>")))
                        .metadata())
                .containsAllEntriesOf(
                        Map.of("problem", "ATTRIBUTE_INVALID", "name", "time", "line", "2", "column", "1"));
    }

    @Test
    void the_steps_come_in_order_and_again_after_a_cursor() {
        var learner = speech.learner();
        var id = generate(learner, text("The steps come in order.\nOne\nafter\nthe other."))
                .getId();
        var steps = watched(learner, id, 0);
        assertThat(steps.getLast().getState()).isEqualTo(AudioState.AUDIO_STATE_COMPLETED);
        assertThat(steps.getLast().getDoneParagraphs()).isEqualTo(4);
        long last = 0;
        for (var step : steps) {
            assertThat(step.getCursor()).isGreaterThanOrEqualTo(last);
            last = step.getCursor();
        }
        assertThat(watched(learner, id, last - 1)).containsExactly(steps.getLast());
        assertThat(watched(learner, id, last)).isEmpty();
    }

    @Test
    void a_repeat_gets_the_same_and_another_text_with_the_key_is_refused() {
        var learner = speech.learner();
        var key = UUID.randomUUID().toString();
        var first = stub(learner)
                .generateAudio(text("A repeat.").setIdempotencyKey(key).build())
                .getAudio();
        assertThat(stub(learner)
                        .generateAudio(text("A repeat.").setIdempotencyKey(key).build())
                        .getAudio()
                        .getId())
                .isEqualTo(first.getId());
        assertThat(Speaker.reason(() -> stub(learner)
                        .generateAudio(text("Another.").setIdempotencyKey(key).build())))
                .isEqualTo("ALREADY_EXISTS/IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void wrong_wishes_name_the_field() {
        var learner = speech.learner();
        for (var wrong : List.of(
                text(""),
                text(" \n "),
                text("?!"),
                text("a".repeat(20_001)),
                text("A zero \u0000 character."),
                text("A rate.").setRate(2.1),
                text("A rate.").setRate(Double.NaN),
                text("A pitch.").setPitch(0.4),
                text("Days.").setKeepDays(31),
                text("Days.").setKeepDays(-1),
                text("A name.").setName("a".repeat(201)),
                text("A format.").setFormatValue(9)))
            assertThat(Speaker.reason(() -> generate(learner, wrong)))
                    .as("%.40s", wrong.getText())
                    .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> generate(learner, text("A voice.").setVoiceId("nobody"))))
                .isEqualTo("NOT_FOUND/VOICE_UNKNOWN");
    }

    @Test
    void more_than_five_at_work_is_an_outcome() {
        var learner = speech.learner();
        var outcomes = new ArrayList<Boolean>();
        for (int i = 0; i < 6; i++)
            outcomes.add(stub(learner)
                    .generateAudio(text(("Number " + i + " of many long ones. ").repeat(300))
                            .setIdempotencyKey(UUID.randomUUID().toString())
                            .build())
                    .hasTooMany());
        assertThat(outcomes).containsExactly(false, false, false, false, false, true);
        for (var one : list(learner)) delete(learner, one.getId());
    }

    @Test
    void nobody_reaches_what_is_anothers() {
        var learner = speech.learner();
        var made = made(learner, text("Nobody reaches it."));
        var id = made.getAudio().getId();
        var stranger = speech.learner();
        assertThat(list(stranger)).isEmpty();
        assertThat(stub(stranger)
                        .batchGetAudio(BatchGetAudioRequest.newBuilder()
                                .addAudioIds(id)
                                .build())
                        .getAudioList())
                .isEmpty();
        for (ThrowingCallable call : List.<ThrowingCallable>of(() -> get(stranger, id), () -> watched(stranger, id, 0)))
            assertThat(Speaker.reason(call)).isEqualTo("NOT_FOUND/AUDIO_UNKNOWN");
        assertThat(delete(stranger, id)).isFalse();
        assertThat(list(learner)).containsExactly(made.getAudio());
    }

    @Test
    void a_sound_goes_with_the_last_text_that_has_it() {
        var first = speech.learner();
        var second = speech.learner();
        var asked = text("It goes with the last one.");
        var one = made(first, asked).getAudio();
        var other = made(second, asked).getAudio();
        var sound = soundOf(one.getId());
        assertThat(delete(first, one.getId())).isTrue();
        assertThat(delete(first, one.getId())).isFalse();
        assertThat(get(second, other.getId()).getWordsList()).isNotEmpty();
        assertThat(objectsOf(sound)).hasSize(1);
        assertThat(delete(second, other.getId())).isTrue();
        assertThat(objectsOf(sound)).isEmpty();
        assertThat(count("generated_sound WHERE id = '%s'".formatted(sound))).isEqualTo("0");
        assertThat(generate(first, asked).getFromCache()).isFalse();
    }

    @Test
    void what_is_deleted_while_it_is_spoken_leaves_nothing() {
        var learner = speech.learner();
        var id = generate(learner, text("Deleted while it is spoken.\n".repeat(60)))
                .getId();
        var sound = soundOf(id);
        RunningSpeech.until("it is spoken", () -> get(learner, id).getAudio().getDoneParagraphs() > 0);
        assertThat(delete(learner, id)).isTrue();
        assertThat(Speaker.reason(() -> watched(learner, id, 0))).isEqualTo("NOT_FOUND/AUDIO_UNKNOWN");
        made(learner, text("The next one waits for its turn."));
        assertThat(objectsOf(sound)).isEmpty();
    }

    @Test
    void it_goes_when_its_time_has_come() {
        var learner = speech.learner();
        var audio = made(learner, text("Its time has come.").setKeepDays(1)).getAudio();
        var sound = soundOf(audio.getId());
        sql("UPDATE generated_audio SET expires_at = now() - interval '1 s' WHERE id = '%s'".formatted(audio.getId()));
        RunningSpeech.until("it is gone", () -> list(learner).isEmpty());
        RunningSpeech.until(
                "its sound is gone",
                () -> count("generated_sound WHERE id = '%s'".formatted(sound)).equals("0"));
        RunningSpeech.until("its file is gone", () -> objectsOf(sound).isEmpty());
    }

    @Tag("slow")
    @Test
    void an_export_has_the_text_and_an_erasure_leaves_nothing() {
        var learner = speech.learner();
        var audio = made(learner, text("Yesterday Quartermaine took a seat.")).getAudio();
        var sound = soundOf(audio.getId());
        var privacy = PersonalDataServiceGrpc.newBlockingStub(speech.server().asService("identity"));
        var exported = new StringBuilder();
        privacy.exportPersonalData(ExportPersonalDataRequest.newBuilder()
                        .setUserId(learner.id().toString())
                        .build())
                .forEachRemaining(part -> exported.append(part.getContent().toString(StandardCharsets.UTF_8)));
        assertThat(exported).contains("Yesterday Quartermaine took a seat.");
        var report = privacy.erasePersonalData(ErasePersonalDataRequest.newBuilder()
                .setUserId(learner.id().toString())
                .build());
        assertThat(report.getErasedList())
                .filteredOn(place -> place.getPlace().equals("generated-audio/"))
                .extracting(ErasedPlace::getCount)
                .containsExactly(1L);
        assertThat(count("generated_audio WHERE user_id = '%s'".formatted(learner.id())))
                .isEqualTo("0");
        assertThat(count("generated_sound WHERE id = '%s'".formatted(sound))).isEqualTo("0");
        assertThat(objectsOf(sound)).isEmpty();
        assertThat(Speaker.reason(() -> generate(learner, text("Once more.")))).isEqualTo("NOT_FOUND/USER_UNKNOWN");
    }

    private static GenerateAudioRequest.Builder text(String text) {
        return GenerateAudioRequest.newBuilder().setText(text);
    }

    private static GeneratedAudioServiceBlockingStub stub(Learner learner) {
        return GeneratedAudioServiceGrpc.newBlockingStub(learner.channel()).withDeadlineAfter(Duration.ofSeconds(60));
    }

    private static GeneratedAudio generate(Learner learner, GenerateAudioRequest.Builder asked) {
        return stub(learner)
                .generateAudio(asked.clone()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .build())
                .getAudio();
    }

    /// As it is when nothing more happens to it.
    private static GetAudioResponse made(Learner learner, GenerateAudioRequest.Builder asked) {
        var id = generate(learner, asked).getId();
        watched(learner, id, 0);
        return get(learner, id);
    }

    private static GetAudioResponse get(Learner learner, String id) {
        return stub(learner)
                .getAudio(GetAudioRequest.newBuilder().setAudioId(id).build());
    }

    private static List<AudioProgress> watched(Learner learner, String id, long after) {
        var steps = new ArrayList<AudioProgress>();
        stub(learner)
                .watchAudio(WatchAudioRequest.newBuilder()
                        .setAudioId(id)
                        .setAfter(after)
                        .build())
                .forEachRemaining(response -> steps.add(response.getProgress()));
        return steps;
    }

    private static List<GeneratedAudio> list(Learner learner) {
        return stub(learner).listAudio(ListAudioRequest.getDefaultInstance()).getAudioList();
    }

    private static boolean delete(Learner learner, String id) {
        return stub(learner)
                .deleteAudio(DeleteAudioRequest.newBuilder().setAudioId(id).build())
                .getDeleted();
    }

    private static String refusal(ThrowingCallable call) {
        try {
            call.call();
            return "";
        } catch (Throwable thrown) {
            return Speaker.reason(() -> {
                        throw thrown;
                    })
                    + " "
                    + (thrown instanceof StatusRuntimeException status
                            ? Status.fromThrowable(status).getDescription()
                            : "");
        }
    }

    private static String soundOf(String audioId) {
        return Sql.text(
                speech.server().settings(), "SELECT sound_id FROM generated_audio WHERE id = '%s'".formatted(audioId));
    }

    private static String count(String from) {
        return Sql.text(speech.server().settings(), "SELECT count(*) FROM " + from);
    }

    private static void sql(String statement) {
        Sql.execute(speech.server().settings(), statement);
    }

    private static List<byte[]> objects(String audioId) {
        return objectsOf(soundOf(audioId));
    }

    private static List<byte[]> objectsOf(String soundId) {
        return speech.objectsWith(soundId);
    }
}
