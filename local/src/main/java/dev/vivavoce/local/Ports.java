package dev.vivavoce.local;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.local.postgres.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which part listens where: `bff`, `identity`, `speech`, `content`, `assessment`, `billing`.
record Ports(Map<String, Integer> byPart) {
    private static final Map<String, Integer> USUAL = new LinkedHashMap<>();

    static {
        USUAL.put("bff", 8080);
        USUAL.put("identity", 9101);
        USUAL.put("speech", 9102);
        USUAL.put("content", 9103);
        USUAL.put("assessment", 9104);
        USUAL.put("billing", 9105);
    }

    static Ports withOffset(int offset) {
        var ports = new LinkedHashMap<>(USUAL);
        ports.replaceAll((_, port) -> port + offset);
        return new Ports(ports);
    }

    /// Free ports, all different, for several platforms on one machine.
    static Ports free() {
        var held = new ArrayList<ServerSocket>();
        try {
            var ports = new LinkedHashMap<String, Integer>();
            for (var part : USUAL.keySet()) {
                var socket = new ServerSocket(0);
                held.add(socket);
                ports.put(part, socket.getLocalPort());
            }
            for (var socket : held) socket.close();
            return new Ports(ports);
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
    }

    int of(String part) {
        return requireNonNull(byPart.get(part), part);
    }

    List<String> services() {
        return byPart.keySet().stream().filter(part -> !part.equals("bff")).toList();
    }

    /// @throws StartRefused naming every port that is in use, and the setting that moves them
    void refuseTaken() {
        var taken = byPart.entrySet().stream()
                .filter(port -> taken(port.getValue()))
                .map(port -> port.getValue() + " (" + port.getKey() + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StartRefused("something else listens on port " + taken
                    + ": stop it, or set VIVAVOCE_PORT_OFFSET, e.g. to 100, to move all of ours");
        }
    }

    private static boolean taken(int port) {
        try (var _ = new ServerSocket(port)) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}
