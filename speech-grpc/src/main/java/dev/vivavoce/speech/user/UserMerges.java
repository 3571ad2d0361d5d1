package dev.vivavoce.speech.user;

import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Gives an account what a guest has said before it signed in. A session that has not ended stays the guest's, whose
/// minutes it uses, and is erased with it.
public final class UserMerges {
    private final UserStore store = new UserStore();

    void merge(Handle db, UUID guestId, UUID userId) {
        if (!ErasedUsers.contain(db, userId)) store.move(db, guestId, userId);
    }
}
