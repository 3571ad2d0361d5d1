package dev.vivavoce.assessment.bank;

import static dev.vivavoce.assessment.bank.Author.option;
import static dev.vivavoce.assessment.bank.Author.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.BankFinding;
import dev.vivavoce.assessment.v1.BankFindingKind;
import dev.vivavoce.assessment.v1.BankOption;
import dev.vivavoce.assessment.v1.BankQuestion;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.BankQuestionFilter;
import dev.vivavoce.assessment.v1.BankQuestionState;
import dev.vivavoce.assessment.v1.BankReviewVerdict;
import dev.vivavoce.assessment.v1.DeleteBankQuestionRequest;
import dev.vivavoce.assessment.v1.ListBankQuestionsRequest;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.RetireBankQuestionRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The question bank over the wire, with a real database.
class QuestionBankGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private static final BankQuestionState DRAFT = BankQuestionState.BANK_QUESTION_STATE_DRAFT;
    private static final BankQuestionState IN_REVIEW = BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW;
    private static final BankQuestionState PUBLISHED = BankQuestionState.BANK_QUESTION_STATE_PUBLISHED;
    private static final BankReviewVerdict APPROVE = BankReviewVerdict.BANK_REVIEW_VERDICT_APPROVE;
    private static final BankReviewVerdict RETURN = BankReviewVerdict.BANK_REVIEW_VERDICT_RETURN;

    private final Author ana = new Author(assessment);
    private final Author ben = new Author(assessment);
    private final Author administrator = new Author(assessment, Role.ADMIN);

    @Test
    void a_question_is_written_once_reviewed_and_retired() {
        var key = UUID.randomUUID();
        var draft = ana.create(key, question("Which organ pumps blood?", "heart", " Organs ", "THE  Heart"))
                .getQuestion();
        assertThat(draft.getState()).isEqualTo(DRAFT);
        assertThat(draft.getContent().getTagsList()).as("in the usual spelling").containsExactly("organs", "the heart");
        assertThat(draft.getOwn()).isTrue();
        assertThat(ana.create(key, question("Which organ pumps blood?", "heart", "organs", "the heart"))
                        .getQuestion()
                        .getId())
                .as("again")
                .isEqualTo(draft.getId());
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> ana.create(key, question("Who?", "he")));

        var submitted = ana.submit(draft);
        assertThat(submitted.getState()).isEqualTo(IN_REVIEW);
        assertThat(ana.submit(draft)).as("again").isEqualTo(submitted);
        assertThat(ben.get(draft.getId()).getQuestion().getMayReview()).isTrue();
        var published = ben.review(submitted, APPROVE, "Good.");
        assertThat(published.getState()).isEqualTo(PUBLISHED);
        assertThat(published.getReviewComment()).isEqualTo("Good.");
        assertThat(ben.review(submitted, APPROVE, "Good.")).as("again").isEqualTo(published);
        assertThat(published.getMayEdit()).isFalse();

        var retire = RetireBankQuestionRequest.newBuilder()
                .setId(draft.getId())
                .setRevision(published.getRevision())
                .build();
        Refusal.expect(
                Code.PERMISSION_DENIED,
                "BANK_QUESTION_NOT_OWN",
                () -> ben.bank().retireBankQuestion(retire));
        var delete = DeleteBankQuestionRequest.newBuilder().setId(draft.getId()).build();
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "BANK_QUESTION_PUBLISHED",
                () -> ana.bank().deleteBankQuestion(delete));
        assertThat(ana.bank().retireBankQuestion(retire).getQuestion().getState())
                .isEqualTo(BankQuestionState.BANK_QUESTION_STATE_RETIRED);
        assertThat(ana.bank().deleteBankQuestion(delete).getDeleted()).isTrue();
        assertThat(ana.bank().deleteBankQuestion(delete).getDeleted())
                .as("again")
                .isFalse();
    }

    @Test
    void nobody_reviews_what_they_have_written_or_changed() {
        var submitted = ana.submit(ana.create(question("Which organ makes bile?", "liver")));
        Refusal.expect(Code.PERMISSION_DENIED, "BANK_QUESTION_OWN", () -> ana.review(submitted, APPROVE, ""));
        var changed = administrator.update(
                submitted.getId(), submitted.getRevision(), question("Which organ makes the bile?", "liver"));
        assertThat(changed.getState()).as("a change is reviewed again").isEqualTo(DRAFT);
        var again = ana.submit(changed);
        Refusal.expect(Code.PERMISSION_DENIED, "BANK_QUESTION_OWN", () -> administrator.review(again, APPROVE, ""));
        assertThat(administrator.list(BankQuestionFilter.newBuilder().setToReview(true)))
                .extracting(BankQuestion::getId)
                .doesNotContain(again.getId());
        assertThat(ben.list(BankQuestionFilter.newBuilder().setToReview(true)))
                .extracting(BankQuestion::getId)
                .contains(again.getId());
        assertThat(ben.approve(again).getState()).isEqualTo(PUBLISHED);
    }

    @Test
    void a_question_that_is_returned_has_a_comment_until_it_is_changed() {
        var submitted = ana.submit(ana.create(question("Which organ filters urine?", "kidney")));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> ben.review(submitted, RETURN, "  "));
        var returned = ben.review(submitted, RETURN, "Blood, not urine.");
        assertThat(returned.getState()).isEqualTo(DRAFT);
        assertThat(ben.review(submitted, RETURN, "Blood, not urine."))
                .as("again")
                .isEqualTo(returned);
        assertThat(ana.get(submitted.getId()).getQuestion().getReviewComment()).isEqualTo("Blood, not urine.");
        var changed =
                ana.update(submitted.getId(), returned.getRevision(), question("Which organ filters blood?", "kidney"));
        assertThat(changed.getReviewComment()).isEmpty();
        Refusal.expect(Code.ABORTED, "BANK_QUESTION_CHANGED", () -> ben.review(submitted, RETURN, "Late."));
    }

    @Test
    void of_two_editors_the_second_hears_that_the_question_has_changed() {
        var draft = ana.create(question("Which organ stores bile?", "gallbladder"));
        var first = ana.update(draft.getId(), 1, question("Which organ stores the bile?", "gallbladder"));
        assertThat(first.getRevision()).isEqualTo(2);
        assertThat(ana.update(draft.getId(), 1, question("Which organ stores the bile?", "gallbladder")))
                .as("again")
                .isEqualTo(first);
        Refusal.expect(
                Code.ABORTED,
                "BANK_QUESTION_CHANGED",
                () -> administrator.update(draft.getId(), 1, question("Which organ keeps bile?", "gallbladder")));
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "BANK_QUESTION_STATE_WRONG",
                () -> ben.approve(ana.submit(ana.submit(first))));
    }

    @Test
    void a_draft_of_another_author_does_not_exist() {
        var draft = ana.create(question("Which organ makes insulin in a draft?", "pancreas"));
        Refusal.expect(Code.NOT_FOUND, "BANK_QUESTION_UNKNOWN", () -> ben.get(draft.getId()));
        Refusal.expect(Code.NOT_FOUND, "BANK_QUESTION_UNKNOWN", () -> ben.submit(draft));
        Refusal.expect(Code.NOT_FOUND, "BANK_QUESTION_UNKNOWN", () -> ben.approve(draft));
        assertThat(ben.bank()
                        .deleteBankQuestion(DeleteBankQuestionRequest.newBuilder()
                                .setId(draft.getId())
                                .build())
                        .getDeleted())
                .isFalse();
        assertThat(ben.list(BankQuestionFilter.newBuilder().setSearch("insulin draft")))
                .isEmpty();
        assertThat(administrator.list(BankQuestionFilter.newBuilder().setSearch("insulin draft")))
                .extracting(BankQuestion::getId)
                .containsExactly(draft.getId());
        var learner = new Author(assessment, Role.LEARNER);
        Refusal.expect(Code.PERMISSION_DENIED, "ROLE_MISSING", () -> learner.get(draft.getId()));
    }

    @Test
    void questions_are_found_by_each_part_of_a_filter_and_page_by_page() {
        var tag = "walk " + UUID.randomUUID().toString().substring(0, 8);
        var all = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            assessment.clock.pass(Duration.ofSeconds(1));
            all.addFirst(ana.create(question("Where does vessel " + i + " begin?", "heart", tag, "v" + i % 2))
                    .getId());
        }
        var german = question("Wo beginnt die Aorta?", "am Herzen", tag)
                .setLanguage("de-at")
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_HARD);
        assessment.clock.pass(Duration.ofSeconds(1));
        var aorta = ana.create(german).getId();

        var walked = new ArrayList<String>();
        var request = ListBankQuestionsRequest.newBuilder()
                .setPageSize(3)
                .setFilter(BankQuestionFilter.newBuilder().addTags(tag.toUpperCase(Locale.ROOT)));
        do {
            var page = ana.bank().listBankQuestions(request.build());
            assertThat(page.getTotalSize()).isEqualTo(8);
            page.getQuestionsList().forEach(one -> walked.add(one.getId()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(walked).first().isEqualTo(aorta);
        assertThat(walked.subList(1, 8)).isEqualTo(all);

        assertThat(ana.list(of(tag).addTags("v1"))).hasSize(3);
        assertThat(ana.list(of(tag).setLanguage("DE")))
                .extracting(BankQuestion::getId)
                .containsExactly(aorta);
        assertThat(ana.list(of(tag).setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_HARD)))
                .hasSize(1);
        assertThat(ana.list(of(tag).setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP)))
                .isEmpty();
        assertThat(ana.list(of(tag).setSearch("vess")))
                .as("the beginning of a word")
                .hasSize(7);
        assertThat(ana.list(of(tag).setSearch("vessel 3"))).hasSize(1);
        assertThat(ana.list(of(tag).setState(IN_REVIEW))).isEmpty();
    }

    private static BankQuestionFilter.Builder of(String tag) {
        return BankQuestionFilter.newBuilder().addTags(tag);
    }

    @Test
    void the_check_names_what_an_author_should_look_at_and_the_question_that_asks_the_same() {
        var first = ana.publish(question("Which vessel carries blood to the lungs?", "pulmonary artery"));
        var second = ben.create(
                UUID.randomUUID(), question("Which vessel carries the blood to the lungs?", "pulmonary artery"));
        assertThat(second.getFindingsList())
                .extracting(BankFinding::getKind, BankFinding::getQuestionId)
                .containsExactly(Tuple.tuple(BankFindingKind.BANK_FINDING_KIND_DUPLICATE, first.getId()));
        var choice = BankQuestionContent.newBuilder()
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_MULTIPLE_CHOICE)
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
                .setLanguage("en")
                .setPrompt("What does the spleen do")
                .addOptions(option("It filters blood, stores cells and takes part in the immune defence", 1))
                .addOptions(option("It rests", 0))
                .addOptions(option("It grows", 0));
        assertThat(ben.create(UUID.randomUUID(), choice).getFindingsList())
                .extracting(BankFinding::getKind)
                .contains(
                        BankFindingKind.BANK_FINDING_KIND_PROMPT_UNFIT,
                        BankFindingKind.BANK_FINDING_KIND_LENGTH_GIVES_AWAY);
    }

    static List<BankQuestionContent.Builder> broken() {
        var order = question("Put in order:", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER);
        return List.of(
                question("", "heart"),
                question("Which?", "heart").setLanguage("no tag"),
                question("Which?", "heart").setLanguage(""),
                question("Which?", "heart").clearKind(),
                question("Which?", "heart").clearDifficulty(),
                question("Which?", "heart").clearOptions(),
                question("Which?", "heart").setOptions(0, option("heart", 0.5)),
                question("Which?", "heart").addOptions(option("lung", Double.NaN)),
                question("Which?", "heart").addOptions(option("heart", 0)),
                question("Which?", "a", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"),
                question("Which?", "a", "x".repeat(41)),
                question("Which?", "a", " "),
                question("x".repeat(2_001), "a"),
                question("Which?", "a").setName("two\nlines"),
                question("Bell \u0007?", "a"),
                question("Mark \uFDD0?", "a"),
                question("No gap.", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP),
                question("One _____, two _____.", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP),
                question("Too long ______.", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP),
                question("Which?", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_MULTIPLE_CHOICE),
                question("Say it.", "a").setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD),
                order.clone(),
                order.clone().clearOptions().addOptions(option("a", 0)),
                order.clone()
                        .clearOptions()
                        .addOptions(option("a", 0))
                        .addOptions(option("b", 0))
                        .addOrdering(0)
                        .addOrdering(0),
                question("Which?", "a").addAllCategory(List.of("1", "2", "3", "4", "5", "6", "7")),
                question("Which?", "a")
                        .setExplanation("ä".repeat(2_000))
                        .setName("n")
                        .addAllOptions(many()));
    }

    private static List<BankOption> many() {
        var options = new ArrayList<BankOption>();
        for (int i = 0; i < 8; i++) options.add(option(i + "ä".repeat(1_500), 0));
        return options;
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_content_that_breaks_a_rule_is_refused_with_its_field(BankQuestionContent.Builder content) {
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> ana.create(content));
    }

    @Test
    void items_in_their_right_order_are_shown_in_another_and_always_the_same() {
        var order = question("Put the parts in order:", "mouth")
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_ORDER)
                .setOptions(0, option("mouth", 0))
                .addOptions(option("stomach", 0))
                .addOptions(option("bowel", 0));
        var first = ana.create(order.clone());
        var content = first.getContent();
        assertThat(content.getOrderingList()).isNotEqualTo(List.of(0, 1, 2));
        assertThat(content.getOrderingList().stream()
                        .map(index -> content.getOptions(index).getText()))
                .containsExactly("mouth", "stomach", "bowel");
        assertThat(ana.update(first.getId(), 1, order)).as("the same").isEqualTo(first);
    }
}
