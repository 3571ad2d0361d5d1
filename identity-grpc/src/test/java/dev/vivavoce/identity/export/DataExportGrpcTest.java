package dev.vivavoce.identity.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.identity.OtherServices;
import dev.vivavoce.identity.TestSettings;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.DataExport;
import dev.vivavoce.identity.v1.DataExportServiceGrpc;
import dev.vivavoce.identity.v1.DataExportServiceGrpc.DataExportServiceBlockingStub;
import dev.vivavoce.identity.v1.DataExportState;
import dev.vivavoce.identity.v1.EraseMeRequest;
import dev.vivavoce.identity.v1.ErasureServiceGrpc;
import dev.vivavoce.identity.v1.GetDataExportRequest;
import dev.vivavoce.identity.v1.RegisterRequest;
import dev.vivavoce.identity.v1.SignedIn;
import dev.vivavoce.identity.v1.StartDataExportRequest;
import dev.vivavoce.identity.v1.WatchDataExportRequest;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataExportGrpcTest {
    private static final String PASSWORD = "seven tall lighthouses";
    private static final TestClock clock = new TestClock();
    private static final OtherServices others = new OtherServices(DataExportGrpcTest::identity);
    private static final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    static final TestServer identity = TestSettings.at(clock, others.settings(TestSettings.required()));

    private final String email = UUID.randomUUID() + "@example.org";
    private final SignedIn person = register(email);
    private final UUID id = UUID.fromString(person.getUser().getId());
    private final DataExportServiceBlockingStub exports = DataExportServiceGrpc.newBlockingStub(as(person));

    private static TestServer identity() {
        return identity;
    }

    @AfterEach
    void everybodyAnswers() {
        clock.reset();
        others.of("billing").refuse(false);
    }

    @Test
    void an_archive_has_the_files_of_every_service_and_no_secrets() throws Exception {
        others.of("speech").put(id, "what I said");
        Await.until("the registration is in the audit log", Duration.ofSeconds(30), this::isInAuditLog);
        assertThat(start().getState()).isEqualTo(DataExportState.DATA_EXPORT_STATE_RUNNING);
        var files = unzipped(download(ready()).body());
        assertThat(files.keySet())
                .contains(
                        "README.txt",
                        "assessment/text.json",
                        "identity/README.txt",
                        "identity/account.json",
                        "identity/session.json",
                        "speech/text.json");
        assertThat(files.get("speech/text.json")).isEqualTo("\"what I said\"");
        assertThat(files.get("identity/account.json")).contains(email, "\"display_name\":\"Ana\"");
        assertThat(String.join("", files.values())).doesNotContain("argon2id").doesNotContain("password_hash");
        assertThat(files.get("identity/README.txt")).contains("account.json: ");
        assertThat(files.get("identity/audit_entry.json"))
                .contains("\"act\":\"ACCOUNT_REGISTERED\"", "\"outcome\":\"ACCEPTED\"")
                .as("of nobody else")
                .containsOnlyOnce("\"act\":\"ACCOUNT_REGISTERED\"");
    }

    private boolean isInAuditLog() {
        var entries = TestSettings.stored(
                identity,
                "SELECT count(*) FROM audit_entry JOIN audit_person ON pseudonym = subject WHERE account_id = '%s'"
                        .formatted(id));
        return !entries.equals("0");
    }

    @Test
    void a_watcher_sees_the_progress_up_to_the_end() {
        others.of("billing").refuse(true);
        start();
        var seen = new ArrayList<DataExport>();
        exports.withDeadlineAfter(Duration.ofSeconds(60))
                .watchDataExport(WatchDataExportRequest.getDefaultInstance())
                .forEachRemaining(response -> {
                    seen.add(response.getExport());
                    others.of("billing").refuse(false);
                });
        assertThat(seen.getLast().getState()).isEqualTo(DataExportState.DATA_EXPORT_STATE_READY);
        assertThat(seen.getLast().getProgress()).isEqualTo(1);
        assertThat(seen.getLast().getDownloadUrl()).isNotEmpty();
        assertThat(seen).hasSizeGreaterThan(4);
    }

    @Test
    void a_watcher_of_an_export_that_is_deleted_while_it_runs_is_told() {
        others.of("billing").refuse(true);
        var export = start().getId();
        var watched = exports.withDeadlineAfter(Duration.ofSeconds(60))
                .watchDataExport(WatchDataExportRequest.getDefaultInstance());
        assertThat(watched.next().getExport().getState()).isEqualTo(DataExportState.DATA_EXPORT_STATE_RUNNING);
        TestSettings.execute(identity, "DELETE FROM data_export WHERE account_id = '%s'".formatted(id));
        TestSettings.execute(
                identity, "SELECT pg_notify('data_export_watch', 'logged %s %d')".formatted(export, Long.MAX_VALUE));
        assertThat(Refusal.of(() -> watched.forEachRemaining(_ -> {})).reason()).isEqualTo("EXPORT_UNKNOWN");
    }

    @Test
    void one_export_runs_at_a_time_and_a_new_one_replaces_it() throws Exception {
        others.of("billing").refuse(true);
        var first = start();
        assertThat(start().getId()).isEqualTo(first.getId());
        others.of("billing").refuse(false);
        var ready = ready();
        assertThat(ready.getId()).isEqualTo(first.getId());
        var second = start();
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(download(ready).statusCode()).isEqualTo(404);
        assertThat(download(ready()).statusCode()).isEqualTo(200);
    }

    @Test
    void an_archive_that_cannot_be_deleted_is_not_offered_and_the_next_try_replaces_it() throws Exception {
        var before = files();
        start();
        var ready = ready();
        var file = added(before);
        Files.delete(file);
        var obstacle = Files.createFile(Files.createDirectory(file).resolve("obstacle"));
        assertThat(Refusal.of(() -> start()).code()).isEqualTo(Code.INTERNAL);
        assertThat(exports.getDataExport(GetDataExportRequest.getDefaultInstance())
                        .hasExport())
                .isFalse();
        Files.delete(obstacle);
        assertThat(start().getId()).isNotEqualTo(ready.getId());
        assertThat(download(ready()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_repeat_with_the_same_key_gets_the_same_export_when_it_is_ready_too() {
        var key = UUID.randomUUID();
        var first = start(key);
        assertThat(ready().getId()).isEqualTo(first.getId());
        assertThat(start(key).getId()).isEqualTo(first.getId());
        assertThat(Refusal.of(() -> exports.startDataExport(StartDataExportRequest.getDefaultInstance()))
                        .reason())
                .isEqualTo("FIELD_INVALID");
    }

    @Test
    void an_address_is_valid_for_a_quarter_of_an_hour_and_the_archive_for_a_week() throws Exception {
        start();
        var ready = ready();
        assertThat(ready.getExpiresAt().getSeconds() - ready.getRequestedAt().getSeconds())
                .isGreaterThanOrEqualTo(Duration.ofDays(7).toSeconds());
        clock.moveOn(Duration.ofMinutes(16));
        assertThat(download(ready).statusCode()).isEqualTo(403);
        clock.reset();
        assertThat(download(ready()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_sees_the_export_of_another() {
        start();
        ready();
        var stranger = DataExportServiceGrpc.newBlockingStub(as(register(UUID.randomUUID() + "@example.org")));
        assertThat(stranger.getDataExport(GetDataExportRequest.getDefaultInstance())
                        .hasExport())
                .isFalse();
        assertThat(Refusal.of(() -> {
                            var _ = stranger.watchDataExport(WatchDataExportRequest.getDefaultInstance())
                                    .next();
                        })
                        .reason())
                .isEqualTo("EXPORT_UNKNOWN");
    }

    @Test
    void an_export_is_deleted_with_the_person_also_while_it_is_built() throws Exception {
        start();
        var ready = ready();
        var files = files().size();
        others.of("billing").refuse(true);
        start();
        assertThat(erase(person, UUID.randomUUID())).isNotEmpty();
        assertThat(download(ready).statusCode()).isEqualTo(404);
        others.of("billing").refuse(false);
        assertThat(Refusal.of(() -> start(UUID.randomUUID())).reason()).isEqualTo("USER_UNKNOWN");
        Await.until(
                "nothing is built any more",
                () -> TestSettings.stored(
                                identity, "SELECT count(*) FROM scheduled_tasks WHERE task_name = 'export-data'")
                        .equals("0"));
        assertThat(files()).hasSize(files - 1);
    }

    @Test
    void what_is_stored_is_no_archive_and_names_nobody_and_the_download_is_the_archive() throws Exception {
        var before = files();
        start();
        var ready = ready();
        var stored = new String(Files.readAllBytes(added(before)), StandardCharsets.ISO_8859_1);
        assertThat(stored)
                .contains("exports/" + ready.getId() + ".sealed")
                .doesNotContain("PK\003\004", "README.txt", "account.json", email);
        var download = download(ready);
        assertThat(download.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"vivavoce.zip\"");
        assertThat(download.headers().firstValueAsLong("Content-Length")).hasValue(ready.getLength());
        assertThat(unzipped(download.body()).get("identity/account.json")).contains(email);
    }

    @Test
    void a_broken_download_goes_on_and_an_address_that_was_not_signed_is_refused() throws Exception {
        start();
        var ready = ready();
        var address = URI.create(ready.getDownloadUrl());
        var whole = download(ready).body();
        var rest = send(here(address).header("Range", "bytes=100-"));
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.headers().firstValue("Content-Range"))
                .contains("bytes 100-%d/%d".formatted(whole.length - 1, whole.length));
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(whole, 100, whole.length));
        assertThat(send(here(address).header("Range", "bytes=" + whole.length + "-"))
                        .statusCode())
                .isEqualTo(416);
        var head = send(here(address).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(whole.length);
        assertThat(send(here(address).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
        for (var other : List.of(
                address + "x",
                ready.getDownloadUrl().replace(ready.getId(), UUID.randomUUID().toString()),
                ready.getDownloadUrl().replace(".zip", ""),
                ready.getDownloadUrl().replaceAll("expires=\\d+", "expires=99999999999"),
                ready.getDownloadUrl().replaceAll("[?].*", "")))
            assertThat(send(here(URI.create(other))).statusCode()).as(other).isEqualTo(403);
        TestSettings.execute(
                identity, "UPDATE data_export SET expires_at = now() WHERE account_id = '%s'".formatted(id));
        assertThat(download(ready).statusCode()).isEqualTo(404);
    }

    @Test
    void a_new_archive_has_a_key_of_its_own() {
        start();
        ready();
        var wrapped = "SELECT encode(wrapped, 'hex') FROM export_key WHERE user_id = '%s'".formatted(id);
        var first = TestSettings.stored(identity, wrapped);
        start();
        ready();
        assertThat(TestSettings.stored(identity, wrapped)).isNotEqualTo(first);
    }

    @Test
    void an_erasure_deletes_the_key_so_that_a_copy_of_the_archive_cannot_be_read() throws Exception {
        var before = files();
        start();
        var ready = ready();
        var file = added(before);
        var copy = Files.readAllBytes(file);
        var keys = "SELECT count(*) FROM export_key WHERE user_id = '%s'".formatted(id);
        assertThat(TestSettings.stored(identity, keys)).isEqualTo("1");
        assertThat(erase(person, UUID.randomUUID())).isNotEmpty();
        Await.until(
                "the key is deleted",
                Duration.ofSeconds(30),
                () -> TestSettings.stored(identity, keys).equals("0"));
        assertThat(file).doesNotExist();
        Files.write(file, copy); // from a backup
        assertThat(download(ready).statusCode()).isEqualTo(404);
        Files.delete(file);
    }

    @Test
    void an_archive_that_was_stored_before_archives_were_encrypted_is_served_and_deleted() throws Exception {
        start();
        var ready = ready();
        var archive = download(ready).body();
        var before = files();
        var description = new Objects.Description(
                ExportFiles.FOLDER.key(ready.getId() + ".zip"), archive.length, "application/zip");
        store().put(description, new ByteArrayInputStream(archive));
        var plain = added(before);
        TestSettings.execute(identity, "UPDATE data_export SET sealed = false WHERE account_id = '%s'".formatted(id));
        var former = ready();
        assertThat(former.getDownloadUrl()).contains("/objects/exports/" + ready.getId() + ".zip");
        assertThat(download(former).body()).isEqualTo(archive);
        assertThat(download(ready).statusCode()).as("as if it were encrypted").isEqualTo(404);
        start();
        assertThat(plain).doesNotExist();
    }

    @Test
    void an_erasure_that_is_refused_leaves_the_archive() throws Exception {
        var key = UUID.randomUUID();
        var _ = erase(register(UUID.randomUUID() + "@example.org"), key);
        start();
        var ready = ready();
        assertThat(Refusal.of(() -> erase(person, key)).reason()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(download(ready).statusCode()).isEqualTo(200);
        TestSettings.execute(
                identity, "INSERT INTO account_role (account_id, role) VALUES ('%s', 'ADMIN')".formatted(id));
        assertThat(Refusal.of(() -> erase(person, UUID.randomUUID())).reason()).isEqualTo("LAST_ADMIN");
        assertThat(download(ready).statusCode()).isEqualTo(200);
    }

    /// Returns the id of the receipt.
    private static String erase(SignedIn person, UUID key) {
        return ErasureServiceGrpc.newBlockingStub(as(person))
                .eraseMe(EraseMeRequest.newBuilder()
                        .setIdempotencyKey(key.toString())
                        .setPassword(PASSWORD)
                        .build())
                .getReceiptId();
    }

    private DataExport start() {
        return start(UUID.randomUUID());
    }

    private DataExport start(UUID key) {
        return exports.startDataExport(StartDataExportRequest.newBuilder()
                        .setIdempotencyKey(key.toString())
                        .build())
                .getExport();
    }

    private DataExport ready() {
        Await.until(
                "the export is ready",
                Duration.ofSeconds(60),
                () -> exports.getDataExport(GetDataExportRequest.getDefaultInstance())
                                .getExport()
                                .getState()
                        == DataExportState.DATA_EXPORT_STATE_READY);
        return exports.getDataExport(GetDataExportRequest.getDefaultInstance()).getExport();
    }

    private static HttpResponse<byte[]> download(DataExport export) throws IOException, InterruptedException {
        return send(here(URI.create(export.getDownloadUrl())));
    }

    /// The address on the port that this identity has.
    private static HttpRequest.Builder here(URI signed) {
        var query = signed.getRawQuery() == null ? "" : "?" + signed.getRawQuery();
        return HttpRequest.newBuilder(
                URI.create("http://localhost:%d%s%s".formatted(identity.server().port(), signed.getRawPath(), query)));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static Objects store() {
        var addresses = new AddressSettings(
                URI.create("http://localhost"), new Secret("0123456789abcdef0123456789abcdef"), List.of());
        return LocalObjects.open(new ObjectSettings.InFolder(folder(), addresses), clock);
    }

    private static Map<String, String> unzipped(byte[] archive) throws IOException {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.walk(folder())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static Path folder() {
        return Path.of(requireNonNull(identity.settings().get("IDENTITY_OBJECTS_FOLDER")));
    }

    /// The file that was not there before.
    private static Path added(List<Path> before) throws IOException {
        return files().stream()
                .filter(path -> !before.contains(path))
                .findFirst()
                .orElseThrow();
    }

    private static SignedIn register(String email) {
        return AccountServiceGrpc.newBlockingStub(identity.channel(Transport.IN_PROCESS))
                .register(RegisterRequest.newBuilder()
                        .setEmail(email)
                        .setPassword(PASSWORD)
                        .setDisplayName("Ana")
                        .build())
                .getRegistered();
    }

    private static io.grpc.Channel as(SignedIn person) {
        return identity.with(Transport.IN_PROCESS, new Secret(person.getAccessToken()));
    }
}
