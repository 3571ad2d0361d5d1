package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.FakeTranscriptions;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.TranscriptionState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// Texts of recorded files are read and corrected through the graph.
class TranscriptCorrectionTest {
    private static final String PART = "{ index revision beginsParagraph words { text start end confidence }"
            + " correctedWords { text start end } }";

    private static final String CORRECT = """
            mutation($input: CorrectTranscriptPartInput!) {
              correctTranscriptPart(input: $input) {
                part %1$s
                errors { __typename ... on UserError { message }
                  ... on TranscriptPartChanged { part { revision correctedWords { text } } }
                  ... on InvalidInput { violations { field } } }
              }
            }
            """.formatted(PART);

    private static final String HEARD = "\"words\":[{\"text\":\"Take\",\"start\":0,\"end\":400,\"confidence\":0.75},"
            + "{\"text\":\"aspirin.\",\"start\":500,\"end\":900,\"confidence\":0.75}]";

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final String id = added(TranscriptionState.TRANSCRIPTION_STATE_COMPLETED);

    @BeforeEach
    void count_from_zero() {
        edge.speech().calls.reset();
    }

    @Test
    void a_part_is_corrected_beside_what_was_recognised() {
        assertThat(read().toString())
                .isEqualTo(
                        "{\"index\":0,\"revision\":0,\"beginsParagraph\":true," + HEARD + ",\"correctedWords\":null}");
        var corrected = "{\"index\":0,\"revision\":1,\"beginsParagraph\":true," + HEARD + ",\"correctedWords\":["
                + "{\"text\":\"Take\",\"start\":0,\"end\":400},{\"text\":\"salbutamol.\",\"start\":null,\"end\":null}]}";
        var answer = correct(ana, id, 0, "Take salbutamol.", 0);
        assertThat(answer.at("/part").toString()).isEqualTo(corrected);
        assertThat(answer.at("/errors")).isEmpty();
        assertThat(read().toString()).isEqualTo(corrected);
        assertThat(edge.speech().calls.of("CorrectTranscriptPart")).isEqualTo(1);
        assertThat(ana.ask("query($id: ID!) { transcription(id: $id) { textRevision } }", Map.of("id", id))
                        .at("/transcription/textRevision")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void a_correction_is_taken_back_by_an_empty_text() {
        correct(ana, id, 0, "Take salbutamol.", 0);
        var part = correct(ana, id, 0, "", 1).at("/part");
        assertThat(part.at("/correctedWords").isNull()).isTrue();
        assertThat(part.at("/revision").asInt()).isEqualTo(2);
    }

    @Test
    void who_has_seen_another_revision_gets_the_part_as_it_is() {
        correct(ana, id, 0, "Take salbutamol.", 0);
        var refused = correct(ana, id, 0, "Take it.", 0);
        assertThat(refused.at("/part").isNull()).isTrue();
        assertThat(refused.at("/errors/0/__typename").asString()).isEqualTo("TranscriptPartChanged");
        assertThat(refused.at("/errors/0/part").toString())
                .isEqualTo("{\"revision\":1,\"correctedWords\":[{\"text\":\"Take\"},{\"text\":\"salbutamol.\"}]}");
    }

    @Test
    void each_refusal_has_its_type() {
        assertThat(error(correct(ana, id, 7, "a", 0))).isEqualTo("TranscriptPartUnknown");
        assertThat(error(correct(ana, added(TranscriptionState.TRANSCRIPTION_STATE_RUNNING), 0, "a", 0)))
                .isEqualTo("TranscriptionAtWork");
        assertThat(error(correct(
                        ana, GlobalId.of("Transcription", UUID.randomUUID().toString()), 0, "a", 0)))
                .isEqualTo("TranscriptionUnknown");
        assertThat(error(correct(edge.person("Ben"), id, 0, "Ben's now.", 0))).isEqualTo("TranscriptionUnknown");
        var wrong = correct(ana, id, 0, "x".repeat(FakeTranscriptions.LONGEST + 1), 0);
        assertThat(error(wrong)).isEqualTo("InvalidInput");
        assertThat(wrong.at("/errors/0/violations/0/field").asString()).isEqualTo("text");
        assertThat(read().at("/revision").asInt()).isZero();
    }

    private static String error(JsonNode answer) {
        return answer.at("/errors/0/__typename").asString();
    }

    private JsonNode read() {
        return ana.ask(
                        "query($id: ID!) { transcriptParts(transcriptionId: $id, first: 10) { parts " + PART + " } }",
                        Map.of("id", id))
                .at("/transcriptParts/parts/0");
    }

    private static JsonNode correct(Person person, String id, int index, String text, int revision) {
        return person.ask(
                        CORRECT,
                        Map.of(
                                "input",
                                Map.of("transcriptionId", id, "index", index, "text", text, "revision", revision)))
                .at("/correctTranscriptPart");
    }

    private String added(TranscriptionState state) {
        return GlobalId.of("Transcription", edge.speech().transcriptions.add(ana.id(), state, "Take aspirin."));
    }
}
