package dev.vivavoce.speech;

import dev.vivavoce.runtime.server.GrpcClient;
import io.grpc.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A network between one client and the server, which can be cut without a word.
final class CutLine implements AutoCloseable {
    private final int serverPort;
    private final ServerSocket door;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final GrpcClient client;

    CutLine(int serverPort) {
        this.serverPort = serverPort;
        try {
            door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        Thread.ofVirtual().start(this::accept);
        client = GrpcClient.open("localhost:" + door.getLocalPort());
    }

    Channel channel() {
        return client.channel();
    }

    /// Resets the connections in both directions: neither side says goodbye.
    void cut() {
        for (var socket : sockets) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException _) {
                // closed already
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        cut();
        client.close();
    }

    private void accept() {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException _) {
            // closed
        }
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // cut
        }
    }
}
