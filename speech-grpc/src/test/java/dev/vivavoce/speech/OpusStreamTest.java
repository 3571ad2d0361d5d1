package dev.vivavoce.speech;

import static dev.vivavoce.speech.v1.AudioEncoding.AUDIO_ENCODING_OPUS;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Durations;
import dev.vivavoce.speech.RunningSpeech.Learner;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.v1.AssessRequest;
import dev.vivavoce.speech.v1.FileEncoding;
import dev.vivavoce.speech.v1.Outcome;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.Word;
import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Audio that arrives as Opus.
class OpusStreamTest {
    @RegisterExtension
    static final RunningSpeech speech =
            new RunningSpeech(Map.of("SPEECH_AUDIO_BURST", "20s", "SPEECH_AUDIO_HELD", "1s"));

    private static final String FIRST = "The nurse will check your blood pressure in the morning.";
    private static final String SECOND = "Please take this tablet twice a day with water.";
    private static final String TEXT = FIRST + " " + SECOND;
    private static final int RATE = 16_000;

    private static final Sounds.Sound sound =
            Sounds.of(Sounds.spoken(FIRST), Sounds.silence(Duration.ofMillis(1_200)), Sounds.spoken(SECOND));
    private static final OpusMessages opus = new OpusMessages(sound);

    private final Learner learner = speech.learner();

    @Test
    void the_same_words_are_heard_as_in_pcm_live_and_in_one_call() {
        try (var pcm = learner.whole(learner.readAloud(TEXT), sound)) {
            var live = whole();
            assertThat(words(live)).isEqualTo(words(pcm.result()));
            assertThat(live.getTranscript()).isEqualTo(pcm.result().getTranscript());
            assertThat(Durations.toMillis(live.getAudioDuration())).isEqualTo(opus.last() * 40);
            assertThat(assess(joined(opus.from(1)))).isEqualTo(live);
        }
    }

