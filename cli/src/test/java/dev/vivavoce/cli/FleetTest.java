package dev.vivavoce.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What `./vivavoce fleet status` says of a process, by what its `/ready` says.
class FleetTest {
    @Test
    void a_process_with_everything_is_up() throws Exception {
        assertThat(state(200, "keys: up\ndatabase: up\nredis: up\n")).isEqualTo("true up");
    }

    @Test
    void what_a_process_is_ready_without_is_named() throws Exception {
        assertThat(state(200, "database: up\nmail-server: off (IDENTITY_SMTP_HOST is not set)\nkafka: down\n"))
                .isEqualTo("true up; mail-server: off (IDENTITY_SMTP_HOST is not set); kafka: down");
    }

    @Test
    void an_edge_names_the_services_that_lack_something() throws Exception {
        assertThat(state(
                        200,
                        "keys: up\nidentity: up without erasure-log\nspeech: up\nredis: down (each replica counts)\n"))
                .isEqualTo("true up; identity: up without erasure-log; redis: down (each replica counts)");
    }

    @Test
    void a_process_that_is_not_ready_says_what_is_missing() throws Exception {
        assertThat(state(503, "keys: up\ndatabase: down\nredis: down (x)\n"))
                .isEqualTo("false database: down; redis: down (x)");
        assertThat(state(503, "")).isEqualTo("false not ready");
    }

    @Test
    void a_port_for_metrics_alone_is_up() throws Exception {
        assertThat(state(404, "not found")).isEqualTo("true up");
    }

    private static String state(int status, String ready) throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean isMetrics = exchange.getRequestURI().getPath().equals("/metrics");
            var body = (isMetrics ? "" : ready).getBytes(UTF_8);
            exchange.sendResponseHeaders(isMetrics ? 200 : status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var seen = Fleet.look(List.of(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort())))
                    .getFirst();
            return seen.isReady() + " " + seen.state();
        } finally {
            server.stop(0);
        }
    }
}
