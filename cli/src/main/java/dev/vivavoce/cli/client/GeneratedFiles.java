package dev.vivavoce.cli.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What a learner does with texts that a voice speaks: asks for them, follows how they are made, fetches the
/// file, deletes it.
public final class GeneratedFiles {
    private static final Progress.Followed PROGRESS = new Progress.Followed(
            "generatedAudioProgress",
            "generatedAudioId: $id",
            "ID!",
            "state failure doneParagraphs paragraphs durable");
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Learner learner;

    public GeneratedFiles(Learner learner) {
        this.learner = learner;
    }

    /// Has a text spoken. Returns its `GeneratedAudio`: id, state, fromCache.
    ///
    /// @param format `MP3`, `OGG_OPUS` or `WAV`
    public JsonNode generate(String text, String format) {
        return learner.change(
                        "generateAudio",
                        "GenerateAudioInput",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "content",
                                Map.of("text", text),
                                "format",
                                format,
                                "keepDays",
                                1),
                        "generatedAudio { id state fromCache }")
                .required("generatedAudio");
    }

    /// Follows audio to its end, and returns the last step.
    ///
    /// @param steps gets each `GeneratedAudioProgress`
    public JsonNode follow(String id, Consumer<JsonNode> steps) throws InterruptedException {
        var last = new JsonNode[1];
        Progress.follow(learner, PROGRESS, id, LIMIT, step -> {
            last[0] = step;
            steps.accept(step);
        });
        return last[0];
    }

    /// The words with their times, and the address: a `GeneratedAudioContent`.
    public JsonNode content(String id) {
        return learner.ask("""
                        query Content($id: ID!) {
                          generatedAudioContent(generatedAudioId: $id) {
                            words { text start end } address { url mediaType }
                          }
                        }
                        """, Map.of("id", id)).required("generatedAudioContent");
    }

    /// The file at an address.
    public static byte[] fetch(JsonNode address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(URI.create(address.required("url").asString()))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200)
                throw new PayloadRefusal("generatedAudioContent", "the address answers " + response.statusCode());
            return response.body();
        }
    }

    public void delete(String id) {
        learner.change(
                "deleteGeneratedAudio",
                "DeleteGeneratedAudioInput",
                Map.of("generatedAudioId", id),
                "deletedGeneratedAudioId");
    }
}
