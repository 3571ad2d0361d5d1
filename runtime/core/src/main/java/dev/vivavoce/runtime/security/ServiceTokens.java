package dev.vivavoce.runtime.security;

import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A service's own tokens, one for each audience. Exchanges the service's secret for them at identity and caches
/// them until a minute before they expire.
public final class ServiceTokens {
    private record Token(Secret value, Instant expiresAt) {}

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);

    private final ServiceTokenServiceGrpc.ServiceTokenServiceBlockingStub identity;
    private final String service;
    private final Secret secret;
    private final Clock clock;
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    public ServiceTokens(Channel identity, String service, Secret secret, Clock clock) {
        this.identity = ServiceTokenServiceGrpc.newBlockingStub(identity);
        this.service = service;
        this.secret = secret;
        this.clock = clock;
    }

    /// Adds this service's token for `audience` to the calls of a stub.
    public ClientInterceptor calling(String audience) {
        return Caller.bearer(() -> token(audience));
    }

    private Secret token(String audience) {
        var kept = tokens.get(audience);
        if (kept != null && clock.instant().isBefore(kept.expiresAt().minus(RENEW_BEFORE))) return kept.value();
        var answer = identity.withDeadlineAfter(Duration.ofSeconds(5))
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService(service)
                        .setSecret(secret.reveal())
                        .setAudience(audience)
                        .build());
        var token = new Token(new Secret(answer.getAccessToken()), ProtoTimes.instant(answer.getExpiresAt()));
        tokens.put(audience, token);
        return token.value();
    }
}
