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
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The contract of objects where each is sent in parts.
class PartedUploadTest extends ObjectsContract {
    /// Three whole ones and a rest.
    private static final int PART = 30_000;

    private static final TestClock clock = new TestClock();
    private static S3StandIn s3;
    private static S3Objects objects;

    @BeforeAll
    static void start() {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
        s3 = S3StandIn.start(clock);
        var bucket = new ObjectSettings.InBucket(
                Path.of("unused"), S3StandIn.BUCKET, S3StandIn.REGION, Optional.of(s3.address()), true);
        objects = S3Objects.open(bucket, "objects", new SimpleMeterRegistry(), PART);
    }

    @AfterAll
    static void stop() {
        objects.close();
        s3.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @AfterEach
    void noPartIsLeft() {
        assertThat(s3.openUploads()).isEmpty();
        clock.reset();
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
        return S3ObjectsTest.FORGERIES;
    }

    @Test
    void each_part_is_a_request_and_what_fits_into_one_is_not_parted() throws IOException {
        int before = s3.calls().size();
        objects.put(object, new ByteArrayInputStream(bytes));
        assertThat(s3.calls().subList(before, s3.calls().size()))
                .extracting(call -> call.substring(0, call.indexOf(' ')))
                .containsExactly("POST", "PUT", "PUT", "PUT", "PUT", "POST");
        var small = new Objects.Description(object.key(), PART, TYPE);
        objects.put(small, new ByteArrayInputStream(Arrays.copyOf(bytes, PART)));
        assertThat(s3.calls().getLast()).startsWith("PUT");
        assertThat(objects.describe(object.key())).contains(small);
    }

    @Test
    void a_stream_that_fails_in_a_later_part_stores_nothing_and_leaves_no_part() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        var failing = new SequenceInputStream(new ByteArrayInputStream(bytes, 0, 2 * PART + 1), broken);
        assertThatThrownBy(() -> objects.put(object, failing)).hasMessage("the disk is gone");
        assertThat(objects.describe(object.key())).isEmpty();
    }
}
