package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.signing.AccessToken;

/// The token by which an administrator sees the platform as a person does.
record View(User user, AccessToken token) {}
