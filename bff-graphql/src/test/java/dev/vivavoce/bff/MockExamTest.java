package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.v1.GetMockExamReportResponse;
import dev.vivavoce.assessment.v1.MockExamNotRated;
import dev.vivavoce.assessment.v1.MockExamPartKind;
import dev.vivavoce.assessment.v1.MockExamReportPending;
import dev.vivavoce.assessment.v1.MockExamState;
import dev.vivavoce.assessment.v1.StartMockExamResponse;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeMockExams;
import dev.vivavoce.bff.fake.SpokenTalk;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.v1.SessionState;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Mock exams, through the graph.
class MockExamTest {
    private static final String NOTHING = new UUID(6, 999).toString();

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void without_exams() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
        edge.content().calls.reset();
        edge.speech().calls.reset();
    }

    private String talk(long scenario) {
        var id = TalkReportTest.session(
                edge, ana, SessionState.SESSION_STATE_FINISHED, SpokenTalk.task(new UUID(0, scenario).toString(), 1));
        edge.assessment().ratings.add(SpokenTalk.report(id, new UUID(0, 9).toString()));
        return id;
    }

    private String complete() {
        return edge.assessment().mockExams.add(MockExamState.MOCK_EXAM_STATE_COMPLETE, talk(1), talk(2));
    }

    private static String global(String examId) {
        return GlobalId.of("MockExam", examId);
    }

    private Answer read(String examId, String selection) {
        return ana.ask("query($id: ID!) { mockExam(id: $id) { " + selection + " } }", Map.of("id", global(examId)));
    }

    private Answer change(String mutation, String input, String selection) {
        return ana.ask("mutation { " + mutation + "(input: {" + input + "}) { mockExam { " + selection
                + " } errors { __typename ... on UserError { message } } } }");
    }

    private static String error(Answer answer, String mutation) {
        return answer.at("/" + mutation + "/errors/0/__typename").asString();
    }

    private int calls(String method) {
        return edge.assessment().calls.of(method);
    }

    @Test
    void an_exam_has_its_parts_with_what_to_pass_to_speech() {
        var exam = edge.assessment().mockExams.add(MockExamState.MOCK_EXAM_STATE_UNDER_WAY, talk(1), "");
        var found = read(exam, """
                id state language profession startedAt expiresAt endedAt estimate { value }
                parts {
                  kind state sessionKey length begunAt endedAt rating isRepeatable
                  task { __typename language ... on FreeTask { topic } ... on RolePlayTask { mode } }
                  scenario { title version } session { state }
                }
                """).at("/mockExam");
        assertThat(found.at("/id").asString()).isEqualTo(global(exam));
        assertThat(found.toString())
                .contains("\"state\":\"UNDER_WAY\",\"language\":\"en\",\"profession\":\"NURSING\"")
                .contains("\"expiresAt\":\"2026-09-22T14:14:20.000Z\",\"endedAt\":null,\"estimate\":null");
        assertThat(found.at("/parts/0").toString()).isEqualTo("""
                    {"kind":"WARM_UP","state":"SKIPPED","sessionKey":"%s","length":120000,"begunAt":null,"endedAt":null,\
                    "rating":null,"isRepeatable":false,\
                    "task":{"__typename":"FreeTask","language":"en-GB","topic":"A day at work"},\
                    "scenario":null,"session":null}\
                    """.formatted(new UUID(6, 101)));
        assertThat(found.at("/parts/1/task").toString())
                .isEqualTo("{\"__typename\":\"RolePlayTask\",\"language\":\"en-GB\",\"mode\":\"EXAM\"}");
        assertThat(found.at("/parts/1/state").asString()).isEqualTo("UNDER_WAY");
        assertThat(found.at("/parts/1/begunAt").asString()).isEqualTo("2026-09-21T14:14:20.000Z");
        assertThat(found.at("/parts/1/session/state").asString()).isEqualTo("FINISHED");
        assertThat(found.at("/parts/1/scenario/version").asInt()).isEqualTo(1);
        assertThat(found.at("/parts/2/state").asString()).isEqualTo("WAITING");
        assertThat(found.at("/parts/2/session").isNull()).isTrue();
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
    }

    @Test
    void a_list_of_exams_costs_one_call_to_each_service() {
        var exams = Stream.generate(this::complete).limit(12).toList();
        var list = ana.ask("""
                        { viewer { mockExams(first: 10) {
                            totalCount pageInfo { hasNextPage endCursor }
                            nodes { id state endedAt estimate { value label } parts { scenario { title } session { id } } }
                        } } }
                        """).at("/viewer/mockExams");
        assertThat(list.at("/totalCount").asInt()).isEqualTo(12);
        assertThat(list.at("/nodes")).hasSize(10);
        assertThat(list.at("/nodes/0/id").asString()).isEqualTo(global(exams.getFirst()));
        assertThat(list.at("/nodes/0/estimate/value").asDouble()).isEqualTo(340);
        assertThat(list.at("/nodes/9/parts/2/scenario/title").isNull()).isFalse();
        assertThat(calls("ListMockExams")).isEqualTo(1);
        assertThat(calls("GetMockExamReport")).isZero();
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
        var rest = ana.ask(
                "query($after: String) { viewer { mockExams(first: 10, after: $after) { nodes { id } } } }",
                Map.of("after", list.at("/pageInfo/endCursor").asString()));
        assertThat(rest.at("/viewer/mockExams/nodes")).hasSize(2);
    }

    @Test
    void the_history_marks_the_parts_of_exams_in_one_call() {
        var parts = Stream.generate(UUID::randomUUID).limit(3).toList();
        for (var id : parts) edge.assessment().addTalk(id, new UUID(0, 1).toString(), 1);
        var exam = edge.assessment()
                .mockExams
                .add(
                        MockExamState.MOCK_EXAM_STATE_COMPLETE,
                        parts.get(0).toString(),
                        parts.get(1).toString());
        var found = ana.ask("{ viewer { history(first: 100) { nodes { id mockExamPlace { mockExamId part } } } } }")
                .at("/viewer/history/nodes");
        assertThat(found).hasSize(3);
        var places = new HashMap<String, String>();
        for (var node : found)
            places.put(node.at("/id").asString(), node.at("/mockExamPlace").toString());
        assertThat(places)
                .containsEntry(
                        GlobalId.of("Attempt", parts.get(0).toString()),
                        "{\"mockExamId\":\"" + global(exam) + "\",\"part\":\"FIRST_ROLE_PLAY\"}")
                .containsEntry(
                        GlobalId.of("Attempt", parts.get(1).toString()),
                        "{\"mockExamId\":\"" + global(exam) + "\",\"part\":\"SECOND_ROLE_PLAY\"}")
                .containsEntry(GlobalId.of("Attempt", parts.get(2).toString()), "null");
        assertThat(calls("BatchGetSessionExams")).isEqualTo(1);
    }

    @Test
    void a_guests_attempt_is_part_of_no_exam_and_nobody_is_asked() {
        var id = UUID.randomUUID();
        edge.assessment().addTalk(id, new UUID(0, 1).toString(), 1);
        var token = edge.nobody()
                .ask("mutation { startGuest(input: {refreshTokenTransport: BODY}) { signedIn { accessToken } } }")
                .at("/startGuest/signedIn/accessToken")
                .asString();
        var attempt = new Person(edge, UUID.randomUUID(), token)
                .ask(
                        "query($id: ID!) { attempt(id: $id) { mockExamPlace { part } } }",
                        Map.of("id", GlobalId.of("Attempt", id.toString())))
                .at("/attempt");
        assertThat(attempt.at("/mockExamPlace").isNull()).isTrue();
        assertThat(calls("BatchGetSessionExams")).isZero();
    }

    @Test
    void the_open_exam_is_found_and_its_absence_is_no_error() {
        assertThat(ana.ask("{ viewer { openMockExam { id } } }")
                        .at("/viewer/openMockExam")
                        .isNull())
                .isTrue();
        var exam = edge.assessment().mockExams.add(MockExamState.MOCK_EXAM_STATE_UNDER_WAY, "", "");
        assertThat(ana.ask("{ viewer { openMockExam { id } } }")
                        .at("/viewer/openMockExam/id")
                        .asString())
                .isEqualTo(global(exam));
        assertThat(read(NOTHING, "id").at("/mockExam").isNull()).isTrue();
        assertThat(edge.speech().calls.all()).isZero();
    }

    @Test
    void a_report_has_both_talks_with_their_own_reports() {
        var first = talk(1);
        var exam = edge.assessment().mockExams.add(MockExamState.MOCK_EXAM_STATE_COMPLETE, first, talk(2));
        edge.assessment().mockExams.report = GetMockExamReportResponse.newBuilder()
                .setReady(FakeMockExams.ready(first))
                .build();
        var found = read(exam, """
                estimate { value }
                parts { rating isRepeatable session { talkReport { estimate { value } } } }
                report {
                  __typename
                  ... on MockExamReport {
                    rubric rubricVersion estimate { scale value low high label lowLabel highLabel }
                    criteria {
                      criterion name highestBand notRatedReason
                      rating { band low high descriptor talks { part band low high } }
                    }
                    talks { part sessionId estimate { value } words leftOut }
                    madeAt
                  }
                }
                """).at("/mockExam");
        assertThat(found.at("/report/estimate").toString()).isEqualTo("""
                    {"scale":"OET 0-500","value":340.0,"low":310.0,"high":370.0,\
                    "label":"B","lowLabel":"C+","highLabel":"B"}\
                    """);
        assertThat(found.at("/report/criteria").toString()).isEqualTo("""
                    [{"criterion":"fluency","name":"Fluency","highestBand":6,"notRatedReason":null,\
                    "rating":{"band":4,"low":3,"high":5,"descriptor":"Speech runs with some hesitation.",\
                    "talks":[{"part":"FIRST_ROLE_PLAY","band":4,"low":3,"high":5}]}},\
                    {"criterion":"intelligibility","name":"Intelligibility","highestBand":6,\
                    "notRatedReason":"NEEDS_AUDIO","rating":null}]\
                    """);
        assertThat(found.at("/report/talks").toString())
                .isEqualTo("""
                    [{"part":"FIRST_ROLE_PLAY","sessionId":"%s","estimate":{"value":350.0},"words":214,"leftOut":null},\
                    {"part":"SECOND_ROLE_PLAY","sessionId":null,"estimate":null,"words":0,"leftOut":"TOO_FEW_WORDS"}]\
                    """.formatted(GlobalId.of("SpeakingSession", first)));
        assertThat(found.at("/report/madeAt").asString()).isEqualTo("2026-09-21T14:34:20.000Z");
        assertThat(found.at("/parts/1/rating").asString()).isEqualTo("RATED");
        assertThat(found.at("/parts/2/isRepeatable").asBoolean()).isTrue();
        assertThat(found.at("/parts/1/session/talkReport/estimate/value").asDouble())
                .isEqualTo(350);
        assertThat(calls("GetMockExamReport")).isEqualTo(1);
    }

    @Test
    void a_report_that_is_being_made_says_when_to_ask_again() {
        var exam = complete();
        var pending = MockExamReportPending.newBuilder();
        var selection = "report { __typename ... on MockExamReportPending { retryAfter } }";
        edge.assessment().mockExams.report = GetMockExamReportResponse.newBuilder()
                .setPending(pending.setRetryAfter(Durations.fromSeconds(2)))
                .build();
        assertThat(read(exam, selection).at("/mockExam/report").toString())
                .isEqualTo("{\"__typename\":\"MockExamReportPending\",\"retryAfter\":2000}");
        edge.assessment().mockExams.report = GetMockExamReportResponse.newBuilder()
                .setPending(pending.clearRetryAfter())
                .build();
        assertThat(read(exam, selection).at("/mockExam/report/retryAfter").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "MOCK_EXAM_NOT_RATED_INCOMPLETE, INCOMPLETE",
        "MOCK_EXAM_NOT_RATED_TOO_FEW_WORDS, TOO_FEW_WORDS",
        "MOCK_EXAM_NOT_RATED_DELETED, DELETED",
        "MOCK_EXAM_NOT_RATED_RUBRIC_CHANGED, RUBRIC_CHANGED",
    })
    void an_exam_without_a_report_says_why(MockExamNotRated wire, String reason) {
        edge.assessment().mockExams.report =
                GetMockExamReportResponse.newBuilder().setNotRated(wire).build();
        assertThat(read(complete(), "report { ... on MockExamReportMissing { reason } }")
                        .at("/mockExam/report/reason")
                        .asString())
                .isEqualTo(reason);
    }

    @Test
    void the_reports_of_five_exams_are_refused_before_any_call() {
        for (int i = 0; i < 5; i++) complete();
        edge.assessment().mockExams.report = GetMockExamReportResponse.newBuilder()
                .setReady(FakeMockExams.ready(NOTHING))
                .build();
        var document = "query($n: Int!) { viewer { mockExams(first: $n) { nodes { id report { __typename } } } } }";
        assertThat(ana.ask(document, Map.of("n", 4)).at("/viewer/mockExams/nodes"))
                .hasSize(4);
        assertThat(calls("GetMockExamReport")).isEqualTo(4);
        var five = ana.ask(document, Map.of("n", 5));
        assertThat(five.reason()).isEqualTo("MOCK_EXAM_REPORTS_LIMIT");
        assertThat(five.data().at("/viewer/mockExams/nodes")).hasSize(5);
        assertThat(calls("GetMockExamReport")).isEqualTo(4);
    }

    @Test
    void an_exam_is_started_once_for_a_key() {
        var key = UUID.randomUUID().toString();
        var answer = change(
                "startMockExam",
                "idempotencyKey: \"" + key + "\", language: \"en\", profession: NURSING",
                "id parts { kind state }");
        assertThat(answer.at("/startMockExam/mockExam/id").asString()).isEqualTo(global(key));
        var asked = edge.assessment().mockExams.lastStart;
        assertThat(asked.getIdempotencyKey()).isEqualTo(key);
        assertThat(asked.getLanguage()).isEqualTo("en");
        assertThat(asked.getProfession()).isEqualTo(Profession.PROFESSION_NURSING);
    }

    @Test
    void an_exam_that_is_not_started_says_why() {
        var exams = edge.assessment().mockExams;
        var input = "idempotencyKey: \"" + UUID.randomUUID() + "\", language: \"en\", profession: PHARMACY";
        exams.startAnswer = StartMockExamResponse.newBuilder()
                .setUnderWay(FakeMockExams.exam(NOTHING, MockExamState.MOCK_EXAM_STATE_UNDER_WAY))
                .build();
        assertThat(ana.ask("mutation { startMockExam(input: {" + input + "}) { errors { "
                                + "... on MockExamUnderWay { mockExam { id } } } } }")
                        .at("/startMockExam/errors/0/mockExam/id")
                        .asString())
                .isEqualTo(global(NOTHING));
        exams.startAnswer = FakeMockExams.oneScenario();
        assertThat(ana.ask("mutation { startMockExam(input: {" + input + "}) { mockExam { id } errors { "
                                + "... on MockExamScenariosMissing { found } } } }")
                        .at("/startMockExam")
                        .toString())
                .isEqualTo("{\"mockExam\":null,\"errors\":[{\"found\":1}]}");
        exams.startAnswer = null;
        exams.refusal = Failure.invalidField("language", "36 characters (expected: <= 35)");
        assertThat(error(change("startMockExam", input, "id"), "startMockExam")).isEqualTo("InvalidInput");
    }

    @Test
    void a_part_is_taken_with_a_session_and_taken_again() {
        var talk = talk(1);
        var exam = edge.assessment().mockExams.add(MockExamState.MOCK_EXAM_STATE_UNDER_WAY, talk, "");
        var attached = change(
                "attachMockExamSession",
                "mockExamId: \"" + global(exam) + "\", part: FIRST_ROLE_PLAY, sessionId: \""
                        + GlobalId.of("SpeakingSession", talk) + "\"",
                "id");
        assertThat(attached.at("/attachMockExamSession/mockExam/id").asString()).isEqualTo(global(exam));
        var asked = edge.assessment().mockExams.lastAttached;
        assertThat(asked.getSessionId()).isEqualTo(talk);
        assertThat(asked.getPart()).isEqualTo(MockExamPartKind.MOCK_EXAM_PART_KIND_FIRST_ROLE_PLAY);
        var again =
                change("takeMockExamPartAgain", "mockExamId: \"" + global(exam) + "\", part: SECOND_ROLE_PLAY", "id");
        assertThat(again.at("/takeMockExamPartAgain/mockExam/id").asString()).isEqualTo(global(exam));
        assertThat(edge.assessment().mockExams.lastAgain.getPart())
                .isEqualTo(MockExamPartKind.MOCK_EXAM_PART_KIND_SECOND_ROLE_PLAY);
        for (var mutation : new String[] {"skipMockExamWarmUp", "endMockExam"})
            assertThat(change(mutation, "mockExamId: \"" + global(exam) + "\"", "id")
                            .at("/" + mutation + "/mockExam/id")
                            .asString())
                    .isEqualTo(global(exam));
    }

    static Stream<Arguments> refusals() {
        var attach = "attachMockExamSession";
        var part = ", part: FIRST_ROLE_PLAY";
        var session = part + ", sessionId: \"" + GlobalId.of("SpeakingSession", NOTHING) + "\"";
        return Stream.of(
                Arguments.of(attach, session, Failure.notFound("SESSION_UNKNOWN", "x"), "SpeakingSessionUnknown"),
                Arguments.of(attach, session, precondition("PART_NOT_OPEN"), "MockExamPartNotOpen"),
                Arguments.of(attach, session, precondition("PART_TAKEN"), "MockExamPartTaken"),
                Arguments.of(attach, session, precondition("SESSION_TASK_OTHER"), "MockExamSessionUnsuited"),
                Arguments.of(attach, session, precondition("SESSION_TOO_OLD"), "MockExamSessionUnsuited"),
                Arguments.of(attach, session, precondition("SESSION_ATTACHED"), "MockExamSessionUnsuited"),
                Arguments.of(attach, session, precondition("EXAM_ENDED"), "MockExamEnded"),
                Arguments.of(attach, session, null, "MockExamUnknown"),
                Arguments.of("skipMockExamWarmUp", "", precondition("EXAM_ENDED"), "MockExamEnded"),
                Arguments.of("skipMockExamWarmUp", "", null, "MockExamUnknown"),
                Arguments.of(
                        "takeMockExamPartAgain",
                        part,
                        precondition("PART_NOT_REPEATABLE"),
                        "MockExamPartNotRepeatable"),
                Arguments.of("takeMockExamPartAgain", part, precondition("EXAM_ENDED"), "MockExamEnded"),
                Arguments.of("takeMockExamPartAgain", part, null, "MockExamUnknown"),
                Arguments.of("endMockExam", "", null, "MockExamUnknown"));
    }

    private static Failure precondition(String reason) {
        return Failure.precondition(reason, "no");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_change_says_why(String mutation, String input, @Nullable Failure refusal, String expected) {
        edge.assessment().mockExams.refusal = refusal;
        var answer = change(mutation, "mockExamId: \"" + global(NOTHING) + "\"" + input, "id");
        assertThat(error(answer, mutation)).isEqualTo(expected);
        assertThat(answer.at("/" + mutation + "/mockExam").isNull()).isTrue();
    }

    @Test
    void what_is_not_expected_is_an_error_of_the_operation() {
        edge.assessment().mockExams.refusal = Failure.unavailable("SPEECH_UNAVAILABLE", "speech does not answer");
        var answer = change("skipMockExamWarmUp", "mockExamId: \"" + global(NOTHING) + "\"", "id");
        assertThat(answer.reason()).isEqualTo("SPEECH_UNAVAILABLE");
        assertThat(ana.ask("{ mockExam(id: \"" + GlobalId.of("Attempt", NOTHING) + "\") { id } }")
                        .reason())
                .isEqualTo("ID_INVALID");
    }
}
