package dev.vivavoce.content.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.prompt.BuiltInPrompts.BuiltIn;
import dev.vivavoce.content.prompt.Prompts.Base;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BuiltInPromptsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 4);

    private final PromptStore store = new PromptStore();
    private final StandingClock clock = new StandingClock(Instant.parse("2030-01-01T00:00:00Z"));

    @Test
    void a_prompt_is_published_once_for_each_revision_until_an_author_changes_it() {
        var builtIn = new BuiltInPrompts(database.get(), store, clock);
        var prompts = new Prompts(database.get(), store, clock);
        builtIn.publish(List.of(new BuiltIn("greeting", 1, content("one"))));
        builtIn.publish(List.of(new BuiltIn("greeting", 1, content("one"))));
        assertThat(prompts.published("greeting", 0)).isEqualTo(new PublishedPrompt("greeting", 1, content("one")));
        builtIn.publish(List.of(new BuiltIn("greeting", 2, content("two"))));
        builtIn.publish(List.of(new BuiltIn("greeting", 1, content("one"))));
        assertThat(prompts.published("greeting", 0)).isEqualTo(new PublishedPrompt("greeting", 2, content("two")));

        var base = new Base(UUID.randomUUID(), new IdempotencyKey(UUID.randomUUID()), "greeting", 2);
        assertThat(prompts.saveDraft(base, content("mine")))
                .isEqualTo(new Prompt("greeting", 3, 2, true, Purpose.WRITING));
        builtIn.publish(List.of(new BuiltIn("greeting", 3, content("three"))));
        assertThat(prompts.published("greeting", 0).version()).isEqualTo(2);
    }

    private static PromptContent content(String system) {
        return new PromptContent(Purpose.WRITING, system, "Hello.", List.of(), "", 10, List.of());
    }
}
