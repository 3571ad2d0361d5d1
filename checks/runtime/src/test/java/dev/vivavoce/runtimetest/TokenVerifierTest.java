package dev.vivavoce.runtimetest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtime.security.TokenVerifier;
import io.grpc.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
    private final TestClock clock = new TestClock();
    private final ECKey key = generated("key-1");
    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<String> jwks = new AtomicReference<>(new JWKSet(key.toPublicJWK()).toString());
    private final TokenVerifier verifier = TokenVerifier.of(
            () -> {
                fetches.incrementAndGet();
                return jwks.get();
            },
            "speech",
            clock);
    private final UUID userId = UUID.randomUUID();

    @Test
    void a_users_token_names_the_caller() {
        var caller = verifier.verify(signed(header(), claims().build()));
        assertThat(caller.userId()).isEqualTo(userId);
        assertThat(caller.roles()).isEqualTo(Set.of(Role.LEARNER));
    }

    @Test
    void a_services_token_is_valid_only_for_its_audience() {
        var service = claims().subject("content").claim("roles", List.of("SERVICE"));
        var caller = verifier.verify(signed(header(), service.audience("speech").build()));
        assertThat(caller.subject()).isEqualTo("content");
        assertThat(caller.is(Role.SERVICE)).isTrue();
        refused(signed(header(), service.audience("billing").build()));
        refused(signed(header(), service.audience(TokenVerifier.AUDIENCE).build()));
        refused(signed(header(), service.audience(List.of("speech", "billing")).build()));
    }

    @Test
    void the_scopes_of_an_api_key_limit_its_token() {
        assertThat(scopes("results:read speech:write")).isEqualTo(Set.of(Scope.RESULTS_READ, Scope.SPEECH_WRITE));
        assertThat(scopes("results:read bank:write")).as("one unknown").isEqualTo(Set.of(Scope.RESULTS_READ));
        assertThat(scopes("")).as("none").isEqualTo(Set.of());
        assertThat(scopes("* results:read")).as("no list has a star").isEqualTo(Set.of(Scope.RESULTS_READ));
        assertThat(scopes("*")).as("a sign-in").isNull();
        refused(signed(header(), claims().claim("scope", null).build()));
        refused(signed(header(), claims().claim("scope", List.of("*")).build()));
    }

    private @Nullable Set<Scope> scopes(String claim) {
        return verifier.verify(signed(header(), claims().claim("scope", claim).build()))
                .scopes();
    }

    @Test
    void an_unknown_role_is_ignored() {
        var token = signed(
                header(), claims().claim("roles", List.of("LEARNER", "PROCTOR")).build());
        assertThat(verifier.verify(token).roles()).isEqualTo(Set.of(Role.LEARNER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "NONE", "nOnE"})
    void alg_none_is_refused_in_any_case(String none) {
        for (var signature : List.of("", "AAAA")) {
            var token = encoded("{\"alg\":\"" + none + "\",\"typ\":\"at+jwt\",\"kid\":\"key-1\"}") + "."
                    + encoded(claims().build().toString()) + "." + signature;
            refused(token);
        }
        assertThat(fetches).hasValue(0);
    }

    @Test
    void a_token_signed_with_the_public_key_as_hmac_secret_is_refused() throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(TokenVerifier.TYPE)
                        .keyID("key-1")
                        .build(),
                claims().build());
        jwt.sign(new MACSigner(key.toPublicJWK().toJSONString().getBytes(UTF_8)));
        refused(jwt.serialize());
        assertThat(fetches).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource
    void a_header_that_brings_its_own_key_or_conditions_is_refused(Map<String, Object> extra) {
        var stranger = generated("key-1");
        var header = new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                .type(TokenVerifier.TYPE)
                .keyID("key-1");
        var json = header.build().toJSONObject();
        json.putAll(extra);
        if (extra.containsKey("jwk")) json.put("jwk", stranger.toPublicJWK().toJSONObject());
        var text = com.nimbusds.jose.util.JSONObjectUtils.toJSONString(json);
        for (var signer : List.of(stranger, key)) refused(signed(text, signer));
        assertThat(fetches).hasValue(0);
    }

    static Stream<Map<String, Object>> a_header_that_brings_its_own_key_or_conditions_is_refused() {
        return Stream.of(
                Map.of("jku", "https://evil.example/jwks.json"),
                Map.of("x5u", "https://evil.example/cert.pem"),
                Map.of("jwk", Map.of()),
                Map.of("x5c", List.of("MIIB")),
                Map.of("crit", List.of("b64"), "b64", false),
                Map.of("crit", List.of("urn:unknown"), "urn:unknown", true),
                Map.of("zip", "DEF"),
                Map.of("cty", "JWT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../../dev/null", "key-1' OR '1'='1", "https://evil.example/key", "\u0000", ""})
    void a_kid_is_only_compared_and_never_used_as_an_address(String kid) {
        var json = Map.<String, Object>of("alg", "ES256", "typ", "at+jwt", "kid", kid);
        refused(signed(com.nimbusds.jose.util.JSONObjectUtils.toJSONString(json), key));
    }

    @Test
    void a_signature_has_one_valid_encoding() {
        var token = signed(header(), claims().build());
        var unsigned = token.substring(0, token.lastIndexOf('.') + 1);
        refused(unsigned + Base64URL.encode(new byte[64]));
        refused(unsigned);
        refused(token + "A");
        refused(token + "AAAA");
        refused(token + ".AAAA");
        refused(token + "\n");
        refused(token + " x");
        refused(signed(header().toString(), generated("key-1")));
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        char last = token.charAt(token.length() - 1);
        refused(token.substring(0, token.length() - 1) + alphabet.charAt(alphabet.indexOf(last) + 1));
    }

    @Test
    void another_type_issuer_or_audience_is_refused() {
        refused(signed(header(), claims().audience("elsewhere").build()));
        refused(signed(header(), claims().audience((String) null).build()));
        refused(signed(header(), claims().issuer("https://evil.example").build()));
        refused(signed(header(), claims().subject("not-a-uuid").build()));
        refused(signed(header(), claims().subject(null).build()));
        refused(signed(header(), claims().claim("roles", null).build()));
        refused(signed(header(), claims().claim("roles", "LEARNER").build()));
        for (var missing : List.of("exp", "nbf", "iat", "iss"))
            refused(signed(header(), claims().claim(missing, null).build()));
        var untyped =
                new JWSHeader.Builder(TokenVerifier.ALGORITHM).keyID("key-1").build();
        refused(signed(untyped, claims().build()));
        var idToken = new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                .type(com.nimbusds.jose.JOSEObjectType.JWT)
                .keyID("key-1")
                .build();
        refused(signed(idToken, claims().build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "..", "vvr_Zm9vYmFyYmF6", "a.b.c", "eyJhbGciOiJFUzI1NiJ9..", "Bearer"})
    void text_that_is_not_a_token_is_refused_without_fetching_keys(String text) {
        refused(text);
        assertThat(fetches).hasValue(0);
    }

    @Test
    void a_huge_token_is_refused_unread() {
        refused("e".repeat(3_000_000));
        refused("e30.".repeat(1_000_000));
    }

    @Test
    void a_token_is_valid_only_between_its_times() {
        var token = signed(header(), claims().build());
        clock.moveOn(Duration.ofMinutes(16));
        var expired = failure(token);
        assertThat(expired.reason()).isEqualTo("TOKEN_EXPIRED");
        assertThat(expired.code()).isEqualTo(com.google.rpc.Code.UNAUTHENTICATED);
        clock.reset();
        refused(signed(
                header(),
                claims().notBeforeTime(Date.from(Instant.now().plusSeconds(60))).build()));
    }

    @Test
    void a_storm_of_unknown_kids_costs_one_fetch_in_30_seconds() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2_000)
                    .forEach(n -> threads.execute(() -> refused(signed(header("kid-" + n), claims().build()))));
        }
        assertThat(fetches).hasValue(1);
        clock.moveOn(Duration.ofSeconds(31));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500)
                    .forEach(n -> threads.execute(() -> refused(signed(header("kid-" + n), claims().build()))));
        }
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_new_key_is_found_once_30_seconds_have_passed() {
        verifier.verify(signed(header(), claims().build()));
        var next = generated("key-2");
        jwks.set(new JWKSet(List.of(key.toPublicJWK(), next.toPublicJWK())).toString());
        clock.moveOn(Duration.ofSeconds(31));
        assertThat(verifier.verify(signed(header("key-2").toString(), next)).userId())
                .isEqualTo(userId);
        assertThat(fetches).hasValue(2);
    }

    @Test
    void a_withdrawn_key_is_dropped_within_six_minutes() {
        verifier.verify(signed(header(), claims().build()));
        jwks.set(new JWKSet(generated("key-2").toPublicJWK()).toString());
        clock.moveOn(Duration.ofMinutes(6));
        refused(signed(header(), claims().build()));
    }

    @Test
    void an_unreachable_identity_at_the_start_is_reported_and_asked_again_after_a_second() {
        var away = new AtomicReference<>(true);
        var asked = new AtomicInteger();
        var early = TokenVerifier.of(
                () -> {
                    asked.incrementAndGet();
                    if (away.get()) throw Status.UNAVAILABLE.asRuntimeException();
                    return jwks.get();
                },
                "speech",
                clock);
        var token = signed(header(), claims().build());
        for (int i = 0; i < 100; i++) {
            var failure = catchThrowableOfType(Failure.class, () -> early.verify(token));
            assertThat(failure.reason()).isEqualTo("KEYS_UNAVAILABLE");
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        }
        assertThat(early.ready()).isFalse();
        assertThat(asked).hasValueLessThan(5);
        away.set(false);
        clock.moveOn(Duration.ofSeconds(2));
        assertThat(early.verify(token).userId()).isEqualTo(userId);
        assertThat(early.ready()).isTrue();
        away.set(true);
        clock.moveOn(Duration.ofMinutes(10));
        assertThat(early.verify(signed(header(), claims().build())).userId())
                .as("old keys stay in use while identity is unreachable")
                .isEqualTo(userId);
    }

    private void refused(String token) {
        var failure = failure(token);
        assertThat(failure.code()).isEqualTo(com.google.rpc.Code.UNAUTHENTICATED);
        assertThat(failure.reason()).isEqualTo("TOKEN_INVALID");
    }

    private Failure failure(String token) {
        return catchThrowableOfType(Failure.class, () -> verifier.verify(token));
    }

    private JWTClaimsSet.Builder claims() {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(TokenVerifier.ISSUER)
                .audience(TokenVerifier.AUDIENCE)
                .subject(userId.toString())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(15))))
                .claim("roles", List.of("LEARNER"))
                .claim("scope", "*");
    }

    private static JWSHeader header() {
        return header("key-1");
    }

    private static JWSHeader header(String kid) {
        return new JWSHeader.Builder(TokenVerifier.ALGORITHM)
                .type(TokenVerifier.TYPE)
                .keyID(kid)
                .build();
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) {
        return signed(header.toString(), claims, key);
    }

    private String signed(String header, ECKey signer) {
        return signed(header, claims().build(), signer);
    }

    /// Signs any header text, also one that a library would not produce.
    private static String signed(String header, JWTClaimsSet claims, ECKey signer) {
        var content = encoded(header) + "." + encoded(claims.toString());
        try {
            var es256 = new JWSHeader(JWSAlgorithm.ES256);
            return content + "." + new ECDSASigner(signer).sign(es256, content.getBytes(UTF_8));
        } catch (com.nimbusds.jose.JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String encoded(String text) {
        return Base64URL.encode(text).toString();
    }

    private static ECKey generated(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(kid.toLowerCase(Locale.ROOT))
                    .generate();
        } catch (com.nimbusds.jose.JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
