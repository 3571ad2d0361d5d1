package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.v1.Feedback;
import dev.vivavoce.bff.graphql.GlobalId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The sentences of a language model on a result.
class ResultFeedbackTest {
    private static final String FEEDBACK = """
            query($id: ID!, $language: LanguageTag!) {
              resultFeedback(attemptId: $id, language: $language) { language strength next }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final String attempt = UUID.randomUUID().toString();

    @BeforeEach
    void without_feedback() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
    }

    @Test
    void the_sentences_arrive_in_the_language_that_was_asked_for() {
        edge.assessment()
                .feedback
                .add(
                        attempt,
                        Feedback.newBuilder()
                                .setLanguage("es")
                                .setStrength("Tu ritmo se sigue bien.")
                                .setNext("Prueba otra vez con esta palabra.")
                                .build());
        var answer = ana.ask(FEEDBACK, Map.of("id", GlobalId.of("Attempt", attempt), "language", "es"));
        assertThat(answer.at("/resultFeedback").toString())
                .isEqualTo("{\"language\":\"es\",\"strength\":\"Tu ritmo se sigue bien.\","
                        + "\"next\":\"Prueba otra vez con esta palabra.\"}");
        assertThat(ask("ar").at("/resultFeedback").isNull()).isTrue();
        assertThat(edge.assessment().calls.of("WriteFeedback")).isEqualTo(2);
    }

    @Test
    void without_such_an_attempt_there_is_none() {
        assertThat(ask("en").at("/resultFeedback").isNull()).isTrue();
        assertThat(ask("en").json().has("errors")).isFalse();
    }

    @Test
    void while_the_session_runs_the_viewer_hears_when_to_ask_again() {
        edge.assessment().feedback.begin(attempt);
        var answer = ask("en");
        assertThat(answer.reason()).isEqualTo("FEEDBACK_PENDING");
        assertThat(answer.error().at("/extensions/retryable").asBoolean()).isTrue();
    }

    @Test
    void an_id_of_something_else_is_refused_without_a_call() {
        var answer = ana.ask(FEEDBACK, Map.of("id", GlobalId.of("Scenario", attempt), "language", "en"));
        assertThat(answer.reason()).isEqualTo("ID_INVALID");
        assertThat(edge.assessment().calls.of("WriteFeedback")).isZero();
    }

    private Person.Answer ask(String language) {
        return ana.ask(FEEDBACK, Map.of("id", GlobalId.of("Attempt", attempt), "language", language));
    }
}
