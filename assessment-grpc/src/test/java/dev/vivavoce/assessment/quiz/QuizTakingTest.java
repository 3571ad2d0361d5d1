package dev.vivavoce.assessment.quiz;

import static dev.vivavoce.assessment.quiz.QuizTaker.AT_END;
import static dev.vivavoce.assessment.quiz.QuizTaker.AT_ONCE;
import static dev.vivavoce.assessment.quiz.QuizTaker.any;
import static dev.vivavoce.assessment.quiz.QuizTaker.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.AppealAnswerRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.DecideAppealRequest;
import dev.vivavoce.assessment.v1.GetQuizAnalysisRequest;
import dev.vivavoce.assessment.v1.GetQuizAttemptRequest;
import dev.vivavoce.assessment.v1.GetQuizRequest;
import dev.vivavoce.assessment.v1.ListAppealsRequest;
import dev.vivavoce.assessment.v1.ListQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.ListQuizzesRequest;
import dev.vivavoce.assessment.v1.QuizAnswer;
import dev.vivavoce.assessment.v1.QuizAnswerContent;
import dev.vivavoce.assessment.v1.QuizAppeal;
import dev.vivavoce.assessment.v1.QuizAppealVerdict;
import dev.vivavoce.assessment.v1.QuizAttempt;
import dev.vivavoce.assessment.v1.QuizAttemptState;
import dev.vivavoce.assessment.v1.QuizKey;
import dev.vivavoce.assessment.v1.QuizMark;
import dev.vivavoce.assessment.v1.QuizMarker;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.QuizServiceGrpc.QuizServiceBlockingStub;
import dev.vivavoce.assessment.v1.QuizVerdict;
import dev.vivavoce.assessment.v1.SeeVerdictsRequest;
import dev.vivavoce.assessment.v1.StartQuizAttemptRequest;
import dev.vivavoce.assessment.v1.WatchQuizAttemptRequest;
import dev.vivavoce.privacy.v1.ExportPersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.SessionState;
import io.grpc.Status.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Answers, their order, their marks, and appeals.
class QuizTakingTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final QuizQuestionKind GAP = QuizQuestionKind.QUIZ_QUESTION_KIND_GAP;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final QuizTaker taker = new QuizTaker(assessment);

    @BeforeEach
    void resetClock() {
        assessment.clock.set(NOW);
    }

    private static QuizAnswerContent.Builder text(String text) {
        return QuizAnswerContent.newBuilder().setText(text);
    }

    private QuizAnswer first(QuizAttempt attempt) {
        return taker.open(attempt).getAnswers(0);
    }

    @Test
    void of_two_tabs_the_newer_answer_stays() {
        var attempt = taker.start(taker.ready(order(AT_END, GAP)));
        var question = taker.open(attempt).getQuestions(0);
        assertThat(taker.save(attempt, question, 2_000, text("newer")).hasSaved())
                .isTrue();
        var older = taker.save(attempt, question, 1_000, text("older"));
        assertThat(older.getSuperseded().getContent().getText()).isEqualTo("newer");
        var repeat = taker.save(attempt, question, 2_000, text("newer"));
        assertThat(repeat.getSaved().getNumber()).isEqualTo(2_000);
        assertThat(first(attempt).getContent().getText()).isEqualTo("newer");
        assertThat(taker.start(taker.get(attempt.getQuizId()).toBuilder().build())
                        .getId())
                .as("the other tab gets the same attempt")
                .isEqualTo(attempt.getId());
    }

    @Test
    void an_offline_queue_in_any_order_ends_with_the_last_answer() {
        var attempt = taker.start(taker.ready(order(AT_END, GAP)));
        var question = taker.open(attempt).getQuestions(0);
        for (long number : List.of(3L, 1L, 5L, 2L, 4L, 5L)) {
            var _ = taker.save(attempt, question, number, text("answer " + number));
        }
        assertThat(first(attempt).getContent().getText()).isEqualTo("answer 5");
        assertThat(taker.open(attempt).getAttempt().getAnswered()).isEqualTo(1);
    }

    @Test
    void marks_at_once_are_final() {
        var attempt = taker.start(taker.ready(order(AT_ONCE, GAP)));
        var question = taker.open(attempt).getQuestions(0);
        var saved = taker.save(attempt, question, 1, text("a purple elephant")).getSaved();
        assertThat(saved.getMark().getVerdict()).isEqualTo(QuizVerdict.QUIZ_VERDICT_WRONG);
        assertThat(saved.getMark().getKey().getTexts().getTextsList()).isNotEmpty();
        assertThat(saved.getMark().getCitation().getQuote()).isNotBlank();
        var late = taker.save(attempt, question, 2, text("another"));
        assertThat(late.getMarked()).isEqualTo(saved);
        assertThat(taker.open(attempt).getAnswersList().stream().filter(QuizAnswer::hasMark))
                .as("the marks of other questions are hidden")
                .hasSize(1);
    }

    @Test
    void an_attempt_whose_time_has_passed_takes_no_answer_and_ends_itself() {
        var quiz = taker.ready(AT_END, Duration.ofMinutes(10), GAP);
        var attempt = taker.start(quiz);
        var question = taker.open(attempt).getQuestions(0);
        assessment.clock.pass(Duration.ofMinutes(9));
        assertThat(taker.save(attempt, question, 1, text("in time")).hasSaved()).isTrue();
        assessment.clock.pass(Duration.ofMinutes(1));
        var late = taker.save(attempt, question, 2, text("late"));
        assertThat(late.getEnded().getState()).isEqualTo(QuizAttemptState.QUIZ_ATTEMPT_STATE_TIME_UP);
        assertThat(late.getEnded().getSubmittedAt()).isEqualTo(attempt.getEndsAt());
        assessment.clock.pass(Duration.ofMinutes(1));
        AssessmentServer.await(() -> taker.get(quiz.getId()).getSubmittedAttempts() == 1);
        var ended = taker.open(attempt);
        assertThat(ended.getAnswers(0).getContent().getText()).isEqualTo("in time");
        assertThat(ended.getAnswers(0).hasMark()).isTrue();
        assertThat(taker.submit(attempt)).isEqualTo(ended.getAttempt());
        assertThat(taker.start(quiz).getId()).isNotEqualTo(attempt.getId());
    }

    @Test
    void a_spoken_answer_that_arrived_in_time_counts_also_when_the_time_passes_while_speech_is_asked() {
        var quiz = taker.ready(AT_END, Duration.ofMinutes(10), QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD);
        var attempt = taker.start(quiz);
        var question = taker.open(attempt).getQuestions(0);
        var said = taker.said(question.getSpokenText(), 95).build();
        assessment.sessions.add(said);
        assessment.clock.pass(Duration.ofMinutes(10).minusSeconds(1));
        assessment.sessions.meanwhile(() -> {
            assessment.clock.pass(Duration.ofSeconds(20));
            assessment.run("end-late-quiz-attempts");
        });
        var saved =
                taker.save(attempt, question, 1, QuizAnswerContent.newBuilder().setSessionId(said.getId()));
        assertThat(saved.hasSaved()).as("%s", saved).isTrue();
        assessment.clock.pass(Duration.ofSeconds(20));
        assessment.run("end-late-quiz-attempts");
        assertThat(taker.get(quiz.getId()).getSubmittedAttempts()).isEqualTo(1);
        assertThat(taker.open(attempt).getAttempt().getResult().getGrade()).isPositive();
    }

    @Test
    void no_key_is_on_any_path_before_the_answers_are_in() {
        var quiz = taker.ready(order(AT_END));
        var quizzes = taker.quizzes();
        var seen = new ArrayList<Message>();
        var attempt = taker.start(quiz);
        seen.add(quizzes.getQuiz(
                GetQuizRequest.newBuilder().setQuizId(quiz.getId()).build()));
        seen.add(quizzes.listQuizzes(ListQuizzesRequest.getDefaultInstance()));
        seen.add(quizzes.startQuizAttempt(
                StartQuizAttemptRequest.newBuilder().setQuizId(quiz.getId()).build()));
        for (var question : taker.open(attempt).getQuestionsList())
            if (question.getKind() != QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD) {
                seen.add(taker.save(attempt, question, 2, any(question)));
                seen.add(taker.save(attempt, question, 1, any(question)));
            }
        seen.add(quizzes.getQuizAttempt(
                GetQuizAttemptRequest.newBuilder().setAttemptId(attempt.getId()).build()));
        seen.add(quizzes.batchGetQuizAttempts(BatchGetQuizAttemptsRequest.newBuilder()
                .addAttemptIds(attempt.getId())
                .build()));
        seen.add(quizzes.listQuizAttempts(ListQuizAttemptsRequest.getDefaultInstance()));
        seen.add(quizzes.getQuizAnalysis(
                GetQuizAnalysisRequest.newBuilder().setQuizId(quiz.getId()).build()));
        seen.addAll(taker.steps(quiz.getId(), 0));
        assertThat(seen)
                .allSatisfy(message -> assertThat(parts(message))
                        .noneMatch(part -> part instanceof QuizMark || part instanceof QuizKey));
        assertThat(taker.cards()).isEmpty();
        taker.submit(attempt);
        assertThat(parts(taker.open(attempt))).anyMatch(QuizKey.class::isInstance);
    }

    /// A message and everything in it.
    private static List<Message> parts(Message message) {
        var parts = new ArrayList<Message>();
        parts.add(message);
        for (var value : message.getAllFields().values())
            if (value instanceof List<?> several)
                for (var one : several) {
                    if (one instanceof Message part) parts.addAll(parts(part));
                }
            else if (value instanceof Message part) parts.addAll(parts(part));
        return parts;
    }

    @Test
    void an_answer_that_does_not_fit_the_question_is_refused() {
        var attempt = taker.start(taker.ready(order(AT_END, GAP)));
        var question = taker.open(attempt).getQuestions(0);
        Refusal.expect(
                Code.INVALID_ARGUMENT,
                "FIELD_INVALID",
                () -> taker.save(
                        attempt, question, 1, QuizAnswerContent.newBuilder().setTruth(true)));
        Refusal.expect(Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> taker.save(attempt, question, 0, text("zero")));
        Refusal.expect(
                Code.INVALID_ARGUMENT, "FIELD_INVALID", () -> taker.save(attempt, question, 1, text("x".repeat(501))));
        var other =
                QuizQuestion.newBuilder().setId(UUID.randomUUID().toString()).build();
        Refusal.expect(Code.NOT_FOUND, "QUESTION_UNKNOWN", () -> taker.save(attempt, other, 1, text("no question")));
    }

    @Test
    void a_sentence_said_aloud_is_marked_by_its_session() {
        var attempt = taker.start(taker.ready(order(AT_ONCE, QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD)));
        var question = taker.open(attempt).getQuestions(0);
        var said = taker.said(question.getSpokenText(), 95);
        var content = QuizAnswerContent.newBuilder().setSessionId(said.getId());
        Refusal.expect(Code.NOT_FOUND, "SESSION_UNKNOWN", () -> taker.save(attempt, question, 1, content));
        var running = said.clone().setState(SessionState.SESSION_STATE_OPEN).build();
        assessment.sessions.add(running);
        Refusal.expect(Code.ABORTED, "SESSION_RUNNING", () -> taker.save(attempt, question, 1, content));
        var review = said.clone();
        review.getTaskBuilder().setPurpose(Purpose.PURPOSE_REVIEW);
        assessment.sessions.add(review.build());
        Refusal.expect(Code.FAILED_PRECONDITION, "SESSION_UNSUITED", () -> taker.save(attempt, question, 1, content));
        var strangers = said.clone().setUserId(UUID.randomUUID().toString());
        assessment.sessions.add(strangers.build());
        Refusal.expect(Code.NOT_FOUND, "SESSION_UNKNOWN", () -> taker.save(attempt, question, 1, content));
        assessment.sessions.add(said.build());
        var mark = taker.save(attempt, question, 1, content).getSaved().getMark();
        assertThat(mark.getVerdict()).isEqualTo(QuizVerdict.QUIZ_VERDICT_RIGHT);
        assertThat(mark.getMarkedBy()).isEqualTo(QuizMarker.QUIZ_MARKER_SPEECH);
    }

    private static QuizServiceBlockingStub examiner(UUID userId) {
        return QuizServiceGrpc.newBlockingStub(assessment.server().as(userId, Role.LEARNER, Role.EXAMINER));
    }

    /// All files of a person's export.
    private static String exported(UUID userId) {
        var request = ExportPersonalDataRequest.newBuilder()
                .setUserId(userId.toString())
                .build();
        var all = new StringBuilder();
        PersonalDataServiceGrpc.newBlockingStub(assessment.server().asService("identity"))
                .exportPersonalData(request)
                .forEachRemaining(piece -> all.append(piece.getContent().toStringUtf8()));
        return all.toString();
    }

    private static List<QuizAppeal> waiting(UUID examinerId, QuizQuestion question) {
        return examiner(examinerId)
                .listAppeals(ListAppealsRequest.newBuilder().setPageSize(100).build())
                .getAppealsList()
                .stream()
                .filter(appeal -> appeal.getQuestion().getId().equals(question.getId()))
                .toList();
    }

    @Test
    void an_examiners_verdict_corrects_the_key_and_equal_answers_follow() {
        var quiz = taker.ready(order(AT_END, GAP));
        var earlier = taker.start(quiz);
        var question = taker.open(earlier).getQuestions(0);
        var _ = taker.save(earlier, question, 1, text("A purple elephant!"));
        taker.submit(earlier);
        var attempt = taker.start(quiz);
        var _ = taker.save(attempt, question, 1, text("a purple elephant"));
        var request = AppealAnswerRequest.newBuilder()
                .setAttemptId(attempt.getId())
                .setQuestionId(question.getId())
                .setReason("My teacher says so.")
                .build();
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "NOT_APPEALABLE",
                () -> taker.quizzes().appealAnswer(request));
        double grade = taker.submit(attempt).getResult().getGrade();
        var appealed = taker.quizzes().appealAnswer(request).getAnswer();
        assertThat(appealed.getAppeal().getReason()).isEqualTo("My teacher says so.");
        assertThat(taker.quizzes().appealAnswer(request).getAnswer())
                .as("again")
                .isEqualTo(appealed);

        assertThat(waiting(taker.learner, question)).as("one's own").isEmpty();
        var examinerId = UUID.randomUUID();
        var appeal = waiting(examinerId, question).getFirst();
        assertThat(appeal.getAnswer().getText()).isEqualTo("a purple elephant");
        var place = first(attempt).getMark().getCitation();
        assertThat(place.getDocumentId()).isNotEmpty();
        assertThat(appeal.getMark().getCitation())
                .isEqualTo(place.toBuilder()
                        .clearDocumentId()
                        .clearPassageId()
                        .clearStart()
                        .clearEnd()
                        .build());
        var decision = DecideAppealRequest.newBuilder()
                .setAppealId(appeal.getId())
                .setVerdict(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_RIGHT)
                .setAcceptAlso(true)
                .build();
        Refusal.expect(
                Code.NOT_FOUND, "APPEAL_UNKNOWN", () -> examiner(taker.learner).decideAppeal(decision));
        assertThat(examiner(examinerId).decideAppeal(decision).getAnswersCorrected())
                .as("the earlier attempt's")
                .isEqualTo(1);
        assertThat(examiner(examinerId).decideAppeal(decision).getAnswersCorrected())
                .as("again")
                .isZero();
        var stands = decision.toBuilder()
                .setVerdict(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_STANDS)
                .setAcceptAlso(false)
                .build();
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "APPEAL_DECIDED",
                () -> examiner(examinerId).decideAppeal(stands));
        assertThat(exported(taker.learner)).contains("My teacher says so.");
        assertThat(exported(examinerId)).doesNotContain("My teacher says so.");

        assertThat(first(attempt).getMark().getMarkedBy()).isEqualTo(QuizMarker.QUIZ_MARKER_EXAMINER);
        assertThat(first(attempt).getAppeal().getVerdict()).isEqualTo(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_RIGHT);
        assertThat(first(earlier).getMark().getVerdict()).isEqualTo(QuizVerdict.QUIZ_VERDICT_RIGHT);
        assertThat(taker.open(attempt).getAttempt().getResult().getGrade()).isGreaterThan(grade);
        var later = taker.start(quiz);
        var _ = taker.save(later, question, 1, text("a purple elephant"));
        taker.submit(later);
        assertThat(first(later).getMark().getVerdict())
                .as("by the corrected key")
                .isEqualTo(QuizVerdict.QUIZ_VERDICT_RIGHT);
        assertThat(first(later).getMark().getKey().getTexts().getTextsList()).contains("a purple elephant");
    }

    @Test
    void an_appeal_whose_answer_became_right_with_anothers_waits_no_longer() {
        var quiz = taker.ready(order(AT_END, GAP));
        var examinerId = UUID.randomUUID();
        for (var said : List.of("A green elephant!", "a green elephant")) {
            var attempt = taker.start(quiz);
            var question = taker.open(attempt).getQuestions(0);
            var _ = taker.save(attempt, question, 1, text(said));
            taker.submit(attempt);
            var _ = taker.quizzes()
                    .appealAnswer(AppealAnswerRequest.newBuilder()
                            .setAttemptId(attempt.getId())
                            .setQuestionId(question.getId())
                            .setReason("It is one.")
                            .build());
        }
        var question = taker.open(taker.start(quiz)).getQuestions(0);
        var both = waiting(examinerId, question);
        assertThat(both).hasSize(2);
        var accepted = DecideAppealRequest.newBuilder()
                .setAppealId(both.getFirst().getId())
                .setVerdict(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_RIGHT)
                .setAcceptAlso(true)
                .build();
        assertThat(examiner(examinerId).decideAppeal(accepted).getAnswersCorrected())
                .isEqualTo(1);
        assertThat(waiting(examinerId, question)).isEmpty();
        var refused = DecideAppealRequest.newBuilder()
                .setAppealId(both.getLast().getId())
                .setVerdict(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_STANDS)
                .build();
        Refusal.expect(
                Code.FAILED_PRECONDITION,
                "APPEAL_DECIDED",
                () -> examiner(examinerId).decideAppeal(refused));
    }

    @Test
    void who_watches_an_attempt_hears_of_a_verdict_and_it_is_new_until_it_was_seen() {
        var quiz = taker.ready(order(AT_END, GAP));
        var attempt = taker.start(quiz);
        var question = taker.open(attempt).getQuestions(0);
        var _ = taker.save(attempt, question, 1, text("a purple elephant"));
        taker.submit(attempt);
        var _ = taker.quizzes()
                .appealAnswer(AppealAnswerRequest.newBuilder()
                        .setAttemptId(attempt.getId())
                        .setQuestionId(question.getId())
                        .setReason("It is one.")
                        .build());
        var watch = WatchQuizAttemptRequest.newBuilder()
                .setAttemptId(attempt.getId())
                .build();
        var seen = SeeVerdictsRequest.newBuilder().setAttemptId(attempt.getId()).build();
        var told = taker.quizzes().watchQuizAttempt(watch);
        assertThat(told.next().getAttempt().getNewVerdicts()).isZero();
        assertThat(taker.quizzes().seeVerdicts(seen).getAttempt().getNewVerdicts())
                .as("none to see")
                .isZero();

        var examinerId = UUID.randomUUID();
        var _ = examiner(examinerId)
                .decideAppeal(DecideAppealRequest.newBuilder()
                        .setAppealId(waiting(examinerId, question).getFirst().getId())
                        .setVerdict(QuizAppealVerdict.QUIZ_APPEAL_VERDICT_STANDS)
                        .build());
        assertThat(told.next().getAttempt().getNewVerdicts()).isEqualTo(1);
        assertThat(taker.get(quiz.getId()).getNewVerdicts()).isEqualTo(1);

        var other = new QuizTaker(assessment).quizzes();
        Refusal.expect(Code.NOT_FOUND, "QUIZ_ATTEMPT_UNKNOWN", () -> other.seeVerdicts(seen));
        Refusal.expect(
                Code.NOT_FOUND,
                "QUIZ_ATTEMPT_UNKNOWN",
                () -> other.watchQuizAttempt(watch).next());
        assertThat(taker.get(quiz.getId()).getNewVerdicts())
                .as("others see nothing")
                .isEqualTo(1);
        assertThat(taker.quizzes().seeVerdicts(seen).getAttempt().getNewVerdicts())
                .isZero();
        assertThat(taker.get(quiz.getId()).getNewVerdicts()).isZero();
    }

    @Test
    void the_questions_of_submitted_attempts_are_analysed() {
        var quiz = taker.ready(order(AT_END, QuizQuestionKind.QUIZ_QUESTION_KIND_MULTIPLE_CHOICE));
        var empty = taker.keys(quiz);
        var attempt = taker.start(quiz);
        for (int i = 0; i < empty.getQuestionsCount(); i++) {
            var question = empty.getQuestions(i);
            var _ = taker.save(attempt, question, 1, taker.right(question, empty.getAnswers(i)));
        }
        taker.submit(attempt);
        var analysis = taker.quizzes()
                .getQuizAnalysis(GetQuizAnalysisRequest.newBuilder()
                        .setQuizId(quiz.getId())
                        .build());
        assertThat(analysis.getAttempts()).isEqualTo(2);
        assertThat(analysis.getItemsList())
                .hasSize(quiz.getFigures().getShown())
                .allSatisfy(item -> assertThat(item.getFacility()).isEqualTo(0.5))
                .allSatisfy(item -> assertThat(item.getTooFewAnswers()).isTrue())
                .allSatisfy(item -> assertThat(item.getChosenList()).contains(1));
    }
}
