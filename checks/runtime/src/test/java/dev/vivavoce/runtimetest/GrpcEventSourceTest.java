package dev.vivavoce.runtimetest;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtime.events.GrpcEventSource;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.contract.EventSourceContract;
import io.grpc.ClientInterceptors;
import org.junit.jupiter.api.AfterEach;

/// The outbox, followed over the wire.
class GrpcEventSourceTest extends EventSourceContract {
    private final TestIdentity identity = new TestIdentity();
    private final TestEvents events = TestEvents.of("identity", () -> identity);
    private final GrpcClient client = GrpcClient.open(events.target());

    @AfterEach
    void close() throws Exception {
        client.close();
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
        return new GrpcEventSource(
                "identity",
                ClientInterceptors.intercept(
                        client.channel(), Caller.bearer(() -> identity.serviceToken("speech", "identity"))));
    }

    @Override
    protected void breakConnections() {
        events.stop();
        events.start();
    }
}
