package dev.vivavoce.it;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.demo.VoiceDemo;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.speech.aws.PollyStandIn;
import dev.vivavoce.speech.aws.recording.TranscribeJobsStandIn;
import dev.vivavoce.speech.openai.OpenAiStandIn;
import dev.vivavoce.speech.openai.TranscriptionStandIn;
import dev.vivavoce.steps.TestFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./vivavoce demo voice` on platforms whose engines for files are stand-ins of other companies' alone.
@Tag("slow")
class OutsideEnginesDemoTest {
    private final TranscriptionStandIn transcription = TranscriptionStandIn.start();

    @AfterEach
    void close() {
        transcription.close();
    }

    @Test
    void with_a_server_of_the_api_of_openai() throws Exception {
        try (var voices = OpenAiStandIn.start()) {
            var printed = demo(Map.of(
                    "SPEECH_VOICES", "en:openai; *:embedded",
                    "SPEECH_OPENAI_URL", voices.address().toString(),
                    "SPEECH_OPENAI_KEY", OpenAiStandIn.KEY,
                    "SPEECH_OPENAI_MODEL", "tts-1",
                    "SPEECH_OPENAI_VOICES", "nova=female,onyx=male"));
            assertThat(printed).contains(TranscriptionStandIn.SENTENCE.split(" ")[0], "there already: yes");
            assertThat(voices.requests()).isNotEmpty();
            assertThat(transcription.requests())
                    .as("the files were sent to the engine")
                    .isNotEmpty();
        }
    }

    @Test
    void with_amazon_transcribe_that_gets_files_as_a_whole_and_amazon_polly() throws Exception {
        PollyStandIn.sign();
        try (var bucket = S3StandIn.start(Clock.systemUTC());
                var jobs = TranscribeJobsStandIn.start(bucket);
                var voices = PollyStandIn.start()) {
            var printed = demo(Map.ofEntries(
                    entry("SPEECH_VOICES", "*:polly"),
                    entry("SPEECH_POLLY_REGION", PollyStandIn.REGION),
                    entry("SPEECH_POLLY_ENDPOINT", voices.address().toString()),
                    entry("SPEECH_TRANSCRIBERS", "en:transcribe"),
                    entry("SPEECH_TRANSCRIBE_TRANSCRIBER_REGION", S3StandIn.REGION),
                    entry(
                            "SPEECH_TRANSCRIBE_TRANSCRIBER_ENDPOINT",
                            jobs.address().toString()),
                    entry("SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET", S3StandIn.BUCKET),
                    entry(
                            "SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_ENDPOINT",
                            bucket.address().toString()),
                    entry("SPEECH_TRANSCRIBE_TRANSCRIBER_BUCKET_PATH_STYLE", "true")));
            assertThat(printed).contains(TranscribeJobsStandIn.TALK.getFirst(), "there already: yes");
            assertThat(voices.requests()).isNotEmpty();
            assertThat(jobs.begun()).isNotEmpty();
            assertThat(jobs.jobs()).isEmpty();
            assertThat(bucket.keys()).isEmpty();
        } finally {
            PollyStandIn.forget();
        }
    }

    private String demo(Map<String, String> engines) throws IOException, InterruptedException {
        var home = WholePlatform.newHome();
        var settings = new HashMap<>(WholePlatform.settings(home));
        settings.put("SPEECH_TRANSCRIBERS", "en:openai");
        settings.put("SPEECH_OPENAI_TRANSCRIBER_URL", transcription.address().toString());
        settings.put("SPEECH_OPENAI_TRANSCRIBER_KEY", TranscriptionStandIn.KEY);
        settings.put("SPEECH_OPENAI_TRANSCRIBER_MODEL", "whisper-1");
        settings.putAll(engines);
        var printed = new ByteArrayOutputStream();
        try (var platform = RunningPlatform.here(settings);
                var out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            assertThat(VoiceDemo.run(platform, out))
                    .as(printed.toString(StandardCharsets.UTF_8))
                    .isTrue();
        } finally {
            TestFolders.delete(home);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
