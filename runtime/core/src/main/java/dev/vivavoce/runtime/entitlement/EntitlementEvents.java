package dev.vivavoce.runtime.entitlement;

import dev.vivavoce.billing.v1.SubscriptionChanged;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/// Has every replica of a service forget what [Entitlements] keeps about a person, as soon as an event of
/// billing says that their plan may have changed. One replica follows billing's events; it notifies the others,
/// and itself, through the service's database.
public final class EntitlementEvents implements EventFollower.Taker {
    private static final EventContract<SubscriptionChanged> SUBSCRIPTION_CHANGED =
            EventContract.of(SubscriptionChanged.class);

    /// The events to follow.
    public static final List<String> TYPES = List.of(SUBSCRIPTION_CHANGED.type());

    private static final String CHANNEL = "entitlement_changed";

    private final Entitlements entitlements;

    public EntitlementEvents(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var userId = UUID.fromString(SUBSCRIPTION_CHANGED.read(event).getUserId());
        return db -> Notifications.send(db, CHANNEL, List.of(userId.toString()));
    }

    /// The handler to register with `Database.listen`.
    public Map<String, Consumer<String>> handlers() {
        return Map.of(CHANNEL, this::notified);
    }

    /// An empty text means that notifications may have been lost.
    private void notified(String text) {
        if (text.isEmpty()) entitlements.forgetAll();
        else entitlements.forget(UUID.fromString(text));
    }
}
