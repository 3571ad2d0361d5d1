package dev.vivavoce.cli.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// Sends a file to the address that the graph gave for it.
final class SentFile {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int STORED = 200;

    private SentFile() {}

    /// @param upload `url` and `contentType`
    static void put(JsonNode upload, byte[] file) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(upload.required("url").asString()))
                    .timeout(LIMIT)
                    .header("Content-Type", upload.required("contentType").asString())
                    .PUT(BodyPublishers.ofByteArray(file))
                    .build();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != STORED) throw new PayloadRefusal("Upload", "the file was refused with status " + status);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
