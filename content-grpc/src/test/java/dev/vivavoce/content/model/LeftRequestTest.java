package dev.vivavoce.content.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A caller leaves before a provider has written anything, not even a header.
class LeftRequestTest {
    @Test
    void the_connection_is_closed_and_the_request_has_cost_what_it_says() throws Exception {
        var spending = new Spending();
        try (var provider = new SilentProvider();
                var models = new Models(settings(provider), new SimpleMeterRegistry())) {
            var request = ModelsFixture.words("How are you?");
            var caller = Thread.ofVirtual().start(() -> {
                try {
                    models.generate(request, _ -> {}, spending);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt(); // as it should be
                }
            });
            Await.until("the provider is asked", () -> provider.asked.get() == 1);
            caller.interrupt();
            Await.until("the connection is closed", () -> provider.left.get() == 1);
            caller.join();
            assertThat(spending.model()).isEqualTo("silent");
            assertThat(spending.inputTokens()).isEqualTo(request.estimatedTokens());
            assertThat(spending.outputTokens()).isZero();
            assertThat(provider.asked).as("it is not asked again").hasValue(1);
        }
    }

    private static ModelSettings settings(SilentProvider provider) {
        var endpoint = new ModelEndpoint(
                "silent",
                URI.create("http://127.0.0.1:" + provider.server.getLocalPort() + "/v1"),
                new Secret(""),
                "large",
                Set.of(Purpose.WRITING),
                null,
                false);
        return new ModelSettings(
                List.of(endpoint), Duration.ofSeconds(30), Duration.ofSeconds(60), 4, Duration.ofSeconds(10));
    }

    /// Reads requests and answers none.
    private static final class SilentProvider implements AutoCloseable {
        private final ServerSocket server;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger();

        private SilentProvider() throws IOException {
            server = new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1"));
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            while (true) {
                try {
                    var connection = server.accept();
                    Thread.ofVirtual().start(() -> read(connection));
                } catch (IOException _) {
                    return; // the test has ended
                }
            }
        }

        private void read(Socket connection) {
            try (connection) {
                var in = connection.getInputStream();
                if (in.read() < 0) return;
                asked.incrementAndGet();
                while (in.read() >= 0) {} // its request
            } catch (IOException _) {
                // closed without a goodbye
            }
            left.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
