package dev.vivavoce.content.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.Code;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.content.model.Spending;
import dev.vivavoce.content.privacy.StoredData;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BudgetsTest {
    private static final Instant EVENING = Instant.parse("2030-01-01T22:00:00Z");

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 8);

    private final StandingClock clock = new StandingClock(EVENING);
    private final UsageStore store = new UsageStore();
    private final Budgets budgets = budgets(TokenAllowance.same(1_000));
    private final UUID user = UUID.randomUUID();

    @Test
    void parallel_requests_never_share_the_last_tokens() throws Exception {
        var tries = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) tries.add(() -> reserved(300));
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            int granted = 0;
            for (var each : executor.invokeAll(tries)) if (each.get()) granted++;
            assertThat(granted).isEqualTo(3);
        }
        assertThat(used(EVENING)).isEqualTo(900);
    }

    @Test
    void what_was_not_used_can_be_reserved_again() {
        var reservation = budgets.reserve(use(1_000));
        assertUsedUp(1);
        budgets.settle(reservation, new Spending(), "CANCELLED");
        assertThat(reserved(1_000)).isTrue();
    }

    @Test
    void the_failure_says_when_the_next_day_begins_and_then_there_is_a_new_budget() {
        budgets.reserve(use(800));
        assertThatThrownBy(() -> budgets.reserve(use(201))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo("BUDGET_USED_UP");
            assertThat(failure.metadata()).containsEntry("resets_at", "2030-01-02T00:00:00Z");
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofHours(2));
        });
        clock.pass(Duration.ofHours(2));
        assertThat(reserved(1_000)).isTrue();
    }

    @Test
    void another_person_has_a_budget_of_their_own_and_zero_is_no_budget() {
        budgets.reserve(use(1_000));
        budgets.reserve(new Use(UUID.randomUUID(), "greeting", 1, Purpose.WRITING, 1_000));
        var none = budgets(TokenAllowance.same(0));
        assertThatThrownBy(() -> none.reserve(use(1))).isInstanceOf(Failure.class);
    }

    @Test
    void a_larger_plan_gives_more_of_the_same_day_and_a_smaller_one_leaves_what_was_reserved() {
        var plan = new AtomicLong(1_000);
        var ofPlan = budgets(_ -> new TokenAllowance.OfPlan(plan.get()));
        ofPlan.reserve(use(1_000));
        plan.set(1_500);
        var reservation = ofPlan.reserve(use(500));
        plan.set(0);
        assertThatThrownBy(() -> ofPlan.reserve(use(1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("BUDGET_USED_UP"));
        ofPlan.settle(reservation, new Spending(), "ANSWERED");
        assertThat(used(EVENING)).isEqualTo(1_000);
    }

    @Test
    void while_the_plan_is_not_known_a_person_has_what_everybody_has_and_more_can_be_tried_again() {
        var plan = new AtomicReference<TokenAllowance.Amount>(new TokenAllowance.OfPlan(1_500));
        var ofPlan = budgets(_ -> plan.get());
        var running = ofPlan.reserve(use(700));
        plan.set(new TokenAllowance.OfEverybody(1_000));
        ofPlan.reserve(use(300));
        assertThatThrownBy(() -> ofPlan.reserve(use(1))).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(failure.reason()).isEqualTo("BILLING_UNAVAILABLE");
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(2));
        });
        ofPlan.settle(running, new Spending(), "ANSWERED");
        assertThat(used(EVENING)).isEqualTo(300);
    }

    @Test
    void records_are_deleted_after_ninety_days_and_not_before() {
        budgets.reserve(use(500));
        clock.pass(Duration.ofDays(90));
        budgets.prune();
        assertThat(used(EVENING)).isEqualTo(500);
        clock.pass(Duration.ofSeconds(1));
        budgets.prune();
        assertThat(used(EVENING)).isZero();
    }

    @Test
    void an_erased_person_leaves_no_record_and_gets_no_new_one() {
        var reservation = budgets.reserve(use(500));
        new RegisteredData(StoredData.REGISTRY, database.get(), clock).erase(user);
        budgets.settle(reservation, new Spending(), "CANCELLED");
        assertThat(used(EVENING)).isZero();
        assertThatThrownBy(() -> budgets.reserve(use(1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("USER_UNKNOWN"));
    }

    private boolean reserved(int tokens) {
        try {
            budgets.reserve(use(tokens));
            return true;
        } catch (Failure failure) {
            assertThat(failure.reason()).isEqualTo("BUDGET_USED_UP");
            return false;
        }
    }

    private void assertUsedUp(int tokens) {
        assertThat(reserved(tokens)).isFalse();
    }

    private Budgets budgets(TokenAllowance allowance) {
        return new Budgets(database.get(), store, allowance, clock);
    }

    private Use use(int tokens) {
        return new Use(user, "greeting", 1, Purpose.WRITING, tokens);
    }

    private long used(Instant since) {
        return database.get().transaction(db -> store.tokens(db, user, since.minus(Duration.ofDays(1))));
    }
}
