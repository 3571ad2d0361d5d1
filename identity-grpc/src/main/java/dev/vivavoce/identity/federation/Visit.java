package dev.vivavoce.identity.federation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit to a provider that was begun.
///
/// @param accountId who links a provider; null for a sign-in
/// @param returnTo where the app goes afterwards; empty for its start
record Visit(@Nullable UUID accountId, String provider, String returnTo, String locale, String timeZone) {}
