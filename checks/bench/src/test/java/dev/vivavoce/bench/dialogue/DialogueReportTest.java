package dev.vivavoce.bench.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.dialogue.WrittenLines.LineSet;
import dev.vivavoce.content.dialogue.rehearsal.Counts;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.Scripts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueReportTest {
    @Test
    void talks_with_two_partners_end_properly() {
        var scripts = Scripts.load().all();
        var lines = WrittenLines.load(LineSet.DEVELOPMENT);
        var two = List.of(scripts.getFirst(), scripts.getLast());
        var report = DialogueReport.of(two, lines, 4, _ -> {});
        assertThat(report.scenarios()).hasSize(2);
        var all = report.all();
        assertThat(all.talks()).isEqualTo(8);
        assertThat(all.turns()).isGreaterThan(80);
        assertThat(all.deadEnds()).isZero();
        assertThat(all.repeats()).isZero();
        assertThat(all.longestSorry()).isLessThanOrEqualTo(2);
        assertThat(DialogueReport.of(two, lines, 4, _ -> {})).isEqualTo(report);
    }

    @ParameterizedTest
    @EnumSource
    void every_script_has_lines_for_each_of_its_intents(LineSet set) {
        var written = WrittenLines.load(set);
        for (var script : Scripts.load().all()) {
            var lines = written.of(script.scenario()).byIntent();
            for (var intent : script.intents().values()) {
                if (intent.id().number() == 0) continue;
                assertThat(lines.getOrDefault(intent.id(), List.of()))
                        .as("%s of %s", intent.id(), script.scenario())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .doesNotContainAnyElementsOf(intent.examples());
            }
            assertThat(lines).containsKey(IntentId.parse("off-topic"));
        }
    }

    @Test
    void what_the_product_does_not_allow_is_named() {
        assertThat(report(new Counts(1, 100, 85, 0, 0, 0, 2, List.of())).faults())
                .isEmpty();
        assertThat(report(new Counts(1, 100, 84, 1, 1, 1, 3, List.of())).faults())
                .hasSize(5)
                .anyMatch(fault -> fault.startsWith("84.0 % of the turns"));
    }

    @Test
    void the_table_has_a_row_for_each_scenario_and_one_for_all() {
        assertThat(report(new Counts(1, 100, 85, 0, 0, 0, 2, List.of())).table().toString())
                .contains("A title", "85.0 % (76.7 % to 90.7 %)")
                .hasLineCount(3);
    }

    private static DialogueReport report(Counts counts) {
        return new DialogueReport(Map.of("A title", counts));
    }
}
