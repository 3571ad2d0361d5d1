package dev.vivavoce.assessment.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.FakeStudyTexts;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.v1.CreateQuizRequest;
import dev.vivavoce.assessment.v1.GetQuizAttemptRequest;
import dev.vivavoce.assessment.v1.GetQuizRequest;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.OpenedQuizAttempt;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizAnswer;
import dev.vivavoce.assessment.v1.QuizAnswerContent;
import dev.vivavoce.assessment.v1.QuizAttempt;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizDocuments;
import dev.vivavoce.assessment.v1.QuizFeedback;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizOrdering;
import dev.vivavoce.assessment.v1.QuizProgress;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.QuizServiceGrpc.QuizServiceBlockingStub;
import dev.vivavoce.assessment.v1.QuizState;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardKind;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.SaveAnswerRequest;
import dev.vivavoce.assessment.v1.SaveAnswerResponse;
import dev.vivavoce.assessment.v1.StartQuizAttemptRequest;
import dev.vivavoce.assessment.v1.SubmitQuizAttemptRequest;
import dev.vivavoce.assessment.v1.WatchQuizRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A learner who takes quizzes, for tests.
final class QuizTaker {
    static final QuizFeedback AT_ONCE = QuizFeedback.QUIZ_FEEDBACK_AT_ONCE;
    static final QuizFeedback AT_END = QuizFeedback.QUIZ_FEEDBACK_AT_END;

    final UUID learner;
    private final AssessmentServer assessment;

    QuizTaker(AssessmentServer assessment) {
        this(assessment, UUID.randomUUID());
    }

    QuizTaker(AssessmentServer assessment, UUID learner) {
        this.assessment = assessment;
        this.learner = learner;
    }

    QuizServiceBlockingStub quizzes() {
        return QuizServiceGrpc.newBlockingStub(assessment.server().as(learner, Role.LEARNER));
    }

