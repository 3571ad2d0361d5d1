package dev.vivavoce.identity.account;

import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.EventSink;
import org.jdbi.v3.core.Handle;

/// The events of accounts. They hold no personal data.
final class AccountEvents {
    private final EventSink sink;

    AccountEvents(EventSink sink) {
        this.sink = sink;
    }

    /// Writes `user.registered` in the transaction of the registration.
    void registered(Handle db, User user) {
        var payload =
                UserRegistered.newBuilder().setUserId(user.id().toString()).build();
        sink.append(db, user.id(), payload);
    }
}
