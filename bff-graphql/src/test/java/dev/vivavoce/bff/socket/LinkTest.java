package dev.vivavoce.bff.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;

class LinkTest {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch read = new CountDownLatch(1);
    private final Link link = new Link(session(), Clock.systemUTC());

    /// A session whose client reads when `read` says so.
    private WebSocketSession session() {
        return (WebSocketSession) Proxy.newProxyInstance(
                LinkTest.class.getClassLoader(), new Class<?>[] {WebSocketSession.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("sendMessage")) throw new UnsupportedOperationException();
                    var message = (WebSocketMessage<?>) arguments[0];
                    begun.countDown();
                    read.await();
                    sent.add(message.getClass().getSimpleName());
                    return null;
                });
    }

    @Test
    void a_ping_while_a_message_is_being_sent_follows_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = threads.submit(() -> {
                link.send("event");
                return true;
            });
            begun.await();
            link.ping(); // does not wait for the client
            assertThat(sent).isEmpty();
            read.countDown();
            assertThat(sending.get()).isTrue();
        }
        assertThat(sent).containsExactly("TextMessage", "PingMessage");
    }

    @Test
    void a_ping_while_nothing_is_sent_is_sent_at_once_and_not_again() throws IOException {
        read.countDown();
        link.ping();
        link.send("event");
        assertThat(sent).containsExactly("PingMessage", "TextMessage");
    }
}
