package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.LocalObjects;
import dev.vivavoce.runtime.objects.ObjectSettings;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.contract.ObjectsContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Objects in a folder, on the port of a real server.
class LocalObjectsTest extends ObjectsContract {
    private static final String ORIGIN = "https://app.example.org";

    private static final StandingClock clock = new StandingClock(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    static Path folder;

    private static ObjectSettings.InFolder settings;
    private static LocalObjects objects;
    private static GrpcServer server;

    @BeforeAll
    static void start() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        settings = new ObjectSettings.InFolder(
                folder,
                new AddressSettings(
                        URI.create("http://localhost:" + port),
                        new Secret("a secret of the test, long enough"),
                        List.of(ORIGIN)));
        objects = LocalObjects.open(settings, clock);
        server = GrpcServer.of("test")
                .port(port)
                .http(LocalObjects.PATH, objects.http())
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Objects objects() {
        return objects;
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    protected Map<String, String> forgeries() {
        return Map.of(
                "length=100000", "length=100001",
                "length=10000", "length=-10000",
                "audio%2Fwav", "text%2Fhtml",
                "expires=", "expires=1",
                "&expires=", "&expires=x",
                "signature=", "signature=A",
                "signature=.*", "");
    }

    @Test
    void the_address_of_a_replaced_object_is_refused() throws Exception {
        objects.put(object, new ByteArrayInputStream(bytes));
        var address = objects.addressToGet(object, Duration.ofHours(1));
        objects.put(new Objects.Description(object.key(), 3, TYPE), new ByteArrayInputStream(new byte[3]));
        assertThat(get(address, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    void bytes_go_to_the_folder_while_they_arrive_and_an_interrupted_upload_leaves_nothing() throws Exception {
        var address = objects.addressToPut(object, Duration.ofHours(1));
        try (var socket = new Socket("localhost", server.port())) {
            var out = socket.getOutputStream();
            out.write(("PUT " + address.getRawPath() + "?" + address.getRawQuery() + " HTTP/1.1\r\nhost: localhost\r\n"
                            + "content-type: " + TYPE + "\r\ncontent-length: " + bytes.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes, 0, 80_000);
            out.flush();
            Await.until(
                    "the first part is in the folder",
                    () -> uploads().stream().anyMatch(file -> file.toFile().length() >= 64 * 1024));
        }
        Await.until("the part is deleted", () -> uploads().isEmpty());
        assertThat(objects.describe(object.key())).isEmpty();
    }

    @Test
    void incomplete_uploads_of_a_killed_process_are_deleted_at_the_next_start() throws IOException {
        Files.write(folder.resolve("uploads").resolve("left"), bytes);
        LocalObjects.open(settings, clock);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void only_the_web_apps_of_the_settings_may_use_addresses_from_a_page() throws Exception {
        var address = objects.addressToPut(object, Duration.ofHours(1));
        assertThat(preflight(address, ORIGIN)).contains(ORIGIN);
        assertThat(preflight(address, "https://elsewhere.example.org")).isEmpty();
        var put = HttpRequest.newBuilder(address)
                .header("content-type", TYPE)
                .header("origin", ORIGIN)
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build();
        var response = http.send(put, BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("access-control-allow-origin")).contains(ORIGIN);
    }

    @Test
    void settings_name_every_fault_and_show_no_secret() {
        var settings = Map.of(
                "CONTENT_OBJECTS_FOLDER",
                folder.toString(),
                "CONTENT_OBJECTS_ADDRESS",
                "https://files.example.org",
                "CONTENT_OBJECTS_SECRET",
                "short",
                "CONTENT_OBJECTS_ORIGINS",
                ORIGIN + ",https://b.example.org");
        var env = Env.of(settings);
        var read = ((ObjectSettings.InFolder) ObjectSettings.from(env, "CONTENT")).addresses();
        assertThat(read.origins()).containsExactly(ORIGIN, "https://b.example.org");
        assertThat(read.address()).isEqualTo(URI.create("https://files.example.org"));
        assertThatThrownBy(() -> env.refuseUnread("CONTENT_"))
                .hasMessageContaining("CONTENT_OBJECTS_SECRET")
                .hasMessageNotContaining("short");
    }

    private java.util.Optional<String> preflight(URI address, String origin) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .method("OPTIONS", BodyPublishers.noBody())
                .header("origin", origin)
                .header("access-control-request-method", "PUT")
                .header("access-control-request-headers", "content-type")
                .build();
        return http.send(request, BodyHandlers.discarding()).headers().firstValue("access-control-allow-origin");
    }

    private static List<Path> uploads() {
        try (var files = Files.list(folder.resolve("uploads"))) {
            return files.toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
