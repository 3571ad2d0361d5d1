package dev.vivavoce.bff.account;

import dev.vivavoce.bff.client.Requester;

/// How often one address may try to sign in or register. Counted for each field, so that many in one document count
/// as many.
public interface SignInLimit {
    /// @throws dev.vivavoce.runtime.failure.Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT, saying when to try again
    void take(Requester requester);
}
