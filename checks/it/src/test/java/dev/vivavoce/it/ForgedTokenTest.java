package dev.vivavoce.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.vivavoce.access.v1.AccessProto;
import dev.vivavoce.cli.connection.GraphQlFailure;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.ClientInterceptors;
import java.text.ParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Forged access tokens (RFC 8725), made from a real one, at the graph and at each service.
class ForgedTokenTest {
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");

    @RegisterExtension
    static final WholePlatform whole = new WholePlatform();

    @Test
    void the_graph_and_each_service_refuse_them() throws Exception {
        var own = register();
        var forged = forged(own);
        assertThat(forged).hasSizeGreaterThan(15);
        var softly = new SoftAssertions();
        for (var token : forged.entrySet()) {
            softly.assertThat(graph(token.getValue()))
                    .as("%s at the graph", token.getKey())
                    .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
            for (var service : SERVICES)
                softly.assertThat(call(service, token.getValue()))
                        .as("%s at %s", token.getKey(), service)
                        .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
        }
        softly.assertAll();
        for (var service : SERVICES)
            assertThat(call(service, own.getAccessToken()))
                    .as("the real token at %s", service)
                    .isNotIn("UNAUTHENTICATED TOKEN_INVALID", "UNAUTHENTICATED TOKEN_MISSING");
    }

    private static SignedIn register() {
        return AccountServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .register(RegisterRequest.newBuilder()
                        .setEmail(UUID.randomUUID() + "@test.vivavoce.example")
                        .setPassword("a quiet river bends north")
                        .setDisplayName("Ana")
                        .build())
                .getRegistered();
    }

    /// Returns the tokens by what is wrong with them.
    private static Map<String, String> forged(SignedIn own) throws ParseException, JOSEException {
        var real = own.getAccessToken();
        var parts = real.split("\\.", -1);
        var jwt = SignedJWT.parse(real);
        var claims = jwt.getJWTClaimsSet();
        var keyId = jwt.getHeader().getKeyID();
        var jwks = ServiceTokenServiceGrpc.newBlockingStub(whole.platform().channel("identity"))
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
        var published = JWKSet.parse(jwks).getKeyByKeyId(keyId).toECKey();
        var stranger = new ECKeyGenerator(Curve.P_256).keyID(keyId).generate();

        var forged = new LinkedHashMap<String, String>();
        for (var none : List.of("none", "None", "NONE"))
            forged.put("alg " + none, encoded(header(jwt, Map.of("alg", none))) + "." + parts[1] + ".");
        forged.put("HS256 with our public key", hmac(jwt, published));
        forged.put("a stranger's signature", signed(header(jwt, Map.of()), claims, stranger));
        forged.put("zeros as signature", parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]));
        forged.put("no signature", parts[0] + "." + parts[1] + ".");
        forged.put("trailing bytes", real + "AAAA");
        forged.put("a fourth part", real + ".AAAA");
        forged.put(
                "claims of another person",
                parts[0] + "." + encoded(claims.toString().replace(claims.getSubject(), "" + UUID.randomUUID())) + "."
                        + parts[2]);
        forged.put(
                "more roles",
                parts[0] + "." + encoded(claims.toString().replace("\"LEARNER\"", "\"ADMIN\"")) + "." + parts[2]);
        for (var extra : List.<Map<String, Object>>of(
                Map.of("jku", "http://127.0.0.1:9/jwks.json"),
                Map.of("x5u", "http://127.0.0.1:9/cert.pem"),
                Map.of("jwk", stranger.toPublicJWK().toJSONObject()),
                Map.of("crit", List.of("urn:unknown"), "urn:unknown", true)))
            forged.put("the header " + extra.keySet(), signed(header(jwt, extra), claims, stranger));
        for (var path : List.of("../../../../dev/null", "x' OR '1'='1", "http://127.0.0.1:9/key"))
            forged.put("the key id " + path, signed(header(jwt, Map.of("kid", path)), claims, stranger));
        forged.put(
                "another audience",
                signed(
                        header(jwt, Map.of()),
                        new JWTClaimsSet.Builder(claims).audience("elsewhere").build(),
                        stranger));
        forged.put("a refresh token", own.getRefreshToken());
        forged.put("nothing but dots", "..");
        return forged;
    }

    private static String header(SignedJWT jwt, Map<String, Object> changed) {
        var header = new HashMap<>(jwt.getHeader().toJSONObject());
        header.putAll(changed);
        return JSONObjectUtils.toJSONString(header);
    }

    private static String hmac(SignedJWT real, ECKey published) throws JOSEException, ParseException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(real.getHeader().getType())
                        .keyID(real.getHeader().getKeyID())
                        .build(),
                real.getJWTClaimsSet());
        jwt.sign(new MACSigner(published.toPublicJWK().toJSONString().getBytes(UTF_8)));
        return jwt.serialize();
    }

    private static String signed(String header, JWTClaimsSet claims, ECKey key) throws JOSEException {
        var input = encoded(header) + "." + encoded(claims.toString());
        var es256 = new JWSHeader(JWSAlgorithm.ES256);
        return input + "." + new ECDSASigner(key).sign(es256, input.getBytes(UTF_8));
    }

    private static String encoded(String json) {
        return Base64URL.encode(json).toString();
    }

    private static String graph(String token) {
        var failure = catchThrowableOfType(
                GraphQlFailure.class, () -> whole.graphQl().ask(token, "{ viewer { id } }", Map.of()));
        return failure == null ? "OK" : failure.code() + " " + failure.reason();
    }

    /// Calls an RPC that is not public.
    private static String call(String service, String token) throws InterruptedException {
        var channel = whole.platform().channel(service);
        var method = new ReflectiveClient(channel)
                .methods("vivavoce.").stream()
                        .filter(ForgedTokenTest::needsToken)
                        .findFirst()
                        .orElseThrow();
        var authenticated = ClientInterceptors.intercept(channel, Caller.bearer(() -> new Secret(token)));
        var empty = DynamicMessage.getDefaultInstance(method.getInputType());
        return RpcProbe.of(authenticated, method, empty, false).refusal();
    }

    private static boolean needsToken(MethodDescriptor method) {
        return !method.getOptions().getExtension(AccessProto.access).getPublic() && !method.isClientStreaming();
    }
}
