package dev.vivavoce.runtime.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventRelay;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestIdentity;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Kafka dies while events are published and processed.
@Tag("slow")
class KafkaOutageTest {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    @Test
    void nothing_is_lost_or_processed_twice_when_the_broker_is_killed_and_each_user_keeps_the_order() throws Exception {
        var settings = broker.settings(3);
        var publisher = new KafkaClients(settings, "identity");
        var consumer = new KafkaClients(settings, "speech");
        try (var identity = new TestIdentity();
                var events = TestEvents.of("identity", () -> identity);
                var reader = new Reader();
                var relay = EventRelay.start(events.database(), events.outbox(), new KafkaLog(publisher))) {
            var followers = KafkaEventSource.all(consumer, "identity")
                    .map(source ->
                            EventFollower.start(reader.database(), source, List.of(Publishing.TYPE), reader.taker()))
                    .toList();
            try (var publishing = new Publishing(events)) {
                publishing.awaitProcessed(reader);
                broker.kill();
                publishing.awaitMore(100);
                broker.start();
                publishing.awaitProcessed(reader);
                publishing.endAndAwaitAll(reader);
                assertThat(reader.processed()).isEqualTo(Reader.published(events.database()));
                Await.until(
                        "the outbox knows that everything is processed",
                        Duration.ofMinutes(1),
                        () -> RelayRows.processedBy(events.database(), "speech") >= publishing.count());
            } finally {
                for (var follower : followers) follower.close();
            }
            assertThat(relay).isNotNull();
        }
    }
}
