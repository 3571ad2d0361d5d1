package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeStudio;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What authors do in the studio, through the graph.
class StudioTest {
    private static final String OWN = GlobalId.of("AuthoredScenario", FakeStudio.OWN);
    private static final String FOREIGN = GlobalId.of("AuthoredScenario", FakeStudio.FOREIGN);
    private static final String UNKNOWN = GlobalId.of("AuthoredScenario", new UUID(1, 1).toString());

    private static final String LIST = """
            query($first: Int!, $after: String, $search: String) {
              authoredScenarios(first: $first, after: $after, search: $search) {
                nodes { id title profession level language hasDraft latestVersion hasScript changedAt isBuiltIn }
                edges { cursor }
                pageInfo { hasNextPage endCursor }
              }
            }
            """;
    private static final String READ = """
            query($id: ID!, $version: Int) {
              manuscript(scenarioId: $id, version: $version) {
                id version publishedAt
                content {
                  title profession level language setting
                  candidateCard { role bullets }
                  interlocutorCard {
                    persona prompts revealIfAsked feelings voice { gender age accent pace }
                  }
                  tasks vocabulary { term meaning } practiceLines
                }
              }
            }
            """;
    private static final String SAVE = """
            mutation($id: ID!, $content: ManuscriptContentInput!) {
              saveDraft(input: {scenarioId: $id, content: $content}) {
                manuscript { id version content { title } }
                errors { __typename ... on UserError { message } ... on InvalidInput { violations { field } } }
              }
            }
            """;
    private static final String PUBLISH = """
            mutation($id: ID!) {
              publishScenario(input: {scenarioId: $id}) {
                manuscript { version publishedAt } errors { __typename ... on UserError { message } }
              }
            }
            """;
    private static final String ROLL_BACK = """
            mutation($id: ID!, $version: Int!) {
              rollBackScenario(input: {scenarioId: $id, version: $version}) {
                manuscript { version content { title } } errors { __typename }
              }
            }
            """;
    private static final String SAVE_SCRIPT = """
            mutation($id: ID!, $script: String!) {
              saveScript(input: {scenarioId: $id, script: $script}) { problems errors { __typename } }
            }
            """;
    private static final String CHECK = """
            query($id: ID!, $version: Int, $script: String) {
              scriptCheck(scenarioId: $id, version: $version, script: $script) {
                problems lines missed { text wanted found isMisheard } unreachedTasks
              }
            }
            """;
    private static final String TRY = """
            subscription($id: ID!, $turns: [TriedTurnInput!]!) {
              partnerReply(scenarioId: $id, level: BEGINNER, turns: $turns) {
                __typename
                ... on PartnerReplySentence { replyId text }
                ... on PartnerReplyEnd { tasksTouched notUnderstood isClosing }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person author = author("Ada");

    @Test
    void the_list_is_paged_and_searched() {
        var first = author.ask(LIST, Map.of("first", 2, "search", "ward")).at("/authoredScenarios");
        assertThat(first.at("/nodes/0/title").asString()).isEqualTo("Draft 0");
        assertThat(first.at("/nodes/0/latestVersion").isNull()).isTrue();
        assertThat(first.at("/nodes/1/latestVersion").asInt()).isEqualTo(1);
        assertThat(first.at("/nodes/1/hasScript").asBoolean()).isTrue();
        assertThat(first.at("/nodes/0/id").asString()).isEqualTo(OWN);
        assertThat(edge.content().studio.search).isEqualTo("ward");
        var second = author.ask(
                        LIST,
                        Map.of(
                                "first",
                                2,
                                "after",
                                first.at("/pageInfo/endCursor").asString()))
                .at("/authoredScenarios");
        assertThat(second.at("/nodes")).hasSize(1);
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void a_scenario_is_created_read_published_and_rolled_back() {
        var created = create("The lost bag");
        assertThat(created.at("/errors")).isEmpty();
        assertThat(created.at("/manuscript/version").isNull()).isTrue();
        assertThat(edge.content().studio.sent.getInterlocutorCard().getRevealIfAskedList())
                .containsExactly("The bag has a red strap.");
        var draft = author.ask(READ, Map.of("id", OWN)).at("/manuscript");
        assertThat(draft.at("/content/interlocutorCard/persona").asString()).isEqualTo("A calm clerk.");
        assertThat(draft.at("/content/interlocutorCard/voice").toString())
                .isEqualTo("{\"gender\":\"MALE\",\"age\":\"OLDER\",\"accent\":null,\"pace\":\"NORMAL\"}");
        assertThat(draft.at("/content/vocabulary/0/term").asString()).isEqualTo("strap");

        var published = publish(OWN);
        int version = published.at("/manuscript/version").asInt();
        assertThat(published.at("/manuscript/publishedAt").isNull()).isFalse();
        assertThat(author.ask(READ, Map.of("id", OWN)).at("/manuscript/version").asInt())
                .as("without a draft")
                .isEqualTo(version);
        assertThat(publish(OWN).at("/errors/0/__typename").asString()).isEqualTo("DraftMissing");

        save(OWN, "The found bag");
        publish(OWN);
        var back = author.ask(ROLL_BACK, Map.of("id", OWN, "version", version)).at("/rollBackScenario/manuscript");
        assertThat(back.at("/version").asInt()).isEqualTo(version + 2);
        assertThat(back.at("/content/title").asString()).isEqualTo("The lost bag");
        assertThat(author.ask(READ, Map.of("id", OWN, "version", 900))
                        .at("/manuscript")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_versions_show_what_learners_see_with_one_call() {
        create("One");
        publish(OWN);
        save(OWN, "Two");
        publish(OWN);
        var versions = author.ask("""
                query($id: ID!) {
                  scenarioVersions(scenarioId: $id) { version title publishedAt hasScript scenario { id } }
                }
                """, Map.of("id", OWN)).at("/scenarioVersions");
        assertThat(versions.at("/0/version").asInt())
                .isGreaterThan(versions.at("/1/version").asInt());
        assertThat(versions.at("/0/title").asString()).isEqualTo("Two");
        var calls = edge.content().calls;
        assertThat(calls.of(calls.lastRequestId(), "BatchGetScenarios")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_saved_or_published_has_typed_errors() {
        var refused = save(OWN, "A");
        assertThat(refused.at("/errors/0/__typename").asString()).isEqualTo("InvalidInput");
        assertThat(refused.at("/errors/0/violations/0/field").asString()).isEqualTo("title");
        for (var id : List.of(FOREIGN, UNKNOWN)) {
            assertThat(save(id, "Not mine").at("/errors/0/__typename").asString())
                    .isEqualTo("ScenarioNotEditable");
            assertThat(publish(id).at("/errors/0/__typename").asString()).isEqualTo("ScenarioNotEditable");
            assertThat(rollBack(id, 1)).isEqualTo("ScenarioNotEditable");
            assertThat(author.ask(SAVE_SCRIPT, Map.of("id", id, "script", "x"))
                            .at("/saveScript/errors/0/__typename")
                            .asString())
                    .isEqualTo("ScenarioNotEditable");
        }
        assertThat(rollBack(OWN, 0)).isEqualTo("InvalidInput");
        assertThat(rollBack(OWN, 900)).isEqualTo("ScenarioNotEditable");
        save(OWN, "Without a good script");
        edge.content().studio.hasUsableScript = false;
        assertThat(publish(OWN).at("/errors/0/__typename").asString()).isEqualTo("ScriptInvalid");
        edge.content().studio.hasUsableScript = true;
    }

    @Test
    void a_script_is_proposed_saved_and_read_again() {
        var proposed = author.ask("query($id: ID!) { proposedScript(scenarioId: $id) }", Map.of("id", OWN))
                .at("/proposedScript")
                .asString();
        assertThat(proposed).contains("task-1");
        assertThat(author.ask(SAVE_SCRIPT, Map.of("id", OWN, "script", "opening: Hello."))
                        .at("/saveScript/problems/0")
                        .asString())
                .isEqualTo("intents: task-1 is missing");
        assertThat(author.ask(SAVE_SCRIPT, Map.of("id", OWN, "script", proposed))
                        .at("/saveScript/problems"))
                .isEmpty();
        assertThat(author.ask(SAVE_SCRIPT, Map.of("id", OWN, "script", "fr: bonjour"))
                        .at("/saveScript/errors/0/__typename")
                        .asString())
                .isEqualTo("PartnerLanguageUnsupported");
        var read = "query($id: ID!, $version: Int) { partnerScript(scenarioId: $id, version: $version) }";
        assertThat(author.ask(read, Map.of("id", OWN)).at("/partnerScript").asString())
                .isEqualTo(proposed);
        assertThat(author.ask(read, Map.of("id", OWN, "version", 1))
                        .at("/partnerScript")
                        .isNull())
                .isTrue();
        assertThat(author.ask(read, Map.of("id", OWN, "version", 0)).reason()).isEqualTo("VERSION_OUT_OF_RANGE");
        assertThat(author.ask(read, Map.of("id", FOREIGN)).reason()).isEqualTo("SCENARIO_NOT_OWN");
    }

    @Test
    void a_check_says_what_was_missed_and_when_it_has_to_wait() {
        var check =
                author.ask(CHECK, Map.of("id", OWN, "script", "opening: Hi.")).at("/scriptCheck");
        assertThat(edge.content().scripts.checked.getDraft()).isTrue();
        assertThat(edge.content().scripts.checked.getScript()).isEqualTo("opening: Hi.");
        assertThat(check.at("/lines").asInt()).isEqualTo(40);
        assertThat(check.at("/missed/0/found").isNull()).isTrue();
        assertThat(check.at("/missed/0/isMisheard").asBoolean()).isTrue();
        assertThat(check.at("/missed/1/found").asString()).isEqualTo("reveal-1");
        assertThat(check.at("/unreachedTasks/0").asInt()).isEqualTo(2);
        edge.content().scripts.isBusy = true;
        assertThat(author.ask(CHECK, Map.of("id", OWN, "version", 1)).reason()).isEqualTo("CHECKS_BUSY");
        edge.content().scripts.isBusy = false;
    }

    @Test
    void the_partner_answers_sentence_by_sentence() {
        try (var socket = author.socket()) {
            socket.subscribe(
                    "1",
                    TRY,
                    Map.of(
                            "id",
                            OWN,
                            "turns",
                            List.of(
                                    Map.of("speaker", "PARTNER", "text", "Yes?", "replyIds", List.of("0123456789ab")),
                                    Map.of("speaker", "LEARNER", "text", "Hello. Blue."))));
            assertThat(socket.next().at("/payload/data/partnerReply/text").asString())
                    .isEqualTo("Good morning.");
            assertThat(socket.next().at("/payload/data/partnerReply/replyId").asString())
                    .isEqualTo("0123456789ab");
            var end = socket.next().at("/payload/data/partnerReply");
            assertThat(end.at("/tasksTouched/0").asInt()).isEqualTo(1);
            assertThat(end.at("/notUnderstood/0").asString()).isEqualTo("Blue.");
            assertThat(end.at("/isClosing").asBoolean()).isFalse();
            assertThat(socket.next().path("type").asString()).isEqualTo("complete");

            socket.subscribe("2", TRY, Map.of("id", FOREIGN, "turns", List.of()));
            assertThat(socket.next().toString()).contains("SCENARIO_NOT_OWN");
        }
        var talk = edge.content().scripts.tried;
        assertThat(talk.getDraft()).isTrue();
        assertThat(talk.getTalk().getTurns(0).getReplyIdsList()).containsExactly("0123456789ab");
        assertThat(talk.getTalk().getTurns(1).getText()).isEqualTo("Hello. Blue.");
    }

    @Test
    void a_learner_reaches_nothing_of_it() {
        var learner = edge.person("Lea");
        assertThat(learner.ask(LIST, Map.of("first", 2)).reason()).isEqualTo("ROLE_MISSING");
        assertThat(learner.ask(CHECK, Map.of("id", OWN)).reason()).isEqualTo("ROLE_MISSING");
        assertThat(learner.ask(PUBLISH, Map.of("id", OWN)).reason()).isEqualTo("ROLE_MISSING");
    }

    private tools.jackson.databind.JsonNode create(String title) {
        return author.ask("""
                mutation($key: UUID!, $content: ManuscriptContentInput!) {
                  createScenario(input: {idempotencyKey: $key, content: $content}) {
                    manuscript { id version } errors { __typename }
                  }
                }
                """, Map.of("key", UUID.randomUUID().toString(), "content", content(title)))
                .at("/createScenario");
    }

    private tools.jackson.databind.JsonNode save(String id, String title) {
        return author.ask(SAVE, Map.of("id", id, "content", content(title))).at("/saveDraft");
    }

    private tools.jackson.databind.JsonNode publish(String id) {
        return author.ask(PUBLISH, Map.of("id", id)).at("/publishScenario");
    }

    private String rollBack(String id, int version) {
        Answer answer = author.ask(ROLL_BACK, Map.of("id", id, "version", version));
        return answer.at("/rollBackScenario/errors/0/__typename").asString();
    }

    private static Map<String, Object> content(String title) {
        return Map.of(
                "title",
                title,
                "profession",
                "EVERYDAY",
                "level",
                "INTERMEDIATE",
                "language",
                "en-GB",
                "setting",
                "A counter at a station.",
                "candidateCard",
                Map.of("role", "traveller", "bullets", List.of("Your bag is gone.")),
                "interlocutorCard",
                Map.of(
                        "persona",
                        "A calm clerk.",
                        "prompts",
                        List.of("Asks for the train."),
                        "revealIfAsked",
                        List.of("The bag has a red strap."),
                        "feelings",
                        "",
                        "voice",
                        Map.of("gender", "MALE", "age", "OLDER")),
                "tasks",
                List.of("Say what you have lost."),
                "vocabulary",
                List.of(Map.of("term", "strap", "meaning", "a band to carry a bag with")),
                "practiceLines",
                List.of("I have lost my bag."));
    }

    private static Person author(String name) {
        var person = edge.person(name);
        var token = edge.identity()
                .keys
                .sign(claims -> claims.subject(person.id().toString())
                        .audience(TokenVerifier.AUDIENCE)
                        .claim("roles", List.of("LEARNER", "AUTHOR")));
        return new Person(edge, person.id(), token.reveal());
    }
}
