package dev.vivavoce.identity.signing;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretResponse;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.ServiceTokens;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.ClientInterceptors;
import io.grpc.Status.Code;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ServiceTokenGrpcTest {
    private static final String NEW_SECRET = "speech-next-0123456789abcdef0123456789";
    private static final TestClock clock = new TestClock();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(
            clock,
            TestSettings.with(
                    "IDENTITY_SERVICE_SECRETS",
                    "speech=" + TestSettings.SPEECH_SECRET + ", speech=" + NEW_SECRET + ",bff="
                            + TestSettings.BFF_SECRET));

    @ParameterizedTest
    @EnumSource
    void a_secret_is_exchanged_for_a_token_of_five_minutes_and_one_audience(Transport transport) {
        var answer = exchange(transport, "speech", TestSettings.SPEECH_SECRET, "billing");
        var billing = TokenVerifier.of(identity.channel(transport), "billing");
        var caller = billing.verify(answer.getAccessToken());
        assertThat(caller.subject()).isEqualTo("speech");
        assertThat(caller.is(Role.SERVICE)).isTrue();
        assertThat(answer.getExpiresAt().getSeconds() - clock.instant().getEpochSecond())
                .isBetween(290L, 300L);
        var content = TokenVerifier.of(identity.channel(transport), "content");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> content.verify(answer.getAccessToken())))
                .isInstanceOf(dev.vivavoce.runtime.failure.Failure.class);
    }

    @ParameterizedTest
    @EnumSource
    void while_a_secret_changes_both_are_accepted(Transport transport) {
        assertThat(exchange(transport, "speech", NEW_SECRET, "content").getAccessToken())
                .isNotEmpty();
        assertThat(exchange(transport, "speech", TestSettings.SPEECH_SECRET, "content")
                        .getAccessToken())
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_wrong_secret_and_an_unknown_service_are_refused_alike(Transport transport) {
        for (var pair : List.of(
                List.of("speech", TestSettings.BFF_SECRET),
                List.of("speech", ""),
                List.of("speech", "x".repeat(1_000_000)),
                List.of("billing", TestSettings.SPEECH_SECRET),
                List.of("", ""))) {
            var refusal = Refusal.of(() -> exchange(transport, pair.getFirst(), pair.getLast(), "content"));
            assertThat(refusal.code()).isEqualTo(Code.UNAUTHENTICATED);
            assertThat(refusal.reason()).isEqualTo("SERVICE_SECRET_WRONG");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_audience_is_one_of_the_services(Transport transport) {
        for (var audience : List.of("", "vivavoce", "bff", "elsewhere"))
            assertThat(Refusal.of(() -> exchange(transport, "speech", TestSettings.SPEECH_SECRET, audience))
                            .fields())
                    .containsExactly("audience");
    }

    @ParameterizedTest
    @EnumSource
    void a_services_tokens_are_fetched_once_and_again_before_they_expire(Transport transport) {
        var serviceClock = new TestClock();
        var channel = identity.channel(transport);
        var tokens = new ServiceTokens(
                channel, "speech", new dev.vivavoce.runtime.config.Secret(TestSettings.SPEECH_SECRET), serviceClock);
        var seen = new java.util.ArrayList<String>();
        var listening = ClientInterceptors.intercept(
                ClientInterceptors.intercept(channel, new Listening(seen)), tokens.calling("identity"));
        var stub = ServiceTokenServiceGrpc.newBlockingStub(listening);
        for (int i = 0; i < 3; i++)
            assertThat(stub.getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                            .getJwksJson())
                    .isNotEmpty();
        assertThat(seen).hasSize(3).containsOnly(seen.getFirst());
        serviceClock.moveOn(Duration.ofMinutes(4).plusSeconds(5));
        assertThat(stub.getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                        .getJwksJson())
                .isNotEmpty();
        assertThat(seen.getLast()).isNotEqualTo(seen.getFirst());
    }

    @Test
    void the_keys_are_the_same_over_grpc_and_http() throws Exception {
        var overGrpc = ServiceTokenServiceGrpc.newBlockingStub(identity.channel(Transport.WIRE))
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
        var answer = http("GET");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/jwk-set+json");
        assertThat(answer.headers().firstValue("cache-control")).hasValue("public, max-age=300");
        assertThat(JWKSet.parse(answer.body())).isEqualTo(JWKSet.parse(overGrpc));
        assertThat(http("DELETE").statusCode()).isEqualTo(405);
    }

    private static HttpResponse<String> http(String method) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var address = URI.create("http://localhost:" + identity.server().port() + "/.well-known/jwks.json");
            var request = HttpRequest.newBuilder(address)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ExchangeServiceSecretResponse exchange(
            Transport transport, String service, String secret, String audience) {
        return ServiceTokenServiceGrpc.newBlockingStub(identity.channel(transport))
                .exchangeServiceSecret(ExchangeServiceSecretRequest.newBuilder()
                        .setService(service)
                        .setSecret(secret)
                        .setAudience(audience)
                        .build());
    }

    /// Records the tokens of calls.
    private record Listening(List<String> seen) implements io.grpc.ClientInterceptor {
        @Override
        public <Q, R> io.grpc.ClientCall<Q, R> interceptCall(
                io.grpc.MethodDescriptor<Q, R> method, io.grpc.CallOptions options, io.grpc.Channel next) {
            return new io.grpc.ForwardingClientCall.SimpleForwardingClientCall<>(next.newCall(method, options)) {
                @Override
                public void start(Listener<R> responses, io.grpc.Metadata headers) {
                    seen.add(String.valueOf(headers.get(Caller.AUTHORIZATION)));
                    super.start(responses, headers);
                }
            };
        }
    }
}
