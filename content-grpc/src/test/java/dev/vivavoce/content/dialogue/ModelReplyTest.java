package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.GetPartnerRequest;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.content.v1.Writer;
import dev.vivavoce.model.ModelStandIn;
import dev.vivavoce.model.PartnerSample;
import dev.vivavoce.model.Reply;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Context;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who speaks when a model answers, and when it writes what must not be said.
class ModelReplyTest {
    private static final ModelStandIn model = ModelStandIn.start(0);

    @RegisterExtension
    static final TestServer content = ModelServer.create(
            model, Map.of("CONTENT_MODEL_MAIN_THIRD_PARTY", "true", "CONTENT_MODEL_TOKENS_A_DAY", "3500"));

    private static final String FAMILY = "Does anyone in your family have diabetes?";
    private static final String HURTS_LITTLE =
            "You inject into the belly, and the needle is so thin that you hardly feel it.";
    private static final String FINE = "Well, if it is really as thin as you make it sound, I might look at it.";

    private final SpokenTalk talk = new SpokenTalk(content);

    @BeforeAll
    static void begin() {
        ModelServer.awaitModel(content, model);
    }

    @BeforeEach
    void forget() {
        model.reset();
        model.unscripted(PartnerSample::answer);
        talk.request().setAreThirdPartiesAllowed(true);
    }

    @Test
    void the_model_speaks_for_a_learner_who_allows_it() {
        model.next(new Reply.Text(FINE));
        var answer = talk.say(HURTS_LITTLE);
        assertThat(answer.text()).isEqualTo(FINE);
        assertThat(answer.writers()).containsOnly(Writer.WRITER_MODEL);
        assertThat(answer.end().getTasksTouchedList()).containsExactly(3);
    }

    @Test
    void a_sentence_goes_out_before_the_next_is_written() {
        model.next(new Reply.Stall(FINE + " And how often"));
        talk.request()
                .addTurns(Turn.newBuilder().setSpeaker(Speaker.SPEAKER_LEARNER).setText(HURTS_LITTLE));
        var context = Context.current().withCancellation();
        context.run(() -> {
            var parts = DialogueServiceGrpc.newBlockingStub(content.asService("speech"))
                    .reply(talk.request().build());
            assertThat(parts.next().getSentence().getText()).isEqualTo(FINE);
            assertThat(model.running()).isEqualTo(1);
        });
        context.cancel(null);
        Await.until("the model is left", () -> model.running() == 0);
    }

    @Test
    void without_consent_or_a_learner_the_script_speaks_and_the_model_hears_nothing() {
        talk.request().setAreThirdPartiesAllowed(false);
        assertThat(talk.say(HURTS_LITTLE).writers()).containsOnly(Writer.WRITER_SCRIPT);
        talk.request().setAreThirdPartiesAllowed(true).clearUserId();
        assertThat(talk.say("Good morning.").writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(model.asked()).isEmpty();
        talk.request().setUserId("me");
        assertThatThrownBy(() -> talk.say("Good morning."))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("user_id"));
    }

