package dev.vivavoce.runtimetest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.objects.ObjectKey;
import dev.vivavoce.runtime.objects.Objects;
import dev.vivavoce.runtime.objects.Objects.Description;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of every implementation of [Objects]: extend it, and run it against the real store.
public abstract class ObjectsContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CUT_OFF = 0;
    protected static final String TYPE = "audio/wav";

    /// As browsers do: with the upgrade of a plain connection to HTTP/2, which this client asks for otherwise, bytes of
    /// 7 in 1,000 first responses were lost.
    protected final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    protected final byte[] bytes = new byte[100_000];
    protected final Description object = describe("recordings/" + UUID.randomUUID() + ".wav");

    protected ObjectsContract() {
        new Random(7).nextBytes(bytes);
    }

    protected abstract Objects objects();

    /// Moves the clock that checks.
    protected abstract void pass(Duration time);

    /// Changes of a signed address, besides those of the key: a part of it, and its replacement.
    protected abstract Map<String, String> forgeries();

    @Test
    void an_object_comes_back_as_it_was_stored_until_it_is_deleted() throws IOException {
        assertThat(objects().get(object.key())).isEmpty();
        objects().put(object, new ByteArrayInputStream(bytes));
        try (var content = objects().get(object.key()).orElseThrow()) {
            assertThat(content.description()).isEqualTo(object);
            assertThat(content.bytes().readAllBytes()).isEqualTo(bytes);
        }
        assertThat(objects().describe(object.key())).contains(object);
        assertThat(objects().delete(object.key())).isTrue();
        assertThat(objects().delete(object.key())).isFalse();
        assertThat(objects().describe(object.key())).isEmpty();
    }

    @Test
    void a_key_may_be_a_prefix_of_another() throws IOException {
        var folder = new Description(new ObjectKey(object.key().value() + "/part"), bytes.length, TYPE);
        objects().put(object, new ByteArrayInputStream(bytes));
        objects().put(folder, new ByteArrayInputStream(bytes));
        assertThat(objects().describe(object.key())).contains(object);
        assertThat(objects().describe(folder.key())).contains(folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void a_length_that_differs_from_the_description_stores_nothing(int difference) throws IOException {
        var other = Arrays.copyOf(bytes, bytes.length + difference);
        assertThatThrownBy(() -> objects().put(object, new ByteArrayInputStream(other)))
                .isInstanceOf(Objects.LengthDiffers.class);
        assertThat(objects().describe(object.key())).isEmpty();
    }

    @Test
    void a_signed_address_takes_exactly_the_object_it_was_signed_for() throws Exception {
        var address = objects().addressToPut(object, HOUR);
        assertThat(put(address, bytes, TYPE).statusCode()).isEqualTo(200);
        assertThat(objects().describe(object.key())).contains(object);

        assertThat(put(address, Arrays.copyOf(bytes, bytes.length - 1), TYPE).statusCode())
                .as("another length")
                .isEqualTo(403);
        assertThat(put(address, bytes, "text/html").statusCode())
                .as("another type")
                .isEqualTo(403);
        assertThat(get(address, Map.of()).statusCode()).as("another method").isEqualTo(403);
    }

    @Test
    void an_upload_without_a_length_header_is_counted() throws Exception {
        var address = objects().addressToPut(object, HOUR);
        var longer =
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 1)));
        var request = HttpRequest.newBuilder(address)
                .version(HttpClient.Version.HTTP_1_1)
                .header("content-type", TYPE)
                .PUT(longer)
                .build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isNotEqualTo(200);
        assertThat(objects().describe(object.key())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "recordings/, other/",
        "[?].*, ''",
        "recordings/, recordings/../",
        "recordings/, recordings/%2e%2e/",
        "recordings/, ..%2f..%2f"
    })
    void an_address_of_another_key_is_refused(String part, String instead) throws Exception {
        refuses(part, instead);
    }

    @Test
    void an_address_that_was_changed_is_refused() throws Exception {
        for (var forgery : forgeries().entrySet()) refuses(forgery.getKey(), forgery.getValue());
    }

    private void refuses(String part, String instead) throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        for (var address :
                new URI[] {objects().addressToGet(object, HOUR), objects().addressToPut(object, HOUR)}) {
            var forged = URI.create(address.toString().replaceFirst(part, instead));
            assertThat(forged).isNotEqualTo(address);
            assertThat(get(forged, Map.of()).statusCode()).as(part).isIn(400, 403, 404);
            assertThat(get(forged, Map.of()).body()).isNotEqualTo(bytes);
            assertThat(statusOrCut(forged)).as(part).isIn(400, 403, 404, CUT_OFF);
        }
    }

    @Test
    void an_expired_address_is_refused() throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        var toGet = objects().addressToGet(object, HOUR);
        var toPut = objects().addressToPut(object, HOUR);
        pass(Duration.ofMinutes(59));
        assertThat(get(toGet, Map.of()).statusCode()).isEqualTo(200);
        pass(Duration.ofMinutes(2));
        assertThat(get(toGet, Map.of()).statusCode()).isEqualTo(403);
        assertThat(put(toPut, bytes, TYPE).statusCode()).isEqualTo(403);
    }

    @Test
    void the_address_of_a_deleted_object_finds_nothing() throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        var address = objects().addressToGet(object, HOUR);
        objects().delete(object.key());
        assertThat(get(address, Map.of()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 206, 0, 10",
        "bytes=99990-, 206, 99990, 100000",
        "bytes=-5, 206, 99995, 100000",
        "bytes=99999-200000, 206, 99999, 100000",
        "bytes=65530-65545, 206, 65530, 65546",
        "bytes=100000-, 416, 0, 0",
        "bytes=5-2, 200, 0, 100000",
        "nonsense, 200, 0, 100000"
    })
    void a_range_of_an_object_is_fetched(String range, int status, int from, int to) throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        var response = get(objects().addressToGet(object, HOUR), Map.of("range", range));
        assertThat(response.statusCode()).isEqualTo(status);
        if (status < 400) assertThat(response.body()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
        if (status == 206)
            assertThat(response.headers().firstValue("content-range"))
                    .contains("bytes " + from + "-" + (to - 1) + "/100000");
    }

    @Test
    void a_whole_object_is_fetched_with_its_type_and_cannot_run_as_a_page() throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        var response = get(objects().addressToGet(object, HOUR), Map.of());
        assertThat(response.body()).isEqualTo(bytes);
        assertThat(response.headers().firstValue("content-type")).contains(TYPE);
        boolean isAttachment =
                response.headers().firstValue("content-disposition").equals(Optional.of("attachment"));
        if (!isAttachment)
            assertThat(response.headers().firstValue("x-content-type-options")).contains("nosniff");
    }

    @Test
    void nothing_lists_the_objects() throws Exception {
        objects().put(object, new ByteArrayInputStream(bytes));
        var address = objects().addressToGet(object, HOUR);
        var path = address.getPath();
        while (!path.isEmpty()) {
            path = path.substring(0, path.endsWith("/") ? path.length() - 1 : path.lastIndexOf('/') + 1);
            var response = get(address.resolve(path.isEmpty() ? "/" : path), Map.of());
            assertThat(response.statusCode()).as(path).isNotEqualTo(200);
            assertThat(new String(response.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(".wav");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "/a", "a/", "a//b", ".", "..", "../a", "a/../b", "a/./b", "a\\b", "A", "a\nb", "a b", "a%2fb", "ä"
            })
    void a_path_that_leaves_its_folder_is_not_a_key(String key) {
        assertThatThrownBy(() -> new ObjectKey(key)).isInstanceOf(IllegalArgumentException.class);
    }

    /// A server may reject an upload while it still arrives; the client then sees a closed connection.
    private int statusOrCut(URI address) throws Exception {
        try {
            return put(address, bytes, TYPE).statusCode();
        } catch (IOException _) {
            return CUT_OFF;
        }
    }

    protected final Description describe(String key) {
        return new Description(new ObjectKey(key), bytes.length, TYPE);
    }

    protected final HttpResponse<byte[]> put(URI address, byte[] body, String type) throws Exception {
        var request = HttpRequest.newBuilder(address)
                .header("content-type", type)
                .PUT(BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    protected final HttpResponse<byte[]> get(URI address, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }
}
