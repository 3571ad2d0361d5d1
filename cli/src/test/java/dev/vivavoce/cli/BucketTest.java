package dev.vivavoce.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketTest {
    private static S3StandIn s3;

    @BeforeAll
    static void start() {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
        s3 = S3StandIn.start(new TestClock());
    }

    @AfterAll
    static void stop() {
        s3.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    @Test
    void a_check_finds_what_is_missing_and_writes_nothing_and_a_run_without_it_writes() throws IOException {
        assertThat(bucket(S3StandIn.BUCKET, "--check")).isEqualTo(1);
        assertThat(s3.rule("lifecycle")).isNull();
        assertThat(bucket(S3StandIn.BUCKET)).isZero();
        assertThat(bucket(S3StandIn.BUCKET, "--check")).isZero();
        assertThat(bucket("another")).as("no such bucket").isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--region eu-central-1 | something is missing",
                "b | --region is missing",
                "b --region r --versions 0 | --versions: 0",
                "b --region r --origins https://app.example.org/ | --origins",
                "b --region r --origins https://app.example.org, | --origins",
                "b --region r --endpoint s3.example.org | --endpoint",
                "b --region r --rule x | --rule"
            })
    void wrong_arguments_are_refused_with_their_name(String words, String name) {
        assertThatThrownBy(() -> Bucket.run(words.split(" ")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(name)
                .hasMessageContaining("usage");
    }

    private static int bucket(String... words) throws IOException {
        return Bucket.run(Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--region",
                                S3StandIn.REGION,
                                "--endpoint",
                                s3.address().toString(),
                                "--path-style",
                                "--origins",
                                "https://app.example.org"))
                .toArray(String[]::new));
    }
}
