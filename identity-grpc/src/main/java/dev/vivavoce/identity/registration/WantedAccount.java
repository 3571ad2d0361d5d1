package dev.vivavoce.identity.registration;

import dev.vivavoce.identity.account.NewAccount;
import dev.vivavoce.identity.consent.AgeBracket;
import org.jspecify.annotations.Nullable;

/// What a person enters to register.
///
/// @param bracket null when the person was not asked
record WantedAccount(NewAccount account, @Nullable AgeBracket bracket) {}
