package dev.vivavoce.runtime.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.aws.BucketRules.Part;
import dev.vivavoce.runtime.aws.BucketRules.Purpose;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rules of a bucket, through the SDK, at a stand-in that stores them as they come.
class BucketRulesTest {
    private static final Purpose PLAIN =
            new Purpose(List.of("https://app.example.org"), Optional.empty(), Optional.empty(), false);

    private S3StandIn s3;

    @BeforeEach
    void start() {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
        s3 = S3StandIn.start(new TestClock());
    }

    @AfterEach
    void stop() {
        s3.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    private BucketRules rules(String bucket) {
        return BucketRules.of(new ObjectSettings.InBucket(
                Path.of("unused"), bucket, S3StandIn.REGION, Optional.of(s3.address()), true));
    }

    @Test
    void a_bucket_gets_what_it_lacks_and_is_left_alone_once_it_has_it() throws IOException {
        try (var rules = rules(S3StandIn.BUCKET)) {
            assertThat(rules.read(PLAIN))
                    .containsEntry(Part.ENCRYPTION, false)
                    .containsEntry(Part.PUBLIC_ACCESS, false)
                    .containsEntry(Part.BROWSERS, false)
                    .containsEntry(Part.VERSIONS, true) // none are asked for
                    .containsEntry(Part.LIFECYCLE, false);
            assertThat(rules.write(PLAIN))
                    .containsExactly(Part.ENCRYPTION, Part.PUBLIC_ACCESS, Part.BROWSERS, Part.LIFECYCLE);
            assertThat(rules.read(PLAIN)).doesNotContainValue(false);
            assertThat(rules.write(PLAIN)).isEmpty();
        }
        assertThat(s3.rule("encryption")).contains("AES256");
        assertThat(s3.rule("cors")).contains("https://app.example.org", "PUT", "content-type");
        assertThat(s3.rule("lifecycle")).contains("<DaysAfterInitiation>1<", "<NoncurrentDays>1<");
    }

    @Test
    void the_wishes_of_backups_of_transcribe_and_of_a_key_are_rules_too() throws IOException {
        var key = "arn:aws:kms:eu-central-1:111122223333:key/of-the-tests";
        var all = new Purpose(List.of(), Optional.of(key), Optional.of(35), true);
        try (var rules = rules(S3StandIn.BUCKET)) {
            rules.write(PLAIN);
            assertThat(rules.write(all)).containsExactly(Part.ENCRYPTION, Part.VERSIONS, Part.LIFECYCLE);
            assertThat(rules.read(all)).doesNotContainValue(false);
            assertThat(rules.write(PLAIN)).as("what is not named stays").isEmpty();
        }
        assertThat(s3.rule("cors")).contains("https://app.example.org");
        assertThat(s3.rule("encryption")).contains("aws:kms", key);
        assertThat(s3.rule("versioning")).contains("Enabled");
        assertThat(s3.rule("lifecycle"))
                .contains("<NoncurrentDays>35<", "transcribing/", ".write_access_check_file.temp");
    }

    @Test
    void rules_of_others_stay() throws IOException {
        s3.store("lifecycle", """
                <LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ID>of-others</ID>
                <Filter><Prefix>logs/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>7</Days></Expiration>
                </Rule></LifecycleConfiguration>""");
        try (var rules = rules(S3StandIn.BUCKET)) {
            rules.write(PLAIN);
            assertThat(rules.read(PLAIN)).doesNotContainValue(false);
        }
        assertThat(s3.rule("lifecycle")).contains("of-others", "logs/", "vivavoce-remains");
    }

    @Test
    void another_bucket_is_refused_and_a_store_that_fails_is_named() {
        try (var rules = rules("another")) {
            assertThatThrownBy(() -> rules.write(PLAIN))
                    .isInstanceOf(BucketRules.Refused.class)
                    .hasMessageContaining("another")
                    .hasMessageContaining("NoSuchBucket");
        }
        try (var rules = rules(S3StandIn.BUCKET)) {
            s3.fail(100);
            assertThatThrownBy(() -> rules.read(PLAIN))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("503");
        }
    }
}
