package dev.vivavoce.speech.user;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.UserErased;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.Outbox;
import java.util.UUID;

/// Erases the sessions of users that identity has erased. Identity erases a user when none of their tokens is valid and
/// none of their sessions runs, so no session can begin afterwards.
public final class UserEvents implements EventFollower.Taker {
    public static final EventContract<UserErased> USER_ERASED = EventContract.of(UserErased.class);

    private final UserStore store = new UserStore();

    @Override
    public EventFollower.Effect prepare(Event event) {
        var userId = UUID.fromString(USER_ERASED.read(event).getUserId());
        return db -> {
            store.erase(db, userId);
            Outbox.erase(db, userId);
            EventFollower.eraseDeadLetters(db, userId);
        };
    }
}
