package dev.vivavoce.billing.customer;

import dev.vivavoce.billing.payments.PaymentCall;
import dev.vivavoce.billing.payments.PaymentCalls;
import dev.vivavoce.billing.payments.Payments;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Who a user is at the payment provider: one customer for each user who has begun a payment.
public final class Customers {
    private final Database database;
    private final CustomerStore store;
    private final PaymentCalls calls;
    private final Payments payments;
    private final Clock clock;

    public Customers(Database database, CustomerStore store, PaymentCalls calls, Payments payments, Clock clock) {
        this.database = database;
        this.store = store;
        this.calls = calls;
        this.payments = payments;
        this.clock = clock;
    }

    /// The user's customer, which is created when there is none. Two requests at the same moment create one, because
    /// their calls have the same key.
    public String of(UUID userId) {
        var known = database.transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            store.insert(db, userId, clock.instant());
            return store.id(db, userId);
        });
        if (known.isPresent()) return known.get();
        var call = calls.make(
                userId,
                PaymentCall.Kind.CREATE_CUSTOMER,
                "",
                key(userId),
                key -> new PaymentCalls.Result(payments.createCustomer(userId, key), null));
        return database.transaction(db -> {
            store.name(db, userId, String.valueOf(call.resultId()));
            return store.id(db, userId).orElseThrow();
        });
    }

    /// The same all day: the provider forgets keys after one, and a call that was never answered must not keep the user
    /// from paying. What it may have made is a customer without anything. Another one after each refusal,
    /// because the caller may try again once its cause is mended.
    private IdempotencyKey key(UUID userId) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int refused = database.transaction(db -> calls.refused(db, userId, PaymentCall.Kind.CREATE_CUSTOMER));
        var name = userId + " " + day + " " + refused;
        return new IdempotencyKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// Empty when the user has never begun to pay.
    public Optional<String> find(UUID userId) {
        return database.transaction(db -> find(db, userId));
    }

    public Optional<String> find(Handle db, UUID userId) {
        return store.id(db, userId);
    }

    /// Empty for a customer that is not ours.
    public Optional<UUID> user(Handle db, String customerId) {
        return store.user(db, customerId);
    }

    /// Asks the provider and stores the answer. An answer is stored unless one to a later question was
    /// stored before: the last caller has the newest state, whatever the order of the answers.
    ///
    /// @param stored gets the user and the answer, in one transaction that no other answer of the customer
    ///     enters
    /// @return false for a customer that is not ours
    public <T> boolean look(String customerId, Supplier<T> question, Answer<T> stored) {
        var look = database.transaction(db -> store.look(db, customerId));
        if (look.isEmpty()) return false;
        var answer = question.get();
        database.run(db -> {
            var user = store.user(db, customerId);
            if (user.isEmpty() || ErasedUsers.contain(db, user.get())) return;
            if (store.store(db, customerId, look.get())) stored.store(db, user.get(), answer);
        });
        return true;
    }

    /// Whether the user of a customer was erased. If not, [#rememberErased] waits for the end of this transaction, so
    /// the erasure finds what the transaction stores.
    public boolean isErased(Handle db, String customerId) {
        store.lock(db, customerId);
        return store.isErased(db, customerId);
    }

    /// Remembers the customer of a user who is erased, by a digest of the provider's id, from the commit on.
    public void rememberErased(UUID userId) {
        database.run(db -> rememberErased(db, userId));
    }

    /// The same in the transaction that deletes the user's rows. Call it before they are deleted.
    public void rememberErased(Handle db, UUID userId) {
        store.remember(db, userId, clock.instant());
    }

    /// Forgets the customers that were erased long ago; for a recurring job. The provider sends no more events about
    /// them.
    public void forgetErased() {
        database.run(db -> store.forgetErasedBefore(db, clock.instant().minus(ErasedUsers.REMEMBERED)));
    }

    /// Stores what the provider has answered.
    public interface Answer<T> {
        void store(Handle db, UUID userId, T answer);
    }
}
