package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.provider.Refusal;

/// The outcomes of [Federations#finishLink].
sealed interface LinkFinish {
    record Linked(Link link) implements LinkFinish {}

    record Refused(Refusal reason) implements LinkFinish {}

    /// The person is linked to another account, or the account to another person of this provider.
    record Taken() implements LinkFinish {}
}
