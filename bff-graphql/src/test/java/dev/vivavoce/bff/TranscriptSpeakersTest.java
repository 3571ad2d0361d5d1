package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.TranscriptionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Who speaks in recorded files is read and named through the graph.
class TranscriptSpeakersTest {
    private static final String SPEAKERS = "speakerLabels speakerOrigin speakers { number name spoken }";

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @Test
    void speakers_are_read_with_the_text_and_get_names() {
        var id = GlobalId.of(
                "Transcription", edge.speech().transcriptions.addTalk(ana.id(), "Take a seat.", "Thank you."));
        assertThat(transcription(id).toString())
                .isEqualTo("{\"speakerLabels\":true,\"speakerOrigin\":\"ESTIMATE\",\"speakers\":["
                        + "{\"number\":1,\"name\":null,\"spoken\":1400},{\"number\":2,\"name\":null,\"spoken\":900}]}");
        assertThat(ana.ask(
                                "query($id: ID!) { transcriptParts(transcriptionId: $id) { parts { speaker } } }",
                                Map.of("id", id))
                        .at("/transcriptParts/parts")
                        .toString())
                .isEqualTo("[{\"speaker\":1},{\"speaker\":2}]");
        var named = rename(id, 2, "Dr. Okafor");
        assertThat(named.at("/transcription/speakers/1/name").asString()).isEqualTo("Dr. Okafor");
        assertThat(rename(id, 3, "Nobody").at("/errors/0/__typename").asString())
                .isEqualTo("InvalidInput");
    }

    @Test
    void a_text_without_speakers_has_none() {
        var id = GlobalId.of(
                "Transcription",
                edge.speech()
                        .transcriptions
                        .add(ana.id(), TranscriptionState.TRANSCRIPTION_STATE_COMPLETED, "Take a seat."));
        assertThat(transcription(id).toString())
                .isEqualTo("{\"speakerLabels\":false,\"speakerOrigin\":null,\"speakers\":[]}");
    }

    private JsonNode transcription(String id) {
        return ana.ask("query($id: ID!) { transcription(id: $id) { %s } }".formatted(SPEAKERS), Map.of("id", id))
                .at("/transcription");
    }

    private JsonNode rename(String id, int number, String name) {
        return ana.ask(
                        """
                        mutation($input: UpdateTranscriptionInput!) {
                          updateTranscription(input: $input) {
                            transcription { %s }
                            errors { __typename }
                          }
                        }
                        """.formatted(SPEAKERS),
                        Map.of(
                                "input",
                                Map.of(
                                        "transcriptionId",
                                        id,
                                        "speakerNames",
                                        List.of(Map.of("number", number, "name", name)))))
                .at("/updateTranscription");
    }
}
