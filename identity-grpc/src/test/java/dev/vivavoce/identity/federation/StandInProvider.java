package dev.vivavoce.identity.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An OpenID Connect provider on this machine, which signs real tokens with a key that it publishes and can be
/// set to make mistakes.
final class StandInProvider implements AutoCloseable {
    static final String CLIENT_ID = "vivavoce";
    static final String CLIENT_SECRET = "stand-in:secret?";

    /// What the provider does wrong.
    enum Fault {
        NONE,
        WRONG_NONCE,
        WRONG_AUDIENCE,
        OTHER_AUTHORIZED_PARTY,
        WRONG_ISSUER,
        EXPIRED,
        ISSUED_IN_THE_FUTURE,
        UNSIGNED,
        HS256_WITH_PUBLIC_KEY,
        FOREIGN_KEY,
        NO_ID_TOKEN,
        CODE_REFUSED,
        CLIENT_REFUSED,
        USERINFO_OF_ANOTHER,
        SLOW,
        ERROR_500,
        REDIRECT,
        HUGE
    }

    /// A person at the provider.
    ///
    /// @param isVerified null when the provider does not say whether it has verified the address
    record Somebody(
            String subject,
            @Nullable String email,
            @Nullable Boolean isVerified,
            @Nullable String name) {
        static Somebody called(String name) {
            var subject = UUID.randomUUID().toString();
            return new Somebody(subject, subject + "@example.org", true, name);
        }

        String address() {
            return Objects.requireNonNull(email);
        }

        Somebody with(@Nullable String otherEmail, @Nullable Boolean otherVerified) {
            return new Somebody(subject, otherEmail, otherVerified, name);
        }
    }

    /// What the browser brings back.
    record Return(String state, String code) {}

    private record Grant(Somebody somebody, Map<String, String> asked) {}

    private final HttpServer server;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();
    private final Map<String, Somebody> userinfo = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    final AtomicInteger keyFetches = new AtomicInteger();
    private volatile RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();
    volatile Fault fault = Fault.NONE;
    /// Whether userinfo has the addresses instead of the ID token.
    volatile boolean tellsByUserinfo;
    /// Whether authorization responses name the issuer (RFC 9207).
    volatile boolean namesIssuer;

    StandInProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        page("/.well-known/openid-configuration", _ -> metadata());
        page("/keys", _ -> {
            keyFetches.incrementAndGet();
            return new JWKSet(key.toPublicJWK()).toString();
        });
        page("/token", this::token);
        page("/userinfo", this::userinfo);
        server.start();
    }

    private interface Page {
        String of(HttpExchange exchange) throws IOException, JOSEException;
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Signs with another key from now on; the old one is gone.
    void rotate() {
        key = newKey();
    }

    /// Signs a person in at the address that the browser was sent to.
    Return visit(String authorizationUrl, Somebody somebody) {
        var address = URI.create(authorizationUrl);
        var asked = form(address.getRawQuery());
        if (!address.toString().startsWith(issuer() + "/authorize?")
                || !"code".equals(asked.get("response_type"))
                || !CLIENT_ID.equals(asked.get("client_id"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || !asked.getOrDefault("scope", "").contains("openid"))
            throw new AssertionError("not a request that a provider accepts: " + authorizationUrl);
        var code = UUID.randomUUID().toString();
        grants.put(code, new Grant(somebody, asked));
        return new Return(required(asked, "state"), code);
    }

    private String metadata() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "userinfo_endpoint": "%1$s/userinfo", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "authorization_response_iss_parameter_supported": %2$s,
                 "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
                """.formatted(issuer(), namesIssuer);
    }

    private String token(HttpExchange exchange) throws IOException, JOSEException {
        if (fault == Fault.CLIENT_REFUSED) return "400 {\"error\": \"invalid_client\"}";
        var form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var grant = grants.remove(required(form, "code"));
        if (fault == Fault.CODE_REFUSED || grant == null || !isFor(grant, exchange, form))
            return "400 {\"error\": \"invalid_grant\"}";
        if (fault == Fault.NO_ID_TOKEN)
            return "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"expires_in\": 60}";
        var accessToken = UUID.randomUUID().toString();
        userinfo.put(accessToken, grant.somebody());
        return "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 60, \"id_token\": \"%s\"}"
                .formatted(accessToken, idToken(grant));
    }

    private static boolean isFor(Grant grant, HttpExchange exchange, Map<String, String> form) {
        var basic = Base64.getEncoder()
                .encodeToString(
                        (CLIENT_ID + ":" + CLIENT_SECRET.replace(":", "%3A").replace("?", "%3F")).getBytes(UTF_8));
        return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("authorization"))
                && required(grant.asked(), "redirect_uri").equals(form.get("redirect_uri"))
                && required(grant.asked(), "code_challenge").equals(sha256(required(form, "code_verifier")));
    }

    private String idToken(Grant grant) throws JOSEException {
        var now = Instant.now();
        var somebody = grant.somebody();
        var issuedAt = fault == Fault.ISSUED_IN_THE_FUTURE ? now.plusSeconds(600) : now.minusSeconds(1);
        var claims = new JWTClaimsSet.Builder()
                .issuer(fault == Fault.WRONG_ISSUER ? "https://elsewhere.example" : issuer())
                .subject(somebody.subject())
                .audience(
                        fault == Fault.WRONG_AUDIENCE
                                ? List.of("another")
                                : fault == Fault.OTHER_AUTHORIZED_PARTY
                                        ? List.of(CLIENT_ID, "another")
                                        : List.of(CLIENT_ID))
                .issueTime(Date.from(fault == Fault.EXPIRED ? now.minusSeconds(7_200) : issuedAt))
                .expirationTime(Date.from(fault == Fault.EXPIRED ? now.minusSeconds(3_600) : now.plusSeconds(900)))
                .claim(
                        "nonce",
                        fault == Fault.WRONG_NONCE
                                ? "of another sign-in"
                                : grant.asked().get("nonce"));
        if (fault == Fault.OTHER_AUTHORIZED_PARTY) claims.claim("azp", "another");
        if (!tellsByUserinfo)
            claims.claim("email", somebody.email())
                    .claim("email_verified", somebody.isVerified())
                    .claim("name", somebody.name());
        if (fault == Fault.UNSIGNED) return new PlainJWT(claims.build()).serialize();
        boolean hmac = fault == Fault.HS256_WITH_PUBLIC_KEY;
        var token = new SignedJWT(
                new JWSHeader.Builder(hmac ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .build(),
                claims.build());
        if (hmac) token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        else token.sign(new RSASSASigner(fault == Fault.FOREIGN_KEY ? foreignKey : key));
        return token.serialize();
    }

    private String userinfo(HttpExchange exchange) {
        var somebody = userinfo.get(
                exchange.getRequestHeaders().getFirst("authorization").replaceFirst("Bearer ", ""));
        if (somebody == null) return "401 {}";
        return "{\"sub\": \"%s\", \"email\": \"%s\", \"email_verified\": %s, \"name\": \"%s\"}"
                .formatted(
                        fault == Fault.USERINFO_OF_ANOTHER ? "another" : somebody.subject(),
                        somebody.email(),
                        somebody.isVerified(),
                        somebody.name());
    }

    /// A page whose text may begin with a status other than 200.
    private void page(String path, Page page) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var text = answer(() -> {
                    try {
                        return page.of(exchange);
                    } catch (IOException | JOSEException thrown) {
                        throw new IllegalStateException(thrown);
                    }
                });
                int status = text.startsWith("{") ? 200 : Integer.parseInt(text.substring(0, 3));
                var body = (status == 200 ? text : text.substring(4)).getBytes(UTF_8);
                exchange.getResponseHeaders().add("content-type", "application/json");
                if (status == 302) exchange.getResponseHeaders().add("location", issuer() + "/elsewhere");
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    private String answer(Supplier<String> page) {
        return switch (fault) {
            case SLOW -> {
                try {
                    closed.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                yield page.get();
            }
            case ERROR_500 -> "500 {}";
            case REDIRECT -> "302 {}";
            case HUGE -> "{\"padding\": \"" + "x".repeat(1_000_000) + "\"}";
            case NONE,
                    WRONG_NONCE,
                    WRONG_AUDIENCE,
                    OTHER_AUTHORIZED_PARTY,
                    WRONG_ISSUER,
                    EXPIRED,
                    ISSUED_IN_THE_FUTURE,
                    UNSIGNED,
                    HS256_WITH_PUBLIC_KEY,
                    FOREIGN_KEY,
                    NO_ID_TOKEN,
                    CODE_REFUSED,
                    CLIENT_REFUSED,
                    USERINFO_OF_ANOTHER -> page.get();
        };
    }

    private static Map<String, String> form(String text) {
        var values = new HashMap<String, String>();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            values.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return values;
    }

    private static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) throw new AssertionError("no " + name);
        return value;
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
