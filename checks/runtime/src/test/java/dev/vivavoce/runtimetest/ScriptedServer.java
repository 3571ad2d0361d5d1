package dev.vivavoce.runtimetest;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.GetSigningKeysResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import io.grpc.Context;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A server over the wire that responds by its script; the last response is repeated.
final class ScriptedServer implements AutoCloseable {
    enum Answer {
        OK,
        UNAVAILABLE,
        NOT_FOUND,
        /// The call stays open.
        NONE
    }

    static final String READ = ServiceTokenServiceGrpc.getGetSigningKeysMethod().getFullMethodName();

    private final Deque<Answer> script = new ArrayDeque<>(List.of(Answer.OK));
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger streams = new AtomicInteger();
    private volatile boolean streamHadDeadline;
    private final Server server;

    private ScriptedServer() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(new Tokens())
                    .addService(new Events())
                    .build()
                    .start();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    static ScriptedServer start() {
        return new ScriptedServer();
    }

    void script(Answer... answers) {
        synchronized (script) {
            script.clear();
            script.addAll(List.of(answers));
        }
    }

    int port() {
        return server.getPort();
    }

    int calls() {
        return calls.get();
    }

    int streams() {
        return streams.get();
    }

    boolean streamHadDeadline() {
        return streamHadDeadline;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private <R> void answer(R response, StreamObserver<R> out) {
        calls.incrementAndGet();
        switch (next()) {
            case OK -> {
                out.onNext(response);
                out.onCompleted();
            }
            case UNAVAILABLE -> out.onError(Status.UNAVAILABLE.asRuntimeException());
            case NOT_FOUND -> out.onError(Status.NOT_FOUND.asRuntimeException());
            case NONE -> {}
        }
    }

    private Answer next() {
        synchronized (script) {
            return script.size() == 1 ? script.getFirst() : script.removeFirst();
        }
    }

    private final class Tokens extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        @Override
        public void getSigningKeys(GetSigningKeysRequest request, StreamObserver<GetSigningKeysResponse> out) {
            answer(GetSigningKeysResponse.newBuilder().setJwksJson("{}").build(), out);
        }

        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            answer(ExchangeServiceSecretResponse.getDefaultInstance(), out);
        }
    }

    private final class Events extends EventServiceGrpc.EventServiceImplBase {
        @Override
        public void follow(FollowRequest request, StreamObserver<FollowResponse> out) {
            streamHadDeadline = Context.current().getDeadline() != null;
            streams.incrementAndGet();
        }
    }

    /// Ignores the messages of a stream.
    static final class Ignored implements StreamObserver<FollowResponse> {
        @Override
        public void onNext(FollowResponse response) {}

        @Override
        public void onError(Throwable thrown) {}

        @Override
        public void onCompleted() {}
    }
}
