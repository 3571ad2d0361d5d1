package dev.vivavoce.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Reads a response in parts, each as soon as the delimiter behind it has arrived.
final class MultipartClient implements AutoCloseable {
    private static final String DELIMITER = "--graphql";

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    private MultipartClient(HttpResponse<InputStream> response) throws IOException {
        this.response = response;
        lines = new BufferedReader(new InputStreamReader(response.body(), UTF_8));
    }

    static MultipartClient ask(Person asking, String accept, String query, Map<String, ?> variables) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        return send(asking, accept, body);
    }

    static MultipartClient send(Person asking, String accept, String body) throws Exception {
        var request = asking.post(body).setHeader("Accept", accept).build();
        var client = new MultipartClient(asking.edge().http().send(request, BodyHandlers.ofInputStream()));
        assertThat(client.response.statusCode()).isEqualTo(200);
        assertThat(client.lines.readLine()).isEmpty();
        client.readDelimiter();
        return client;
    }

    String type() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /// Reads no more than the delimiter: what follows it comes with the next part.
    private void readDelimiter() throws IOException {
        var read = new char[DELIMITER.length()];
        for (int at = 0; at < read.length; ) {
            int count = lines.read(read, at, read.length - at);
            if (count < 0) throw new AssertionError("the response ends within a delimiter");
            at += count;
        }
        assertThat(new String(read)).isEqualTo(DELIMITER);
    }

    /// Returns the next part.
    JsonNode next() throws IOException {
        assertThat(lines.readLine()).as("what follows a delimiter").isEmpty();
        assertThat(lines.readLine()).isEqualTo("Content-Type: application/json; charset=utf-8");
        assertThat(lines.readLine()).isEmpty();
        var json = lines.readLine();
        readDelimiter();
        return Person.JSON.readTree(json);
    }

    /// Asserts that the part that was read last is the last one.
    void assertEnded() throws IOException {
        assertThat(lines.readLine()).isEqualTo("--");
        assertThat(lines.readLine()).isNull();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