    @Test
    void a_stream_resumed_80_ms_early_hears_the_same_words_and_counts_as_before() {
        var unbroken = whole();
        long n = opus.last();
        for (long at : List.of(n / 4, n * 2 / 3)) {
            var started = learner.readAloud(TEXT);
            try (var speaker = learner.speak(started).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
                opus.say(speaker, 1, at);
                speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= at);
                speaker.vanish();
            }
            var resumed = learner.resume(started);
            long next = resumed.getSettledSequence() + 1;
            long first = Math.max(1, next - OpusMessages.PRE_ROLL);
            try (var speaker = byTicket(resumed.getTicket().getValue()).config(AUDIO_ENCODING_OPUS, RATE, first)) {
                assertThat(speaker.await(SpeakResponse::hasAccepted)
                                .getAccepted()
                                .getNextSequence())
                        .isEqualTo(next);
                opus.say(speaker, first, n);
                speaker.finish();
                var result = speaker.result();
                assertThat(words(result)).as("broken at " + at + " of " + n).isEqualTo(words(unbroken));
                assertThat(result.getAudioDuration()).isEqualTo(unbroken.getAudioDuration());
                assertThat(result.getIsIncomplete()).isFalse();
                assertThat(speaker.ended().getCode()).isEqualTo(Status.Code.OK);
                assertThat(speaker.responses())
                        .filteredOn(SpeakResponse::hasAcknowledged)
                        .allMatch(response -> response.getAcknowledged().getReceivedSequence() >= next - 1);
            }
        }
    }

    @Test
    void a_session_goes_on_in_the_other_encoding() {
        var started = learner.readAloud(TEXT);
        long half = opus.last() / 2;
        try (var speaker = learner.speak(started).config(RATE, 0).say(sound, 1, half)) {
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= half);
            speaker.vanish();
        }
        var resumed = learner.resume(started);
        long first = Math.max(1, resumed.getSettledSequence() + 1 - OpusMessages.PRE_ROLL);
        try (var speaker = byTicket(resumed.getTicket().getValue()).config(AUDIO_ENCODING_OPUS, RATE, first)) {
            opus.say(speaker, first, opus.last());
            speaker.finish();
            assertThat(words(speaker.result())).isEqualTo(words(whole()));
        }
    }

    @Test
    void what_a_dead_stream_received_is_scored_without_another_one() {
        var started = learner.readAloud(TEXT);
        try (var speaker = learner.speak(started).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            opus.say(speaker, 1, opus.last());
            speaker.await(response -> response.getAcknowledged().getReceivedSequence() >= opus.last());
            speaker.vanish();
        }
        var result = learner.finish(started).getResult();
        assertThat(words(result)).isEqualTo(words(whole()));
    }

    /// Messages in hexadecimal numbers: each packet after its length.
    @ParameterizedTest
    @CsvSource({
        "'',                       AUDIO_INVALID", // no packet
        "0000,                     AUDIO_INVALID", // an empty one
        "00,                       AUDIO_INVALID", // half a length
        "000548aabb,               AUDIO_INVALID", // shorter than its length
        "000148ff,                 AUDIO_INVALID", // one byte more
        "00054b05aabbcc,           AUDIO_INVALID", // three bytes for five equal frames
        "0002e331,                 AUDIO_INVALID", // 122.5 ms
        "0002e330,                 AUDIO_TOO_LARGE", // 120 ms
        "000258aa000258aa,         AUDIO_TOO_LARGE", // 60 ms and 60 ms
        "00024caa,                 AUDIO_FORMAT_UNSUPPORTED", // stereo
    })
    void a_message_that_is_no_opus_ends_the_stream_with_a_reason_and_nothing_of_it_is_kept(String hex, String reason) {
        var started = learner.readAloud(TEXT);
        var good = opus.from(1);
        try (var speaker = learner.speak(started).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            speaker.audio(1, good.get(0)).audio(2, HexFormat.of().parseHex(hex)).audio(3, good.get(2));
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/" + reason);
            assertThat(speaker.responses())
                    .noneMatch(response -> response.getAcknowledged().getReceivedSequence() > 1);
        }
        RunningSpeech.until("the stream is freed", () -> speech.gauge("speech_streams_live") == 0);
    }

    @Test
    void samples_and_a_message_over_16_kib_are_no_opus_and_the_session_can_be_resumed() {
        var started = learner.readAloud(TEXT);
        try (var speaker = learner.speak(started).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            speaker.audio(1, Arrays.copyOfRange(sound.pcm(), 16_000, 17_280));
            assertThat(speaker.failure()).startsWith("INVALID_ARGUMENT/AUDIO_");
        }
        try (var speaker = byTicket(learner.resume(started).getTicket().getValue())
                .config(AUDIO_ENCODING_OPUS, RATE, 0)
                .audio(1, new byte[(16 << 10) + 1])) {
            assertThat(speaker.failure()).isEqualTo("INVALID_ARGUMENT/AUDIO_TOO_LARGE");
        }
        try (var speaker =
                byTicket(learner.resume(started).getTicket().getValue()).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            opus.say(speaker, 1, opus.last());
            speaker.finish();
            assertThat(speaker.result().getOutcome()).isEqualTo(Outcome.OUTCOME_SCORED);
        }
    }

    @Test
    void packets_faster_than_they_can_be_spoken_are_held_back_and_then_refused_however_small_they_are() {
        // 100 ms of nothing in 4 bytes.
        var empty = HexFormat.of().parseHex("0002e328");
        try (var speaker = learner.speak(learner.start(RunningSpeech.free())).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            for (long sequence = 1; sequence <= 1_200; sequence++) speaker.audio(sequence, empty);
            assertThat(speaker.failure()).isEqualTo("RESOURCE_EXHAUSTED/AUDIO_TOO_FAST");
        }
    }

    @Test
    void assess_refuses_what_is_no_opus() {
        for (var bad : Map.of(
                        "0000",
                        "AUDIO_UNREADABLE",
                        "000548aabb",
                        "AUDIO_UNREADABLE",
                        "00024caa",
                        "AUDIO_FORMAT_UNSUPPORTED",
                        "0002e330".repeat(1_001),
                        "AUDIO_TOO_LONG")
                .entrySet())
            assertThat(Speaker.reason(() -> assess(HexFormat.of().parseHex(bad.getKey()))))
                    .as(bad.getValue())
                    .isEqualTo("INVALID_ARGUMENT/" + bad.getValue());
    }

    private Result whole() {
        try (var speaker = learner.speak(learner.readAloud(TEXT)).config(AUDIO_ENCODING_OPUS, RATE, 0)) {
            opus.say(speaker, 1, opus.last());
            return speaker.finish().result();
        }
    }

    private Speaker byTicket(String ticket) {
        return Speaker.byTicket(learner.channel(), ticket);
    }

    private Result assess(byte[] packets) {
        return PronunciationServiceGrpc.newBlockingStub(learner.channel())
                .withDeadlineAfter(Duration.ofSeconds(60))
                .assess(AssessRequest.newBuilder()
                        .setAudio(ByteString.copyFrom(packets))
                        .setEncoding(FileEncoding.FILE_ENCODING_OPUS)
                        .setLanguage("en-GB")
                        .setReferenceText(TEXT)
                        .build())
                .getResult();
    }

    private static byte[] joined(List<byte[]> messages) {
        var all = new ByteArrayOutputStream();
        messages.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static List<String> words(Result result) {
        return result.getWordsList().stream().map(Word::getText).toList();
    }
}
