package dev.vivavoce.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.audio.Pcm;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A recording of a learner's that was made without a line, submitted as the apps do it.
public final class OwnSubmission {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SAMPLE_RATE = 16_000;

    private OwnSubmission() {}

    /// Announces a recording and returns its id in speech.
    public static String announced(Learner learner) {
        return GlobalIds.local(
                announce(learner, "a text", 100).at("/recording/id").asString());
    }

    private static JsonNode announce(Learner learner, String text, int bytes) {
        return learner.ask(
                        """
                        mutation($key: UUID!, $text: String!, $at: DateTime!, $bytes: Int!) {
                          submitRecording(input: {
                            idempotencyKey: $key, recordedAt: $at, sizeBytes: $bytes,
                            task: { readAloud: { language: "en", text: $text } }
                          }) { recording { id } upload { url contentType } errors { __typename } }
                        }
                        """,
                        Map.of(
                                "key",
                                UUID.randomUUID().toString(),
                                "text",
                                text,
                                "at",
                                Instant.now().minus(1, ChronoUnit.HOURS).toString(),
                                "bytes",
                                bytes))
                .at("/submitRecording");
    }

    /// Sends and starts a recording; returns its global id.
    ///
    /// @param pcm samples of 16 kHz
    public static String sent(Learner learner, String text, byte[] pcm) throws InterruptedException {
        var file = Pcm.wav(pcm, SAMPLE_RATE);
        var announced = announce(learner, text, file.length);
        var upload = announced.at("/upload");
        assertThat(OwnDocument.put(
                        upload.at("/url").asString(), upload.at("/contentType").asString(), file))
                .isEqualTo(200);
        var id = announced.at("/recording/id").asString();
        learner.ask(
                "mutation($id: ID!) { startSubmittedRecording(input: {recordingId: $id}) { errors { __typename } } }",
                Map.of("id", id));
        return id;
    }

    /// The recording when it has ended.
    public static JsonNode ended(Learner learner, String id) throws InterruptedException {
        return Eventually.get(
                "the submitted recording ends",
                LIMIT,
                () -> recording(learner, id),
                now -> List.of("COMPLETED", "FAILED", "CANCELLED")
                        .contains(now.at("/state").asString()));
    }

    public static JsonNode recording(Learner learner, String id) {
        return learner.ask("""
                        query($id: ID!) {
                          submittedRecording(id: $id) {
                            state failure done length
                            session { id result { transcript isIncomplete scores { overall } words { text score start end } } }
                          }
                        }
                        """, Map.of("id", id)).at("/submittedRecording");
    }
}
