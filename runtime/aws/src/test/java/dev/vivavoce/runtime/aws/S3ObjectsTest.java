package dev.vivavoce.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import dev.vivavoce.runtimetest.contract.ObjectsContract;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Objects in a bucket, of a stand-in that verifies every signature.
class S3ObjectsTest extends ObjectsContract {
    private static final TestClock clock = new TestClock();
    private static final Duration HOUR = Duration.ofHours(1);
    static final Map<String, String> FORGERIES = Map.of(
            "X-Amz-Expires=3600", "X-Amz-Expires=3601",
            "X-Amz-Expires=", "X-Amz-Expires=x",
            "X-Amz-Date=2", "X-Amz-Date=1",
            "X-Amz-Signature=", "X-Amz-Signature=A",
            "X-Amz-Signature=.*", "",
            "X-Amz-SignedHeaders=[^&]*", "X-Amz-SignedHeaders=host%3Brange",
            "X-Amz-Credential=AKID", "X-Amz-Credential=BKID",
            "eu-central-1", "eu-central-2");

    private static S3StandIn s3;
    private static S3Objects objects;

    @BeforeAll
    static void start() {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
        s3 = S3StandIn.start(clock);
        objects = open(S3StandIn.BUCKET, s3.address());
    }

    @AfterAll
    static void stop() {
        objects.close();
        s3.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @AfterEach
    void isWhole() {
        clock.reset();
        s3.fail(0);
        s3.cutAt(Integer.MAX_VALUE);
    }

    private static S3Objects open(String bucket, URI endpoint) {
        return S3Objects.open(
                new ObjectSettings.InBucket(Path.of("unused"), bucket, S3StandIn.REGION, Optional.of(endpoint), true),
                new SimpleMeterRegistry());
    }

    @Override
    protected Objects objects() {
        return objects;
    }

    @Override
    protected void pass(Duration time) {
        clock.moveOn(time);
    }

    @Override
    protected Map<String, String> forgeries() {
        return FORGERIES;
    }

    @Test
    void an_address_to_put_signs_length_and_type() {
        assertThat(objects.addressToPut(object, HOUR).toString())
                .contains("X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost");
    }

    @Test
    void a_large_object_passes_without_being_held_in_memory_as_a_whole() throws IOException {
        var large = new Objects.Description(object.key(), 8_000_000, TYPE);
        objects.put(large, new Zeros());
        try (var content = objects.get(large.key()).orElseThrow()) {
            assertThat(content.bytes().readNBytes(10)).isEqualTo(new byte[10]);
        } // the rest is not fetched
        assertThat(objects.describe(large.key())).contains(large);
    }

    /// Zeros as many as the description says, and no more.
    private static final class Zeros extends InputStream {
        private int left = 8_000_000;

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }
    }

    @Test
    void a_stream_that_fails_stores_nothing_and_its_failure_is_told() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> objects.put(object, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is gone");
        assertThat(objects.describe(object.key())).isEmpty();
    }

    @Test
    void a_read_that_is_broken_off_fails_and_is_not_taken_for_the_end() throws IOException {
        objects.put(object, new ByteArrayInputStream(bytes));
        s3.cutAt(50_000);
        try (var content = objects.get(object.key()).orElseThrow()) {
            assertThatThrownBy(() -> content.bytes().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_store_that_fails_twice_is_asked_again() throws IOException {
        objects.put(object, new ByteArrayInputStream(bytes));
        s3.fail(2);
        assertThat(objects.describe(object.key())).contains(object);
    }

    @Test
    void a_store_that_fails_for_longer_is_unavailable_and_not_called_any_more_until_it_recovers() throws Exception {
        try (var own = open(S3StandIn.BUCKET, s3.address())) {
            s3.fail(Integer.MAX_VALUE);
            for (int call = 0; call < 4; call++)
                assertThatThrownBy(() -> own.describe(object.key())).isInstanceOf(Objects.Unavailable.class);
            int before = s3.calls().size();
            assertThatThrownBy(() -> own.describe(object.key()))
                    .isInstanceOf(Objects.Unavailable.class)
                    .hasMessageContaining("not called");
            assertThat(s3.calls()).hasSize(before);
        }
    }

    @Test
    void a_store_that_is_away_delays_no_start_and_its_calls_can_be_repeated() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (var away = open(S3StandIn.BUCKET, URI.create("http://localhost:" + free))) {
            assertThatThrownBy(() -> away.put(object, new ByteArrayInputStream(bytes)))
                    .isInstanceOf(Objects.Unavailable.class);
            assertThatThrownBy(() -> away.get(object.key())).isInstanceOf(Objects.Unavailable.class);
            assertThat(away.addressToPut(object, HOUR)).isNotNull(); // made here, without a call
        }
    }

    @Test
    void a_bucket_that_does_not_exist_stops_the_start_with_its_name() {
        assertThatThrownBy(() -> open("no-such-bucket", s3.address()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-bucket");
    }

    @Test
    void wrong_credentials_are_refused_and_not_shown() {
        System.setProperty("aws.secretAccessKey", "not the key");
        try (var own = open(S3StandIn.BUCKET, s3.address())) {
            assertThatThrownBy(() -> own.get(object.key()))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(Objects.Unavailable.class)
                    .hasMessageContaining("SignatureDoesNotMatch")
                    .hasMessageNotContaining("not the key");
            assertThatThrownBy(() -> own.put(object, new ByteArrayInputStream(bytes)))
                    .hasMessageContaining("status 403");
        } finally {
            System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
        }
    }

    @Test
    void an_interrupted_upload_leaves_nothing() throws Exception {
        var address = objects.addressToPut(object, HOUR);
        var request = HttpRequest.newBuilder(address)
                .header("content-type", TYPE)
                .PUT(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArray(bytes, 0, 60_000), bytes.length)) // announces more than it sends
                .build();
        assertThatThrownBy(() -> http.send(request, BodyHandlers.discarding())).isInstanceOf(IOException.class);
        assertThat(objects.describe(object.key())).isEmpty();
    }
}
