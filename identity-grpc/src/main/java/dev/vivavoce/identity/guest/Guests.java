package dev.vivavoce.identity.guest;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.limit.ClientAddress;
import dev.vivavoce.identity.limit.SignInLimits;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The rules of guests: they start without an address, register within a day, or are erased.
public final class Guests {
    private static final Logger log = LoggerFactory.getLogger(Guests.class);
    /// The time of a guest. No token is valid afterwards.
    static final Duration TIME = Duration.ofHours(24);
    /// A session that a guest started in time ends within this time after the guest's, even when it is
    /// abandoned. So a guest is not erased while they speak.
    static final Duration LAST_SESSION = Duration.ofMinutes(15);

    private static final int ERASED_AT_ONCE = 100;

    private final Accounts accounts;
    private final SignInLimits limits;
    private final Clock clock;

    public Guests(Accounts accounts, SignInLimits limits, Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /// Creates a guest, unless too many came from the address; then nothing is stored.
    GuestStart start(ClientAddress from) {
        var refused = limits.startingGuest(from);
        if (refused.isPresent()) return new GuestStart.LimitReached(refused.get());
        var until = clock.instant().plus(TIME);
        return new GuestStart.Started(accounts.addGuest(until));
    }

    /// Erases the guests whose time has expired.
    public void eraseEnded() {
        var endedBefore = clock.instant().minus(LAST_SESSION);
        int erased;
        do {
            erased = accounts.eraseGuests(endedBefore, ERASED_AT_ONCE);
            if (erased > 0) log.info("erased {} guests whose time ended before {}", erased, endedBefore);
        } while (erased == ERASED_AT_ONCE);
    }
}
