package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.billing.v1.SubscriptionServiceGrpc;
import dev.vivavoce.billing.v1.WatchSubscriptionRequest;
import dev.vivavoce.billing.v1.WatchSubscriptionResponse;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A stream continues after its first token has expired, as long as its sign-in lasts; an administrator's view
/// does not.
class ViewedStreamTest {
    @RegisterExtension
    static final TestServer server = TestServer.of("WATCHES", settings -> {
        var builder = GrpcServer.of("watches");
        var identity = builder.closing(GrpcClient.open(Env.of(settings).text("WATCHES_IDENTITY")));
        return builder.tokens(TokenVerifier.of(identity.channel(), "watches"))
                .administration(_ -> {})
                .service(new SubscriptionServiceGrpc.SubscriptionServiceImplBase() {
                    @Override
                    public void watchSubscription(
                            WatchSubscriptionRequest request, StreamObserver<WatchSubscriptionResponse> out) {
                        Duplex.stream(out, _ -> new CountDownLatch(1).await());
                    }
                })
                .start();
    });

    @Test
    void ends_with_the_view_and_not_with_the_token_of_a_sign_in() {
        var end = Date.from(Instant.now().plusSeconds(2));
        var signedIn = watch(token(end, Map.of()));
        var viewed =
                watch(token(end, Map.of("act", Map.of("sub", UUID.randomUUID().toString()))));
        assertThat(viewed.join()).isEqualTo("UNAUTHENTICATED TOKEN_REVOKED");
        assertThat(signedIn).isNotDone();
    }

    private static Secret token(Date end, Map<String, Object> more) {
        return server.identity().sign(claims -> {
            more.forEach(claims::claim);
            return claims.subject(UUID.randomUUID().toString())
                    .audience(TokenVerifier.AUDIENCE)
                    .claim("roles", List.of("LEARNER"))
                    .expirationTime(end);
        });
    }

    /// Returns how the stream ends.
    private static CompletableFuture<String> watch(Secret token) {
        var responses = SubscriptionServiceGrpc.newBlockingStub(server.with(Transport.WIRE, token))
                .watchSubscription(WatchSubscriptionRequest.getDefaultInstance());
        var end = new CompletableFuture<String>();
        Thread.ofVirtual().start(() -> {
            var refusal = Refusal.of(() -> {
                var _ = responses.hasNext();
            });
            end.complete(refusal.code() + " " + refusal.reason());
        });
        return end;
    }
}
