package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.v1.BankFileFormat;
import dev.vivavoce.assessment.v1.BankOption;
import dev.vivavoce.assessment.v1.BankQuestion;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.BankQuestionState;
import dev.vivavoce.assessment.v1.BankReviewVerdict;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.bff.Person.Answer;
import dev.vivavoce.bff.fake.FakeBank;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.TokenVerifier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The question bank, through the graph.
class BankTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final BankQuestionContent HEART = BankQuestionContent.newBuilder()
            .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_SHORT_ANSWER)
            .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
            .setLanguage("en")
            .setPrompt("Which organ pumps the blood?")
            .addOptions(BankOption.newBuilder().setText("heart").setWeight(1))
            .addTags("heart")
            .build();

    private final Person ana = author("Ana");

    @BeforeEach
    void without_questions() {
        edge.assessment().clear();
        edge.assessment().calls.reset();
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

    private static FakeBank bank() {
        return edge.assessment().bank;
    }

    private static String global(BankQuestion question) {
        return GlobalId.of("BankQuestion", question.getId());
    }

    @Test
    void a_page_of_questions_is_one_call_with_the_filter_as_it_was_given() {
        for (int i = 0; i < 10; i++) bank().add(BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW, HEART);
        var answer = ana.ask("""
                { bankQuestions(first: 10, filter: {state: IN_REVIEW, kind: SHORT_ANSWER, difficulty: EASY, language: "en",
                      tags: ["heart"], search: "organ", isToReview: true}) {
                    totalCount nodes { id revision state mayReview isOwn reviewComment
                      content { kind tags prompt options { text weight feedback } truth name } } } }
                """);
        assertThat(answer.at("/bankQuestions/totalCount").asInt()).isEqualTo(10);
        var first = answer.at("/bankQuestions/nodes/0");
        assertThat(first.at("/mayReview").asBoolean()).isTrue();
        assertThat(first.at("/content/options/0/text").asString()).isEqualTo("heart");
        assertThat(first.at("/content/truth").isNull()).as("no statement").isTrue();
        assertThat(first.at("/content/name").isNull()).isTrue();
        assertThat(edge.assessment().calls.of("ListBankQuestions")).isEqualTo(1);
        var filter = bank().lastListed.getFilter();
        assertThat(filter.getState()).isEqualTo(BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW);
        assertThat(filter.getKind()).isEqualTo(QuizQuestionKind.QUIZ_QUESTION_KIND_SHORT_ANSWER);
        assertThat(filter.getTagsList()).containsExactly("heart");
        assertThat(filter.getSearch()).isEqualTo("organ");
        assertThat(filter.getToReview()).isTrue();
        assertThat(filter.getOwn()).isFalse();
    }

    @Test
    void a_new_question_comes_with_what_the_check_has_found() {
        var answer = ana.ask("""
                mutation { createBankQuestion(input: {idempotencyKey: "%s", content: {kind: TRUE_FALSE, difficulty: HARD,
                    language: "en", prompt: "The heart is a muscle.", truth: true, ifWrong: "It is one."}}) {
                  manuscript { question { state content { truth ifWrong ifRight } }
                               findings { kind detail questionId } }
                  errors { __typename } } }
                """.formatted(UUID.randomUUID()));
        assertThat(answer.at("/createBankQuestion/errors").size()).isZero();
        var manuscript = answer.at("/createBankQuestion/manuscript");
        assertThat(manuscript.at("/question/content/truth").asBoolean()).isTrue();
        assertThat(manuscript.at("/question/content/ifWrong").asString()).isEqualTo("It is one.");
        assertThat(manuscript.at("/findings/0/kind").asString()).isEqualTo("DUPLICATE");
        assertThat(manuscript.at("/findings/0/questionId").asString())
                .isEqualTo(GlobalId.of("BankQuestion", new UUID(1, 1).toString()));
    }

    @Test
    void a_question_that_the_viewer_may_not_see_is_null() {
        var answer = ana.ask("{ bankQuestion(id: \"%s\") { question { id } } }"
                .formatted(GlobalId.of("BankQuestion", UUID.randomUUID().toString())));
        assertThat(answer.at("/bankQuestion").isNull()).isTrue();
    }

    @Test
    void a_verdict_reaches_the_service_with_its_comment() {
        var question = bank().add(BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW, HEART);
        var answer = ana.ask("""
                mutation { reviewBankQuestion(input: {id: "%s", revision: 1, verdict: RETURN, comment: "Which animal?"}) {
                  question { state } errors { __typename } } }
                """.formatted(global(question)));
        assertThat(answer.at("/reviewBankQuestion/errors").size()).isZero();
        assertThat(bank().lastReviewed.getVerdict()).isEqualTo(BankReviewVerdict.BANK_REVIEW_VERDICT_RETURN);
        assertThat(bank().lastReviewed.getComment()).isEqualTo("Which animal?");
        assertThat(bank().lastReviewed.getRevision()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BANK_QUESTION_OWN, BankQuestionOwn",
        "BANK_QUESTION_STATE_WRONG, BankQuestionStateWrong",
        "BANK_QUESTION_UNKNOWN, BankQuestionUnknown"
    })
    void a_review_that_is_not_allowed_is_refused_by_type(String reason, String type) {
        var question = bank().add(BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW, HEART);
        bank().refusal = Failure.denied(reason, "no");
        var answer = ana.ask("""
                mutation { reviewBankQuestion(input: {id: "%s", revision: 1, verdict: APPROVE}) {
                  question { id } errors { __typename } } }
                """.formatted(global(question)));
        assertThat(answer.at("/reviewBankQuestion/errors/0/__typename").asString())
                .isEqualTo(type);
    }

    @Test
    void a_change_of_an_older_revision_names_the_current_one() {
        var question = bank().add(BankQuestionState.BANK_QUESTION_STATE_DRAFT, HEART);
        bank().refusal = Failure.aborted("BANK_QUESTION_CHANGED", "changed").with("revision", "7");
        var answer = ana.ask("""
                mutation { submitBankQuestion(input: {id: "%s", revision: 1}) {
                  question { id } errors { __typename ... on BankQuestionChanged { revision } } } }
                """.formatted(global(question)));
        assertThat(answer.at("/submitBankQuestion/errors/0/revision").asInt()).isEqualTo(7);
    }

    private Answer take(String file) {
        return ana.ask("""
                mutation($file: String!) { importBankQuestions(input: {format: QTI_3, language: "en", file: $file}) {
                  imported { taken alreadyThere refused refusals { reason at what } }
                  errors { __typename ... on BankFileTooLarge { mostBytes } ... on TooManyBankQuestions { most } } } }
                """, Map.of("file", file));
    }

    private Answer take(byte[] file) {
        return take(Base64.getEncoder().encodeToString(file));
    }

    @Test
    void a_file_reaches_the_service_and_its_refusals_come_back() {
        var answer = take(new byte[] {1, 2, 3});
        assertThat(bank().lastImported.getFile().toByteArray()).containsExactly(1, 2, 3);
        assertThat(bank().lastImported.getFormat()).isEqualTo(BankFileFormat.BANK_FILE_FORMAT_QTI_3);
        var imported = answer.at("/importBankQuestions/imported");
        assertThat(imported.at("/taken").asInt()).isEqualTo(2);
        assertThat(imported.at("/alreadyThere").asInt()).isEqualTo(1);
        assertThat(imported.at("/refusals/0/what").asString()).isEqualTo("essay");
    }

    @Test
    void a_file_that_is_too_long_or_no_base64_never_reaches_the_service() {
        var tooLong = take(new byte[180_001]);
        assertThat(tooLong.at("/importBankQuestions/errors/0/mostBytes").asInt())
                .isEqualTo(180_000);
        var wrong = take("%%%");
        assertThat(wrong.at("/importBankQuestions/errors/0/__typename").asString())
                .isEqualTo("InvalidInput");
        assertThat(edge.assessment().calls.of("ImportBankQuestions")).isZero();
    }

    @Test
    void too_many_questions_say_how_many_there_can_be() {
        bank().refusal = Failure.exhausted("TOO_MANY_BANK_QUESTIONS", "no").with("most", "5000");
        var answer = take(new byte[3]);
        assertThat(answer.at("/importBankQuestions/errors/0/most").asInt()).isEqualTo(5_000);
    }

    @Test
    void an_export_is_a_file_in_base64() {
        var answer =
                ana.ask("{ bankFile(format: GIFT, filter: {isOwn: true}) { content mediaType questions refused } }");
        var content = Base64.getDecoder().decode(answer.at("/bankFile/content").asString());
        assertThat(new String(content, StandardCharsets.UTF_8)).startsWith("::Heart::");
    }

    @Test
    void learners_see_what_quizzes_can_be_made_of_and_order_one() {
        var topics = ana.ask("{ bankTopics { language questions tags { tag questions } } }");
        assertThat(topics.at("/bankTopics/0/tags/0/tag").asString()).isEqualTo("heart");
        var supply = ana.ask("""
                { bankSupply(bank: {language: "en", tags: ["heart"], allTags: true}, difficulty: HARD, kinds: [GAP]) }
                """);
        assertThat(supply.at("/bankSupply").asInt()).isEqualTo(3);
        assertThat(bank().lastSupply.getBank().getTagsList()).containsExactly("heart");
        assertThat(bank().lastSupply.getDifficulty()).isEqualTo(QuizDifficulty.QUIZ_DIFFICULTY_HARD);
        assertThat(bank().lastSupply.getKindsList()).containsExactly(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP);
        var ordered = ana.ask("""
                mutation { createQuiz(input: {idempotencyKey: "%s", number: 5, difficulty: EASY, feedback: AT_END,
                    source: {bank: {language: "en", tags: ["heart"], allTags: true}}}) {
                  quiz { source bankTags } errors { __typename } } }
                """.formatted(UUID.randomUUID()));
        assertThat(ordered.at("/createQuiz/quiz/source").asString()).isEqualTo("BANK");
        assertThat(ordered.at("/createQuiz/quiz/bankTags/0").asString()).isEqualTo("heart");
        var sent = edge.assessment().quizzes.lastCreated.getOrder().getBank();
        assertThat(sent.getLanguage()).isEqualTo("en");
        assertThat(sent.getAllTags()).isTrue();
    }
}
