package dev.vivavoce.billing.grant;

import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.watch.Watches;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Publishes `subscription.changed`, and wakes the watchers of the subscription.
public final class SubscriptionEvents {
    private final EventSink sink;
    private final Watches watches;

    public SubscriptionEvents(EventSink sink, Watches watches) {
        this.sink = sink;
        this.watches = watches;
    }

    /// Waits for changes of what a user pays for, in whichever process they are made.
    public Watches.Changes changes(UUID userId) {
        return watches.changes(userId);
    }

    public void changed(Handle db, UUID userId, String planId) {
        sink.append(
                db,
                userId,
                null,
                SubscriptionChanged.newBuilder()
                        .setUserId(userId.toString())
                        .setPlanId(planId)
                        .build());
        watches.appended(db, userId, 1);
    }
}
