package dev.vivavoce.identity.session;

import dev.vivavoce.identity.limit.ClientAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a sign-in comes from.
///
/// @param guestId the guest who signs in, and whose sentences the account gets; null for none
public record Arrival(ClientAddress from, @Nullable UUID guestId) {}
