package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.telemetry.TraceContext;
import io.opentelemetry.api.trace.Span;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

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

    /// Returns the same request as part of the client's own trace.
    ///
    /// @param traceparent the header (W3C Trace Context); null without one
    public Requester tracedBy(@Nullable String traceparent) {
        if (traceparent == null) return this;
        return new Requester(caller, requestId, address, userAgent, new CallScope(TraceContext.read(traceparent)));
    }

    /// Returns the same request, whose calls belong to the span.
    public Requester below(Span span) {
        return new Requester(caller, requestId, address, userAgent, calls.below(span));
    }

    /// Returns the same request without a caller.
    Requester asNobody() {
        return new Requester(Caller.ANONYMOUS, requestId, address, userAgent, calls);
    }

    /// Returns what limits count the request as: the signed-in person, or the network of an address without a token. A
    /// view counts as its administrator.
    public String countedAs() {
        var view = caller.view();
        return isAnonymous()
                ? "a:" + network(address)
                : "u:" + (view == null ? caller.subject() : view.administrator());
    }

    /// Returns what an address is counted by: the /64 of an IPv6 address, which one subscriber has as a whole.
    public static String network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet6Address)
                return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), 8)) + "/64";
            return address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    public boolean isGuest() {
        return caller.is(Caller.Role.GUEST);
    }

    public boolean isAnonymous() {
        return caller.isAnonymous();
    }
}
