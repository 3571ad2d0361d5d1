package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizFeedback;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizShared;
import dev.vivavoce.assessment.v1.SharedQuiz;
import dev.vivavoce.bff.fake.FakeQuizSharing;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Shared quizzes and verdicts, through the graph.
class QuizSharingTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_SECRET", "the secret of the edge");

    private final Person ana = edge.person("Ana");
    private final Person ben = edge.person("Ben");

    @BeforeEach
    void without_quizzes() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
        edge.identity().calls.reset();
    }

    private static FakeQuizSharing sharing() {
        return edge.assessment().quizSharing;
    }

    private static Quiz add() {
        return edge.assessment()
                .quizzes
                .add(QuizOrder.newBuilder()
                        .setNumber(8)
                        .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
                        .setFeedback(QuizFeedback.QUIZ_FEEDBACK_AT_END)
                        .setShared(QuizShared.getDefaultInstance())
                        .build());
    }

    private static String global(Quiz quiz) {
        return GlobalId.of("Quiz", quiz.getId());
    }

    @Test
    void a_page_of_shared_quizzes_with_names_and_links_is_three_calls() {
        for (int i = 0; i < 10; i++) add();
        var answer = ana.ask("""
                { quizzes(first: 10) { nodes { source sharedBy newVerdicts
                                               sharing { copies link { madeAt expiresAt } } } } }
                """);
        var first = answer.at("/quizzes/nodes/0");
        assertThat(first.at("/source").asString()).isEqualTo("SHARED");
        assertThat(first.at("/sharedBy").isNull()).as("nobody is named").isTrue();
        assertThat(first.at("/sharing/copies").asInt()).isEqualTo(2);
        assertThat(first.at("/sharing/link/expiresAt").asString()).startsWith("2026-");
        assertThat(edge.assessment().calls.of("ListQuizzes")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("BatchGetQuizSharing")).isEqualTo(1);
        assertThat(edge.identity().calls.of("BatchGetUsers")).isZero();
    }

    @Test
    void a_link_tells_who_shares_the_quiz_and_nothing_else_of_them() {
        var copy = add();
        sharing().shared = SharedQuiz.newBuilder()
                .setTitle("Leaflet.pdf")
                .setQuestions(8)
                .setOwnerId(ana.id().toString())
                .setExpiresAt(Timestamps.fromSeconds(1_797_592_000))
                .setQuizId(copy.getId())
                .build();
        var query = "{ sharedQuiz(token: \"vvq_1\") { title questionCount sharedBy isOwn expiresAt quiz { id } } }";
        var seen = ben.ask(query).at("/sharedQuiz");
        assertThat(seen.at("/sharedBy").asString()).isEqualTo("Ana");
        assertThat(seen.at("/questionCount").asInt()).isEqualTo(8);
        assertThat(seen.at("/isOwn").asBoolean()).isFalse();
        assertThat(seen.at("/quiz/id").asString()).isEqualTo(global(copy));
        assertThat(ana.ask(query).at("/sharedQuiz/isOwn").asBoolean()).isTrue();
        sharing().shared = sharing().shared.toBuilder()
                .setOwnerId(UUID.randomUUID().toString())
                .build();
        assertThat(ben.ask(query).at("/sharedQuiz/sharedBy").isNull())
                .as("without an account")
                .isTrue();
        sharing().refusal = Failure.notFound("QUIZ_LINK_UNKNOWN", "no");
        assertThat(ben.ask(query).at("/sharedQuiz").isNull()).isTrue();
        sharing().refusal = Failure.invalidField("token", "too long");
        assertThat(ben.ask(query).at("/sharedQuiz").isNull()).isTrue();
    }

    @Test
    void a_link_is_made_and_revoked_and_used() {
        var quiz = add();
        var made = ana.ask("""
                mutation { shareQuiz(input: {quizId: "%s"}) {
                  token quiz { id sharing { link { expiresAt } } } errors { __typename } } }
                """.formatted(global(quiz)));
        assertThat(made.at("/shareQuiz/token").asString()).isEqualTo("vvq_secret");
        assertThat(made.at("/shareQuiz/quiz/id").asString()).isEqualTo(global(quiz));
        assertThat(made.at("/shareQuiz/quiz/sharing/link").isNull()).isFalse();
        var revoked = ana.ask("""
                mutation { revokeQuizLink(input: {quizId: "%s"}) { quiz { id } errors { __typename } } }
                """.formatted(global(quiz)));
        assertThat(revoked.at("/revokeQuizLink/quiz/id").asString()).isEqualTo(global(quiz));
        sharing().copy = quiz.toBuilder().setSharedById(ana.id().toString()).build();
        var added = ben.ask("""
                mutation { addSharedQuiz(input: {token: "vvq_secret"}) { quiz { id sharedBy } errors { __typename } } }
                """);
        assertThat(added.at("/addSharedQuiz/quiz/id").asString()).isEqualTo(global(quiz));
        assertThat(added.at("/addSharedQuiz/quiz/sharedBy").asString()).isEqualTo("Ana");
    }

    @ParameterizedTest
    @CsvSource({
        "shareQuiz, quizId, QUIZ_UNKNOWN, QuizUnknown",
        "shareQuiz, quizId, QUIZ_NOT_READY, QuizNotReady",
        "shareQuiz, quizId, QUIZ_IS_COPY, QuizIsCopy",
        "shareQuiz, quizId, TEAM_MISSING, TeamMissing",
        "revokeQuizLink, quizId, QUIZ_UNKNOWN, QuizUnknown",
        "addSharedQuiz, token, QUIZ_LINK_UNKNOWN, QuizLinkUnknown",
        "addSharedQuiz, token, TOO_MANY_QUIZZES, TooManyQuizzes",
    })
    void each_refusal_has_its_type(String mutation, String argument, String reason, String type) {
        sharing().refusal = Failure.precondition(reason, "no");
        var value = argument.equals("token") ? "vvq_1" : GlobalId.of("Quiz", new UUID(1, 1).toString());
        var answer = ana.ask("mutation { %s(input: {%s: \"%s\"}) { quiz { id } errors { __typename } } }"
                .formatted(mutation, argument, value));
        assertThat(answer.at("/" + mutation + "/errors/0/__typename").asString())
                .isEqualTo(type);
        assertThat(answer.at("/" + mutation + "/quiz").isNull()).isTrue();
    }

    @Test
    void what_can_be_tried_again_says_so() {
        sharing().refusal = Failure.unavailable("BILLING_UNAVAILABLE", "away");
        var away = ana.ask("{ sharedQuiz(token: \"vvq_1\") { title } }");
        assertThat(away.reason()).isEqualTo("BILLING_UNAVAILABLE");
        sharing().refusal = Failure.exhausted("QUIZ_LINKS_LIMITED", "too many").retryAfter(Duration.ofSeconds(3));
        var limited = ana.ask("{ sharedQuiz(token: \"vvq_1\") { title } }");
        assertThat(limited.reason()).isEqualTo("QUIZ_LINKS_LIMITED");
    }

    @Test
    void a_verdict_comes_without_being_asked_for_and_can_be_seen() throws Exception {
        var attempt = edge.assessment().quizzes.attempt(add());
        var id = GlobalId.of("QuizAttempt", attempt.getId());
        var body = Person.JSON.writeValueAsString(Map.of(
                "query",
                "subscription($id: ID!) { quizAttemptVerdicts(attemptId: $id) { id newVerdicts } }",
                "variables",
                Map.of("id", id)));
        var request = ana.post(body).setHeader("Accept", "text/event-stream").build();
        var told = edge.http().send(request, BodyHandlers.ofString()).body();
        assertThat(told).contains("\"newVerdicts\":0").contains("\"newVerdicts\":1");
        var see =
                "mutation { seeQuizVerdicts(input: {attemptId: \"%s\"}) { attempt { newVerdicts } errors { __typename } } }"
                        .formatted(id);
        assertThat(ana.ask(see).at("/seeQuizVerdicts/attempt/newVerdicts").asInt())
                .isZero();
        edge.assessment().quizzes.refusal = Failure.notFound("QUIZ_ATTEMPT_UNKNOWN", "no");
        assertThat(ana.ask(see).at("/seeQuizVerdicts/errors/0/__typename").asString())
                .isEqualTo("QuizAttemptUnknown");
    }
}
