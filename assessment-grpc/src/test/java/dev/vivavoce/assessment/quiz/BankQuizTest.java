package dev.vivavoce.assessment.quiz;

import static dev.vivavoce.assessment.bank.Author.question;
import static dev.vivavoce.assessment.quiz.QuizTaker.AT_END;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.bank.Author;
import dev.vivavoce.assessment.v1.BankTopic;
import dev.vivavoce.assessment.v1.GetBankSupplyRequest;
import dev.vivavoce.assessment.v1.ListBankTopicsRequest;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.QuizBank;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizFailureReason;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewQuizQuestion;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Quizzes that are made of published questions of the bank.
class BankQuizTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final QuizTaker taker = new QuizTaker(assessment);
    private final Author author = new Author(assessment);
    private final String tag = "quiz " + UUID.randomUUID().toString().substring(0, 8);

    private QuizOrder.Builder order(boolean allTags, String... tags) {
        var bank = QuizBank.newBuilder().setLanguage("en").setAllTags(allTags);
        for (var one : tags) bank.addTags(one);
        return QuizTaker.order(AT_END).setBank(bank).setNumber(5).setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY);
    }

    @Test
    void a_quiz_has_copies_of_published_questions_each_once() {
        for (int i = 0; i < 8; i++)
            author.publish(question("Which vessel is number " + i + "?", "vein " + i, tag)
                    .setExplanation("It is number " + i + "."));
        author.publish(question("Too hard?", "yes", tag).setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_HARD));
        author.publish(question("Zu deutsch?", "ja", tag).setLanguage("de"));
        var quiz = taker.ready(order(true, tag.toUpperCase(Locale.ROOT)));
        assertThat(quiz.getFigures().getShown()).isEqualTo(5);
        assertThat(quiz.getLanguage()).isEqualTo("en");
        var opened = taker.keys(quiz);
        assertThat(opened.getQuestionsList())
                .extracting(QuizQuestion::getPrompt)
                .doesNotHaveDuplicates()
                .allMatch(prompt -> prompt.startsWith("Which vessel"));
        assertThat(opened.getAnswersList())
                .allSatisfy(
                        answer -> assertThat(answer.getMark().getExplanation()).startsWith("It is number"))
                .allSatisfy(answer -> assertThat(answer.getMark().hasCitation()).isFalse());

        var attempt = taker.start(quiz);
        for (int i = 0; i < 5; i++)
            taker.save(attempt, opened.getQuestions(i), 1, taker.right(opened.getQuestions(i), opened.getAnswers(i)));
        assertThat(taker.submit(attempt).getResult().getGrade()).isEqualTo(100);
        assertThat(taker.ready(order(true, tag)).getFigures().getShown())
                .as("another quiz")
                .isEqualTo(5);
    }

    @Test
    void tags_and_kinds_choose_and_what_there_is_not_fails_with_its_reason() {
        var other = tag + " b";
        author.publish(question("Which is both?", "b", tag, other));
        author.publish(question("Which is one?", "o", tag));
        assertThat(taker.ready(order(true, tag, other)).getFigures().getShown()).isEqualTo(1);
        assertThat(taker.ready(order(false, tag, other)).getFigures().getShown())
                .isEqualTo(2);
        var none = taker.ended(order(true, tag).addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP));
        assertThat(none.getFailure()).isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_NO_QUESTIONS);
        assertThat(taker.ended(order(true, "no such tag")).getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_NO_QUESTIONS);
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.create(UUID.randomUUID(), order(true).setBank(QuizBank.getDefaultInstance())));
    }

    @Test
    void missed_statements_become_cards_with_their_truth_and_what_their_author_says() {
        author.publish(question("The liver makes insulin.", "x", tag)
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_TRUE_FALSE)
                .clearOptions()
                .setExplanation("The pancreas makes it."));
        author.publish(question("The heart has four chambers.", "x", tag)
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_TRUE_FALSE)
                .clearOptions()
                .setTruth(true));
        taker.keys(taker.ready(order(true, tag)));
        assertThat(taker.cards())
                .extracting(ReviewCard::getQuizQuestion)
                .containsExactlyInAnyOrder(
                        ReviewQuizQuestion.newBuilder()
                                .setFront("The liver makes insulin.")
                                .setBack("The liver makes insulin.")
                                .setExplanation("The pancreas makes it.")
                                .setTruth(false)
                                .build(),
                        ReviewQuizQuestion.newBuilder()
                                .setFront("The heart has four chambers.")
                                .setBack("The heart has four chambers.")
                                .setTruth(true)
                                .build());
    }

    @Test
    void learners_see_how_many_questions_a_quiz_can_have_before_they_order_it() {
        author.publish(question("Which is easy?", "p", tag).setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY));
        author.publish(question("Which is British?", "p", tag)
                .setLanguage("en-GB")
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY));
        var bank = QuestionBankServiceGrpc.newBlockingStub(assessment.server().as(taker.learner, Role.LEARNER));
        var easy = GetBankSupplyRequest.newBuilder()
                .setBank(QuizBank.newBuilder().setLanguage("en").addTags(tag))
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY);
        assertThat(bank.getBankSupply(easy.build()).getQuestions()).isEqualTo(2);
        var british = easy.clone();
        british.getBankBuilder().setLanguage("en-gb");
        assertThat(bank.getBankSupply(british.build()).getQuestions()).isEqualTo(1);
        assertThat(bank.getBankSupply(easy.clone()
                                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_HARD)
                                .build())
                        .getQuestions())
                .isZero();
        assertThat(bank.getBankSupply(easy.clone()
                                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER)
                                .build())
                        .getQuestions())
                .isZero();
        var refusal = Refusal.of(() -> bank.getBankSupply(GetBankSupplyRequest.newBuilder()
                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_UNSPECIFIED)
                .build()));
        assertThat(refusal.fields()).containsExactly("difficulty", "kinds", "bank.language");
    }

    @Test
    void learners_see_languages_and_tags_of_published_questions_only() {
        author.publish(question("Which is published?", "p", tag));
        author.publish(question("Which is British?", "p", tag).setLanguage("en-GB"));
        var bank = QuestionBankServiceGrpc.newBlockingStub(assessment.server().as(taker.learner, Role.LEARNER));
        var topics = bank.listBankTopics(ListBankTopicsRequest.getDefaultInstance());
        assertThat(topics.getTopicsList())
                .extracting(BankTopic::getLanguage)
                .contains("en")
                .doesNotContain("en-GB");
        assertThat(topics.getTopicsList())
                .filteredOn(topic -> topic.getLanguage().equals("en"))
                .flatExtracting(BankTopic::getTagsList)
                .anySatisfy(counted -> {
                    assertThat(counted.getTag()).isEqualTo(tag);
                    assertThat(counted.getQuestions()).isEqualTo(2);
                });
    }
}
