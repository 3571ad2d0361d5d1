package dev.vivavoce.runtimetest.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Verifies AWS Signature Version 4, in the header `Authorization` and in addresses ("Authenticating Requests", Amazon
/// S3 API Reference). It shares no code with what signs.
public final class AwsSignature {
    /// What the person who verifies knows.
    ///
    /// @param service such as `s3`
    public record Trusted(String accessKey, String secretKey, String region, String service) {}

    /// A request as it arrived.
    ///
    /// @param path decoded
    /// @param headers by their names in lower case
    public record Request(String method, String path, String query, Map<String, String> headers) {}

    /// What a valid signature says of the body.
    ///
    /// @param payload the SHA-256 of the body, or how else it is signed
    public record Valid(String payload, Chunks chunks) {}

    /// The signature of a body in chunks continues that of the headers.
    public final class Chunks {
        private final byte[] key;
        private final String time;
        private final String scope;
        private String last;

        private Chunks(byte[] key, String time, String scope, String first) {
            this.key = key;
            this.time = time;
            this.scope = scope;
            last = first;
        }

        /// Verifies the next chunk.
        void verify(byte[] chunk, String signature) throws Refused {
            last = HEX.formatHex(hmac(
                    key,
                    String.join("\n", ALGORITHM + "-PAYLOAD", time, scope, last, sha256(new byte[0]), sha256(chunk))));
            if (!last.equals(signature)) throw new Refused("SignatureDoesNotMatch");
        }
    }

    /// A request is not allowed.
    public static final class Refused extends Exception {
        private final String code;

        Refused(String code) {
            super(code);
            this.code = code;
        }

        /// The error code of AWS.
        public String code() {
            return code;
        }
    }

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(15);
    private static final long LONGEST_SECONDS = 604_800;
    private static final HexFormat HEX = HexFormat.of();

    private final Trusted trusted;
    private final Clock clock;

    public AwsSignature(Trusted trusted, Clock clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    /// @throws Refused with the code that AWS answers with
    public Valid verify(Request request) throws Refused {
        var query = parameters(request.query());
        var authorization = request.headers().get("authorization");
        if (authorization != null) return inHeader(request, query, authorization);
        if (query.containsKey("X-Amz-Signature")) return inAddress(request, query);
        throw new Refused("AccessDenied");
    }

    private Valid inHeader(Request request, Map<String, String> query, String authorization) throws Refused {
        if (!authorization.startsWith(ALGORITHM + " ")) throw new Refused("AccessDenied");
        var parts = Arrays.stream(authorization.substring(ALGORITHM.length()).split(","))
                .map(part -> part.strip().split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        var time = request.headers().getOrDefault("x-amz-date", "");
        if (Duration.between(instant(time), clock.instant()).abs().compareTo(SKEW) > 0)
            throw new Refused("RequestTimeTooSkewed");
        return verified(
                request,
                query,
                time,
                parts.getOrDefault("Credential", ""),
                parts.getOrDefault("SignedHeaders", ""),
                request.headers().getOrDefault("x-amz-content-sha256", ""),
                parts.getOrDefault("Signature", ""));
    }

    private Valid inAddress(Request request, Map<String, String> query) throws Refused {
        var signed = new HashMap<>(query);
        var signature = Objects.requireNonNull(signed.remove("X-Amz-Signature"));
        var time = query.getOrDefault("X-Amz-Date", "");
        if (!query.getOrDefault("X-Amz-Algorithm", "").equals(ALGORITHM)) throw new Refused("AccessDenied");
        var begins = instant(time);
        if (!query.getOrDefault("X-Amz-Expires", "").matches("\\d{1,6}")) throw new Refused("AccessDenied");
        long seconds = Long.parseLong(Objects.requireNonNull(query.get("X-Amz-Expires")));
        var now = clock.instant();
        if (seconds > LONGEST_SECONDS
                || !now.isBefore(begins.plusSeconds(seconds))
                || now.plus(SKEW).isBefore(begins)) throw new Refused("AccessDenied");
        return verified(
                request,
                signed,
                time,
                query.getOrDefault("X-Amz-Credential", ""),
                query.getOrDefault("X-Amz-SignedHeaders", ""),
                "UNSIGNED-PAYLOAD",
                signature);
    }

    private Valid verified(
            Request request,
            Map<String, String> query,
            String time,
            String credential,
            String headers,
            String payload,
            String signature)
            throws Refused {
        var scope = String.join("/", time.substring(0, 8), trusted.region(), trusted.service(), "aws4_request");
        if (!credential.startsWith(trusted.accessKey() + "/")) throw new Refused("InvalidAccessKeyId");
        if (!credential.equals(trusted.accessKey() + "/" + scope)) throw new Refused("AuthorizationHeaderMalformed");
        var names = Arrays.asList(headers.split(";"));
        if (!names.contains("host")) throw new Refused("SignatureDoesNotMatch");
        var canonical = String.join(
                "\n",
                request.method(),
                encoded(request.path()).replace("%2F", "/"),
                new TreeMap<>(query)
                        .entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")),
                names.stream()
                        .map(name -> name + ":" + value(request, name) + "\n")
                        .collect(Collectors.joining()),
                headers,
                payload);
        var key = key(time.substring(0, 8));
        var expected =
                HEX.formatHex(hmac(key, String.join("\n", ALGORITHM, time, scope, sha256(canonical.getBytes(UTF_8)))));
        if (!expected.equals(signature)) throw new Refused("SignatureDoesNotMatch");
        return new Valid(payload, new Chunks(key, time, scope, signature));
    }

    private static String value(Request request, String name) {
        return request.headers().getOrDefault(name, "").strip().replaceAll(" +", " ");
    }

    private byte[] key(String day) {
        var key = ("AWS4" + trusted.secretKey()).getBytes(UTF_8);
        for (var part : new String[] {day, trusted.region(), trusted.service(), "aws4_request"}) key = hmac(key, part);
        return key;
    }

    private static Instant instant(String time) throws Refused {
        try {
            return TIME.parse(time, Instant::from);
        } catch (DateTimeException _) {
            throw new Refused("AccessDenied");
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            if (!pair[0].isEmpty())
                parameters.put(
                        URLDecoder.decode(pair[0], UTF_8), pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
        }
        return parameters;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// In hexadecimal digits.
    public static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
