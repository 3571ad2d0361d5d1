package dev.vivavoce.cli.audio;

import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.speech.v1.SpeakRequest;
import java.util.concurrent.CompletableFuture;

/// A connection that carries one session's audio: the edge's audio socket, or a gRPC stream to speech.
public interface AudioLine extends AutoCloseable {
    /// Sends one message; waits while the connection's buffer is full.
    ///
    /// @throws SocketClosed when the connection is closed
    void send(SpeakRequest request);

    /// Completes when the connection has ended, whichever side ended it.
    CompletableFuture<SocketClosed> closed();

    /// Drops the connection without a close frame, as a lost network does.
    void drop();

    /// Closes the connection with a close frame.
    @Override
    void close();
}
