package dev.vivavoce.bench.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/// A relay between clients and the platform that can lose the network: from then on it forwards nothing, and
/// neither side detects it, because every connection stays open.
public final class Relay implements AutoCloseable {
    private static final int PIECE = 8 << 10;
    /// Otherwise the system would buffer megabytes of what the platform sends after the loss.
    private static final int BUFFER = 4 << 10;

    private final ServerSocket listening;
    private final InetSocketAddress platform;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean lost;

    private Relay(InetSocketAddress platform) throws IOException {
        this.platform = platform;
        this.listening = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
    }

    /// @param platform for example `http://localhost:8080`
    public static Relay to(URI platform) throws IOException {
        var relay = new Relay(new InetSocketAddress(platform.getHost(), platform.getPort()));
        Thread.ofVirtual().start(relay::accept);
        return relay;
    }

    /// The address at which clients reach the platform through the relay.
    public URI address() {
        return URI.create("http://localhost:" + listening.getLocalPort());
    }

    /// Drops everything in transit and everything that follows.
    public void lose() {
        lost = true;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listening.close();
        for (var socket : sockets) socket.close();
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                var server = new Socket();
                sockets.add(client);
                sockets.add(server);
                server.setReceiveBufferSize(BUFFER); // before connecting, or the system takes its own size
                server.connect(platform);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            }
        } catch (IOException _) { // closed
        }
    }

    private void carry(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0 && !lost; length = in.read(piece))
                out.write(piece, 0, length);
            if (lost) closing.await(); // a lost connection is not closed either
            else to.shutdownOutput();
        } catch (SocketException _) {
            if (!lost) end(from, to);
        } catch (IOException | InterruptedException _) {
            end(from, to);
        }
    }

    private static void end(Socket from, Socket to) {
        try (from;
                to) {
            // closed on leaving
        } catch (IOException _) { // closed in any case
        }
    }
}
