package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.suspension.Suspension;
import org.jspecify.annotations.Nullable;

/// An account as administrators see it.
///
/// @param suspension null while the account can be used
record ManagedUser(User user, @Nullable Suspension suspension) {}
