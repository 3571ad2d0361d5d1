package dev.vivavoce.billing.payments;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Calls to the provider. A row is stored and committed before each call, and its id is the call's key: a
/// process that dies between call and answer leaves a row with which the same call is made again, and is
/// done once.
public final class PaymentCalls {
    /// What a call returned.
    ///
    /// @param id of what the provider made; empty when it made nothing
    public record Result(String id, @Nullable PaymentPage page) {
        public static final Result NOTHING = new Result("", null);

        public static Result of(PaymentPage page) {
            return new Result(page.id(), page);
        }
    }

    /// After this time the provider may have forgotten a key, so an old call is not repeated.
    private static final Duration KEYS_LAST = Duration.ofHours(23);

    private final Database database;
    private final PaymentCallStore store;
    private final Clock clock;

    public PaymentCalls(Database database, PaymentCallStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /// Makes a call that a person asked for. A repeat with the same key returns the first answer, or makes
    /// the same call again when there is none.
    ///
    /// @throws Failure ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED when the key was used for something else
    public PaymentCall make(
            UUID userId, PaymentCall.Kind kind, String detail, IdempotencyKey key, Function<UUID, Result> work) {
        var call = database.transaction(db -> {
            var wanted = begun(userId, kind, key.value(), detail);
            requireNotErased(db, userId);
            return store.insert(db, wanted)
                    ? wanted
                    : store.byRequest(db, userId, key.value()).orElseThrow();
        });
        if (call.kind() != kind || !call.detail().equals(detail))
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another request");
        return switch (call.state()) {
            case DONE -> call;
            case REFUSED -> throw Failure.precondition("PAYMENTS_REFUSED", "the payment provider refuses");
            case BEGUN -> {
                if (call.createdAt().plus(KEYS_LAST).isBefore(clock.instant()))
                    throw Failure.aborted("REQUEST_TOO_OLD", "the request is too old to be repeated: use another key");
                yield made(call, work);
            }
        };
    }

    /// Makes a call without a request of a person, with a new key.
    ///
    public PaymentCall make(UUID userId, PaymentCall.Kind kind, String detail, Function<UUID, Result> work) {
        var call = begun(userId, kind, null, detail);
        database.run(db -> store.insert(db, call));
        return made(call, work);
    }

    private PaymentCall begun(UUID userId, PaymentCall.Kind kind, @Nullable UUID requestKey, String detail) {
        return new PaymentCall(
                UUID.randomUUID(),
                userId,
                kind,
                requestKey,
                detail,
                PaymentCall.State.BEGUN,
                null,
                null,
                null,
                clock.instant());
    }

    private PaymentCall made(PaymentCall call, Function<UUID, Result> work) {
        Result result;
        try {
            result = work.apply(call.id());
        } catch (Failure refused) {
            if (refused.reason().equals("PAYMENTS_REFUSED"))
                database.run(
                        db -> store.end(db, call.id(), PaymentCall.State.REFUSED, null, null, null, clock.instant()));
            throw refused;
        }
        var page = result.page();
        var done = new PaymentCall(
                call.id(),
                call.userId(),
                call.kind(),
                call.requestKey(),
                call.detail(),
                PaymentCall.State.DONE,
                result.id(),
                page == null ? null : page.url(),
                page == null ? null : page.expiresAt(),
                call.createdAt());
        database.run(db -> store.end(
                db, call.id(), done.state(), done.resultId(), done.resultUrl(), done.resultEnds(), clock.instant()));
        return done;
    }

    /// The call that a person asked for with this key.
    public Optional<PaymentCall> find(UUID userId, IdempotencyKey key) {
        return database.transaction(db -> store.byRequest(db, userId, key.value()));
    }

    /// How many calls of a kind the provider has refused.
    public int refused(Handle db, UUID userId, PaymentCall.Kind kind) {
        return store.refused(db, userId, kind);
    }

    /// The pages for a payment that may be open still.
    public List<PaymentCall> openCheckouts(UUID userId) {
        var since = clock.instant().minus(Duration.ofDays(1));
        return database.transaction(db -> store.openCheckouts(db, userId, since));
    }

    /// Newest first.
    public List<PaymentCall> of(Handle db, UUID userId, int limit) {
        return store.ofUser(db, userId, limit);
    }

    private static void requireNotErased(Handle db, UUID userId) {
        if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
    }
}
