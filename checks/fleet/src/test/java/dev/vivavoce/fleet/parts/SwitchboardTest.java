package dev.vivavoce.fleet.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchboardTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void connections_go_to_all_in_turn_and_past_one_that_is_gone() throws IOException {
        try (var one = new Named("1");
                var two = new Named("2");
                var board = Switchboard.to(List.of(one.port(), two.port()))) {
            assertThat(List.of(name(board), name(board), name(board), name(board)))
                    .containsExactly("1", "2", "1", "2");
            two.close();
            assertThat(List.of(name(board), name(board))).containsExactly("1", "1");
        }
    }

    @Test
    void a_cut_breaks_open_connections_and_refuses_new_ones_until_it_is_mended() throws IOException {
        try (var one = new Named("1");
                var board = Switchboard.to(List.of(one.port()));
                var open = new Socket(LOOPBACK, board.port())) {
            assertThat(open.getInputStream().read()).isEqualTo('1');
            board.cut();
            assertThat(name(board)).isEmpty();
            assertThat(end(open)).isEqualTo(-1);
            assertThat(board.mend()).as("who came meanwhile").isOne();
            assertThat(name(board)).isEqualTo("1");
        }
    }

    private static String name(Switchboard board) throws IOException {
        try (var socket = new Socket(LOOPBACK, board.port())) {
            int first = end(socket);
            return first < 0 ? "" : Character.toString(first);
        }
    }

    /// A reset is an end, too.
    private static int end(Socket socket) {
        try {
            return socket.getInputStream().read();
        } catch (IOException _) {
            return -1;
        }
    }

    /// Says its name to each caller, and keeps the connection.
    private static final class Named implements AutoCloseable {
        private final ServerSocket listening = new ServerSocket(0, 10, LOOPBACK);
        private final String name;

        Named(String name) throws IOException {
            this.name = name;
            Thread.ofVirtual().start(this::answer);
        }

        int port() {
            return listening.getLocalPort();
        }

        private void answer() {
            try {
                while (true) listening.accept().getOutputStream().write(name.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException _) { // closed
            }
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
