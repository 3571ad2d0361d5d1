package dev.vivavoce.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// A text of a learner's that a voice speaks, as the apps ask for it.
public final class OwnAudio {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private OwnAudio() {}

    /// Has a text spoken and returns the id of the audio, in speech, when its file is ready.
    public static String made(Learner learner, String text) throws InterruptedException {
        var id = asked(learner, text, "MP3");
        assertThat(ended(learner, id).at("/state").asString()).isEqualTo("COMPLETED");
        return GlobalIds.local(id);
    }

    /// Has a text spoken and returns the id of the audio.
    public static String asked(Learner learner, String text, String format) {
        var asked = learner.ask("""
                        mutation($key: UUID!, $text: String!, $format: AudioFileFormat!) {
                          generateAudio(input: {idempotencyKey: $key, content: {text: $text}, format: $format}) {
                            generatedAudio { id } errors { __typename } } }
                        """, Map.of("key", UUID.randomUUID().toString(), "text", text, "format", format))
                .at("/generateAudio");
        assertThat(asked.at("/errors")).isEmpty();
        return asked.at("/generatedAudio/id").asString();
    }

    /// The audio when it has ended.
    public static JsonNode ended(Learner learner, String id) throws InterruptedException {
        return Eventually.answered(
                "the audio ends",
                LIMIT,
                () -> audio(learner, id),
                now -> List.of("COMPLETED", "FAILED").contains(now.at("/state").asString()));
    }

    public static JsonNode audio(Learner learner, String id) {
        return learner.ask(
                        "query($id: ID!) { generatedAudio(id: $id) { state failure doneParagraphs length sizeBytes } }",
                        Map.of("id", id))
                .at("/generatedAudio");
    }

    /// The words of its text with their times, and where it plays.
    public static JsonNode content(Learner learner, String id) {
        return learner.ask("""
                        query($id: ID!) {
                          generatedAudioContent(generatedAudioId: $id) {
                            words { text start end } address { url }
                          }
                        }
                        """, Map.of("id", id)).at("/generatedAudioContent");
    }
}
