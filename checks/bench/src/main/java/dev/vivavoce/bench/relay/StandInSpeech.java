package dev.vivavoce.bench.relay;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.speech.v1.Accepted;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A speech service that recognises nothing: it notes when a message has arrived, and acknowledges as often as speech
/// does, at most every 250 ms and at once.
final class StandInSpeech extends SpeakingServiceGrpc.SpeakingServiceImplBase implements AutoCloseable {
    private static final Metadata.Key<String> TICKET =
            Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> TICKET_OF_CALL = Context.key("ticket");
    private static final long ACKNOWLEDGED_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private final Map<String, LiveStream> streams = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private final GrpcServer server =
            GrpcServer.of("speech").service(withTickets()).start();

    private BindableService withTickets() {
        var reading = ServerInterceptors.intercept(this, new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var ticket = headers.get(TICKET);
                return Contexts.interceptCall(
                        Context.current().withValue(TICKET_OF_CALL, ticket == null ? "" : ticket), call, headers, next);
            }
        });
        return () -> reading;
    }

    /// As `HOST:PORT`.
    String address() {
        return "localhost:" + server.port();
    }

    /// How many streams are open.
    int open() {
        return open.get();
    }

    /// Tells the stream from now on when its messages arrive.
    void tell(String ticket, LiveStream stream) {
        streams.put(ticket, stream);
    }

    /// Forgets the streams, which have ended.
    void forgetAll() {
        streams.clear();
    }

    @Override
    public StreamObserver<SpeakRequest> speak(StreamObserver<SpeakResponse> out) {
        var ticket = TICKET_OF_CALL.get();
        return Duplex.serve(out, call -> {
            open.incrementAndGet();
            try {
                serve(ticket, call);
            } finally {
                open.decrementAndGet();
            }
        });
    }

    private void serve(String ticket, Duplex<SpeakRequest, SpeakResponse> call) throws InterruptedException {
        var requests = call.iterator();
        if (!requests.hasNext() || !requests.next().hasConfig())
            throw Failure.invalid("CONFIG_FIRST", "the first message must carry the configuration");
        call.send(SpeakResponse.newBuilder()
                .setAccepted(Accepted.newBuilder().setSessionId(ticket).setNextSequence(1))
                .build());
        long acknowledgedAt = System.nanoTime() - ACKNOWLEDGED_EVERY_NANOS;
        while (requests.hasNext()) {
            long sequence = requests.next().getAudio().getSequence();
            var stream = streams.get(ticket);
            if (stream == null) throw Failure.unauthenticated("TICKET_INVALID", "no such ticket");
            stream.received(sequence);
            long now = System.nanoTime();
            if (now - acknowledgedAt < ACKNOWLEDGED_EVERY_NANOS) continue;
            acknowledgedAt = now;
            call.send(SpeakResponse.newBuilder()
                    .setAcknowledged(Acknowledged.newBuilder()
                            .setReceivedSequence(sequence)
                            .setSettledSequence(sequence))
                    .build());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
