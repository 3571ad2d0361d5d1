package dev.vivavoce.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.v1.PartnerAudio;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TalkViewsTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final TalkView view = new TalkView(new PrintStream(shown, true, StandardCharsets.UTF_8));

    @Test
    void a_talk_is_printed_turn_by_turn_with_interruptions() throws InterruptedException {
        event("""
                {"__typename":"PhaseChanged","phase":"CONVERSATION"}""");
        event("""
                {"__typename":"TurnEnded","turn":1,"text":"Good morning."}""");
        event("""
                {"__typename":"PartnerSpoke","turn":2,"text":"Morning. Is this about the needle?"}""");
        event("""
                {"__typename":"PartnerFinished","turn":2,"interrupted":true,"heardCharacters":8,"closing":false}""");
        assertThat(shown.toString(StandardCharsets.UTF_8).replaceAll("\\d\\.\\d s", "0.0 s"))
                .isEqualTo("""
                          0.0 s  phase     conversation
                          0.0 s  learner   Good morning.
                          0.0 s  partner   Morning. Is this about the needle?
                                           (interrupted after 8 characters)
                        """);
        view.awaitLearnersTurn(Duration.ZERO);
        assertThat(view.isClosing()).isFalse();
    }

    @Test
    void it_is_printed_who_wrote_a_sentence() {
        event("""
                {"__typename":"PartnerSpoke","turn":2,"text":"Hm.","source":"FILLER"}""");
        assertThat(view.isSpokenByModel()).isFalse();
        event("""
                {"__typename":"PartnerSpoke","turn":2,"text":"Well enough.","source":"MODEL"}""");
        assertThat(view.isSpokenByModel()).isTrue();
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Hm.  [filler]", "Well enough.  [model]");
        assertThat(view.sources()).contains("filler", "model").hasLineCount(3);
    }

    @Test
    void the_first_sound_of_a_turn_ends_the_learners_wait() {
        assertThat(view.delays()).isEqualTo("The partner was not heard.\n");
        view.hear(audio(2));
        assertThat(view.delays()).as("nobody waited").isEqualTo("The partner was not heard.\n");
        view.said();
        view.hear(audio(2));
        view.hear(audio(4));
        view.hear(audio(4));
        assertThat(view.delays()).hasLineCount(2).contains("1  0.");
    }

    @Test
    void a_report_shows_the_estimate_with_its_range_and_what_to_do_next() {
        assertThat(ReportView.report(json("""
                {"rubric":"oet-speaking","words":120,
                 "estimate":{"scale":"OET-like, 0 to 500","value":350,"low":310,"high":390,
                  "label":"B","lowLabel":"C+","highLabel":"B"},
                 "criteria":[
                  {"name":"Fluency","highestBand":6,"notRated":null,
                   "rating":{"band":4,"low":3,"high":5,"strength":"s","suggestion":"Pause before you begin."}},
                  {"name":"Intelligibility","highestBand":6,"notRated":"There is no audio.","rating":null}],
                 "tasks":[{"task":"Find out how the patient feels.","state":"NOT_FOUND","quote":null}]}
                """))).isEqualTo("""
                        An estimate by oet-speaking from 120 words
                        OET-like, 0 to 500: 350 (B), between 310 (C+) and 390 (B)

                        criterion          band  what to do next
                        Fluency          4 of 6  Pause before you begin.
                        Intelligibility       –  There is no audio.

                        task                             found
                        Find out how the patient feels.  not found
                        """);
        assertThat(ReportView.report(json("null"))).isEqualTo("The talk was not rated.\n");
    }

    private void event(String text) {
        view.show(json(text));
    }

    private static SpeakResponse audio(int turn) {
        return SpeakResponse.newBuilder()
                .setPartnerAudio(PartnerAudio.newBuilder().setTurn(turn))
                .build();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
