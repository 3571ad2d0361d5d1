package dev.vivavoce.bff.cost;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.limits.RateLimit;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/// The budgets of people with an account. Everyone begins with the same one. Asks billing for a person's plan
/// only when the budget is used up; from then on, for ten minutes, what they spend counts against the budget of
/// their plan, and so does what they had spent before. After the ten minutes they begin again with the standard
/// budget.
///
/// While billing does not answer, the standard budget applies, and the next operation for which too little is
/// left asks again.
public final class PlanBudgets {
    /// How long a plan is known. A person who takes a larger plan gets its budget at once.
    static final Duration KNOWN = Duration.ofMinutes(10);

    private final RateLimit everybody;
    private final IntFunction<RateLimit> budgets;
    private final RateLimit carried;
    private final ToIntFunction<Requester> factors;
    private final Map<Integer, RateLimit> byFactor = new ConcurrentHashMap<>();
    private final AsyncCache<String, @Nullable RateLimit> byPerson;

    /// Where budgets are counted, for all replicas together or for each.
    ///
    /// @param everybody the standard budget, with which everyone begins
    /// @param budgets makes the budget of a factor of at least 2
    /// @param carried how often what a person had spent of the first counts against that of their plan
    public record Limits(RateLimit everybody, IntFunction<RateLimit> budgets, RateLimit carried) {}

    /// What was taken of which budget, or why nothing was.
    record Taken(RateLimit.Decision decision, RateLimit of) {}

    /// @param factors asks billing for the factor of the requester's plan to the standard budget: called on a
    ///     thread that may wait, once at a time for each person; fails with [StatusRuntimeException] by a deadline
    /// @param tasks where billing is asked
    /// @param people the most whose plans are known
    /// @param time the time source of the cache
    public PlanBudgets(Limits limits, ToIntFunction<Requester> factors, Executor tasks, int people, Ticker time) {
        this.everybody = limits.everybody();
        this.budgets = limits.budgets();
        this.carried = limits.carried();
        this.factors = factors;
        this.byPerson = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN)
                .maximumSize(people)
                .ticker(time)
                .executor(tasks)
                .buildAsync();
    }

    /// Returns the budget that now holds for a person, as far as is known without asking.
    RateLimit of(Requester requester) {
        var known = byPerson.synchronous().getIfPresent(requester.countedAs());
        return known == null ? everybody : known;
    }

    /// Waits for billing when the standard budget is spent and the plan is not known.
    Taken take(Requester requester, int cost) {
        var known = of(requester);
        var decision = known.take(requester.countedAs(), cost);
        if (known != everybody || !(decision instanceof RateLimit.Decision.Refused refused))
            return new Taken(decision, known);
        var planned = ask(requester, everybody.rate().permits() - refused.left());
        if (planned == null || planned == everybody) return new Taken(decision, everybody);
        return new Taken(planned.take(requester.countedAs(), cost), planned);
    }

    /// Returns null if billing does not answer. The token of a view is that of the viewed person, whose plan is not
    /// that of the administrator who is counted.
    private @Nullable RateLimit ask(Requester requester, int spent) {
        if (requester.caller().isView()) return null;
        // Others may wait for the same call: it does not end with the request that makes it.
        var own = new Requester(requester.caller(), requester.requestId(), requester.address());
        return byPerson.get(own.countedAs(), person -> ofPlan(own, person, spent))
                .join();
    }

    /// Returns null, which is not stored, if billing does not answer.
    private @Nullable RateLimit ofPlan(Requester requester, String person, int spent) {
        int factor;
        try {
            factor = factors.applyAsInt(requester);
        } catch (StatusRuntimeException _) {
            return null;
        }
        if (factor <= 1) return everybody;
        var budget = byFactor.computeIfAbsent(factor, budgets::apply);
        // Another replica may have counted it already. Refused if most of the budget was spent when the plan was
        // forgotten: then this minute has one budget more.
        if (carried.take(person) instanceof RateLimit.Decision.Allowed) budget.take(person, spent);
        return budget;
    }
}
