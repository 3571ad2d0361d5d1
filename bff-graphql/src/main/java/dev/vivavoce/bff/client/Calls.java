package dev.vivavoce.bff.client;

import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractStub;
import java.time.Duration;

/// Gives a stub the token, the request id and the deadline of a requester's call.
public final class Calls {
    /// For reads.
    public static final Duration READ = Duration.ofSeconds(3);
    /// For changes.
    public static final Duration CHANGE = Duration.ofSeconds(5);

    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> FORWARDED_FOR =
            Metadata.Key.of("x-forwarded-for", Metadata.ASCII_STRING_MARSHALLER);

    private static final Metadata.Key<String> USER_AGENT =
            Metadata.Key.of("x-forwarded-user-agent", Metadata.ASCII_STRING_MARSHALLER);

    private static final int LONGEST_USER_AGENT = 400;

    private Calls() {}

    /// For methods that need a token. Fails with `TOKEN_MISSING` before any call is made.
    public static <S extends AbstractStub<S>> S signedIn(S stub, Requester requester, Duration deadline) {
        return openStream(stub, requester).withDeadlineAfter(deadline);
    }

    /// For reads whose result a page does not require: they give way to all others when a service is busy.
    public static <S extends AbstractStub<S>> S optional(S stub, Requester requester) {
        return signedIn(stub, requester, READ).withOption(CallGuard.OPTIONAL, true);
    }

    /// For a change that begins a session: forwards the address and the browser, too.
    public static <S extends AbstractStub<S>> S signedInFrom(S stub, Requester requester, Duration deadline) {
        requester.userId();
        return stub.withInterceptors(new Headers(requester, true)).withDeadlineAfter(deadline);
    }

    /// For a stream, which has no deadline: it ends when its reader cancels it.
    public static <S extends AbstractStub<S>> S openStream(S stub, Requester requester) {
        requester.userId();
        return stub.withInterceptors(new Headers(requester, false));
    }

    /// For methods that need no token.
    public static <S extends AbstractStub<S>> S open(S stub, Requester requester, Duration deadline) {
        return stub.withInterceptors(new Headers(requester.asNobody(), false)).withDeadlineAfter(deadline);
    }

    /// For signing in: identity counts tries by the address of the client, not by that of the edge, and names
    /// the session after its browser.
    public static <S extends AbstractStub<S>> S signingIn(S stub, Requester requester, Duration deadline) {
        return stub.withInterceptors(new Headers(requester.asNobody(), true)).withDeadlineAfter(deadline);
    }

    /// Returns the headers of a call that is made without a stub.
    public static Metadata headers(String requestId) {
        var headers = new Metadata();
        headers.put(REQUEST_ID, requestId);
        return headers;
    }

    /// What metadata can carry.
    private static String printable(String text) {
        var plain = text.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > LONGEST_USER_AGENT ? plain.substring(0, LONGEST_USER_AGENT) : plain;
    }

    private record Headers(Requester requester, boolean forwardingAddress) implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(requester.calls().newCall(next, method, options)) {
                @Override
                public void start(Listener<R> responses, Metadata headers) {
                    headers.merge(Calls.headers(requester.requestId()));
                    if (forwardingAddress) {
                        headers.put(FORWARDED_FOR, requester.address());
                        headers.put(USER_AGENT, printable(requester.userAgent()));
                    }
                    if (!requester.isAnonymous())
                        headers.put(
                                Caller.AUTHORIZATION,
                                "Bearer " + requester.caller().token().reveal());
                    super.start(responses, headers);
                }
            };
        }
    }
}
