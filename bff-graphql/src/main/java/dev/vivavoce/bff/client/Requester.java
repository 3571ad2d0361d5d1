package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;

/// Who asks, and under which request id. Passed from room to room as an argument.
///
/// @param caller what the verified token says; [Caller#ANONYMOUS] without a token
/// @param requestId sent to every service and returned in every error
/// @param address the client's network address
/// @param userAgent the header `User-Agent`; empty over a WebSocket
/// @param calls the calls to services that are made for this request
public record Requester(Caller caller, String requestId, String address, String userAgent, CallScope calls) {
    public Requester(Caller caller, String requestId, String address) {
        this(caller, requestId, address, "", new CallScope());
    }

    /// The key of the requester in the GraphQL context.
    public static final String KEY = "requester";

    /// Returns the id of the signed-in person.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_MISSING
    public String userId() {
        return caller.userId().toString();
    }

    /// Returns the same request from a browser with this header.
    public Requester using(String header) {
        return new Requester(caller, requestId, address, header, calls);
    }

    /// Returns the same request without a caller.
    Requester asNobody() {
        return new Requester(Caller.ANONYMOUS, requestId, address, userAgent, calls);
    }

    public boolean isGuest() {
        return caller.is(Caller.Role.GUEST);
    }

    public boolean isAnonymous() {
        return caller.isAnonymous();
    }
}
