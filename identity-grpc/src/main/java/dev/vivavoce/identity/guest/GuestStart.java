package dev.vivavoce.identity.guest;

import dev.vivavoce.identity.account.User;
import java.time.Duration;

/// The outcomes of [Guests#start].
sealed interface GuestStart {
    record Started(User guest) implements GuestStart {}

    /// @param retryAfter the time until another guest can start from the address
    record LimitReached(Duration retryAfter) implements GuestStart {}
}
