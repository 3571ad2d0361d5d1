package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.account.User;

/// Whom an identified person is here.
sealed interface Welcome {
    record Known(User user) implements Welcome {}

    record New(User user) implements Welcome {}

    record EmailUnverified() implements Welcome {}

    record EmailInUse() implements Welcome {}
}
