package dev.vivavoce.runtime.kafka;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventRelay;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestIdentity;
import dev.vivavoce.runtimetest.contract.EventSourceContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The outbox, relayed to a topic with one partition and read there.
class KafkaEventSourceTest extends EventSourceContract {
    @RegisterExtension
    static final TestBroker broker = TestBroker.shared();

    private final TestIdentity identity = new TestIdentity();
    private final TestEvents events = TestEvents.of("identity", () -> identity);
    private final KafkaClients publisher = new KafkaClients(broker.settings(1), "identity");
    private final KafkaClients reader = new KafkaClients(publisher.settings(), "speech");
    private final EventRelay relay = EventRelay.start(events.database(), events.outbox(), new KafkaLog(publisher));

    @BeforeEach
    void waitForTheTopic() {
        Await.until("the topic is there", () -> RelayRows.exist(events.database()));
    }

    @AfterEach
    void close() throws Exception {
        relay.close();
        events.close();
        identity.close();
    }

    @Override
    protected Database origin() {
        return events.database();
    }

    @Override
    protected EventSink sink() {
        return events.sink();
    }

    @Override
    protected EventSource source() {
        return new KafkaEventSource(reader, "identity", 0);
    }

    @Override
    protected void breakConnections() throws Exception {
        broker.kill();
        broker.start();
    }
}
