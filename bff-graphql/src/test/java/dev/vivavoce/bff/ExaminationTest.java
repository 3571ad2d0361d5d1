package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.SpokenTalk;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.SessionState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Ratings by examiners, through the graph.
class ExaminationTest {
    private static final String EXAMINATION = GlobalId.of("Examination", new UUID(7, 1).toString());

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");
    private final Person examiner = edge.examiner("Eva");

    @BeforeEach
    void without_examinations() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
        edge.content().calls.reset();
    }

    private String talk() {
        var id = TalkReportTest.session(
                edge, ana, SessionState.SESSION_STATE_FINISHED, SpokenTalk.task(new UUID(0, 1).toString(), 1));
        edge.assessment().ratings.add(SpokenTalk.report(id, new UUID(0, 9).toString()));
        return id;
    }

    private static String global(String sessionId) {
        return GlobalId.of("SpeakingSession", sessionId);
    }

    private static String session(String sessionId) {
        return "sessionId: \"" + global(sessionId) + "\"";
    }

    private Answer claim(String result) {
        return change(examiner, "claimExamination", "examinationId: \"" + EXAMINATION + "\"", result);
    }

    private Answer release() {
        return change(examiner, "releaseExamination", "examinationId: \"" + EXAMINATION + "\"", "examinationId");
    }

    private int calls(String method) {
        return edge.assessment().calls.of(method);
    }

    private Answer reports(List<String> talks) {
        return ana.ask(
                """
                query($ids: [ID!]!) {
                  nodes(ids: $ids) {
                    ... on SpeakingSession {
                      talkReport {
                        examination {
                          id state requestedAt
                          rating {
                            ratedAt examiners
                            mark { scale value label }
                            criteria { criterion band isAdjudicated comments }
                            moments { turn text }
                            comments
                          }
                        }
                      }
                    }
                  }
                }
                """, Map.of("ids", talks.stream().map(ExaminationTest::global).toList()));
    }

    private static Answer change(Person by, String mutation, String id, String result) {
        return by.ask("mutation { " + mutation + "(input: {" + id + "}) { " + result + " errors { __typename } } }");
    }

    private Answer request(String talk) {
        return change(ana, "requestExamination", session(talk), "examination { state }");
    }

    private Answer withdraw(String talk) {
        return change(ana, "withdrawExamination", session(talk), "examination { state }");
    }

    private static String error(Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }

    @Test
    void the_examinations_of_four_reports_cost_one_call() {
        var talks = IntStream.range(0, 4).mapToObj(_ -> talk()).toList();
        edge.assessment().examinations.complete(talks.get(1));
        var nodes = reports(talks).at("/nodes");
        assertThat(nodes.at("/0/talkReport/examination").isNull()).isTrue();
        assertThat(nodes.at("/1/talkReport/examination").toString())
                .isEqualTo("""
                    {"id":"%s","state":"COMPLETE","requestedAt":"2026-09-21T14:13:20.000Z",\
                    "rating":{"ratedAt":"2026-09-22T18:00:00.000Z","examiners":3,\
                    "mark":{"scale":"OET 0-500","value":365.0,"label":"B"},\
                    "criteria":[{"criterion":"relationship","band":2.5,"isAdjudicated":false,"comments":["Warm."]},\
                    {"criterion":"fluency","band":4.0,"isAdjudicated":true,"comments":[]}],\
                    "moments":[{"turn":0,"text":"A good start."}],"comments":["Well done."]}}\
                    """.formatted(GlobalId.of("Examination", new UUID(7, 0).toString())));
        assertThat(calls("BatchGetExaminations")).isEqualTo(1);
    }

    @Test
    void a_report_that_is_not_asked_for_its_examination_costs_no_call() {
        ana.ask("query($id: ID!) { speakingSession(id: $id) { talkReport { rubric } } }", Map.of("id", global(talk())));
        assertThat(calls("GetTalkReport")).isEqualTo(1);
        assertThat(calls("BatchGetExaminations")).isZero();
    }

    @Test
    void a_learner_asks_once_or_twice_and_takes_back() {
        var talk = talk();
        for (int i = 0; i < 2; i++)
            assertThat(request(talk).at("/requestExamination/examination/state").asString())
                    .isEqualTo("WAITING");
        assertThat(reports(List.of(talk))
                        .at("/nodes/0/talkReport/examination/rating")
                        .isNull())
                .isTrue();
        assertThat(withdraw(talk).at("/withdrawExamination/examination/state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(error(withdraw(talk()), "withdrawExamination")).isEqualTo("ExaminationUnknown");
    }

    @Test
    void what_refuses_a_request_has_a_type() {
        var refusals = Map.of(
                Failure.notFound("ATTEMPT_UNKNOWN", "no such talk"), "AttemptUnknown",
                Failure.precondition("TALK_NOT_RATABLE", "no estimate"), "TalkNotRatable",
                Failure.denied("CONSENT_MISSING", "not allowed"), "ExaminersNotAllowed",
                Failure.exhausted("EXAMINATIONS_OPEN", "three"), "ExaminationsOpen");
        refusals.forEach((failure, type) -> {
            edge.assessment().examinations.refusal = failure;
            assertThat(error(request(talk()), "requestExamination")).isEqualTo(type);
        });
        edge.assessment().examinations.refusal =
                Failure.aborted("REPORT_PENDING", "being made").retryAfter(Duration.ofSeconds(1));
        var pending = request(talk());
        assertThat(pending.reason()).isEqualTo("REPORT_PENDING");
        assertThat(pending.error().at("/extensions/retryable").asBoolean()).isTrue();
    }

    @Test
    void the_queue_is_paged_and_reads_its_scenarios_in_one_call() {
        var queue = examiner.ask("""
            { examinations(first: 3, filter: CLAIMED) {
                totalCount
                nodes { id state rubric requestedAt claimedUntil words scenario { title version } }
            } }
            """).at("/examinations");
        assertThat(queue.at("/totalCount").asInt()).isEqualTo(3);
        assertThat(queue.at("/nodes/1").toString())
                .isEqualTo("""
                    {"id":"%s","state":"WAITING","rubric":"oet-speaking","requestedAt":"2026-09-21T14:13:20.000Z",\
                    "claimedUntil":"2026-09-21T16:13:20.000Z","words":312,\
                    "scenario":{"title":"Scenario 01 (old)","version":1}}\
                    """.formatted(GlobalId.of("Examination", new UUID(7, 2).toString())));
        assertThat(queue.at("/nodes/2/state").asString()).isEqualTo("ADJUDICATION");
        assertThat(queue.at("/nodes/2/claimedUntil").isNull()).isTrue();
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        assertThat(edge.assessment().examinations.lastList.getFilter().name()).isEqualTo("EXAMINATION_FILTER_CLAIMED");

        var page =
                "query($after: String) { examinations(first: 2, after: $after) { nodes { state } pageInfo { endCursor"
                        + " } } }";
        var first = examiner.ask(page).at("/examinations");
        var rest = examiner.ask(
                        page, Map.of("after", first.at("/pageInfo/endCursor").asString()))
                .at("/examinations/nodes");
        assertThat(rest.toString()).isEqualTo("[{\"state\":\"ADJUDICATION\"}]");
        assertThat(edge.assessment().examinations.lastList.getFilter().getNumber())
                .isZero();
    }

    @Test
    void empty_pages_of_the_queue_are_passed_over() {
        var nodes = examiner.ask("{ examinations(first: 5, filter: ADJUDICATION) { nodes { state } } }")
                .at("/examinations/nodes");
        assertThat(nodes.toString()).isEqualTo("[{\"state\":\"ADJUDICATION\"}]");
        assertThat(calls("ListExaminations")).isEqualTo(3);
    }

    @Test
    void a_claim_returns_the_paper_without_a_band_of_the_program() {
        var paper = claim("""
            paper {
              id claimedUntil rubric disputed
              scenario { title }
              turns { talker text }
              criteria { criterion name bandDescriptors }
              found { criterion passages { text turn } }
              tasks { task state }
              fluency { wordsPerTurn }
              ratings { comment criteria { criterion band comment } moments { turn text } }
            }
            """).at("/claimExamination/paper");
        assertThat(paper.toString()).isEqualTo("""
            {"id":"%s","claimedUntil":"2026-09-21T16:13:20.000Z","rubric":"oet-speaking",\
            "disputed":["relationship"],"scenario":{"title":"Scenario 00 (old)"},\
            "turns":[{"talker":"LEARNER","text":"good morning how are you today"},\
            {"talker":"PARTNER","text":"Not so well, I"}],\
            "criteria":[{"criterion":"relationship","name":"Relationship building",\
            "bandDescriptors":["Shows none.","Shows some."]}],\
            "found":[{"criterion":"relationship","passages":[{"text":"good morning","turn":0}]}],\
            "tasks":[{"task":"Greet.","state":"PARTLY"},{"task":"Explain.","state":"NOT_FOUND"}],\
            "fluency":{"wordsPerTurn":6.0},\
            "ratings":[{"comment":null,"criteria":[{"criterion":"relationship","band":1,"comment":null}],\
            "moments":[{"turn":0,"text":"Kind."}]}]}\
            """.formatted(EXAMINATION));
    }

    @Test
    void what_refuses_a_claim_has_a_type() {
        var refusals = Map.of(
                Failure.notFound("EXAMINATION_UNKNOWN", "none"), "ExaminationUnknown",
                Failure.precondition("EXAMINATION_TAKEN", "taken"), "ExaminationTaken",
                Failure.precondition("ALREADY_RATED", "rated"), "AlreadyRated",
                Failure.denied("OWN_TALK", "own"), "OwnTalk");
        refusals.forEach((failure, type) -> {
            edge.assessment().examinations.refusal = failure;
            assertThat(error(claim("paper { id }"), "claimExamination")).isEqualTo(type);
        });
        edge.assessment().examinations.refusal = Failure.unavailable("IDENTITY_UNAVAILABLE", "not now");
        assertThat(claim("paper { id }").reason()).isEqualTo("IDENTITY_UNAVAILABLE");
    }

    @Test
    void a_claim_is_given_back() {
        assertThat(release().at("/releaseExamination").toString())
                .isEqualTo("{\"examinationId\":\"" + EXAMINATION + "\",\"errors\":[]}");
        edge.assessment().examinations.refusal = Failure.notFound("EXAMINATION_UNKNOWN", "none");
        assertThat(error(release(), "releaseExamination")).isEqualTo("ExaminationUnknown");
    }

    private Answer submit() {
        return examiner.ask(
                """
                mutation($input: SubmitRatingInput!) {
                  submitRating(input: $input) {
                    state errors { __typename ... on InvalidInput { violations { field } } }
                  }
                }
                """,
                Map.of(
                        "input",
                        Map.of(
                                "examinationId",
                                EXAMINATION,
                                "criteria",
                                List.of(
                                        Map.of("criterion", "fluency", "band", 4, "comment", "Slow at first."),
                                        Map.of("criterion", "relationship", "band", 2)),
                                "moments",
                                List.of(Map.of("turn", 2, "text", "Explains well.")),
                                "comment",
                                "On the whole.")));
    }

    private Answer hear() {
        return change(
                examiner,
                "hearExamination",
                "examinationId: \"" + EXAMINATION + "\"",
                "recording { url expiresAt length }");
    }

    @Test
    void the_recording_of_a_claimed_talk_is_heard_at_an_address() {
        assertThat(hear().at("/hearExamination").toString()).isEqualTo("""
            {"recording":{"url":"http://localhost:9102/recordings/%s.wav?for=hearing",\
            "expiresAt":"2026-09-21T14:28:20.000Z","length":90500},"errors":[]}\
            """.formatted(new UUID(7, 1)));
        assertThat(calls("HearExamination")).isEqualTo(1);
    }

    @Test
    void what_refuses_to_let_a_talk_be_heard_has_a_type() {
        var refusals = Map.of(
                Failure.notFound("EXAMINATION_UNKNOWN", "none"), "ExaminationUnknown",
                Failure.notFound("RECORDING_UNKNOWN", "not kept, or not allowed"), "RecordingUnknown",
                Failure.precondition("CLAIM_EXPIRED", "over"), "ClaimExpired",
                Failure.denied("OWN_TALK", "own"), "OwnTalk");
        refusals.forEach((failure, type) -> {
            edge.assessment().examinations.refusal = failure;
            assertThat(error(hear(), "hearExamination")).isEqualTo(type);
        });
        edge.assessment().examinations.refusal = Failure.unavailable("SPEECH_UNAVAILABLE", "not now");
        assertThat(hear().reason()).isEqualTo("SPEECH_UNAVAILABLE");
    }

    @Test
    void a_learner_has_no_desk() {
        assertThat(ana.ask("{ examinations { totalCount } }")
                        .error()
                        .at("/extensions/code")
                        .asString())
                .isEqualTo("PERMISSION_DENIED");
    }

    @Test
    void a_rating_arrives_whole() {
        assertThat(submit().at("/submitRating/state").asString()).isEqualTo("RATED_ONCE");
        var sent = edge.assessment().examinations.lastRating;
        assertThat(sent.getId()).isEqualTo(new UUID(7, 1).toString());
        var rating = sent.getRating();
        assertThat(rating.getComment()).isEqualTo("On the whole.");
        assertThat(rating.getCriteria(0).getCriterion()).isEqualTo("fluency");
        assertThat(rating.getCriteria(0).getBand()).isEqualTo(4);
        assertThat(rating.getCriteria(0).getComment()).isEqualTo("Slow at first.");
        assertThat(rating.getCriteria(1).getComment()).isEmpty();
        assertThat(rating.getMoments(0).getTurn()).isEqualTo(2);
        assertThat(rating.getMoments(0).getText()).isEqualTo("Explains well.");
    }

    @Test
    void what_refuses_a_rating_has_a_type() {
        var refusals = Map.of(
                Failure.notFound("EXAMINATION_UNKNOWN", "none"), "ExaminationUnknown",
                Failure.precondition("CLAIM_EXPIRED", "over"), "ClaimExpired",
                Failure.precondition("ALREADY_RATED", "rated"), "AlreadyRated",
                Failure.denied("OWN_TALK", "own"), "OwnTalk");
        refusals.forEach((failure, type) -> {
            edge.assessment().examinations.refusal = failure;
            assertThat(error(submit(), "submitRating")).isEqualTo(type);
        });
        edge.assessment().examinations.refusal = Failure.invalidField("rating.criteria[0].band", "off its scale");
        assertThat(submit().at("/submitRating/errors/0").toString())
                .isEqualTo("{\"__typename\":\"InvalidInput\",\"violations\":[{\"field\":\"band\"}]}");
    }

    @Test
    void agreement_marks_the_viewers_own_figures() {
        var agreement = examiner.ask("""
            { examinationAgreement(rubric: "oet-speaking", since: "2026-01-01T00:00:00Z") {
                rubric criterion examinerId isOwn with pairs exact adjacent weightedKappa meanDifference
            } }
            """).at("/examinationAgreement");
        assertThat(agreement.at("/0").toString()).isEqualTo("""
            {"rubric":"oet-speaking","criterion":"fluency","examinerId":null,"isOwn":false,"with":"EXAMINERS",\
            "pairs":12,"exact":0.5,"adjacent":0.75,"weightedKappa":0.625,"meanDifference":null}\
            """);
        assertThat(agreement.at("/1/isOwn").asBoolean()).isTrue();
        assertThat(agreement.at("/1/examinerId").asString())
                .isEqualTo(GlobalId.of("Person", examiner.id().toString()));
        assertThat(agreement.at("/1/with").asString()).isEqualTo("MACHINE");
        assertThat(agreement.at("/1/weightedKappa").isNull()).isTrue();
        assertThat(agreement.at("/1/meanDifference").asDouble()).isEqualTo(-0.25);
        assertThat(edge.assessment().examinations.lastAgreement.getRubric()).isEqualTo("oet-speaking");
        assertThat(edge.assessment().examinations.lastAgreement.getSince().getSeconds())
                .isEqualTo(1_767_225_600L);
    }

    @Test
    void ids_of_other_types_are_refused_before_any_call() {
        assertThat(change(examiner, "claimExamination", "examinationId: \"" + global(talk()) + "\"", "paper { id }")
                        .reason())
                .isEqualTo("ID_INVALID");
        assertThat(change(ana, "requestExamination", "sessionId: \"" + EXAMINATION + "\"", "examination { id }")
                        .reason())
                .isEqualTo("ID_INVALID");
        assertThat(calls("ClaimExamination") + calls("RequestExamination")).isZero();
    }
}
