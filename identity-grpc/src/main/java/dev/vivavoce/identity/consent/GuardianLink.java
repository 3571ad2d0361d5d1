package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.account.User;

/// What a guardian sees behind a link.
///
/// @param person the person under 16
record GuardianLink(User person, Guardian.State state) {}
