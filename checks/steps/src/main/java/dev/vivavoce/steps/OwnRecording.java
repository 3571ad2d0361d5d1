package dev.vivavoce.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.audio.Pcm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A recorded file of a learner's, sent and transcribed as the apps do it.
public final class OwnRecording {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SAMPLE_RATE = 16_000;

    private OwnRecording() {}

    /// Sends a sentence and returns the id of its transcription, in speech, when its text is ready.
    public static String transcribed(Learner learner) throws InterruptedException {
        var id = sent(learner, Said.SHORT.pcm(learner));
        ended(learner, id);
        return GlobalIds.local(id);
    }

    /// Sends sound and returns the global id of its transcription, which has begun.
    ///
    /// @param pcm samples of 16 kHz
    public static String sent(Learner learner, byte[] pcm) throws InterruptedException {
        return started(learner, uploaded(learner, pcm), Map.of());
    }

    /// The same, with its speakers to be told apart.
    public static String sentOfSeveral(Learner learner, byte[] pcm) throws InterruptedException {
        return started(learner, uploaded(learner, pcm), Map.of("speakerLabels", true));
    }

    private static String started(Learner learner, String id, Map<String, Object> wish) {
        var input = new HashMap<String, Object>(wish);
        input.put("transcriptionId", id);
        learner.ask(
                "mutation($input: StartTranscriptionInput!) { startTranscription(input: $input) {"
                        + " errors { __typename } } }",
                Map.of("input", input));
        return id;
    }

    private static String uploaded(Learner learner, byte[] pcm) throws InterruptedException {
        var file = Pcm.wav(pcm, SAMPLE_RATE);
        var created = learner.ask("""
                        mutation($key: UUID!, $bytes: Int!) {
                          createTranscriptionUpload(input: {
                            idempotencyKey: $key, name: "Ward round.wav", sizeBytes: $bytes
                          }) { transcription { id } upload { url contentType } errors { __typename } }
                        }
                        """, Map.of("key", UUID.randomUUID().toString(), "bytes", file.length))
                .at("/createTranscriptionUpload");
        var upload = created.at("/upload");
        assertThat(OwnDocument.put(
                        upload.at("/url").asString(), upload.at("/contentType").asString(), file))
                .isEqualTo(200);
        return created.at("/transcription/id").asString();
    }

    /// The transcription when it has ended.
    public static JsonNode ended(Learner learner, String id) throws InterruptedException {
        return Eventually.get(
                "the transcription ends",
                LIMIT,
                () -> transcription(learner, id),
                now -> List.of("COMPLETED", "FAILED", "CANCELLED")
                        .contains(now.at("/state").asString()));
    }

    public static JsonNode transcription(Learner learner, String id) {
        return learner.ask(
                        "query($id: ID!) { transcription(id: $id) { state failure done length partCount wordCount cursor } }",
                        Map.of("id", id))
                .at("/transcription");
    }

    /// Who speaks in it, and how long.
    public static JsonNode speakers(Learner learner, String id) {
        return learner.ask(
                        "query($id: ID!) { transcription(id: $id) { speakers { number spoken } } }", Map.of("id", id))
                .at("/transcription/speakers");
    }

    /// The parts of its text, each with its speaker, and its words with their times.
    public static List<JsonNode> parts(Learner learner, String id) {
        var parts = new ArrayList<JsonNode>();
        learner.ask("""
                        query($id: ID!) {
                          transcriptParts(transcriptionId: $id, first: 500) {
                            parts { speaker words { text start end confidence } }
                          }
                        }
                        """, Map.of("id", id)).at("/transcriptParts/parts").forEach(parts::add);
        return parts;
    }
}
