package dev.vivavoce.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.audio.Pcm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A recorded file of a learner's, sent and transcribed as the apps do it.
final class OwnRecording {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int SAMPLE_RATE = 16_000;

    private OwnRecording() {}

    /// Sends a sentence and returns the id of its transcription, in speech, when its text is there.
    static String transcribed(Learner learner) throws InterruptedException {
        var id = sent(learner, Said.SHORT.pcm(learner));
        ended(learner, id);
        return GlobalIds.local(id);
    }

    /// Sends sound and returns the global id of its transcription.
    ///
    /// @param pcm samples of 16 kHz
    static String sent(Learner learner, byte[] pcm) throws InterruptedException {
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
        var id = created.at("/transcription/id").asString();
        learner.ask(
                "mutation($id: ID!) { startTranscription(input: {transcriptionId: $id}) { errors { __typename } } }",
                Map.of("id", id));
        return id;
    }

    /// The transcription when it has ended.
    static JsonNode ended(Learner learner, String id) throws InterruptedException {
        return Eventually.get(
                "the transcription ends",
                LIMIT,
                () -> transcription(learner, id),
                now -> List.of("COMPLETED", "FAILED", "CANCELLED")
                        .contains(now.at("/state").asString()));
    }

    static JsonNode transcription(Learner learner, String id) {
        return learner.ask(
                        "query($id: ID!) { transcription(id: $id) { state failure done length partCount wordCount cursor } }",
                        Map.of("id", id))
                .at("/transcription");
    }

    /// The words of its text, each with its times.
    static List<JsonNode> words(Learner learner, String id) {
        var words = new ArrayList<JsonNode>();
        learner.ask("""
                        query($id: ID!) {
                          transcriptParts(transcriptionId: $id, first: 500) {
                            parts { words { text start end confidence } }
                          }
                        }
                        """, Map.of("id", id))
                .at("/transcriptParts/parts")
                .forEach(part -> part.at("/words").forEach(words::add));
        return words;
    }
}
