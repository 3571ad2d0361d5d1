package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconnectTest {
    private static final Duration LONG_OUTAGE = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofMillis(2_500);

    @ParameterizedTest
    @ValueSource(strings = {"localhost:%d", "in-process:away-%d"})
    void a_service_that_restarts_after_a_long_outage_is_reached_at_once(String target) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var client = GrpcClient.open(target.formatted(port))) {
            var away = Instant.now().plus(LONG_OUTAGE);
            while (Instant.now().isBefore(away)) {
                assertThat(answer(client.channel())).isEqualTo(Status.Code.UNAVAILABLE);
                LockSupport.parkNanos(50_000_000);
            }
            try (var _ = GrpcServer.of("away").port(port).start()) {
                var late = Instant.now().plus(SOON);
                while (answer(client.channel()) == Status.Code.UNAVAILABLE) {
                    assertThat(Instant.now()).isBefore(late);
                    LockSupport.parkNanos(50_000_000);
                }
                assertThat(answer(client.channel()))
                        .as("a response, even if the method is unknown")
                        .isEqualTo(Status.Code.UNIMPLEMENTED);
            }
        }
    }

    private static Status.Code answer(Channel channel) {
        try {
            var _ = ServiceTokenServiceGrpc.newBlockingStub(channel)
                    .getSigningKeys(GetSigningKeysRequest.getDefaultInstance());
            return Status.Code.OK;
        } catch (StatusRuntimeException thrown) {
            return thrown.getStatus().getCode();
        }
    }
}
