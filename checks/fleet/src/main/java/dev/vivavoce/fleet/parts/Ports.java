package dev.vivavoce.fleet.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/// Free ports of this machine, by name.
public final class Ports {
    /// Not those that the system gives to outgoing connections: one could have them before its process is up.
    private static final int LOWEST = 25_000;

    private static final int HIGHEST = 29_000;
    private static final int TRIES = 100;

    private Ports() {}

    public static Map<String, Integer> free(List<String> names) {
        var held = new ArrayList<ServerSocket>();
        var ports = new HashMap<String, Integer>();
        try {
            for (var name : names) {
                var socket = one();
                held.add(socket);
                ports.put(name, socket.getLocalPort());
            }
            for (var socket : held) socket.close();
            return ports;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static ServerSocket one() throws IOException {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                return new ServerSocket(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            } catch (BindException _) { // taken; the next one may be free
            }
        }
        throw new IOException("no free port from " + LOWEST + " to " + HIGHEST);
    }
}
