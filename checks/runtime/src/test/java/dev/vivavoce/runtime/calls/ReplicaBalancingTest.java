package dev.vivavoce.runtime.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaBalancingTest {
    @Test
    void both_addresses_of_this_machine_with_one_port_are_one_server() {
        assertThat(ReplicaBalancing.isOneServer(List.of(at("10.0.0.1", 9101)))).isTrue();
        assertThat(ReplicaBalancing.isOneServer(List.of(at("127.0.0.1", 9101), at("::1", 9101))))
                .isTrue();
        assertThat(ReplicaBalancing.isOneServer(List.of(at("127.0.0.1", 9101), at("127.0.0.1", 9102))))
                .isFalse();
        assertThat(ReplicaBalancing.isOneServer(List.of(at("10.0.0.1", 9101), at("10.0.0.2", 9101))))
                .isFalse();
        assertThat(ReplicaBalancing.isOneServer(List.of(at("127.0.0.1", 9101), at("10.0.0.2", 9101))))
                .isFalse();
        assertThat(ReplicaBalancing.isOneServer(
                        List.of(InetSocketAddress.createUnresolved("localhost", 9101), at("127.0.0.1", 9101))))
                .isFalse();
    }

    private static SocketAddress at(String address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address), port);
    }
}
