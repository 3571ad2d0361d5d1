package dev.vivavoce.content.dialogue.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.dialogue.intent.SentenceVectors;
import dev.vivavoce.content.dialogue.partner.Partner;
import dev.vivavoce.content.dialogue.partner.Turn;
import dev.vivavoce.content.dialogue.rehearsal.ScriptCheck;
import dev.vivavoce.content.dialogue.script.CheckedScript;
import dev.vivavoce.content.dialogue.script.Common;
import dev.vivavoce.content.dialogue.script.IntentId;
import dev.vivavoce.content.dialogue.script.IntentId.Kind;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Script;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.scenario.BuiltInScenario;
import dev.vivavoce.content.scenario.InterlocutorCard;
import dev.vivavoce.content.scenario.Scenario;
import dev.vivavoce.content.scenario.ScenarioContent;
import dev.vivavoce.content.voice.PartnerVoice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalTest {
    private static final Common COMMON = Common.load();

    static Stream<Scenario> built_in() {
        return BuiltInScenario.all().stream().map(one -> new Scenario(one.id(), 0, one.content(), null));
    }

    @ParameterizedTest
    @MethodSource("built_in")
    void a_proposal_keeps_the_rules_and_begins_with_the_tasks_own_words(Scenario scenario) {
        var yaml = Proposal.of(scenario);
        assertThat(CheckedScript.problems(scenario, yaml)).as(yaml).isEmpty();
        var script = Scripts.parse(yaml);
        var tasks = scenario.content().tasks();
        for (int i = 0; i < tasks.size(); i++) {
            var intent = Objects.requireNonNull(script.intents().get(IntentId.task(i + 1)));
            assertThat(tasks.get(i)).startsWithIgnoringCase(intent.examples().getFirst());
            assertThat(yaml).contains("# Task " + (i + 1) + ": ");
        }
    }

    @ParameterizedTest
    @MethodSource("built_in")
    void every_task_of_a_proposal_can_be_reached_and_the_talk_ends(Scenario scenario) throws InterruptedException {
        var script = Scripts.parse(Proposal.of(scenario));
        var partner = partner(scenario, script);
        var check = ScriptCheck.of(partner);
        assertThat(check.unreachedTasks()).as("%s", check.missed()).isEmpty();
        var transcript = new ArrayList<Turn>();
        say(partner, transcript, "Hello, my name is Ana.");
        for (var task : script.intents(Kind.TASK))
            say(
                    partner,
                    transcript,
                    task.examples().getFirst() + ". " + task.examples().get(1));
        for (var fact : script.intents(Kind.REVEAL))
            say(partner, transcript, fact.examples().getFirst());
        assertThat(partner.reply(null, transcript).tasks())
                .hasSizeGreaterThanOrEqualTo(script.intents(Kind.TASK).size() - 1);
        assertThat(say(partner, transcript, "Goodbye and take care.")).isTrue();
    }

    /// Cards as they are not meant to be: each still gets a script that can be used.
    @Test
    void odd_cards_get_a_script_that_keeps_the_rules() {
        for (var content : List.of(
                odd(List.of("Go."), List.of("9")),
                odd(List.of("Do it.", "Do it.", "Do it."), List.of()),
                odd(Collections.nCopies(10, "Explain the plan, the plan and the plan."), facts(20)),
                odd(
                        List.of("word ".repeat(60).strip()),
                        List.of("fact " + "and so on ".repeat(29).strip())),
                odd(
                        List.of(
                                "Say \"yes\": no, # maybe & *all* {of} [it]…",
                                "- a list? ! | > %",
                                "Tell\nthem\u2028all."),
                        List.of("\"Quoted\": 'text' # \\ {x} (y)…", "It costs 49. Or 50. Or 51. Or 52.")),
                odd(
                        List.of("Ask about smoking."),
                        List.of("You smoke.", "Your smoke alarm is broken, you told your wife.")))) {
            var scenario = new Scenario(UUID.randomUUID(), 0, content, null);
            var yaml = Proposal.of(scenario);
            assertThat(CheckedScript.problems(scenario, yaml)).as(yaml).isEmpty();
        }
    }

    /// What is on the card word for word, or said by the partner unasked, cannot be a secret: the author is
    /// told.
    @Test
    void a_fact_that_the_partner_says_unasked_is_named_as_a_problem() {
        var card =
                new InterlocutorCard("p", "f", List.of("I lost my job."), List.of("I lost my job."), PartnerVoice.ANY);
        var scenario = new Scenario(UUID.randomUUID(), 0, with(List.of("Ask about work."), card), null);
        assertThat(CheckedScript.problems(scenario, Proposal.of(scenario)))
                .allSatisfy(problem -> assertThat(problem).startsWith("reveal-1"));
    }

    @Test
    void facts_are_told_in_the_first_person() {
        assertThat(new CardText("You smoke, and your wife told you that you're too loud. You are 49.")
                        .spoken(40, 200, 3))
                .isEqualTo("I smoke, and my wife told me that I'm too loud. I am 49.");
        assertThat(new CardText("The house is yours (by law)…").spoken(40, 200, 3))
                .isEqualTo("The house is mine by law.");
    }

    @Test
    void the_subjects_of_a_text_are_its_telling_words() {
        assertThat(new CardText("Ask about risk factors, including family, smoking and blood pressure.").subjects())
                .containsExactly("risk factors", "blood pressure", "family", "smoking");
    }

    private static boolean say(Partner partner, List<Turn> transcript, String text) {
        transcript.add(new Turn.Learner(text));
        var reply = partner.reply(null, transcript);
        assertThat(reply.text()).isNotBlank();
        transcript.add(new Turn.Partner(
                reply.text(),
                reply.lines().stream().map(Line::id).toList(),
                reply.text().length()));
        return reply.closing();
    }

    private static Partner partner(Scenario scenario, Script script) {
        return Partner.of(SentenceVectors::shared, COMMON, script, scenario.content());
    }

    private static List<String> facts(int number) {
        return Stream.iterate(1, i -> i + 1)
                .limit(number)
                .map(i -> "You have a brother called Number" + i + ".")
                .toList();
    }

    private static ScenarioContent odd(List<String> tasks, List<String> facts) {
        return with(tasks, new InterlocutorCard("A person.", "", List.of("What now?"), facts, PartnerVoice.ANY));
    }

    private static ScenarioContent with(List<String> tasks, InterlocutorCard card) {
        var good = BuiltInScenario.all().getFirst().content();
        return new ScenarioContent(
                good.title(),
                good.profession(),
                good.level(),
                good.language(),
                good.setting(),
                good.candidateCard(),
                card,
                tasks,
                good.vocabulary(),
                good.practiceLines());
    }
}
