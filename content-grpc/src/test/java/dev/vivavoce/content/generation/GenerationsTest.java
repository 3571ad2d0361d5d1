package dev.vivavoce.content.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.model.ModelEndpoint;
import dev.vivavoce.content.model.ModelSettings;
import dev.vivavoce.content.model.Models;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.prompt.PromptContent;
import dev.vivavoce.content.prompt.PublishedPrompt;
import dev.vivavoce.content.usage.Budgets;
import dev.vivavoce.content.usage.TokenAllowance;
import dev.vivavoce.content.usage.UsageStore;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is recorded of each request.
class GenerationsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 2);

    private static final PublishedPrompt PROMPT = new PublishedPrompt(
            "greeting", 3, new PromptContent(Purpose.WRITING, "Be brief.", "Say hello.", List.of(), "", 50, List.of()));

    private final ModelStandIn model = ModelStandIn.start(0);
    private final Models models = new Models(
            new ModelSettings(
                    List.of(new ModelEndpoint(
                            "main",
                            URI.create(model.address()),
                            new Secret(""),
                            "large",
                            Set.of(Purpose.WRITING),
                            new ModelEndpoint.Price(new BigDecimal("3"), new BigDecimal("15")),
                            true)),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    4,
                    Duration.ofSeconds(10)),
            new SimpleMeterRegistry());
    private final Generations generations = new Generations(
            models,
            new Budgets(database.get(), new UsageStore(), TokenAllowance.same(10_000), Clock.systemUTC()),
            new SecureRandom());
    private final UUID user = UUID.randomUUID();

    @AfterEach
    void stop() {
        models.close();
        model.close();
    }

    @Test
    void an_answer_is_recorded_with_its_tokens_its_price_and_its_prompt() throws InterruptedException {
        model.next(new Reply.Text("Good morning!"));
        var generated = generations.generate(generation(), _ -> {});
        assertThat(generated.text()).isEqualTo("Good morning!");
        // Words, as the stand-in counts: 4 and 2, at 3 and 15 millionths each.
        assertThat(recorded())
                .containsEntry("outcome", "ANSWERED")
                .containsEntry("prompt_id", "greeting")
                .containsEntry("prompt_version", 3)
                .containsEntry("purpose", "WRITING")
                .containsEntry("model", "main")
                .containsEntry("input_tokens", 4)
                .containsEntry("output_tokens", 2)
                .containsEntry("cost_micros", 42L)
                .doesNotContainEntry("first_token_millis", null)
                .doesNotContainEntry("total_millis", null);
    }

    @Test
    void a_failure_is_recorded_with_its_reason_and_what_it_cost() {
        model.next(new Reply.BreakOff("Good"));
        assertThatThrownBy(() -> generations.generate(generation(), _ -> {})).isInstanceOf(Failure.class);
        assertThat(recorded()).containsEntry("outcome", "MODEL_UNAVAILABLE").containsEntry("output_tokens", 2);
    }

    @Test
    void a_caller_that_leaves_is_recorded_as_cancelled() {
        model.next(new Reply.Text("Good morning!"));
        assertThatThrownBy(() -> generations.generate(generation(), _ -> {
                    throw new InterruptedException("the caller has left");
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(recorded()).containsEntry("outcome", "CANCELLED").containsEntry("model", "main");
    }

    private Generation generation() {
        return new Generation(PROMPT, Map.of(), user, false);
    }

    private Map<String, Object> recorded() {
        return database.get()
                .transaction(db -> db.createQuery("SELECT * FROM model_usage WHERE user_id = :user")
                        .bind("user", user)
                        .mapToMap()
                        .one());
    }
}
