package dev.vivavoce.identity.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.OtherServices;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.DataExport;
import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.DataExportState;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.runtimetest.aws.S3StandIn;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Exports in a bucket, which has them encrypted, so identity and not the store sends them to browsers.
class DataExportBucketTest {
    private static final TestClock clock = new TestClock();
    private static final S3StandIn s3 = S3StandIn.start(clock);
    private static final OtherServices others = new OtherServices(DataExportBucketTest::identity);

    /// Before the service starts.
    @Order(1)
    @RegisterExtension
    static final BeforeAllCallback credentials = _ -> {
        System.setProperty("aws.accessKeyId", S3StandIn.ACCESS_KEY);
        System.setProperty("aws.secretAccessKey", S3StandIn.SECRET_KEY);
    };

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, others.settings(inBucket()));

    private static TestServer identity() {
        return identity;
    }

    private static Map<String, String> inBucket() {
        var all = new HashMap<>(TestSettings.with(
                "IDENTITY_OBJECTS_BUCKET",
                S3StandIn.BUCKET,
                "IDENTITY_OBJECTS_REGION",
                S3StandIn.REGION,
                "IDENTITY_OBJECTS_ENDPOINT",
                s3.address().toString(),
                "IDENTITY_OBJECTS_PATH_STYLE",
                "true",
                "IDENTITY_OBJECTS_ADDRESS",
                "http://identity.example"));
        all.remove("IDENTITY_OBJECTS_SECRET");
        all.remove("IDENTITY_OBJECTS_ORIGINS");
        return Map.copyOf(all);
    }

    @AfterAll
    static void forget() {
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
        s3.close();
    }

    @Test
    void the_bucket_has_no_archive_and_the_address_gives_it() throws Exception {
        var email = UUID.randomUUID() + "@example.org";
        var ready = exported(email);
        var key = "exports/" + ready.getId() + ".sealed";
        assertThat(s3.keys()).contains(key).noneMatch(other -> other.endsWith(".zip"));
        assertThat(new String(Objects.requireNonNull(s3.bytes(key)), StandardCharsets.ISO_8859_1))
                .doesNotContain("README.txt", "account.json", email)
                .doesNotStartWith("PK");
        assertThat(ready.getDownloadUrl()).startsWith("http://identity.example/exports/" + ready.getId() + ".zip?");
        var archive = download(ready);
        assertThat((long) archive.length).isEqualTo(ready.getLength());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            var found = "";
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().equals("identity/account.json"))
                    found = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(found).contains(email);
        }
    }

    private static DataExport exported(String email) {
        var person = AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .register(RegisterRequest.newBuilder()
                        .setEmail(email)
                        .setPassword("seven tall lighthouses")
                        .setDisplayName("Ana")
                        .build())
                .getRegistered();
        var exports = DataExportServiceGrpc.newBlockingStub(
                identity.with(Transport.IN_PROCESS, new Secret(person.getAccessToken())));
        var _ = exports.startDataExport(StartDataExportRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .build());
        Await.until(
                "the export is ready",
                Duration.ofSeconds(60),
                () -> exports.getDataExport(GetDataExportRequest.getDefaultInstance())
                                .getExport()
                                .getState()
                        == DataExportState.DATA_EXPORT_STATE_READY);
        return exports.getDataExport(GetDataExportRequest.getDefaultInstance()).getExport();
    }

    private static byte[] download(DataExport export) throws Exception {
        var signed = URI.create(export.getDownloadUrl());
        var here = URI.create("http://localhost:%d%s?%s"
                .formatted(identity.server().port(), signed.getRawPath(), signed.getRawQuery()));
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return http.send(HttpRequest.newBuilder(here).build(), BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