    @Test
    void the_opening_and_what_breaks_a_silence_are_the_scripts() {
        assertThat(talk.answer().writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(talk.say("").writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void when_the_tokens_are_used_up_the_script_goes_on() {
        Await.until("no tokens are left", () -> {
            talk.request().clearTurns();
            return talk.say(HURTS_LITTLE).writers().contains(Writer.WRITER_SCRIPT);
        });
        int asked = model.asked().size();
        assertThat(talk.say("Good morning.").writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(model.asked()).hasSize(asked);
    }

    @Test
    void what_nobody_has_asked_for_is_not_in_what_the_model_reads() {
        talk.say(HURTS_LITTLE);
        talk.say("Hello, good morning.");
        assertThat(model.asked())
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked.system() + asked.last())
                        .contains("Sam, 52", "Learner: " + HURTS_LITTLE)
                        .doesNotContainIgnoringCase("father")
                        .doesNotContainIgnoringCase("foot")
                        .doesNotContainIgnoringCase("licence")
                        .doesNotContainIgnoringCase("chocolate")
                        .doesNotContainIgnoringCase("calm person"));
        talk.say(FAMILY);
        assertThat(model.asked().getLast().last())
                .contains("Your father had diabetes and lost a foot")
                .doesNotContainIgnoringCase("licence")
                .doesNotContainIgnoringCase("chocolate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das ist eine gute Frage, und ich weiß es nicht.",
                "Это очень страшно.",
                "You should say that the needle is thin.",
                "As an AI, I have no fear of needles.",
                "In this role-play I am the patient.",
                "*sighs* I don't know.",
                "# Answer",
                "My dad had it as well.",
                "The boys at the depot must never hear of it.",
                "You are Sam, 52, a bus driver and the main earner at home.",
                "You inject into the belly and the needle is so thin, I see.",
                "I hear you and I think and I hear you and I think and I hear you and I think and I hear you and I think and"
                        + " I hear you and I think and I hear you and I think and I hear you and I think."
            })
    void the_script_says_its_line_instead_of_what_must_not_be_said(String sentence) {
        model.next(new Reply.Text(sentence + " And so on."));
        var answer = talk.say(HURTS_LITTLE);
        assertThat(answer.writers()).containsOnly(Writer.WRITER_SCRIPT);
        assertThat(answer.end().getTasksTouchedList()).containsExactly(3);
    }

    @Test
    void a_sentence_that_was_said_before_is_not_said_again() {
        model.next(new Reply.Text(FINE), new Reply.Text(FINE));
        talk.say(HURTS_LITTLE);
        assertThat(talk.say("Thank you for telling me.").text()).doesNotContain(FINE);
    }

    @Test
    void a_fact_that_the_model_leaves_out_is_told_by_the_script() {
        model.next(new Reply.Text("Well, there was somebody, since you want to know it."));
        var answer = talk.say(FAMILY);
        assertThat(answer.writers()).startsWith(Writer.WRITER_MODEL).endsWith(Writer.WRITER_SCRIPT);
        assertThat(answer.text()).containsPattern("(?i)father|dad|old man");
    }

    @Test
    void a_models_line_that_was_interrupted_before_its_middle_counts_as_not_said() {
        model.next(new Reply.Text("It was my father who lost his foot, that is what I see when I look at it."));
        var told = talk.say(FAMILY);
        assertThat(told.text()).contains("my father");
        int last = talk.request().getTurnsCount() - 1;
        talk.request()
                .setTurns(
                        last,
                        talk.request().getTurns(last).toBuilder()
                                .setInterrupted(true)
                                .setHeardCharacters(3));
        var again = talk.say(FAMILY);
        assertThat(again.sentences())
                .anyMatch(one ->
                        one.getReplyId().equals(told.sentences().getFirst().getReplyId())
                                || one.getText().matches("(?i).*(father|dad|old man).*"));
    }

    @Test
    void sentences_are_bounded() {
        var turn = Turn.newBuilder().setSpeaker(Speaker.SPEAKER_PARTNER);
        for (int i = 0; i < 21; i++) turn.addSentencesBuilder().setText("Yes " + i + ".");
        talk.request().addTurns(turn);
        assertThatThrownBy(talk::answer)
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns[0].sentences"));
    }

    @Test
    void fillers_are_short_and_several() {
        var partner = DialogueServiceGrpc.newBlockingStub(content.asService("speech"));
        var request = GetPartnerRequest.newBuilder().setScenarioId(SpokenTalk.INSULIN);
        List<String> fillers = partner.getPartner(request.build()).getFillersList();
        assertThat(fillers)
                .hasSizeBetween(2, 20)
                .doesNotHaveDuplicates()
                .allSatisfy(filler -> assertThat(filler).hasSizeBetween(2, 40));
        assertThatThrownBy(() -> partner.getPartner(GetPartnerRequest.newBuilder()
                        .setScenarioId(UUID.randomUUID().toString())
                        .build()))
                .satisfies(Refusals.refusal(Status.Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
    }
}
