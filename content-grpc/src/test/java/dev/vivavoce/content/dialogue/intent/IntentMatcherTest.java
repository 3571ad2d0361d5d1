package dev.vivavoce.content.dialogue.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.Scripts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntentMatcherTest {
    private static final UUID CHEST_PAIN = UUID.fromString("7a1d5cea-0101-4a10-8000-000000000101");
    private static final IntentMatcher MATCHER = IntentMatcher.of(
            SentenceVectors.shared(), Scripts.load().find(CHEST_PAIN).orElseThrow(), Common.load(), Map.of());

    @Test
    void a_question_for_a_fact_does_the_task_that_asks_for_it() {
        var understood = MATCHER.understand("Where was the pain, how long did it last, and what was it like?");
        assertThat(understood.matches())
                .extracting(Match::intent)
                .containsExactlyInAnyOrder(IntentId.task(1), IntentId.reveal(1));
        assertThat(understood.matches().getLast().certain()).isFalse();
    }

    @Test
    void a_task_that_asks_for_no_fact_is_taken_alone() {
        var understood = MATCHER.understand("One normal blood test is not enough, so we repeat it in two hours.");
        assertThat(understood.matches()).extracting(Match::intent).containsExactly(IntentId.task(3));
    }
}
