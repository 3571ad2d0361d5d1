package dev.vivavoce.bench.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.cli.Refusal;
import dev.vivavoce.rating.talk.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradedTalkTest {
    private static final String SCENARIO = "7a1d5cea-0001-4a10-8000-000000000001";

    private final BuiltInScenarios scenarios = new BuiltInScenarios();

    @TempDir
    Path folder;

    @Test
    void talks_are_read_with_their_scenarios() throws IOException {
        write("b.json", SCENARIO, "\"quality\": 3,");
        write("a.json", SCENARIO, "\"quality\": 1,");
        var talks = GradedTalk.in(folder, scenarios);
        assertThat(talks).extracting(GradedTalk::name).containsExactly("a.json", "b.json");
        assertThat(talks.getFirst().scenario().tasks()).isNotEmpty();
        assertThat(talks.getFirst().scenario().clinical()).isTrue();
    }

    @Test
    void shuffling_keeps_texts_and_deals_out_the_same_times() throws IOException {
        write("a.json", SCENARIO, "\"quality\": 1,");
        var talk = GradedTalk.in(folder, scenarios).getFirst();
        var shuffled = talk.withShuffledTimes(new Random(3));
        assertThat(shuffled.talk().turns())
                .extracting(Turn::text)
                .isEqualTo(talk.talk().turns().stream().map(Turn::text).toList());
        assertThat(shuffled.talk().turns())
                .extracting(Turn::start)
                .containsExactlyInAnyOrderElementsOf(
                        talk.talk().turns().stream().map(Turn::start).toList());
    }

    @Test
    void an_unknown_scenario_a_missing_quality_and_an_empty_folder_are_refused() throws IOException {
        assertThatThrownBy(() -> GradedTalk.in(folder, scenarios)).isInstanceOf(Refusal.class);
        write("a.json", "nothing", "\"quality\": 1,");
        assertThatThrownBy(() -> GradedTalk.in(folder, scenarios))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("scenario");
        write("a.json", SCENARIO, "");
        assertThatThrownBy(() -> GradedTalk.in(folder, scenarios))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("quality");
        Files.writeString(folder.resolve("a.json"), "[1");
        assertThatThrownBy(() -> GradedTalk.in(folder, scenarios))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("JSON");
    }

    @Test
    void bands_of_examiners_take_the_place_of_a_quality_and_an_unknown_scenario_is_left_out() throws IOException {
        write("a.json", SCENARIO, "\"bands\": {\"fluency\": 4.5},");
        write("b.json", SCENARIO, "\"rubric\": \"ielts-like\", \"bands\": {\"pronunciation\": 6},");
        write("c.json", "of-an-author", "\"bands\": {\"fluency\": 4},");
        var talks = GradedTalk.in(folder, scenarios);
        assertThat(talks).extracting(GradedTalk::name).containsExactly("a.json", "b.json");
        assertThat(talks).allMatch(talk -> talk.quality().isEmpty());
        assertThat(talks).extracting(GradedTalk::rubric).containsExactly("oet-speaking", "ielts-like");
        assertThat(talks.getFirst().bands()).containsEntry("fluency", 4.5);
    }

    private void write(String file, String scenario, String quality) throws IOException {
        Files.writeString(folder.resolve(file), """
                {"scenario": "%s", %s "turns": [
                  {"who": "PARTNER", "text": "Hello.", "start": 0, "end": 1},
                  {"who": "LEARNER", "text": "Good morning, I'm the nurse.", "start": 1.5, "end": 4},
                  {"who": "PARTNER", "text": "I see.", "start": 5, "end": 6}]}
                """.formatted(scenario, quality));
    }
}
