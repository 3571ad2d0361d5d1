package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The ports of `./vivavoce up` are reachable from this machine only.
class OnThisMachineOnlyTest {
    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    private static final int CONNECT_MILLISECONDS = 2_000;

    @Test
    void every_port_refuses_connections_from_other_machines() throws IOException {
        var ports = Stream.concat(
                        Stream.of(whole.graphQl().base().getPort()),
                        Stream.of("identity", "speech", "content", "assessment", "billing")
                                .map(service -> whole.platform().authority(service))
                                .map(authority -> Integer.valueOf(authority.substring(authority.indexOf(':') + 1))))
                .toList();
        for (int port : ports) {
            connect(InetAddress.ofLiteral("127.0.0.1"), port);
            for (var address : addressesOfThisMachine())
                assertThatThrownBy(() -> connect(address, port))
                        .as("%s, port %d", address, port)
                        .isInstanceOf(IOException.class);
        }
    }

    private static List<InetAddress> addressesOfThisMachine() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), CONNECT_MILLISECONDS);
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
