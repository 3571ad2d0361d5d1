package dev.vivavoce.speech.user;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.privacy.RegisteredData;
import java.util.UUID;

/// Erases users that identity has erased: guests, after their time and that of their last session; and whatever is left
/// of people who asked for it, whose sessions [UserSessions] has ended before.
public final class UserEvents implements EventFollower.Taker {
    public static final EventContract<UserErased> USER_ERASED = EventContract.of(UserErased.class);

    private final RegisteredData data;

    public UserEvents(RegisteredData data) {
        this.data = data;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var userId = UUID.fromString(USER_ERASED.read(event).getUserId());
        return db -> data.erase(db, userId);
    }
}
