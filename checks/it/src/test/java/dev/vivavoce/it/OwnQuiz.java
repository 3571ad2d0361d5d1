package dev.vivavoce.it;

import dev.vivavoce.assessment.v1.CreateQuizRequest;
import dev.vivavoce.assessment.v1.GetQuizAttemptRequest;
import dev.vivavoce.assessment.v1.GetQuizRequest;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizFeedback;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.QuizServiceGrpc.QuizServiceBlockingStub;
import dev.vivavoce.assessment.v1.QuizState;
import dev.vivavoce.assessment.v1.StartQuizAttemptRequest;
import dev.vivavoce.assessment.v1.SubmitQuizAttemptRequest;
import dev.vivavoce.steps.Eventually;
import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;

/// A quiz of a learner's, made of a document, with one attempt submitted and one under way. All ids are assessment's.
record OwnQuiz(String quizId, String attemptId, String questionId) {
    /// @param assessment with the learner's token
    /// @param documentId in content
    static OwnQuiz of(Channel assessment, String documentId) throws InterruptedException {
        var quizzes = QuizServiceGrpc.newBlockingStub(assessment);
        var order = QuizOrder.newBuilder()
                .setNumber(1)
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_LISTEN_AND_TYPE)
                .addKinds(QuizQuestionKind.QUIZ_QUESTION_KIND_SAY_ALOUD)
                .setFeedback(QuizFeedback.QUIZ_FEEDBACK_AT_END);
        order.getDocumentsBuilder().addDocumentIds(documentId);
        var id = quizzes.createQuiz(CreateQuizRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setOrder(order)
                        .build())
                .getQuiz()
                .getId();
        Eventually.get(
                "the quiz is ready",
                Duration.ofSeconds(60),
                () -> quizzes.getQuiz(GetQuizRequest.newBuilder().setQuizId(id).build())
                        .getQuiz()
                        .getState(),
                QuizState.QUIZ_STATE_READY::equals);
        var _ = quizzes.submitQuizAttempt(SubmitQuizAttemptRequest.newBuilder()
                .setAttemptId(started(quizzes, id))
                .build());
        var attempt = started(quizzes, id);
        var question = quizzes.getQuizAttempt(
                        GetQuizAttemptRequest.newBuilder().setAttemptId(attempt).build())
                .getOpened()
                .getQuestions(0);
        return new OwnQuiz(id, attempt, question.getId());
    }

    private static String started(QuizServiceBlockingStub quizzes, String quizId) {
        return quizzes.startQuizAttempt(
                        StartQuizAttemptRequest.newBuilder().setQuizId(quizId).build())
                .getAttempt()
                .getId();
    }
}
