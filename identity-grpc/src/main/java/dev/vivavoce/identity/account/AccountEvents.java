package dev.vivavoce.identity.account;

import dev.vivavoce.identity.v1.GuestMerged;
import dev.vivavoce.identity.v1.GuestStarted;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.EventSink;
import java.util.UUID;
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

    /// Writes `guest.started` in the transaction that creates the guest.
    void guestStarted(Handle db, UUID guestId) {
        sink.append(
                db,
                guestId,
                GuestStarted.newBuilder().setUserId(guestId.toString()).build());
    }

    /// Writes `guest.merged` in the transaction of the sign-in that ends the guest.
    void guestMerged(Handle db, UUID guestId, UUID userId) {
        var payload = GuestMerged.newBuilder()
                .setGuestId(guestId.toString())
                .setUserId(userId.toString())
                .build();
        sink.append(db, userId, payload);
    }

    /// Writes `user.erased`. Its subject is the user, so that it can be deleted when everyone has processed it.
    void erased(Handle db, UUID userId) {
        sink.append(
                db,
                userId,
                userId,
                UserErased.newBuilder().setUserId(userId.toString()).build());
    }
}
