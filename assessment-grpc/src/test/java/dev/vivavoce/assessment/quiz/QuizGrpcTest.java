package dev.vivavoce.assessment.quiz;

import static dev.vivavoce.assessment.quiz.QuizTaker.AT_END;
import static dev.vivavoce.assessment.quiz.QuizTaker.AT_ONCE;
import static dev.vivavoce.assessment.quiz.QuizTaker.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeStudyTexts;
import dev.vivavoce.assessment.review.Reviewer;
import dev.vivavoce.assessment.v1.BatchGetQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizzesRequest;
import dev.vivavoce.assessment.v1.DeleteQuizRequest;
import dev.vivavoce.assessment.v1.GetQuizAnalysisRequest;
import dev.vivavoce.assessment.v1.GetQuizAttemptRequest;
import dev.vivavoce.assessment.v1.GetQuizRequest;
import dev.vivavoce.assessment.v1.ListQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.ListQuizzesRequest;
import dev.vivavoce.assessment.v1.QuizDocuments;
import dev.vivavoce.assessment.v1.QuizFailureReason;
import dev.vivavoce.assessment.v1.QuizProgress;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizScenario;
import dev.vivavoce.assessment.v1.QuizState;
import dev.vivavoce.assessment.v1.QuizTopic;
import dev.vivavoce.assessment.v1.QuizVerdict;
import dev.vivavoce.assessment.v1.QuizWeakWords;
import dev.vivavoce.runtimetest.Refusal;
import io.grpc.Status.Code;
import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The whole way of a quiz over the wire: a real database, the real maker and marker.
class QuizGrpcTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final QuizTaker taker = new QuizTaker(assessment);

    @AfterEach
    void comeBack() {
        assessment.texts.comeBack();
    }

    @Test
    void a_quiz_is_made_taken_and_graded() {
        var created = taker.create(UUID.randomUUID(), order(AT_END));
        var steps = taker.steps(created.getId(), 0);
        assertThat(steps)
                .extracting(QuizProgress::getState)
                .startsWith(QuizState.QUIZ_STATE_REQUESTED, QuizState.QUIZ_STATE_GENERATING)
                .endsWith(QuizState.QUIZ_STATE_GENERATING, QuizState.QUIZ_STATE_READY);
        var quiz = taker.get(created.getId());
        var figures = quiz.getFigures();
        assertThat(steps.subList(1, steps.size() - 1))
                .as("from none to all, one by one")
                .extracting(QuizProgress::getMade)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(0, figures.getShown()).boxed().toList());
        assertThat(figures.getByModel()).as("there is no model").isZero();
        assertThat(figures.getShown()).as("%s", quiz).isBetween(5, 8);
        assertThat(figures.getDrafted()).isGreaterThanOrEqualTo(figures.getShown() + figures.getDropped());
        assertThat(quiz.getTitle()).isEqualTo("Leaflet.pdf");
        assertThat(quiz.getLanguage()).isEqualTo("en");

        var empty = taker.keys(quiz);
        assertThat(empty.getAttempt().getResult().getGrade()).isZero();
        assertThat(empty.getAttempt().getResult().getUnanswered()).isEqualTo(figures.getShown());
        assertThat(empty.getAnswersList())
                .allSatisfy(answer ->
                        assertThat(answer.getMark().getVerdict()).isEqualTo(QuizVerdict.QUIZ_VERDICT_UNANSWERED))
                .allSatisfy(answer -> assertThat(answer.getMark().getCitation().getDocumentId())
                        .isEqualTo(FakeStudyTexts.LEAFLET.toString()))
                .allSatisfy(answer -> assertThat(answer.getMark().getCitation().getStart())
                        .isGreaterThanOrEqualTo(FakeStudyTexts.FIRST_START));

        var attempt = taker.start(quiz);
        for (int i = 0; i < empty.getQuestionsCount(); i++) {
            var question = empty.getQuestions(i);
            var saved = taker.save(attempt, question, 1, taker.right(question, empty.getAnswers(i)));
            assertThat(saved.hasSaved()).as("%s", saved).isTrue();
            assertThat(saved.getSaved().hasMark()).as("shown at the end").isFalse();
        }
        var submitted = taker.submit(attempt);
        assertThat(submitted.getResult().getGrade())
                .as("%s", taker.open(attempt))
                .isEqualTo(100);
        assertThat(taker.submit(attempt)).as("again").isEqualTo(submitted);
        var known = taker.get(quiz.getId());
        assertThat(known.getBestGrade()).isEqualTo(100);
        assertThat(known.getSubmittedAttempts()).isEqualTo(2);
        var listed = taker.quizzes()
                .listQuizAttempts(ListQuizAttemptsRequest.newBuilder()
                        .setQuizId(quiz.getId())
                        .build());
        assertThat(listed.getTotalSize()).isEqualTo(2);
        assertThat(listed.getAttemptsList())
                .as("both began at the same instant of the test's clock")
                .contains(submitted);
    }

    @Test
    void what_was_missed_becomes_a_card_once() {
        var quiz = taker.ready(order(AT_END, QuizQuestionKind.QUIZ_QUESTION_KIND_GAP));
        taker.keys(quiz);
        var cards = taker.cards();
        assertThat(cards).hasSize(quiz.getFigures().getShown());
        assertThat(cards)
                .allSatisfy(
                        card -> assertThat(card.getQuizQuestion().getFront()).contains("_____"))
                .allSatisfy(card -> assertThat(card.getQuizQuestion().getBack()).isNotBlank())
                .allSatisfy(card -> assertThat(card.getSpokenText()).isEmpty());
        taker.keys(quiz);
        assertThat(taker.cards()).hasSameSizeAs(cards);
    }

    @Test
    void the_same_order_makes_one_quiz() {
        var key = UUID.randomUUID();
        var first = taker.create(key, order(AT_END));
        assertThat(taker.create(key, order(AT_END)).getId()).isEqualTo(first.getId());
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> taker.create(key, order(AT_ONCE)));
        assertThat(taker.quizzes()
                        .listQuizzes(ListQuizzesRequest.getDefaultInstance())
                        .getTotalSize())
                .isEqualTo(1);
    }

    @Test
    void three_quizzes_are_made_at_once_and_are_ready_when_content_is_there_again() {
        assessment.texts.goAway();
        var ids = new HashSet<String>();
        for (int i = 0; i < 3; i++)
            ids.add(taker.create(UUID.randomUUID(), order(AT_END)).getId());
        Refusal.expect(
                Code.RESOURCE_EXHAUSTED, "TOO_MANY_UNDER_WAY", () -> taker.create(UUID.randomUUID(), order(AT_END)));
        AssessmentServer.await(() -> assessment.texts.refused.get() > 0);
        assessment.texts.comeBack();
        for (var id : ids)
            assertThat(taker.steps(id, 1))
                    .last()
                    .extracting(QuizProgress::getState)
                    .isEqualTo(QuizState.QUIZ_STATE_READY);
    }

    @Test
    void a_quiz_says_why_it_cannot_be_made() {
        var documents = order(AT_END);
        assertThat(taker.ended(documents
                                .clone()
                                .setDocuments(
                                        QuizDocuments.newBuilder().addDocumentIds(FakeStudyTexts.UNREAD.toString())))
                        .getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_SOURCE_NOT_READY);
        assertThat(taker.ended(documents.clone().setTopic(QuizTopic.newBuilder().setTopic(FakeStudyTexts.NOTHING)))
                        .getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_NOTHING_FOUND);
        assertThat(taker.ended(documents.clone().setWeakWords(QuizWeakWords.getDefaultInstance()))
                        .getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_NO_WEAK_WORDS);
        assertThat(taker.ended(documents
                                .clone()
                                .setScenario(QuizScenario.newBuilder()
                                        .setScenarioId(UUID.randomUUID().toString())))
                        .getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_SOURCE_GONE);
        var failed = taker.ended(documents
                .clone()
                .setDocuments(QuizDocuments.newBuilder()
                        .addDocumentIds(UUID.randomUUID().toString())));
        Refusal.expect(Code.FAILED_PRECONDITION, "QUIZ_NOT_READY", () -> taker.start(failed));
    }

    @Test
    void a_document_that_is_deleted_before_its_quiz_is_made_ends_it_and_later_leaves_it() {
        var made = taker.ready(order(AT_END));
        assessment.texts.delete(taker.learner);
        assertThat(taker.ended(order(AT_END)).getFailure())
                .isEqualTo(QuizFailureReason.QUIZ_FAILURE_REASON_SOURCE_GONE);
        assertThat(taker.keys(made).getAnswers(0).getMark().getCitation().getQuote())
                .isNotBlank();
    }

    @Test
    void a_quiz_is_made_of_a_topic_a_scenario_and_weak_words() {
        assertThat(taker.ready(order(AT_END).setTopic(QuizTopic.newBuilder().setTopic("fever")))
                        .getTitle())
                .isEqualTo("fever");
        var ofScenario = taker.ready(
                order(AT_END).setScenario(QuizScenario.newBuilder().setScenarioId(FakeStudyTexts.SCENARIO.toString())));
        assertThat(ofScenario.getTitle()).isEqualTo("The cold fingers");
        assertThat(taker.keys(ofScenario).getAnswersList())
                .allSatisfy(answer -> assertThat(answer.getMark().getCitation().getDocumentId())
                        .isEmpty())
                .allSatisfy(answer ->
                        assertThat(answer.getMark().getCitation().getQuote()).isNotBlank());

        var reviewer = new Reviewer(assessment);
        reviewer.take(reviewer.missing("measure", "the", "temperature", "of", "every", "patient", "twice")
                .finished());
        var quizzes = new QuizTaker(assessment, reviewer.learner);
        var ofWords = quizzes.ready(order(AT_END, QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD)
                .setWeakWords(QuizWeakWords.newBuilder().setLanguage("en")));
        assertThat(quizzes.open(quizzes.start(ofWords)).getQuestions(0).getSpokenText())
                .contains("measure");
    }

    @Test
    void another_persons_quiz_does_not_exist() {
        var quiz = taker.ready(order(AT_ONCE));
        var attempt = taker.start(quiz);
        var question = taker.open(attempt).getQuestions(0);
        var stranger = new QuizTaker(assessment);
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> stranger.get(quiz.getId()));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> stranger.start(quiz));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_UNKNOWN", () -> stranger.steps(quiz.getId(), 0));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_ATTEMPT_UNKNOWN", () -> stranger.open(attempt));
        Refusal.expect(Code.NOT_FOUND, "QUIZ_ATTEMPT_UNKNOWN", () -> stranger.submit(attempt));
        Refusal.expect(
                Code.NOT_FOUND,
                "QUIZ_ATTEMPT_UNKNOWN",
                () -> stranger.save(attempt, question, 1, QuizTaker.any(question)));
        Refusal.expect(
                Code.NOT_FOUND,
                "QUIZ_UNKNOWN",
                () -> stranger.quizzes()
                        .getQuizAnalysis(GetQuizAnalysisRequest.newBuilder()
                                .setQuizId(quiz.getId())
                                .build()));
        assertThat(stranger.quizzes()
                        .deleteQuiz(DeleteQuizRequest.newBuilder()
                                .setQuizId(quiz.getId())
                                .build())
                        .getDeleted())
                .isFalse();
        assertThat(stranger.quizzes()
                        .batchGetQuizzes(BatchGetQuizzesRequest.newBuilder()
                                .addQuizIds(quiz.getId())
                                .build())
                        .getQuizzesCount())
                .isZero();
        assertThat(stranger.quizzes()
                        .batchGetQuizAttempts(BatchGetQuizAttemptsRequest.newBuilder()
                                .addAttemptIds(attempt.getId())
                                .build())
                        .getOpenedCount())
                .isZero();
        assertThat(taker.open(attempt).getAttempt()).isEqualTo(attempt);
    }

    @Test
    void a_deleted_quiz_is_gone_with_its_attempts() {
        var quiz = taker.ready(order(AT_END));
        var attempt = taker.start(quiz);
        var request = DeleteQuizRequest.newBuilder().setQuizId(quiz.getId()).build();
        assertThat(taker.quizzes().deleteQuiz(request).getDeleted()).isTrue();
        assertThat(taker.quizzes().deleteQuiz(request).getDeleted()).isFalse();
        Refusal.expect(
                Code.NOT_FOUND,
                "QUIZ_UNKNOWN",
                () -> taker.quizzes()
                        .getQuiz(GetQuizRequest.newBuilder()
                                .setQuizId(quiz.getId())
                                .build()));
        Refusal.expect(
                Code.NOT_FOUND,
                "QUIZ_ATTEMPT_UNKNOWN",
                () -> taker.quizzes()
                        .getQuizAttempt(GetQuizAttemptRequest.newBuilder()
                                .setAttemptId(attempt.getId())
                                .build()));
    }

    @Test
    void an_order_out_of_bounds_is_refused_by_field() {
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.create(UUID.randomUUID(), order(AT_END).setNumber(31)));
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.create(UUID.randomUUID(), order(AT_END).clearDocuments()));
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.create(UUID.randomUUID(), order(AT_END).setTimeLimit(Durations.fromSeconds(59))));
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.create(
                        UUID.randomUUID(),
                        order(AT_END)
                                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP)
                                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_GAP)));
    }
}
