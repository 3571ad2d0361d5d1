package dev.vivavoce.cli.audio;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.cli.connection.Sockets;
import dev.vivavoce.speech.v1.SpeakRequest;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One connection of the audio socket: protobuf messages as binary frames, the ticket in the subprotocol.
public final class AudioSocket implements AudioLine {
    private static final int NORMAL = 1000;

    private final CompletableFuture<SocketClosed> closed = new CompletableFuture<>();
    private final Consumer<SpeakResponse> responses;
    private final WebSocket socket;

    private AudioSocket(GraphQl graphQl, Ticket ticket, Consumer<SpeakResponse> responses) throws InterruptedException {
        this.responses = responses;
        this.socket = Sockets.open(graphQl, "/audio", ticket.protocols(), new Binaries());
    }

    /// @param responses gets each message from the server, one at a time
    /// @throws HandshakeRefused when the server refuses the ticket at the handshake
    public static AudioSocket open(GraphQl graphQl, Ticket ticket, Consumer<SpeakResponse> responses)
            throws InterruptedException {
        return new AudioSocket(graphQl, ticket, responses);
    }

    @Override
    public synchronized void send(SpeakRequest request) {
        try {
            socket.sendBinary(request.toByteString().asReadOnlyByteBuffer(), true)
                    .join();
        } catch (CompletionException e) {
            closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
            throw closed.join();
        }
    }

    @Override
    public CompletableFuture<SocketClosed> closed() {
        return closed;
    }

    @Override
    public void drop() {
        socket.abort();
        closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
    }

    @Override
    public void close() {
        if (closed.isDone()) return;
        socket.sendClose(NORMAL, "");
    }

    private final class Binaries implements WebSocket.Listener {
        private final ByteArrayOutputStream partial = new ByteArrayOutputStream();

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
            var bytes = new byte[data.remaining()];
            data.get(bytes);
            partial.writeBytes(bytes);
            if (last) {
                try {
                    responses.accept(SpeakResponse.parseFrom(partial.toByteArray()));
                } catch (InvalidProtocolBufferException e) {
                    throw new IllegalStateException("the server sent what is no SpeakResponse", e);
                }
                partial.reset();
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new SocketClosed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(new SocketClosed(SocketClosed.BROKEN_OFF, ""));
        }
    }
}
