package dev.vivavoce.identity.suspension;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.vivavoce.runtime.failure.Failure;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Which accounts are suspended. Whatever starts or renews a session, or issues a token, asks here in its own
/// transaction.
public final class Suspensions {
    private final SuspensionStore store = new SuspensionStore();

    /// Fails when an account is suspended. Only for callers who have shown its right credential: the answer
    /// reveals that the account exists.
    ///
    /// @throws Failure PERMISSION_DENIED / SUSPENDED with the reason as "explanation"
    public void refuse(Handle db, UUID userId) {
        for (var suspension : store.of(db, Set.of(userId)))
            throw Failure.denied("SUSPENDED", "the account is suspended").with("explanation", suspension.reason());
    }

    public boolean exists(Handle db, UUID userId) {
        return !store.of(db, Set.of(userId)).isEmpty();
    }

    /// Returns the suspensions among accounts, by account.
    public Map<UUID, Suspension> among(Handle db, Collection<UUID> userIds) {
        return store.of(db, userIds).stream().collect(toMap(Suspension::userId, identity()));
    }

    /// Returns false when the account is suspended already.
    public boolean begin(Handle db, Suspension suspension) {
        return store.insert(db, suspension);
    }

    /// Returns whether the account was suspended.
    public boolean end(Handle db, UUID userId) {
        return store.delete(db, userId);
    }
}
