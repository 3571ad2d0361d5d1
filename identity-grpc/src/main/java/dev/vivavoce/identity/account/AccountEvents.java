package dev.vivavoce.identity.account;

import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.Outbox;
import org.jdbi.v3.core.Handle;

/// What other services are told of accounts; no personal data goes into it.
final class AccountEvents {
    private final Outbox outbox;

    AccountEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /// `user.registered`, version 1.
    void registered(Handle db, User user) {
        var payload =
                UserRegistered.newBuilder().setUserId(user.id().toString()).build();
        outbox.append(db, "user.registered", 1, user.id(), payload);
    }
}
