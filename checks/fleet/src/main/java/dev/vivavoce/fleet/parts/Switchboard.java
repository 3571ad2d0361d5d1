package dev.vivavoce.fleet.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A balancer for TCP: each connection goes to the next address that accepts it. It can be cut, as a network can.
public final class Switchboard implements AutoCloseable {
    private static final int PIECE = 16 << 10;
    private static final int WAITING = 1_000;
    private static final int CONNECT_MILLIS = 1_000;

    private final ServerSocket listening;
    private final List<InetSocketAddress> behind;
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean cut;

    private Switchboard(ServerSocket listening, List<InetSocketAddress> behind) {
        this.listening = listening;
        this.behind = behind;
    }

    /// @param ports on this machine
    public static Switchboard to(List<Integer> ports) {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var board = new Switchboard(
                    new ServerSocket(0, WAITING, loopback),
                    ports.stream()
                            .map(port -> new InetSocketAddress(loopback, port))
                            .toList());
            Thread.ofVirtual().name("switchboard").start(board::accept);
            return board;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /// Breaks every connection, and each new one, until [#mend].
    public void cut() {
        refused.set(0);
        cut = true;
        open.forEach(Switchboard::end);
    }

    /// @return how many connections were refused meanwhile
    public int mend() {
        cut = false;
        return refused.get();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(Switchboard::end);
    }

    private void accept() {
        try {
            while (true) {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException _) { // closed
        }
    }

    private void connect(Socket client) {
        open.add(client);
        if (cut) refused.incrementAndGet();
        int first = Math.floorMod(next.getAndIncrement(), behind.size());
        for (int i = 0; i < behind.size() && !cut; i++) {
            var server = new Socket();
            try {
                server.connect(behind.get((first + i) % behind.size()), CONNECT_MILLIS);
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
                open.add(server);
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
                if (cut) open.forEach(Switchboard::end);
                return;
            } catch (IOException _) { // the next one may accept it
                end(server);
            }
        }
        end(client);
        open.remove(client);
    }

    private void carry(Socket from, Socket to) {
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            var piece = new byte[PIECE];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) out.write(piece, 0, length);
            to.shutdownOutput();
        } catch (IOException _) { // one side has broken off, so the other does
            end(from);
            end(to);
        } finally {
            if (from.isClosed() || to.isInputShutdown() || to.isClosed() || from.isOutputShutdown()) {
                open.remove(from);
                open.remove(to);
                end(from);
                end(to);
            }
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) { // it is closed in any case
        }
    }
}
