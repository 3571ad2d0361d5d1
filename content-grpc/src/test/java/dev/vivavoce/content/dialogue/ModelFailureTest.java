package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who speaks when a model fails or is late.
class ModelFailureTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ModelServer.create(model, Map.of());

    private static final String FAMILY = "Does anyone in your family have diabetes?";
    private static final String HURTS_LITTLE =
            "You inject into the belly, and the needle is so thin that you hardly feel it.";
    private static final String FINE = "Well, if it is really as thin as you make it sound, I might look at it.";

    private SpokenTalk talk = new SpokenTalk(content);

    /// The failures of one test open no circuit for the next.
    @BeforeEach
    void begin() {
        content.restart();
        ModelServer.awaitModel(content, model);
        talk = new SpokenTalk(content);
    }

    @Test
    void a_failure_in_the_middle_of_a_sentence_is_not_heard() {
        model.next(new Reply.BreakOff(FINE + " And how often do I have to"));
        var answer = talk.say(FAMILY);
        assertThat(answer.sentences().getFirst().getText()).isEqualTo(FINE);
        assertThat(answer.text()).doesNotContain("And how often");
        assertThat(answer.writers()).startsWith(Writer.WRITER_MODEL).contains(Writer.WRITER_SCRIPT);
        assertThat(answer.text()).as("the fact that was asked for").containsPattern("(?i)father|dad|old man");
    }

    @Test
    void a_failure_after_all_was_said_is_not_heard() {
        model.next(new Reply.BreakOff(FINE + " "));
        assertThat(talk.say(HURTS_LITTLE).text()).isEqualTo(FINE);
    }

    @Test
    void a_model_that_stalls_or_is_late_is_not_waited_for() {
        model.next(
                new Reply.Stall(""), new Reply.Stall(FINE + " And then"), new Reply.Late(Duration.ofSeconds(4), FINE));
        assertThat(talk.say(HURTS_LITTLE).writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(talk.say("Thank you for telling me.").sentences().getFirst().getText())
                .isEqualTo(FINE);
        assertThat(talk.say("It is not your fault.").writers()).containsOnly(Writer.WRITER_SCRIPT);
        Await.until("the stalled answers are left", () -> model.running() == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 429, 500})
    void a_refusal_of_the_provider_is_not_heard(int status) {
        model.next(new Reply.Refusal(status, "no"), new Reply.Refusal(status, "no"));
        assertThat(talk.say(HURTS_LITTLE).writers()).containsOnly(Writer.WRITER_SCRIPT);
    }
}
