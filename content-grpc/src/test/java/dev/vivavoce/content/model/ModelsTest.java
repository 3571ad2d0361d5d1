package dev.vivavoce.content.model;

import static dev.vivavoce.content.model.ModelsFixture.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.model.Reply;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtimetest.Await;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private static final String LINE = "The café opens at eight; come in. 😀 Good morning!";

    @Test
    void an_answer_comes_in_pieces_in_order_and_is_counted() throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Text(LINE));
            var answer = fixture.ask(words("Say something."));
            assertThat(answer).isEqualTo(new ModelAnswer("first", LINE, false));
            assertThat(fixture.pieces).hasSizeGreaterThan(3);
            assertThat(String.join("", fixture.pieces)).isEqualTo(LINE);
            var asked = fixture.first.asked().getFirst();
            assertThat(asked.key()).isEqualTo(ModelsFixture.KEY);
            assertThat(asked.model()).isEqualTo("large");
            assertThat(asked.system()).isEqualTo("You are brief.");
            assertThat(asked.last()).isEqualTo("Say something.");
            assertThat(asked.mostTokens()).isEqualTo(200);
            assertThat(asked.schema()).isNull();
            // Words, as the stand-in counts: 5 and 10. A token costs 2 and 10.5 millionths.
            assertThat(fixture.spending.inputTokens()).isEqualTo(5);
            assertThat(fixture.spending.outputTokens()).isEqualTo(10);
            assertThat(fixture.spending.micros()).isEqualTo(115);
            assertThat(fixture.spending.firstTokenLatency()).isNotNull().isPositive();
        }
    }

    @Test
    void tokens_are_estimated_when_the_model_does_not_count_and_nothing_is_paid_without_a_price()
            throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Refusal(403, "no"));
            fixture.second.reportsUsage(false);
            fixture.second.next(new Reply.Text("x".repeat(300)));
            fixture.ask(words("y".repeat(600)));
            assertThat(fixture.spending.model()).isEqualTo("second");
            assertThat(fixture.spending.outputTokens()).isEqualTo(100);
            assertThat(fixture.spending.inputTokens())
                    .as("of the second: the first did not read it")
                    .isBetween(200, 2 * 200 - 1);
        }
    }

    @Test
    void a_cut_answer_says_so() throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Cut("Once upon a"));
            assertThat(fixture.ask(words("Tell me a story."))).isEqualTo(new ModelAnswer("first", "Once upon a", true));
        }
    }

    @Test
    void an_answer_that_ends_early_is_a_failure_although_it_ends_quietly() {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.BreakOff("Half of a sent"));
            assertFails(fixture, "MODEL_UNAVAILABLE");
            assertThat(String.join("", fixture.pieces)).isEqualTo("Half of a sent");
            assertThat(fixture.first.asked()).hasSize(1); // what was passed on cannot be taken back
            assertThat(fixture.second.asked()).isEmpty();
            assertThat(fixture.spending.outputTokens()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void a_passing_failure_is_tried_again_once_before_the_first_piece(int status) throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Refusal(status, "later"), new Reply.Text("Now."));
            assertThat(fixture.ask(words("Now?")).model()).isEqualTo("first");
            assertThat(fixture.first.asked()).hasSize(2);
            assertThat(fixture.pieces).containsExactly("Now.");
        }
    }

    @Test
    void the_next_model_answers_when_the_first_one_fails() throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Refusal(500, "broken"), new Reply.BreakOff(""));
            fixture.second.next(new Reply.Text("Here."));
            assertThat(fixture.ask(words("Anybody?"))).isEqualTo(new ModelAnswer("second", "Here.", false));
            assertThat(fixture.first.asked()).hasSize(2);
            assertThat(fixture.second.asked().getFirst().model()).isEqualTo("small");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void a_refusal_is_not_tried_again(int status) throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Refusal(status, "no"));
            fixture.second.next(new Reply.Text("Here."));
            assertThat(fixture.ask(words("Anybody?")).model()).isEqualTo("second");
            assertThat(fixture.first.asked()).hasSize(1);
        }
    }

    @Test
    void all_models_failing_is_a_typed_failure_with_a_time_to_retry() {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Refusal(401, "no"));
            fixture.second.next(new Reply.Nonsense("<html>"), new Reply.Nonsense("data: {\n\n"));
            assertFails(fixture, "MODEL_UNAVAILABLE");
        }
    }

    @Test
    void a_model_that_does_not_begin_in_time_is_left_and_its_connection_is_closed() throws InterruptedException {
        try (var fixture =
                new ModelsFixture(Duration.ofMillis(300), Duration.ofSeconds(20), 8, Duration.ofSeconds(30))) {
            fixture.first.next(new Reply.Stall(""), new Reply.Stall(""));
            fixture.second.next(new Reply.Text("Here."));
            assertThat(fixture.ask(words("Anybody?")).model()).isEqualTo("second");
            Await.until("both connections closed", () -> fixture.first.abandoned() == 2);
            assertThat(fixture.first.running()).isZero();
        }
    }

    @Test
    void a_model_that_stops_in_the_middle_fails_when_the_time_is_over() {
        try (var fixture =
                new ModelsFixture(Duration.ofSeconds(10), Duration.ofSeconds(2), 8, Duration.ofSeconds(30))) {
            fixture.first.next(new Reply.Stall("And then"));
            assertFails(fixture, "MODEL_UNAVAILABLE");
            Await.until("the connection closed", () -> fixture.first.abandoned() == 1);
        }
    }

    @Test
    void an_answer_that_cannot_be_used_is_not_passed_to_another_model() {
        for (var reply : new Reply[] {
            new Reply.Withheld(), new Reply.Text(""), new Reply.Text("x".repeat(AnswerSchema.MOST_BYTES + 1))
        }) {
            try (var fixture = new ModelsFixture()) {
                fixture.first.next(reply);
                assertFails(fixture, "MODEL_ANSWER_INVALID");
                assertThat(fixture.second.asked()).isEmpty();
            }
        }
    }

    @Test
    void a_circuit_opens_after_repeated_failures_and_closes_again() throws InterruptedException {
        try (var fixture =
                new ModelsFixture(Duration.ofSeconds(10), Duration.ofSeconds(30), 8, Duration.ofMillis(500))) {
            IntStream.range(0, 6).forEach(_ -> {
                fixture.first.next(new Reply.Refusal(401, "no"));
                fixture.second.next(new Reply.Refusal(401, "no"));
            });
            for (int i = 0; i < 5; i++) assertFails(fixture, "MODEL_UNAVAILABLE");
            assertFails(fixture, "MODEL_BUSY");
            assertThat(fixture.first.asked()).hasSize(5);
            fixture.first.reset();
            fixture.second.reset();
            var answered = new AtomicReference<ModelAnswer>();
            Await.until("the circuit lets calls through", () -> {
                try {
                    answered.set(fixture.ask(words("Again?")));
                    return true;
                } catch (Failure failure) {
                    assertThat(failure.reason()).isEqualTo("MODEL_BUSY");
                    return false;
                } catch (InterruptedException thrown) {
                    throw new AssertionError(thrown);
                }
            });
            assertThat(answered.get().model()).isEqualTo("first");
            for (int i = 0; i < 5; i++)
                assertThat(fixture.ask(words("And again?")).model()).isEqualTo("first");
        }
    }

    @Test
    void more_answers_at_once_than_allowed_are_refused_and_not_queued() throws InterruptedException {
        try (var fixture =
                new ModelsFixture(Duration.ofSeconds(10), Duration.ofSeconds(30), 1, Duration.ofSeconds(30))) {
            fixture.first.next(new Reply.Stall("One"));
            fixture.second.next(new Reply.Stall("Two"));
            var one = asking(fixture);
            Await.until("the first model writes", () -> fixture.first.running() == 1);
            var two = asking(fixture);
            Await.until("the second model writes", () -> fixture.second.running() == 1);
            assertFails(fixture, "MODEL_BUSY");
            one.interrupt();
            two.interrupt();
            one.join();
            two.join();
            assertThat(fixture.ask(words("And now?")).model()).isEqualTo("first");
        }
    }

    @Test
    void a_caller_that_leaves_closes_the_connection_to_the_model() throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            fixture.first.next(new Reply.Stall("One"));
            var asking = asking(fixture);
            Await.until("a piece has come", () -> !fixture.pieces.isEmpty());
            asking.interrupt();
            asking.join();
            Await.until("the connection closed", () -> fixture.first.abandoned() == 1);
            assertThat(fixture.first.running()).isZero();
        }
    }

    @Test
    void a_person_s_data_goes_to_third_parties_only_when_they_are_allowed() throws InterruptedException {
        try (var fixture = new ModelsFixture()) {
            var own = ModelsFixture.request("Private.", null, true);
            assertThat(fixture.ask(own).model()).isEqualTo("second");
            assertThat(fixture.first.asked()).isEmpty();
            fixture.second.next(new Reply.Refusal(401, "no"));
            assertThatThrownBy(() -> fixture.ask(own)).satisfies(thrown -> assertReason(thrown, "MODEL_UNAVAILABLE"));
            assertThat(fixture.first.asked()).isEmpty();
        }
    }

    @Test
    void a_purpose_without_a_model_is_off() {
        try (var fixture = new ModelsFixture()) {
            assertThatThrownBy(() -> fixture.models.check(Purpose.DIALOGUE, false))
                    .satisfies(thrown -> assertReason(thrown, "MODEL_OFF"));
        }
    }

    private static Thread asking(ModelsFixture fixture) {
        return Thread.startVirtualThread(() -> {
            try {
                fixture.models.generate(words("Wait."), fixture.pieces::add, new Spending());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void assertFails(ModelsFixture fixture, String reason) {
        assertThatThrownBy(() -> fixture.ask(words("Anybody?"))).satisfies(thrown -> assertReason(thrown, reason));
    }

    private static void assertReason(Throwable thrown, String reason) {
        assertThat(thrown).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            if (!reason.equals("MODEL_UNAVAILABLE") && !reason.equals("MODEL_BUSY")) return;
            assertThat(failure.retryAfter()).isNotNull();
        });
    }
}
