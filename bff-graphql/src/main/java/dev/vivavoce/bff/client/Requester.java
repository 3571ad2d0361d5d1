package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;

/// Who asks, and under which request id. Handed from room to room as an argument.
///
/// @param caller what their verified token says; nobody when there is none
/// @param requestId told to every service and in every error
/// @param address where the request came from
public record Requester(Caller caller, String requestId, String address) {
    /// The name under which controllers find it in the context.
    public static final String KEY = "requester";

    /// The signed-in person's id.
    ///
    /// @throws Failure UNAUTHENTICATED / TOKEN_MISSING
    public String userId() {
        return caller.userId().toString();
    }

    /// The same request, made by nobody.
    Requester asNobody() {
        return new Requester(Caller.NOBODY, requestId, address);
    }

    public boolean isNobody() {
        return caller.isNobody();
    }
}
