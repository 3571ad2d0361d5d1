package dev.vivavoce.cli.audio;

import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import dev.vivavoce.speech.v1.SpeakingServiceGrpc;
import io.grpc.Channel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A gRPC stream to the speech service, without the edge.
public final class GrpcLine implements AudioLine {
    private static final Metadata.Key<String> TICKET =
            Metadata.Key.of("vivavoce-ticket", Metadata.ASCII_STRING_MARSHALLER);
    private static final int NORMAL = 1000;

    private final CompletableFuture<SocketClosed> closed = new CompletableFuture<>();
    private final Consumer<SpeakResponse> responses;
    private final Object ready = new Object();
    private @Nullable ClientCallStreamObserver<SpeakRequest> call;

    private GrpcLine(Consumer<SpeakResponse> responses) {
        this.responses = responses;
    }

    /// @param speech a channel to the speech service
    public static GrpcLine open(Channel speech, Ticket ticket, Consumer<SpeakResponse> responses) {
        var headers = new Metadata();
        headers.put(TICKET, ticket.value());
        var line = new GrpcLine(responses);
        SpeakingServiceGrpc.newStub(speech)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                .speak(line.new Responses());
        return line;
    }

    @Override
    public void send(SpeakRequest request) {
        synchronized (ready) {
            var stream = call();
            try {
                while (!stream.isReady() && !closed.isDone()) ready.wait(100);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new SocketClosed(SocketClosed.BROKEN_OFF, "interrupted");
            }
            if (closed.isDone()) throw closed.join();
            stream.onNext(request);
        }
    }

    @Override
    public CompletableFuture<SocketClosed> closed() {
        return closed;
    }

    @Override
    public void drop() {
        call().cancel("dropped", null);
        closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
    }

    @Override
    public void close() {
        if (!closed.isDone()) call().onCompleted();
    }

    private ClientCallStreamObserver<SpeakRequest> call() {
        var stream = call;
        if (stream == null) throw new IllegalStateException("the call has not begun");
        return stream;
    }

    private final class Responses implements ClientResponseObserver<SpeakRequest, SpeakResponse> {
        @Override
        public void beforeStart(ClientCallStreamObserver<SpeakRequest> stream) {
            call = stream;
            stream.setOnReadyHandler(() -> {
                synchronized (ready) {
                    ready.notifyAll();
                }
            });
        }

        @Override
        public void onNext(SpeakResponse response) {
            responses.accept(response);
        }

        @Override
        public void onError(Throwable thrown) {
            var status = Status.fromThrowable(thrown);
            closed.complete(
                    new SocketClosed(SocketClosed.BROKEN_OFF, status.getCode() + " " + status.getDescription()));
        }

        @Override
        public void onCompleted() {
            closed.complete(new SocketClosed(NORMAL, ""));
        }
    }
}
