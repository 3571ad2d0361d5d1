package dev.vivavoce.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TalkLinesTest {
    @Test
    void each_talk_has_another_scenario_as_long_as_there_are_and_enough_to_say() {
        var talks = TalkLines.of(10, 1);
        assertThat(talks).extracting(TalkLines::scenario).doesNotHaveDuplicates();
        assertThat(talks).allSatisfy(talk -> assertThat(talk.lines()).hasSizeBetween(8, 12));
        assertThat(TalkLines.of(40, 1)).hasSize(40);
    }

    @Test
    void the_same_seed_says_the_same() {
        assertThat(TalkLines.of(5, 3)).isEqualTo(TalkLines.of(5, 3)).isNotEqualTo(TalkLines.of(5, 4));
    }
}
