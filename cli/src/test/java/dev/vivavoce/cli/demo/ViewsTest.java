package dev.vivavoce.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ViewsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    @Test
    void without_a_terminal_every_event_is_a_plain_line() throws InterruptedException {
        var view = new LiveView(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        show(view);
        assertThat(shown.toString(StandardCharsets.UTF_8).replaceAll("\\d\\.\\d s", "0.0 s"))
                .isEqualTo("""
                          0.0 s  hearing   …
                          0.0 s  hearing   we call it
                          0.0 s  final     We call it bear.
                          0.0 s  scored    we 98  bear 61
                                           overall 80, accuracy 79, fluency 90, prosody 71
                          0.0 s  warning   too quiet
                        """);
        assertThat(view.awaitScores(System.nanoTime())).isTrue();
    }

    @Test
    void on_a_terminal_interim_text_is_grey_and_written_over_and_final_text_bold() {
        show(new LiveView(new PrintStream(shown, true, StandardCharsets.UTF_8), true));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("\u001b[90mwe call it\u001b[0m\r\u001b[K")
                .contains("\u001b[1mWe call it bear.\u001b[0m");
    }

    @Test
    void a_result_shows_scores_words_and_the_sounds_that_were_heard_instead() {
        var text = ResultView.result(json("""
                {"outcome":"SCORED","transcript":"We call it bear.","isCorrect":true,"passMark":80,
                 "scorer":"s","scorerVersion":"1",
                 "scores":{"accuracy":91.4,"fluency":80,"completeness":100,"prosody":70.6,"overall":85},
                 "fluency":{"speakingRateWordsPerMinute":120.4,"articulationRateWordsPerMinute":150,"pauses":[]},
                 "words":[
                  {"text":"bear","start":620,"end":1000,"score":61,"errorType":"MISPRONUNCIATION","phones":[
                   {"arpabet":"B","ipa":"b","score":98,"heardArpabet":"B","heardIpa":"b"},
                   {"arpabet":"EH","ipa":"ɛ","score":20,"heardArpabet":"AE","heardIpa":"æ"}]},
                  {"text":"there","start":null,"end":null,"score":0,"errorType":"OMISSION","phones":[]}]}
                """));
        assertThat(text).contains("overall   85  (correct from 80 on)").contains("completeness 100");
        assertThat(text).endsWith("""
                        word   error             score  from    to  sounds
                        bear   mispronunciation     61  0.62  1.00  b 98  ɛ 20 (æ)
                        there  omission              0     –     –
                        """);
    }

    @Test
    void without_speech_it_says_so() {
        assertThat(ResultView.result(json("{\"outcome\":\"NO_SPEECH\"}"))).contains("No speech");
        assertThat(ResultView.result(json("{\"outcome\":\"NO_SPEECH\",\"notUnderstoodReason\":null}")))
                .contains("No speech");
    }

    @Test
    void speech_that_was_not_understood_has_its_reason() {
        assertThat(ResultView.result(json("{\"outcome\":\"NOT_UNDERSTOOD\",\"notUnderstoodReason\":\"TOO_NOISY\"}")))
                .isEqualTo("There was too much noise to understand the voice: there is no score.\n");
    }

    @Test
    void speech_whose_text_alone_is_compared_has_no_score() {
        assertThat(ResultView.result(json("{\"outcome\":\"TEXT_ONLY\",\"transcript\":\"buenos días\"}")))
                .isEqualTo("heard     buenos días\nIn this language the text alone is compared: there is no score.\n");
    }

    private static void show(LiveView view) {
        view.show(json("{\"__typename\":\"SpeechStarted\",\"utteranceId\":\"u1\"}"));
        view.show(json("{\"__typename\":\"TranscriptUpdated\",\"stableText\":\"we call\",\"unstableText\":\"it\"}"));
        view.show(json("{\"__typename\":\"UtteranceRecognized\",\"text\":\"We call it bear.\"}"));
        view.show(json("""
                {"__typename":"UtteranceScored","utteranceId":"u1",
                 "scores":{"overall":80.2,"accuracy":79,"fluency":90,"prosody":71},
                 "words":[{"text":"we","score":98.1},{"text":"bear","score":61}]}
                """));
        view.show(json("{\"__typename\":\"WarningRaised\",\"warning\":\"TOO_QUIET\"}"));
        view.show(json("{\"__typename\":\"InventedLater\"}"));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
