package dev.vivavoce.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.NotUnderstoodReason;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import dev.vivavoce.speech.v1.Result;
import io.grpc.Channel;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `Assess`, and that it gives what a live session gives.
class RecordingsTest {
    @RegisterExtension
    static final RunningSpeech speech = new RunningSpeech();

    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";
    private static final String TWO_SENTENCES = SENTENCE + " Please take this tablet twice a day with water.";

    @Test
    void a_recording_of_our_own_voice_gets_the_result_of_the_live_session_exactly() {
        var learner = speech.learner();
        var sound = Sounds.of(
                Sounds.spoken(SENTENCE),
                Sounds.silence(Duration.ofMillis(1300)),
                Sounds.spoken("Please take this tablet twice a day with water."));
        try (var speaker = learner.whole(learner.readAloud(TWO_SENTENCES), sound)) {
            var live = speaker.result();
            assertThat(live.getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
            assertThat(assess(learner.channel(), sound, TWO_SENTENCES)).isEqualTo(live);
        }
    }

    @Test
    void recorded_readers_get_the_result_of_the_live_session_and_the_right_text_scores_high_the_wrong_one_low() {
        var learner = speech.learner();
        var recorded = Sounds.recorded();
        // Without recordings of people our own voice stands in; a line of the log says so.
        var sounds = recorded.isEmpty()
                ? java.util.List.of(Sounds.spoken(SENTENCE), Sounds.spoken("He was not an ill disposed young man."))
                : recorded;
        for (int i = 0; i < sounds.size(); i++) {
            var sound = sounds.get(i);
            var wrong = sounds.get((i + 1) % sounds.size()).text();
            try (var speaker = learner.whole(learner.readAloud(sound.text()), sound)) {
                var live = speaker.result();
                assertThat(assess(learner.channel(), sound, sound.text())).isEqualTo(live);
                assertThat(live.getScores().getOverall())
                        .as("right: " + sound.text())
                        .isGreaterThan(80);
                assertThat(live.getIsCorrect()).isTrue();
            }
            var other = assess(learner.channel(), sound, wrong);
            assertThat(other.getScores().getOverall()).as("wrong: " + wrong).isLessThan(50);
        }
    }

    @Test
    void silence_and_white_noise_get_no_score_live_and_as_a_recording() {
        var learner = speech.learner();
        for (var sound : java.util.List.of(
                Sounds.silence(Duration.ofSeconds(12)),
                Sounds.noise(Duration.ofSeconds(12)),
                Sounds.square(Duration.ofSeconds(4)))) {
            try (var speaker = learner.whole(learner.readAloud(SENTENCE), sound)) {
                var live = speaker.result();
                assertThat(live.getOutcome()).isEqualTo(Outcome.OUTCOME_NO_SPEECH);
                assertThat(live.hasScores()).isFalse();
                assertThat(assess(learner.channel(), sound, SENTENCE)).isEqualTo(live);
            }
        }
    }

    @Test
    void speech_that_is_not_understood_says_why_live_resumed_and_as_a_recording() {
        var learner = speech.learner();
        var quiet = Pcm.floats(Sounds.of(
                        Sounds.silence(Duration.ofMillis(700)),
                        Sounds.spoken("The nurse will check your blood pressure."),
                        Sounds.silence(Duration.ofMillis(1_500)))
                .pcm());
        for (int i = 0; i < quiet.length; i++) quiet[i] *= 0.003f;
        var sound = new Sounds.Sound("", Pcm.bytes(quiet), 16_000);
        var recorded = assess(learner.channel(), sound, "");
        assertThat(recorded.getOutcome()).isEqualTo(Outcome.OUTCOME_NOT_UNDERSTOOD);
        assertThat(recorded.getNotUnderstoodReason()).isEqualTo(NotUnderstoodReason.NOT_UNDERSTOOD_REASON_TOO_QUIET);
        assertThat(recorded.hasScores()).isFalse();
        try (var speaker = learner.whole(learner.start(RunningSpeech.free()), sound)) {
            assertThat(speaker.result()).isEqualTo(recorded);
        }
        // Resumed after the utterance, when only the log knows how loud it was.
        var started = learner.start(RunningSpeech.free());
        try (var speaker = learner.speak(started).config(16_000, 0).say(sound)) {
            speaker.halfClose();
            assertThat(speaker.ended().isOk()).isTrue();
        }
        var resumed = learner.resume(started);
        long settled = resumed.getSettledSequence();
        assertThat(settled).isGreaterThan(50);
        try (var speaker = Speaker.byTicket(
                        learner.channel(), resumed.getTicket().getValue())
                .config(16_000, settled + 1)
                .say(sound, settled + 1, Speaker.messages(sound))
                .finish()) {
            assertThat(speaker.result()).isEqualTo(recorded);
        }
    }

    @Test
    void a_vowel_that_is_swapped_again_and_again_is_a_finding_though_no_occurrence_is_called_wrong() {
        var learner = speech.learner();
        var text = "The seek sheep sinks in the theek meest.";
        var sound = Sounds.spoken("The sick ship sinks in the thick mist.");
        var result = assess(learner.channel(), sound, text);
        assertThat(result.getWordsList().stream().flatMap(word -> word.getPhonesList().stream()))
                .allMatch(phone -> phone.getHeardArpabet().equals(phone.getArpabet()));
        assertThat(result.getWeakestSoundsList()).singleElement().satisfies(missed -> {
            assertThat(missed.getArpabet()).isEqualTo("IY");
            assertThat(missed.getIpa()).isEqualTo("i");
            assertThat(missed.getOccurrences()).isEqualTo(4);
            assertThat(missed.getMissed()).isBetween(1, 4);
            assertThat(missed.getMeanScore()).isLessThan(75);
            assertThat(missed.getMissedInList()).isNotEmpty().isSubsetOf(1, 2, 6, 7);
        });
        try (var speaker = learner.whole(learner.readAloud(text), sound)) {
            assertThat(speaker.result()).isEqualTo(result);
        }
        var well = assess(learner.channel(), Sounds.spoken(SENTENCE), SENTENCE);
        assertThat(well.getWeakestSoundsList()).isEmpty();
    }

    @Test
    void a_wav_file_and_its_bare_samples_get_the_same_result_and_so_does_free_speech() {
        var learner = speech.learner();
        var sound = Sounds.spoken(SENTENCE);
        var wav = PronunciationServiceGrpc.newBlockingStub(learner.channel())
                .assess(AssessRequest.newBuilder()
                        .setAudio(ByteString.copyFrom(Pcm.wav(sound.pcm(), 16_000)))
                        .setLanguage("en")
                        .build())
                .getResult();
        assertThat(wav).isEqualTo(assess(learner.channel(), sound, ""));
        assertThat(wav.getScores().hasCompleteness()).isFalse();
        try (var speaker = learner.whole(learner.start(RunningSpeech.free()), sound)) {
            assertThat(speaker.result()).isEqualTo(wav);
        }
    }

    @Test
    void a_name_that_free_speech_expects_is_written_live_and_in_a_recording() {
        var learner = speech.learner();
        var sound = Sounds.learner("010420134", "Henny got the eggplant.");
        var task = RunningSpeech.free();
        var expecting = task.toBuilder()
                .setFree(task.getFree().toBuilder().addHotwords("Henny"))
                .build();
        try (var speaker = learner.whole(learner.start(expecting), sound)) {
            var live = speaker.result();
            assertThat(live.getTranscript()).contains("Henny");
            var recording = PronunciationServiceGrpc.newBlockingStub(learner.channel())
                    .withDeadlineAfter(Duration.ofSeconds(60))
                    .assess(AssessRequest.newBuilder()
                            .setAudio(ByteString.copyFrom(sound.pcm()))
                            .setEncoding(FileEncoding.FILE_ENCODING_PCM_S16LE)
                            .setSampleRateHertz(sound.sampleRateHertz())
                            .setLanguage("en-GB")
                            .addHotwords("Henny")
                            .build())
                    .getResult();
            assertThat(recording).isEqualTo(live);
        }
    }

    @Test
    void what_cannot_be_read_or_is_too_long_is_refused_with_its_reason() {
        var channel = speech.learner().channel();
        var stub = PronunciationServiceGrpc.newBlockingStub(channel);
        var good = AssessRequest.newBuilder()
                .setAudio(ByteString.copyFrom(
                        Sounds.silence(Duration.ofSeconds(1)).pcm()))
                .setEncoding(FileEncoding.FILE_ENCODING_PCM_S16LE)
                .setSampleRateHertz(16_000)
                .setLanguage("en")
                .build();
        assertThat(Speaker.reason(() -> stub.assess(good))).isEqualTo("OK");
        assertThat(Speaker.reason(
                        () -> stub.assess(good.toBuilder().clearAudio().build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() ->
                        stub.assess(good.toBuilder().setSampleRateHertz(12_345).build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(() -> stub.assess(good.toBuilder()
                        .setReferenceText("Layla loves it.")
                        .addHotwords("Layla")
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(
                        () -> stub.assess(good.toBuilder().addHotwords("").build())))
                .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        for (var unreadable : new String[] {"你好", "Layla loves 你好.", "a".repeat(2_000)})
            assertThat(Speaker.reason(() -> stub.assess(
                            good.toBuilder().setReferenceText(unreadable).build())))
                    .as(unreadable)
                    .isEqualTo("INVALID_ARGUMENT/FIELD_INVALID");
        assertThat(Speaker.reason(
                        () -> stub.assess(good.toBuilder().setLanguage("de-DE").build())))
                .isEqualTo("INVALID_ARGUMENT/LANGUAGE_NOT_HEARD");
        assertThat(Speaker.reason(() -> stub.assess(good.toBuilder()
                        .clearEncoding()
                        .clearSampleRateHertz()
                        .setAudio(ByteString.copyFromUtf8("this is no sound at all, whatever it is called"))
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/AUDIO_FORMAT_UNSUPPORTED");
        assertThat(Speaker.reason(() -> stub.assess(good.toBuilder()
                        .clearEncoding()
                        .clearSampleRateHertz()
                        .setAudio(ByteString.copyFromUtf8("fLaC, it says, and then nothing of the kind follows"))
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/AUDIO_UNREADABLE");
        assertThat(Speaker.reason(() -> stub.assess(good.toBuilder()
                        .setSampleRateHertz(8_000)
                        .setAudio(ByteString.copyFrom(new byte[8_000 * 2 * 121]))
                        .build())))
                .isEqualTo("INVALID_ARGUMENT/AUDIO_TOO_LONG");
    }

    private static Result assess(Channel channel, Sounds.Sound sound, String reference) {
        return PronunciationServiceGrpc.newBlockingStub(channel)
                .withDeadlineAfter(Duration.ofSeconds(60))
                .assess(AssessRequest.newBuilder()
                        .setAudio(ByteString.copyFrom(sound.pcm()))
                        .setEncoding(FileEncoding.FILE_ENCODING_PCM_S16LE)
                        .setSampleRateHertz(sound.sampleRateHertz())
                        .setLanguage("en-GB")
                        .setReferenceText(reference)
                        .build())
                .getResult();
    }
}
