package dev.vivavoce.runtimetest.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtimetest.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The examples that AWS gives in the Amazon S3 API Reference, "Signature Calculations".
class AwsSignatureTest {
    private static final String CREDENTIAL = "AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
    private static final Map<String, String> GET = Map.of(
            "host", "examplebucket.s3.amazonaws.com",
            "range", "bytes=0-9",
            "x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "x-amz-date", "20130524T000000Z",
            "authorization",
                    "AWS4-HMAC-SHA256 Credential=" + CREDENTIAL
                            + ",SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                            + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    private static final String ADDRESS = "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential="
            + CREDENTIAL.replace("/", "%2F")
            + "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            + "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";

    private final StandingClock clock = new StandingClock(Instant.parse("2013-05-24T00:05:00Z"));
    private final AwsSignature signature = new AwsSignature(
            new AwsSignature.Trusted(
                    "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1", "s3"),
            clock);

    @Test
    void a_signed_header_is_verified() throws Exception {
        signature.verify(new AwsSignature.Request("GET", "/test.txt", "", GET));
        assertRefused("DELETE", "/test.txt", "", GET, "SignatureDoesNotMatch");
        assertRefused("GET", "/test2.txt", "", GET, "SignatureDoesNotMatch");
        assertRefused("GET", "/test.txt", "versions=", GET, "SignatureDoesNotMatch");
        var other = new HashMap<>(GET);
        other.put("range", "bytes=0-10");
        assertRefused("GET", "/test.txt", "", other, "SignatureDoesNotMatch");
        clock.pass(Duration.ofMinutes(11));
        assertRefused("GET", "/test.txt", "", GET, "RequestTimeTooSkewed");
    }

    @Test
    void a_signed_address_is_verified_until_it_expires() throws Exception {
        var host = Map.of("host", "examplebucket.s3.amazonaws.com");
        signature.verify(new AwsSignature.Request("GET", "/test.txt", ADDRESS, host));
        assertRefused("PUT", "/test.txt", ADDRESS, host, "SignatureDoesNotMatch");
        assertRefused("GET", "/test.txt", ADDRESS.replace("86400", "86401"), host, "SignatureDoesNotMatch");
        assertRefused("GET", "/test.txt", ADDRESS, Map.of("host", "elsewhere"), "SignatureDoesNotMatch");
        assertRefused("GET", "/test.txt", "", host, "AccessDenied");
        clock.pass(Duration.ofDays(1));
        assertRefused("GET", "/test.txt", ADDRESS, host, "AccessDenied");
    }

    @Test
    void each_chunk_of_a_body_is_verified_after_the_one_before() throws Exception {
        var headers = new HashMap<>(Map.of(
                "host", "s3.amazonaws.com",
                "x-amz-date", "20130524T000000Z",
                "x-amz-storage-class", "REDUCED_REDUNDANCY",
                "content-encoding", "aws-chunked",
                "content-length", "66824",
                "x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
                "x-amz-decoded-content-length", "66560"));
        headers.put(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=" + CREDENTIAL
                        + ",SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;"
                        + "x-amz-decoded-content-length;x-amz-storage-class,"
                        + "Signature=4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9");
        var request = new AwsSignature.Request("PUT", "/examplebucket/chunkObject.txt", "", headers);
        var chunks = signature.verify(request).chunks();
        chunks.verify(letters(65_536), "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648");
        chunks.verify(letters(1_024), "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497");
        chunks.verify(letters(0), "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9");
        assertThatThrownBy(() -> signature
                        .verify(request)
                        .chunks()
                        .verify(letters(65_535), "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648"))
                .isInstanceOf(AwsSignature.Refused.class);
    }

    private void assertRefused(String method, String path, String query, Map<String, String> headers, String code) {
        assertThatThrownBy(() -> signature.verify(new AwsSignature.Request(method, path, query, headers)))
                .isInstanceOfSatisfying(
                        AwsSignature.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static byte[] letters(int count) {
        var letters = new byte[count];
        Arrays.fill(letters, (byte) 'a');
        return letters;
    }
}
