package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.ModelJudgement;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.SpokenResult;
import dev.vivavoce.bff.fake.SpokenTalk;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import dev.vivavoce.speech.v1.SessionState;
import dev.vivavoce.speech.v1.Task;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// The report of a role-play as a field of its session.
class TalkReportTest {
    private static final String SCENARIO = new UUID(0, 1).toString();

    private static final String REPORT = """
            query($id: ID!) {
              speakingSession(id: $id) {
                state
                talkReport {
                  rubric rubricVersion words
                  estimate { scale value low high label lowLabel highLabel }
                  criteria {
                    criterion name highestBand notRated
                    rating {
                      band low high descriptor strength suggestion
                      evidence { signal value weight share supporting { text turn start end } opposing { text } }
                      moment { text }
                    }
                  }
                  tasks { task state quote { text } }
                  fluency { wordsPerTurn repairsPerHundredWords wordsPerMinute meanDelay longDelays }
                  turns { talker text }
                  previous { sessionId finishedAt estimate { value } }
                }
              }
            }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void without_reports() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
    }

    /// Adds a session of a person and returns its id.
    static String session(Edge edge, Person owner, SessionState state, Task task) {
        var session = Session.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setUserId(owner.id().toString())
                .setState(state)
                .setCreatedAt(Timestamps.fromMillis(0))
                .setTask(task);
        if (state == SessionState.SESSION_STATE_FINISHED)
            session.setResult(task.hasRolePlay() ? SpokenTalk.result() : SpokenResult.result());
        return edge.speech().add(session.build()).getId();
    }

    private String talk() {
        return session(edge, ana, SessionState.SESSION_STATE_FINISHED, SpokenTalk.task(SCENARIO, 1));
    }

    private Answer ask(String sessionId) {
        return ana.ask(REPORT, Map.of("id", GlobalId.of("SpeakingSession", sessionId)));
    }

    private int calls() {
        return edge.assessment().calls.of("GetTalkReport");
    }

    @Test
    void a_report_arrives_whole() {
        var talk = talk();
        var earlier = UUID.randomUUID().toString();
        edge.assessment().ratings.add(SpokenTalk.report(talk, earlier));
        var report = ask(talk).at("/speakingSession/talkReport");
        assertThat(report.at("/rubric").asString()).isEqualTo("oet-speaking");
        assertThat(report.at("/rubricVersion").asInt()).isEqualTo(3);
        assertThat(report.at("/words").asInt()).isEqualTo(6);
        assertThat(report.at("/estimate").toString())
                .isEqualTo("{\"scale\":\"OET 0-500\",\"value\":350.0,\"low\":320.0,\"high\":380.0,\"label\":\"B\","
                        + "\"lowLabel\":\"C+\",\"highLabel\":\"B\"}");
        assertThat(report.at("/criteria/0").toString())
                .isEqualTo("{\"criterion\":\"relationship\",\"name\":\"Relationship building\",\"highestBand\":3,"
                        + "\"notRated\":null,\"rating\":{\"band\":2,\"low\":1,\"high\":3,"
                        + "\"descriptor\":\"Often shows interest.\",\"strength\":\"You ask how the patient is.\","
                        + "\"suggestion\":\"Say your name first.\",\"evidence\":[{\"signal\":\"OPEN_QUESTIONS\","
                        + "\"value\":1.0,\"weight\":0.5,\"share\":0.75,\"supporting\":[{\"text\":\"how are you today\","
                        + "\"turn\":0,\"start\":100,\"end\":900}],\"opposing\":[{\"text\":\"good morning\"}]}],"
                        + "\"moment\":{\"text\":\"good morning\"}}}");
        assertThat(report.at("/criteria/1").toString())
                .isEqualTo("{\"criterion\":\"intelligibility\",\"name\":\"Intelligibility\",\"highestBand\":6,"
                        + "\"notRated\":\"There are too few words.\",\"rating\":null}");
        assertThat(report.at("/tasks").toString())
                .isEqualTo("[{\"task\":\"Greet.\",\"state\":\"PARTLY\",\"quote\":{\"text\":\"good morning\"}},"
                        + "{\"task\":\"Explain.\",\"state\":\"NOT_FOUND\",\"quote\":null}]");
        assertThat(report.at("/fluency").toString())
                .isEqualTo("{\"wordsPerTurn\":6.0,\"repairsPerHundredWords\":1.5,\"wordsPerMinute\":121.0,"
                        + "\"meanDelay\":640,\"longDelays\":0}");
        assertThat(report.at("/turns/1").toString()).isEqualTo("{\"talker\":\"PARTNER\",\"text\":\"Not so well, I\"}");
        assertThat(report.at("/previous").toString())
                .isEqualTo("{\"sessionId\":\"" + GlobalId.of("SpeakingSession", earlier)
                        + "\",\"finishedAt\":\"2026-09-21T14:13:20.000Z\",\"estimate\":{\"value\":320.0}}");
    }

    @Test
    void a_band_says_how_a_language_model_judged_it_and_nothing_where_none_did() {
        var judged = SpokenTalk.report(talk(), UUID.randomUUID().toString()).toBuilder();
        judged.getCriteriaBuilder(0)
                .getRatedBuilder()
                .setJudged(
                        ModelJudgement.newBuilder().setByEvidence(2).setFirst(2).setSecond(3));
        edge.assessment().ratings.add(judged.build());
        var without = SpokenTalk.report(talk(), UUID.randomUUID().toString());
        edge.assessment().ratings.add(without);
        assertThat(judgement(judged.getSessionId()).toString())
                .isEqualTo("{\"byEvidence\":2,\"first\":2,\"second\":3}");
        assertThat(judgement(without.getSessionId()).isNull()).isTrue();
    }

    private JsonNode judgement(String sessionId) {
        return ana.ask("""
                        query($id: ID!) {
                          speakingSession(id: $id) {
                            talkReport { criteria { rating { judgement { byEvidence first second } } } }
                          }
                        }
                        """, Map.of("id", GlobalId.of("SpeakingSession", sessionId)))
                .at("/speakingSession/talkReport/criteria/0/rating/judgement");
    }

    @Test
    void a_talk_without_words_has_no_estimate() {
        var talk = talk();
        edge.assessment().ratings.add(SpokenTalk.silent(talk));
        var report = ask(talk).at("/speakingSession/talkReport");
        for (var unset : List.of("/estimate", "/fluency", "/previous", "/criteria/0/rating"))
            assertThat(report.at(unset).isNull()).as(unset).isTrue();
        assertThat(report.at("/criteria/0/notRated").asString()).isEqualTo("Nothing was said.");
        assertThat(report.at("/turns")).isEmpty();
    }

    @Test
    void other_tasks_and_open_sessions_have_none_and_cost_no_call() {
        var reading = Task.newBuilder()
                .setPurpose(Purpose.PURPOSE_ATTEMPT)
                .setReadAloud(SpokenResult.line(SCENARIO, 1))
                .build();
        for (var id : List.of(
                session(edge, ana, SessionState.SESSION_STATE_FINISHED, reading),
                session(edge, ana, SessionState.SESSION_STATE_OPEN, SpokenTalk.task(SCENARIO, 1))))
            assertThat(ask(id).at("/speakingSession/talkReport").isNull()).isTrue();
        assertThat(calls()).isZero();
    }

    @Test
    void a_report_that_is_being_made_is_a_retryable_error_of_one_call() {
        var talk = talk();
        edge.assessment().ratings.begin(talk);
        var answer = ask(talk);
        assertThat(answer.data().at("/speakingSession/state").asString()).isEqualTo("FINISHED");
        assertThat(answer.data().at("/speakingSession/talkReport").isNull()).isTrue();
        assertThat(answer.reason()).isEqualTo("REPORT_PENDING");
        assertThat(answer.error().at("/extensions/retryable").asBoolean()).isTrue();
        assertThat(answer.error().at("/extensions/retryDelay").asLong()).isEqualTo(1_000);
        assertThat(answer.error().at("/path").toString()).isEqualTo("[\"speakingSession\",\"talkReport\"]");
        assertThat(calls()).isEqualTo(1);
        edge.assessment().ratings.add(SpokenTalk.silent(talk));
        assertThat(ask(talk).at("/speakingSession/talkReport/rubric").asString())
                .isEqualTo("oet-speaking");
    }

    @Test
    void pages_that_wait_for_their_reports_do_not_cut_assessment_off() {
        var talk = talk();
        edge.assessment().ratings.begin(talk);
        for (int i = 0; i < 40; i++) assertThat(ask(talk).reason()).isEqualTo("REPORT_PENDING");
        assertThat(ana.ask("{ viewer { history { totalCount } } }")
                        .at("/viewer/history/totalCount")
                        .asInt())
                .isZero();
    }

    @Test
    void a_deleted_talk_has_no_report_and_no_error() {
        assertThat(ask(talk()).at("/speakingSession/talkReport").isNull()).isTrue();
        assertThat(calls()).isEqualTo(1);
    }

    @Test
    void four_talks_have_their_reports_and_five_are_refused_before_any_call() {
        var talks = IntStream.range(0, 5).mapToObj(_ -> talk()).toList();
        for (var talk : talks) edge.assessment().ratings.add(SpokenTalk.silent(talk));
        var four = reports(talks.subList(0, 4)).at("/nodes");
        assertThat(four)
                .hasSize(4)
                .allSatisfy(node ->
                        assertThat(node.at("/talkReport/rubric").asString()).isEqualTo("oet-speaking"));
        assertThat(calls()).isEqualTo(4);
        var five = reports(talks);
        assertThat(five.reason()).isEqualTo("TALK_REPORTS_LIMIT");
        assertThat(five.error().at("/extensions/metadata/limit").asString()).isEqualTo("4");
        assertThat(five.data().at("/nodes/0/state").asString()).isEqualTo("FINISHED");
        assertThat(five.data().at("/nodes/0/talkReport").isNull()).isTrue();
        assertThat(calls()).isEqualTo(4);
    }

    private Answer reports(List<String> talks) {
        return ana.ask(
                "query($ids: [ID!]!) { nodes(ids: $ids) { ... on SpeakingSession { state talkReport { rubric } } } }",
                Map.of(
                        "ids",
                        talks.stream()
                                .map(talk -> GlobalId.of("SpeakingSession", talk))
                                .toList()));
    }
}
