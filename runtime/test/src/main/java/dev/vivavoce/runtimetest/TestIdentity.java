package dev.vivavoce.runtimetest;

import com.google.protobuf.Message;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.GetSigningKeysResponse;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.account.TestAccounts;
import dev.vivavoce.runtimetest.consent.TestConsents;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Stands for identity in the tests of other services: issues real signed tokens, serves the keys to verify
/// them, and sends the events that a test publishes, with the same contracts.
public final class TestIdentity implements AutoCloseable {
    private final ECKey key;
    /// Tokens by who has them. Tests ask as the same person again and again, and a signature costs milliseconds.
    private final Map<List<?>, Secret> tokens = new ConcurrentHashMap<>();
    private final TestIdentityEvents events = new TestIdentityEvents();
    private final TestConsents consents = new TestConsents();
    private final TestAccounts accounts = new TestAccounts();
    private final GrpcServer server;

    public TestIdentity() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("test-key").generate();
        } catch (JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
        server = GrpcServer.of("identity")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(this::jwksJson, "identity"))
                .service(new Keys())
                .service(events)
                .service(consents)
                .service(accounts)
                .start();
    }

    /// Sends an event to the services that follow identity.
    public void publish(UUID userId, Message payload) {
        events.publish(userId, payload);
    }

    /// What people allow; nothing, until a test says otherwise.
    public TestConsents consents() {
        return consents;
    }

    /// Who has an account; everyone, until a test says otherwise.
    public TestAccounts accounts() {
        return accounts;
    }

    /// The value of the setting that names identity.
    public String target() {
        return server.inProcessTarget();
    }

    public ECKey key() {
        return key;
    }

    /// Returns a guest's token, valid for 15 minutes.
    public Secret guestToken(UUID userId) {
        return token(userId.toString(), TokenVerifier.AUDIENCE, List.of(Role.GUEST.name()), Scope.UNLIMITED);
    }

    /// Returns a user's token, valid for 15 minutes. Every user has the role LEARNER.
    public Secret token(UUID userId, Role... roles) {
        var names = Stream.concat(Stream.of(Role.LEARNER), Arrays.stream(roles))
                .distinct()
                .map(Role::name)
                .toList();
        return token(userId.toString(), TokenVerifier.AUDIENCE, names, Scope.UNLIMITED);
    }

    /// Returns a token of a learner's API key with these scopes.
    public Secret keyToken(UUID userId, Set<Scope> scopes) {
        return token(userId.toString(), TokenVerifier.AUDIENCE, List.of(Role.LEARNER.name()), Scope.claim(scopes));
    }

    /// Returns a service's token for an audience, as identity issues it for the service's secret.
    public Secret serviceToken(String service, String audience) {
        return token(service, audience, List.of("SERVICE"), Scope.UNLIMITED);
    }

    /// The same token each time it is asked for: a test class ends before it does.
    private Secret token(String subject, String audience, List<String> roles, String scope) {
        return tokens.computeIfAbsent(
                List.of(subject, audience, roles, scope),
                _ -> sign(claims -> claims.subject(subject)
                        .audience(audience)
                        .claim("roles", roles)
                        .claim("scope", scope)));
    }

    /// Returns a new token whose claims a test changes.
    public Secret sign(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = change.apply(new JWTClaimsSet.Builder()
                        .issuer(TokenVerifier.ISSUER)
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))))
                        .claim("sid", UUID.randomUUID().toString())
                        .claim("scope", Scope.UNLIMITED)
                        .jwtID(UUID.randomUUID().toString()))
                .build();
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                            .type(TokenVerifier.TYPE)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return new Secret(jwt.serialize());
        } catch (JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private String jwksJson() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    private final class Keys extends ServiceTokenServiceGrpc.ServiceTokenServiceImplBase {
        @Override
        public void getSigningKeys(GetSigningKeysRequest request, StreamObserver<GetSigningKeysResponse> out) {
            out.onNext(
                    GetSigningKeysResponse.newBuilder().setJwksJson(jwksJson()).build());
            out.onCompleted();
        }

        @Override
        public void exchangeServiceSecret(
                ExchangeServiceSecretRequest request, StreamObserver<ExchangeServiceSecretResponse> out) {
            out.onNext(ExchangeServiceSecretResponse.newBuilder()
                    .setAccessToken(serviceToken(request.getService(), request.getAudience())
                            .reveal())
                    .setExpiresAt(ProtoTimes.timestamp(Instant.now().plusSeconds(300)))
                    .build());
            out.onCompleted();
        }
    }
}
