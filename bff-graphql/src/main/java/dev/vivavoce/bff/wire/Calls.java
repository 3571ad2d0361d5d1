package dev.vivavoce.bff.wire;

import dev.vivavoce.runtime.Caller;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.stub.AbstractStub;
import java.time.Duration;

/// Makes a stub speak for a requester: their token, their request id, and a deadline.
public final class Calls {
    /// For reads.
    public static final Duration READ = Duration.ofSeconds(3);
    /// For changes.
    public static final Duration CHANGE = Duration.ofSeconds(5);

    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private Calls() {}

    /// For methods that need a token. Nobody is refused here, before anything goes out.
    public static <S extends AbstractStub<S>> S signedIn(S stub, Requester requester, Duration deadline) {
        return openStream(stub, requester).withDeadlineAfter(deadline);
    }

    /// For a stream, which lives as long as somebody listens.
    public static <S extends AbstractStub<S>> S openStream(S stub, Requester requester) {
        requester.userId();
        return stub.withInterceptors(new Headers(requester.caller(), requester.requestId()));
    }

    /// For methods that take calls without a token.
    public static <S extends AbstractStub<S>> S open(S stub, Requester requester, Duration deadline) {
        return stub.withInterceptors(new Headers(Caller.NOBODY, requester.requestId()))
                .withDeadlineAfter(deadline);
    }

    /// The headers of a call that is made without a stub.
    public static Metadata headers(String requestId) {
        var headers = new Metadata();
        headers.put(REQUEST_ID, requestId);
        return headers;
    }

    private record Headers(Caller caller, String requestId) implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> responses, Metadata headers) {
                    headers.merge(Calls.headers(requestId));
                    if (!caller.isNobody())
                        headers.put(
                                Caller.AUTHORIZATION, "Bearer " + caller.token().reveal());
                    super.start(responses, headers);
                }
            };
        }
    }
}
