package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.RateLimit;

/// What one address may do to sockets before the person is known: open them, and ping on them.
public record SocketLimits(RateLimit handshakes, RateLimit pings) {
    /// @throws Failure RESOURCE_EXHAUSTED / HANDSHAKE_LIMIT, with the time to wait
    void takeHandshake(String address) {
        if (handshakes.take(Requester.network(address)) instanceof RateLimit.Decision.Refused refused)
            throw RequestAuthenticator.tooMany("HANDSHAKE_LIMIT", "sockets", handshakes.rate(), refused);
    }

    boolean takePing(String address) {
        return pings.take(Requester.network(address)) instanceof RateLimit.Decision.Allowed;
    }
}