    static QuizOrder.Builder order(QuizFeedback feedback, QuizQuestionKind... kinds) {
        return QuizOrder.newBuilder()
                .setDocuments(QuizDocuments.newBuilder().addDocumentIds(FakeStudyTexts.LEAFLET.toString()))
                .setNumber(8)
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_MEDIUM)
                .addAllKinds(List.of(kinds))
                .setFeedback(feedback);
    }

    Quiz create(UUID key, QuizOrder.Builder order) {
        return quizzes()
                .createQuiz(CreateQuizRequest.newBuilder()
                        .setIdempotencyKey(key.toString())
                        .setOrder(order)
                        .build())
                .getQuiz();
    }

    Quiz get(String quizId) {
        return quizzes()
                .getQuiz(GetQuizRequest.newBuilder().setQuizId(quizId).build())
                .getQuiz();
    }

    /// The steps after a cursor, until the quiz is ready or has failed.
    List<QuizProgress> steps(String quizId, long after) {
        var steps = new ArrayList<QuizProgress>();
        quizzes()
                .watchQuiz(WatchQuizRequest.newBuilder()
                        .setQuizId(quizId)
                        .setAfter(after)
                        .build())
                .forEachRemaining(response -> steps.add(response.getProgress()));
        return steps;
    }

    /// Orders a quiz, and waits for its end.
    Quiz ended(QuizOrder.Builder order) {
        var quiz = create(UUID.randomUUID(), order);
        steps(quiz.getId(), 0);
        return get(quiz.getId());
    }

    /// Orders a quiz, and waits until it is ready.
    Quiz ready(QuizOrder.Builder order) {
        var quiz = ended(order);
        assertThat(quiz.getState()).as("%s", quiz).isEqualTo(QuizState.QUIZ_STATE_READY);
        return quiz;
    }

    Quiz ready(QuizFeedback feedback, Duration limit, QuizQuestionKind... kinds) {
        return ready(order(feedback, kinds).setTimeLimit(Durations.fromSeconds(limit.toSeconds())));
    }

    QuizAttempt start(Quiz quiz) {
        return quizzes()
                .startQuizAttempt(StartQuizAttemptRequest.newBuilder()
                        .setQuizId(quiz.getId())
                        .build())
                .getAttempt();
    }

    OpenedQuizAttempt open(QuizAttempt attempt) {
        return quizzes()
                .getQuizAttempt(GetQuizAttemptRequest.newBuilder()
                        .setAttemptId(attempt.getId())
                        .build())
                .getOpened();
    }

    SaveAnswerResponse save(
            QuizAttempt attempt, QuizQuestion question, long number, QuizAnswerContent.Builder content) {
        return quizzes()
                .saveAnswer(SaveAnswerRequest.newBuilder()
                        .setAttemptId(attempt.getId())
                        .setQuestionId(question.getId())
                        .setNumber(number)
                        .setContent(content)
                        .build());
    }

    QuizAttempt submit(QuizAttempt attempt) {
        return quizzes()
                .submitQuizAttempt(SubmitQuizAttemptRequest.newBuilder()
                        .setAttemptId(attempt.getId())
                        .build())
                .getAttempt();
    }

    /// Starts an attempt and submits it without an answer, which shows the keys.
    OpenedQuizAttempt keys(Quiz quiz) {
        var attempt = start(quiz);
        submit(attempt);
        return open(attempt);
    }

    /// The answer that the key wants; a spoken one is a session of this learner with that score.
    QuizAnswerContent.Builder right(QuizQuestion question, QuizAnswer keyed) {
        var content = QuizAnswerContent.newBuilder();
        var key = keyed.getMark().getKey();
        return switch (question.getKind()) {
            case QUIZ_QUESTION_KIND_MULTIPLE_CHOICE -> content.setOption(key.getOption());
            case QUIZ_QUESTION_KIND_TRUE_FALSE -> content.setTruth(key.getTruth());
            case QUIZ_QUESTION_KIND_SHORT_ANSWER, QUIZ_QUESTION_KIND_GAP, QUIZ_QUESTION_KIND_LISTEN_AND_TYPE ->
                content.setText(key.getTexts().getTexts(0));
            case QUIZ_QUESTION_KIND_ORDER -> content.setOrdering(key.getOrdering());
            case QUIZ_QUESTION_KIND_SAY_ALOUD -> {
                var session = said(question.getSpokenText(), 95).build();
                assessment.sessions.add(session);
                yield content.setSessionId(session.getId());
            }
            case QUIZ_QUESTION_KIND_UNSPECIFIED, UNRECOGNIZED -> throw new AssertionError(question);
        };
    }

    /// An answer that is wrong, or that would not be accepted.
    static QuizAnswerContent.Builder any(QuizQuestion question) {
        var content = QuizAnswerContent.newBuilder();
        return switch (question.getKind()) {
            case QUIZ_QUESTION_KIND_MULTIPLE_CHOICE -> content.setOption(0);
            case QUIZ_QUESTION_KIND_TRUE_FALSE -> content.setTruth(true);
            case QUIZ_QUESTION_KIND_ORDER -> {
                var ordering = QuizOrdering.newBuilder();
                for (int i = 0; i < question.getOptionsCount(); i++) ordering.addOptions(i);
                yield content.setOrdering(ordering);
            }
            default -> content.setText("a purple elephant");
        };
    }

    /// A session of this learner that reads a text as the answer to a quiz.
    Session.Builder said(String text, double score) {
        var session = Spoken.by(learner)
                .purpose(Purpose.PURPOSE_QUIZ_ANSWER)
                .line(UUID.randomUUID(), text)
                .score(score)
                .finished()
                .toBuilder();
        session.getResultBuilder().setTranscript(text);
        return session;
    }

    /// The review cards of questions that were missed.
    List<ReviewCard> cards() {
        return ReviewServiceGrpc.newBlockingStub(assessment.server().as(learner, Role.LEARNER))
                .listCards(ListCardsRequest.newBuilder()
                        .setKind(ReviewCardKind.REVIEW_CARD_KIND_QUIZ_QUESTION)
                        .setPageSize(100)
                        .build())
                .getCardsList();
    }
}
