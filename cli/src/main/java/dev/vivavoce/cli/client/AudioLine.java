package dev.vivavoce.cli.client;

import dev.vivavoce.speech.v1.SpeakRequest;
import java.util.concurrent.CompletableFuture;

/// A way to speak to one session: the audio socket of the edge, or a gRPC stream to speech itself.
public interface AudioLine extends AutoCloseable {
    /// Sends one message; waits while the connection takes no more.
    ///
    /// @throws SocketClosed when there is no connection any more
    void send(SpeakRequest request);

    /// Done when the line has ended, whoever ended it.
    CompletableFuture<SocketClosed> closed();

    /// Breaks the line off without a word, as a lost network does.
    void drop();

    /// Hangs up in good order.
    @Override
    void close();
}
