package dev.vivavoce.assessment.mockexam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// In which order an exam takes scenarios.
class ScenarioChoiceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final List<ScenarioChoice> FIVE = Stream.generate(
                    () -> new ScenarioChoice(UUID.randomUUID(), 1, "en-GB"))
            .limit(5)
            .toList();

    @Test
    void those_never_talked_in_come_first_and_then_the_one_talked_in_longest_ago() {
        var lastTalks = Map.of(
                FIVE.get(0).id(), NOW,
                FIVE.get(1).id(), NOW.minusSeconds(1),
                FIVE.get(2).id(), NOW.minusSeconds(2));
        var ordered = ScenarioChoice.ordered(FIVE, lastTalks, UUID.randomUUID());
        assertThat(ordered.subList(0, 2)).containsExactlyInAnyOrder(FIVE.get(3), FIVE.get(4));
        assertThat(ordered.subList(2, 5)).containsExactly(FIVE.get(2), FIVE.get(1), FIVE.get(0));
    }

    @Test
    void a_key_gives_the_same_order_whatever_content_answers_and_other_keys_give_others() {
        var key = UUID.randomUUID();
        var turned = new ArrayList<>(FIVE);
        Collections.reverse(turned);
        assertThat(ScenarioChoice.ordered(turned, Map.of(), key))
                .isEqualTo(ScenarioChoice.ordered(FIVE, Map.of(), key));
        var firsts = new HashSet<ScenarioChoice>();
        for (int i = 0; i < 200; i++)
            firsts.add(ScenarioChoice.ordered(FIVE, Map.of(), new UUID(7, i)).getFirst());
        assertThat(firsts).hasSize(5);
    }
}
