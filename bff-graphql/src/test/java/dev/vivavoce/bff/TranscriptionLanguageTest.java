package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.TranscriptionState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// The languages of recorded files are listed and chosen through the graph.
class TranscriptionLanguageTest {
    private static final String START = """
            mutation($input: StartTranscriptionInput!) {
              startTranscription(input: $input) {
                transcription { id }
                errors { __typename ... on TranscriptionLanguageUnknown { languages } }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @Test
    void a_language_says_what_can_be_expected_and_who_gets_the_sound() {
        var languages = ana.ask(
                        "{ transcriptionLanguages { language wordTimes confidence vocabulary thirdParty consentRequired } }",
                        Map.of())
                .at("/transcriptionLanguages");
        assertThat(languages.toString())
                .isEqualTo("[{\"language\":\"en\",\"wordTimes\":true,\"confidence\":true,\"vocabulary\":true,"
                        + "\"thirdParty\":false,\"consentRequired\":false},"
                        + "{\"language\":\"es\",\"wordTimes\":true,\"confidence\":false,\"vocabulary\":false,"
                        + "\"thirdParty\":true,\"consentRequired\":true}]");
    }

    @Test
    void each_refusal_has_its_type_and_an_unknown_language_names_the_others() {
        assertThat(start("en").at("/transcription/id").isString()).isTrue();
        assertThat(start("es").at("/errors").toString())
                .isEqualTo("[{\"__typename\":\"TranscriptionConsentMissing\"}]");
        assertThat(start("fr").at("/errors").toString())
                .isEqualTo("[{\"__typename\":\"TranscriptionLanguageUnknown\",\"languages\":[\"en\",\"es\"]}]");
    }

    @Test
    void a_language_can_be_detected_and_is_undetermined_until_then() {
        assertThat(ana.ask("{ languageDetection { thirdParty consentRequired } }", Map.of())
                        .at("/languageDetection")
                        .toString())
                .isEqualTo("{\"thirdParty\":true,\"consentRequired\":false}");
        assertThat(detect(List.of()).at("/transcription").toString())
                .isEqualTo("{\"language\":\"und\",\"languageDetected\":true,"
                        + "\"atEngineSince\":\"2026-11-18T11:07:40.000Z\"}");
        assertThat(detect(List.of("Ramipril")).at("/errors").toString())
                .as("as the stand-in answers a file with words")
                .isEqualTo("[{\"__typename\":\"LanguageDetectionNotOffered\"}]");
    }

    private JsonNode detect(List<String> vocabulary) {
        return ana.ask(
                        """
                        mutation($input: StartTranscriptionInput!) {
                          startTranscription(input: $input) {
                            transcription { language languageDetected atEngineSince }
                            errors { __typename }
                          }
                        }
                        """,
                        Map.of(
                                "input",
                                Map.of("transcriptionId", sent(), "detectLanguage", true, "vocabulary", vocabulary)))
                .at("/startTranscription");
    }

    private String sent() {
        return GlobalId.of(
                "Transcription",
                edge.speech()
                        .transcriptions
                        .add(ana.id(), TranscriptionState.TRANSCRIPTION_STATE_QUEUED, "Take aspirin."));
    }

    private JsonNode start(String language) {
        return ana.ask(START, Map.of("input", Map.of("transcriptionId", sent(), "language", language)))
                .at("/startTranscription");
    }
}
