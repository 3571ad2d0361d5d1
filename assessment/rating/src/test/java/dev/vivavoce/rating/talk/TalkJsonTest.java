package dev.vivavoce.rating.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalkJsonTest {
    private static final String TURN = "{\"who\": \"LEARNER\", \"text\": \"Hello.\", \"start\": 0.5, \"end\": 2}";

    @Test
    void a_talk_is_read() {
        var read = TalkJson.read("{\"scenario\": \"x\", \"turns\": [" + TURN
                + "], \"quality\": 2, \"pronunciation\": {\"accuracy\": 80, \"prosody\": 70.5}}");
        assertThat(read.quality()).hasValue(2);
        assertThat(read.talk())
                .isEqualTo(new Talk(
                        "x",
                        List.of(new Turn(Speaker.LEARNER, "Hello.", 0.5, 2)),
                        Optional.of(new Pronunciation(80, 70.5))));
    }

    @Test
    void quality_and_pronunciation_may_be_missing() {
        var read = TalkJson.read("{\"scenario\": \"x\", \"turns\": []}");
        assertThat(read.quality()).isEmpty();
        assertThat(read.talk().pronunciation()).isEmpty();
    }

    @Test
    void bands_of_examiners_are_read_with_their_rubric_and_without() {
        var read = TalkJson.read(
                "{\"scenario\": \"x\", \"turns\": [], \"rubric\": \"y\", \"bands\": {\"a\": 4, \"b\": 2.5}}");
        assertThat(read.rubric()).isEqualTo("y");
        assertThat(read.bands()).isEqualTo(Map.of("a", 4.0, "b", 2.5));
        var without = TalkJson.read("{\"scenario\": \"x\", \"turns\": [], \"bands\": {\"a\": 0}}");
        assertThat(without.rubric()).isEmpty();
        assertThat(without.bands()).isEqualTo(Map.of("a", 0.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[1",
                "3",
                "{}",
                "{\"scenario\": 3, \"turns\": []}",
                "{\"scenario\": \"x\"}",
                "{\"scenario\": \"x\", \"turns\": {}}",
                "{\"scenario\": \"x\", \"turns\": [3]}",
                "{\"scenario\": \"x\", \"turns\": [], \"quality\": 4}",
                "{\"scenario\": \"x\", \"turns\": [], \"quality\": \"3\"}",
                "{\"scenario\": \"x\", \"turns\": [], \"score\": 6}",
                "{\"scenario\": \"x\", \"turns\": [], \"rubric\": \"y\"}",
                "{\"scenario\": \"x\", \"turns\": [], \"bands\": [3]}",
                "{\"scenario\": \"x\", \"turns\": [], \"bands\": {\"a\": \"3\"}}",
                "{\"scenario\": \"x\", \"turns\": [], \"bands\": {\"a\": -1}}",
                "{\"scenario\": \"x\", \"turns\": [], \"bands\": {\"a\": 1e999}}",
                "{\"scenario\": \"x\", \"turns\": [], \"rubric\": 3, \"bands\": {\"a\": 1}}",
                "{\"scenario\": \"x\", \"turns\": []} {}",
                "{\"scenario\": \"x\", \"turns\": [{\"who\": \"RATER\", \"text\": \"\", \"start\": 0, \"end\": 1}]}",
                "{\"scenario\": \"x\", \"turns\": [{\"who\": \"LEARNER\", \"text\": \"\", \"start\": 0}]}",
                "{\"scenario\": \"x\", \"turns\": [{\"who\": \"LEARNER\", \"text\": \"\", \"start\": 0, \"end\": 1e999}]}",
                "{\"scenario\": \"x\", \"turns\": [], \"pronunciation\": {\"accuracy\": 101, \"prosody\": 0}}",
            })
    void anything_else_is_refused(String json) {
        assertThatThrownBy(() -> TalkJson.read(json))
                .isInstanceOfSatisfying(
                        TalkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TalkRefused.Reason.MALFORMED));
    }

    @Test
    void deep_nesting_is_refused() {
        assertThatThrownBy(() -> TalkJson.read("[".repeat(500_000))).isInstanceOf(TalkRefused.class);
    }

    @Test
    void talks_beyond_the_bounds_are_refused_without_their_text() {
        assertReason(TalkRefused.Reason.TURN_TOO_LONG, () -> new Turn(Speaker.LEARNER, "a".repeat(60_001), 0, 1));
        var turn = new Turn(Speaker.LEARNER, "b".repeat(50_000), 0, 1);
        assertReason(
                TalkRefused.Reason.TALK_TOO_LONG, () -> new Talk("x", List.of(turn, turn, turn), Optional.empty()));
        var many = new ArrayList<Turn>();
        for (int i = 0; i < 1_001; i++) many.add(new Turn(Speaker.PARTNER, "", 0, 1));
        assertReason(TalkRefused.Reason.TOO_MANY_TURNS, () -> new Talk("x", many, Optional.empty()));
        assertReason(TalkRefused.Reason.TALK_TOO_LONG, () -> TalkJson.read(" ".repeat(2_000_001)));
    }

    private static void assertReason(TalkRefused.Reason reason, Runnable work) {
        assertThatThrownBy(work::run)
                .hasMessageNotContaining("bbb")
                .isInstanceOfSatisfying(
                        TalkRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
