package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Languages whose sounds are not scored, through the graph.
class SpokenLanguagesTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @Test
    void the_languages_say_what_feedback_to_expect() {
        assertThat(ana.ask("{ spokenLanguages { language reading freeSpeech scores interimText wordTimes vocabulary"
                                + " thirdParty consentRequired } }")
                        .at("/spokenLanguages")
                        .toString())
                .isEqualTo("[{\"language\":\"ar\",\"reading\":true,\"freeSpeech\":false,\"scores\":false,"
                        + "\"interimText\":false,\"wordTimes\":true,\"vocabulary\":false,\"thirdParty\":true,"
                        + "\"consentRequired\":true},"
                        + "{\"language\":\"en\",\"reading\":true,\"freeSpeech\":true,\"scores\":true,"
                        + "\"interimText\":true,\"wordTimes\":true,\"vocabulary\":true,\"thirdParty\":false,"
                        + "\"consentRequired\":false}]");
    }

    @Test
    void a_result_by_text_has_words_and_no_score() {
        var id = start("es-MX").at("/startSpeaking/session/id").asString();
        var result = ana.ask(
                        "mutation($id: ID!) { finishSpeaking(input: {sessionId: $id}) { result { outcome words { text }"
                                + " scores { overall } isCorrect textFeedback { engines words {"
                                + " text state heardText referenceIndex start end } } } } }",
                        Map.of("id", id))
                .at("/finishSpeaking/result");
        assertThat(result.toString())
                .isEqualTo("{\"outcome\":\"TEXT_ONLY\",\"words\":[],\"scores\":null,\"isCorrect\":false,"
                        + "\"textFeedback\":{\"engines\":[\"openai whisper-1\"],\"words\":["
                        + "{\"text\":\"buenos\",\"state\":\"OTHER\",\"heardText\":\"buenas\","
                        + "\"referenceIndex\":0,\"start\":100,\"end\":400},"
                        + "{\"text\":\"días\",\"state\":\"NOT_HEARD\",\"heardText\":null,"
                        + "\"referenceIndex\":1,\"start\":null,\"end\":null}]}}");
    }

    @Test
    void without_the_consent_no_session_is_started() {
        assertThat(start("ar").at("/startSpeaking/errors/0/__typename").asString())
                .isEqualTo("SpeechConsentMissing");
    }

    private Answer start(String language) {
        return ana.ask(
                "mutation($input: StartSpeakingInput!) { startSpeaking(input: $input) {"
                        + " session { id } errors { __typename } } }",
                Map.of(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                UUID.randomUUID().toString(),
                                "task",
                                Map.of("readAloud", Map.of("language", language, "text", "Buenos días")))));
    }
}
