package dev.vivavoce.cli.client;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What a learner does with recorded files: sends them, follows how they become text, reads the text, deletes it.
public final class RecordedFiles {
    private static final Progress.Followed PROGRESS = new Progress.Followed(
            "transcriptionProgress", "transcriptionId: $id", "ID!", "state failure done length partCount durable");
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Learner learner;

    public RecordedFiles(Learner learner) {
        this.learner = learner;
    }

    /// Sends a file, and returns the global id of its transcription, which is then made.
    public String send(String name, byte[] file) throws InterruptedException {
        return send(name, file, false);
    }

    /// The same.
    ///
    /// @param speakerLabels whether speakers are to be told apart
    public String send(String name, byte[] file, boolean speakerLabels) throws InterruptedException {
        var id = place(name, file);
        learner.change(
                "startTranscription",
                "StartTranscriptionInput",
                Map.of("transcriptionId", id, "keepDays", 1, "speakerLabels", speakerLabels),
                "transcription { id }");
        return id;
    }

    /// Sends a file, and returns the global id of its transcription, which waits until something begins it.
    public String place(String name, byte[] file) throws InterruptedException {
        var created = learner.change(
                "createTranscriptionUpload",
                "CreateTranscriptionUploadInput",
                Map.of("idempotencyKey", UUID.randomUUID().toString(), "name", name, "sizeBytes", file.length),
                "transcription { id } upload { url contentType }");
        SentFile.put(created.required("upload"), file);
        return created.required("transcription").required("id").asString();
    }

    /// Follows a transcription to its end, and returns the last step.
    ///
    /// @param steps gets each `TranscriptionProgress`
    public JsonNode follow(String id, Consumer<JsonNode> steps) throws InterruptedException {
        var last = new JsonNode[1];
        Progress.follow(learner, PROGRESS, id, LIMIT, step -> {
            last[0] = step;
            steps.accept(step);
        });
        return last[0];
    }

    /// The text as a file.
    ///
    /// @param format `TXT`, `SRT`, `VTT` or `JSON`
    public String text(String id, String format) {
        return learner.ask("""
                        query Text($id: ID!, $format: TranscriptFormat!) {
                          transcriptExport(transcriptionId: $id, format: $format) { content }
                        }
                        """, Map.of("id", id, "format", format))
                .at("/transcriptExport/content")
                .asString();
    }

    /// Who speaks, each with `number`, `name` and `spoken`, in the order of their first words.
    public JsonNode speakers(String id) {
        return learner.ask(
                        "query Speakers($id: ID!) { transcription(id: $id) { speakers { number name spoken } } }",
                        Map.of("id", id))
                .at("/transcription/speakers");
    }

    public void delete(String id) {
        learner.change(
                "deleteTranscription",
                "DeleteTranscriptionInput",
                Map.of("transcriptionId", id),
                "deletedTranscriptionId");
    }
}
