package dev.vivavoce.bff.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtimetest.Await;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// When billing is asked for a plan, and what then counts. The standard budget is 100.
class PlanBudgetsTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService tasks = Executors.newVirtualThreadPerTaskExecutor();
    private final Requester ana = requester(UUID.randomUUID(), null);

    @AfterEach
    void close() {
        tasks.close();
    }

    private static Requester requester(UUID id, @Nullable UUID viewedBy) {
        var view = viewedBy == null ? null : new Caller.View(viewedBy, Instant.MAX);
        var caller = new Caller(id.toString(), Set.of(Caller.Role.LEARNER), null, "", view, new Secret("token"));
        return new Requester(caller, "request", "127.0.0.1");
    }

    private RateLimit aMinute(int permits) {
        return new MemoryRateLimit(new Rate(permits, Duration.ofMinutes(1)), 1_000, now::get);
    }

    private PlanBudgets budgets(ToIntFunction<Requester> factors) {
        return budgets(limits(), factors);
    }

    private PlanBudgets.Limits limits() {
        var planned = new ConcurrentHashMap<Integer, RateLimit>();
        return new PlanBudgets.Limits(
                aMinute(100), factor -> planned.computeIfAbsent(factor, times -> aMinute(100 * times)), aMinute(1));
    }

    private PlanBudgets budgets(PlanBudgets.Limits limits, ToIntFunction<Requester> factors) {
        return new PlanBudgets(
                limits,
                requester -> {
                    asked.incrementAndGet();
                    return factors.applyAsInt(requester);
                },
                tasks,
                1_000,
                now::get);
    }

    private static String taken(PlanBudgets budgets, Requester requester, int cost) {
        var taken = budgets.take(requester, cost);
        boolean isAllowed = taken.decision() instanceof RateLimit.Decision.Allowed;
        return "%s, %d of %d"
                .formatted(
                        isAllowed ? "taken" : "refused",
                        taken.decision().left(),
                        taken.of().rate().permits());
    }

    @Test
    void a_plan_is_asked_for_when_the_budget_of_everybody_is_spent_which_counts() {
        var budgets = budgets(_ -> 3);
        assertThat(taken(budgets, ana, 70)).isEqualTo("taken, 30 of 100");
        assertThat(taken(budgets, ana, 30)).isEqualTo("taken, 0 of 100");
        assertThat(asked).hasValue(0);
        assertThat(taken(budgets, ana, 20)).isEqualTo("taken, 180 of 300");
        assertThat(taken(budgets, ana, 100)).isEqualTo("taken, 80 of 300");
        assertThat(taken(budgets, ana, 100)).isEqualTo("refused, 80 of 300");
        assertThat(budgets.of(ana).rate().permits()).isEqualTo(300);
        assertThat(asked).hasValue(1);
        var bea = requester(UUID.randomUUID(), null);
        assertThat(taken(budgets, bea, 100)).isEqualTo("taken, 0 of 100");
    }

    @Test
    void what_was_spent_counts_once_however_many_replicas_learn_the_plan() {
        var limits = limits();
        var first = budgets(limits, _ -> 3);
        var second = budgets(limits, _ -> 3);
        assertThat(taken(first, ana, 100)).isEqualTo("taken, 0 of 100");
        assertThat(taken(first, ana, 20)).isEqualTo("taken, 180 of 300");
        assertThat(taken(second, ana, 20)).isEqualTo("taken, 160 of 300");
        assertThat(taken(first, ana, 100)).isEqualTo("taken, 60 of 300");
        assertThat(taken(second, ana, 100)).isEqualTo("refused, 60 of 300");
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_plan_that_gives_no_more_is_asked_for_once_in_ten_minutes() {
        var budgets = budgets(_ -> 1);
        assertThat(taken(budgets, ana, 100)).isEqualTo("taken, 0 of 100");
        for (int tries = 0; tries < 3; tries++)
            assertThat(taken(budgets, ana, 50)).isEqualTo("refused, 0 of 100");
        assertThat(asked).hasValue(1);
        now.addAndGet(PlanBudgets.KNOWN.toNanos());
        assertThat(taken(budgets, ana, 100)).isEqualTo("taken, 0 of 100");
        assertThat(taken(budgets, ana, 50)).isEqualTo("refused, 0 of 100");
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_plan_is_forgotten_after_ten_minutes() {
        var budgets = budgets(_ -> asked.get() == 1 ? 3 : 2);
        taken(budgets, ana, 100);
        assertThat(taken(budgets, ana, 50)).isEqualTo("taken, 150 of 300");
        now.addAndGet(PlanBudgets.KNOWN.toNanos());
        assertThat(taken(budgets, ana, 100)).isEqualTo("taken, 0 of 100");
        assertThat(taken(budgets, ana, 50)).isEqualTo("taken, 50 of 200");
    }

    @Test
    void while_billing_does_not_answer_the_budget_of_everybody_holds_and_each_refusal_asks_again() {
        var budgets = budgets(_ -> {
            if (asked.get() < 3) throw Status.UNAVAILABLE.asRuntimeException();
            return 3;
        });
        taken(budgets, ana, 100);
        assertThat(taken(budgets, ana, 50)).isEqualTo("refused, 0 of 100");
        assertThat(taken(budgets, ana, 50)).isEqualTo("refused, 0 of 100");
        assertThat(taken(budgets, ana, 50)).isEqualTo("taken, 150 of 300");
        assertThat(asked).hasValue(3);
    }

    @Test
    void any_other_failure_is_not_hidden() {
        var budgets = budgets(_ -> {
            throw new IllegalStateException("broken");
        });
        taken(budgets, ana, 100);
        assertThatThrownBy(() -> budgets.take(ana, 50))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void requests_of_a_person_at_the_same_time_ask_once() throws InterruptedException, ExecutionException {
        var answer = new CountDownLatch(1);
        var budgets = budgets(_ -> {
            try {
                answer.await();
            } catch (InterruptedException thrown) {
                throw new IllegalStateException(thrown);
            }
            return 3;
        });
        taken(budgets, ana, 100);
        var entered = new AtomicInteger();
        var running = IntStream.range(0, 8)
                .mapToObj(_ -> tasks.submit(() -> {
                    entered.incrementAndGet();
                    return taken(budgets, ana, 20);
                }))
                .toList();
        Await.until(() -> entered.get() == 8 && asked.get() == 1);
        assertThat(running).noneMatch(Future::isDone);
        answer.countDown();
        for (var one : running) assertThat(one.get()).startsWith("taken").endsWith("of 300");
        assertThat(asked).hasValue(1);
        assertThat(taken(budgets, ana, 40)).isEqualTo("taken, 0 of 300");
    }

    @Test
    void a_view_asks_for_no_plan() {
        var budgets = budgets(_ -> 3);
        var administrator = UUID.randomUUID();
        var view = requester(UUID.randomUUID(), administrator);
        assertThat(taken(budgets, view, 100)).isEqualTo("taken, 0 of 100");
        assertThat(taken(budgets, view, 50)).isEqualTo("refused, 0 of 100");
        assertThat(asked).hasValue(0);
        assertThat(taken(budgets, requester(administrator, null), 50)).isEqualTo("taken, 150 of 300");
    }
}
