package dev.vivavoce.content.usage;

import dev.vivavoce.content.model.Spending;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/// A person's tokens of a day (UTC), as many as their plan gives. They are reserved before a model is asked, so that
/// requests at the same time cannot use the same ones, and settled with what was really used, whatever has become of
/// the plan meanwhile.
public final class Budgets {
    /// How long a request is recorded.
    public static final Duration KEPT = Duration.ofDays(90);

    private final Database database;
    private final UsageStore store;
    private final TokenAllowance allowance;
    private final Clock clock;

    public Budgets(Database database, UsageStore store, TokenAllowance allowance, Clock clock) {
        this.database = database;
        this.store = store;
        this.allowance = allowance;
        this.clock = clock;
    }

    /// @throws Failure RESOURCE_EXHAUSTED / BUDGET_USED_UP, NOT_FOUND / USER_UNKNOWN; UNAVAILABLE /
    ///     BILLING_UNAVAILABLE for more than the standard amount, while the person's plan is not known
    public Reservation reserve(Use use) {
        var id = UUID.randomUUID();
        var amount = allowance.of(use.userId()); // may call billing, so not in the transaction
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, use.userId())) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            store.lock(db, use.userId());
            var now = clock.instant();
            var day = now.atOffset(ZoneOffset.UTC).toLocalDate();
            var begin = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            if (store.tokens(db, use.userId(), begin) + use.tokens() > amount.tokens())
                throw switch (amount) {
                    case TokenAllowance.OfPlan ignored -> usedUp(now, day.plusDays(1));
                    case TokenAllowance.OfEverybody ignored -> unavailable();
                };
            store.reserve(db, id, use, now);
            return new Reservation(id);
        });
    }

    /// What is left of a day.
    ///
    /// @param tokens not below 0
    /// @param granted the tokens of the whole day
    public record Left(long tokens, long granted, Instant resetsAt) {}

    /// @throws Failure NOT_FOUND / USER_UNKNOWN
    public Left left(UUID userId) {
        var amount = allowance.of(userId); // may call billing, so not in the transaction
        var day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        long used = database.transaction(
                db -> store.tokens(db, userId, day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        return new Left(
                Math.max(0, amount.tokens() - used),
                amount.tokens(),
                day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /// Records what was used instead of what was reserved.
    ///
    /// @param outcome ANSWERED, CANCELLED or the reason of a failure
    public void settle(Reservation reservation, Spending spending, String outcome) {
        database.run(db -> store.settle(db, reservation.id(), spending, outcome));
    }

    /// Deletes old records.
    public void prune() {
        database.run(db -> store.prune(db, clock.instant().minus(KEPT)));
    }

    private static Failure usedUp(Instant now, LocalDate tomorrow) {
        var resets = tomorrow.atStartOfDay().toInstant(ZoneOffset.UTC);
        return Failure.exhausted("BUDGET_USED_UP", "the tokens of today are used up")
                .with("resets_at", resets.toString())
                .retryAfter(Duration.between(now, resets));
    }

    private static Failure unavailable() {
        return Failure.unavailable("BILLING_UNAVAILABLE", "what the plan gives is not known now")
                .retryAfter(Duration.ofSeconds(2));
    }
}
