package dev.vivavoce.bff.account;

import dev.vivavoce.bff.client.Requester;

/// Limits how often one address may try to sign in or register. Each field counts, so that many in one document
/// count as many.
public interface SignInLimit {
    /// @throws dev.vivavoce.runtime.failure.Failure RESOURCE_EXHAUSTED / SIGN_IN_LIMIT, with the time to wait
    void take(Requester requester);
}
