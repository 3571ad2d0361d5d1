package dev.vivavoce.assessment.attempt;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.GuestMerged;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.util.List;
import java.util.UUID;

/// Erases the attempts of users that identity has erased, and moves those of guests who have signed in to an account.
public final class UserEvents implements EventFollower.Taker {
    public static final EventContract<UserErased> USER_ERASED = EventContract.of(UserErased.class);

    public static final EventContract<GuestMerged> GUEST_MERGED = EventContract.of(GuestMerged.class);
    public static final List<String> TYPES = List.of(USER_ERASED.type(), GUEST_MERGED.type());

    private final RegisteredData data;
    private final Attempts attempts;

    public UserEvents(RegisteredData data, Attempts attempts) {
        this.data = data;
        this.attempts = attempts;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        if (event.getEventType().equals(GUEST_MERGED.type())) {
            var merged = GUEST_MERGED.read(event);
            var guestId = UUID.fromString(merged.getGuestId());
            var accountId = UUID.fromString(merged.getUserId());
            return db -> attempts.merge(db, guestId, accountId);
        }
        var userId = UUID.fromString(USER_ERASED.read(event).getUserId());
        return db -> data.erase(db, userId);
    }
}
