package dev.vivavoce.billing.grant;

import dev.vivavoce.billing.customer.Customers;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.GuestStarted;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.util.List;
import java.util.UUID;

/// Assigns guests their plan, takes it away when they register, and erases users, on identity's events.
public final class UserEvents implements EventFollower.Taker {
    private static final EventContract<GuestStarted> GUEST_STARTED = EventContract.of(GuestStarted.class);
    private static final EventContract<UserRegistered> USER_REGISTERED = EventContract.of(UserRegistered.class);
    private static final EventContract<UserErased> USER_ERASED = EventContract.of(UserErased.class);

    /// The types to follow.
    public static final List<String> TYPES = List.of(GUEST_STARTED.type(), USER_REGISTERED.type(), USER_ERASED.type());

    private final Grants grants;
    private final Customers customers;
    private final RegisteredData data;

    public UserEvents(Grants grants, Customers customers, RegisteredData data) {
        this.grants = grants;
        this.customers = customers;
        this.data = data;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        if (event.getEventType().equals(GUEST_STARTED.type())) {
            var guest = UUID.fromString(GUEST_STARTED.read(event).getUserId());
            return db -> grants.startGuest(db, guest);
        }
        if (event.getEventType().equals(USER_REGISTERED.type())) {
            var user = UUID.fromString(USER_REGISTERED.read(event).getUserId());
            return db -> grants.endGuest(db, user);
        }
        var user = UUID.fromString(USER_ERASED.read(event).getUserId());
        return db -> {
            customers.rememberErased(db, user);
            data.erase(db, user);
        };
    }
}
