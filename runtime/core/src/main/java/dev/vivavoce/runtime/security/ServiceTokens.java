package dev.vivavoce.runtime.security;

import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A service's own tokens, one for each audience. Exchanges the service's secret for them at identity and caches
/// them until a minute before they expire.
public final class ServiceTokens {
    private record Token(Secret value, Instant expiresAt) {}

    /// The token of a service that passes a person's call on, beside the person's own: it vouches for the address and
    /// the browser that it forwards.
    public static final Metadata.Key<String> VOUCHER =
            Metadata.Key.of("vivavoce-voucher", Metadata.ASCII_STRING_MARSHALLER);

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

    /// Adds this service's token for `audience` to calls that have a person's token, as their [#VOUCHER].
    public ClientInterceptor vouching(String audience) {
        return new ClientInterceptor() {
            @Override
            public <Q, R> ClientCall<Q, R> interceptCall(
                    MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
                return new SimpleForwardingClientCall<>(next.newCall(method, options)) {
                    @Override
                    public void start(Listener<R> responses, Metadata headers) {
                        headers.put(VOUCHER, token(audience).reveal());
                        super.start(responses, headers);
                    }
                };
            }
        };
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
