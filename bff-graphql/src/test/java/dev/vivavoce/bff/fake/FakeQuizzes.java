package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.AppealAnswerRequest;
import dev.vivavoce.assessment.v1.AppealAnswerResponse;
import dev.vivavoce.assessment.v1.BatchGetQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizAttemptsResponse;
import dev.vivavoce.assessment.v1.BatchGetQuizzesRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizzesResponse;
import dev.vivavoce.assessment.v1.CreateQuizRequest;
import dev.vivavoce.assessment.v1.CreateQuizResponse;
import dev.vivavoce.assessment.v1.DecideAppealRequest;
import dev.vivavoce.assessment.v1.DecideAppealResponse;
import dev.vivavoce.assessment.v1.DeleteQuizRequest;
import dev.vivavoce.assessment.v1.DeleteQuizResponse;
import dev.vivavoce.assessment.v1.GetQuizAnalysisRequest;
import dev.vivavoce.assessment.v1.GetQuizAnalysisResponse;
import dev.vivavoce.assessment.v1.ListAppealsRequest;
import dev.vivavoce.assessment.v1.ListAppealsResponse;
import dev.vivavoce.assessment.v1.ListQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.ListQuizAttemptsResponse;
import dev.vivavoce.assessment.v1.ListQuizzesRequest;
import dev.vivavoce.assessment.v1.ListQuizzesResponse;
import dev.vivavoce.assessment.v1.OpenedQuizAttempt;
import dev.vivavoce.assessment.v1.Quiz;
import dev.vivavoce.assessment.v1.QuizAnswer;
import dev.vivavoce.assessment.v1.QuizAttempt;
import dev.vivavoce.assessment.v1.QuizAttemptState;
import dev.vivavoce.assessment.v1.QuizOrder;
import dev.vivavoce.assessment.v1.QuizProgress;
import dev.vivavoce.assessment.v1.QuizQuestion;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.QuizState;
import dev.vivavoce.assessment.v1.SaveAnswerRequest;
import dev.vivavoce.assessment.v1.SaveAnswerResponse;
import dev.vivavoce.assessment.v1.SeeVerdictsRequest;
import dev.vivavoce.assessment.v1.SeeVerdictsResponse;
import dev.vivavoce.assessment.v1.StartQuizAttemptRequest;
import dev.vivavoce.assessment.v1.StartQuizAttemptResponse;
import dev.vivavoce.assessment.v1.SubmitQuizAttemptRequest;
import dev.vivavoce.assessment.v1.SubmitQuizAttemptResponse;
import dev.vivavoce.assessment.v1.WatchQuizAttemptRequest;
import dev.vivavoce.assessment.v1.WatchQuizAttemptResponse;
import dev.vivavoce.assessment.v1.WatchQuizRequest;
import dev.vivavoce.assessment.v1.WatchQuizResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Assessment's quizzes, which belong to every caller. What an answer leads to is up to the test.
public final class FakeQuizzes extends QuizServiceGrpc.QuizServiceImplBase {
    /// The only question of each attempt.
    public static final String QUESTION = new UUID(8, 8).toString();

    /// Why the next changes fail; null when they do not.
    public volatile @Nullable Failure refusal;
    /// What `saveAnswer` answers.
    public volatile SaveAnswerResponse saved = SaveAnswerResponse.getDefaultInstance();
    /// What is stored of the question of each attempt.
    public volatile QuizAnswer answer =
            QuizAnswer.newBuilder().setQuestionId(QUESTION).build();

    public volatile CreateQuizRequest lastCreated = CreateQuizRequest.getDefaultInstance();
    public volatile SaveAnswerRequest lastSaved = SaveAnswerRequest.getDefaultInstance();
    public volatile DecideAppealRequest lastDecided = DecideAppealRequest.getDefaultInstance();
    public volatile ListAppealsResponse appeals = ListAppealsResponse.getDefaultInstance();
    public volatile GetQuizAnalysisResponse analysis = GetQuizAnalysisResponse.getDefaultInstance();

    private final List<Quiz> quizzes = new CopyOnWriteArrayList<>();
    private final List<QuizAttempt> attempts = new CopyOnWriteArrayList<>();

    void clear() {
        quizzes.clear();
        attempts.clear();
        refusal = null;
        saved = SaveAnswerResponse.getDefaultInstance();
        answer = QuizAnswer.newBuilder().setQuestionId(QUESTION).build();
    }

    /// Adds a quiz that is ready.
    public Quiz add(QuizOrder order) {
        var quiz = Quiz.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setOrder(order)
                .setTitle("Leaflet.pdf")
                .setState(QuizState.QUIZ_STATE_READY)
                .setLanguage("en")
                .setCreatedAt(Timestamps.fromSeconds(1_795_000_000))
                .setReadyAt(Timestamps.fromSeconds(1_795_000_002))
                .setCursor(3);
        quiz.getFiguresBuilder().setDrafted(9).setDropped(1).setShown(8);
        quizzes.add(quiz.build());
        return quiz.build();
    }

    /// Adds an attempt that is under way.
    public QuizAttempt attempt(Quiz quiz) {
        var attempt = QuizAttempt.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setQuizId(quiz.getId())
                .setState(QuizAttemptState.QUIZ_ATTEMPT_STATE_UNDER_WAY)
                .setStartedAt(Timestamps.fromSeconds(1_795_000_010))
                .setQuestions(1)
                .build();
        attempts.add(attempt);
        return attempt;
    }

    private void orRefused() {
        var failure = refusal;
        if (failure != null) throw failure;
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void createQuiz(CreateQuizRequest request, StreamObserver<CreateQuizResponse> out) {
        orRefused();
        lastCreated = request;
        answer(
                out,
                CreateQuizResponse.newBuilder().setQuiz(add(request.getOrder())).build());
    }

    @Override
    public void batchGetQuizzes(BatchGetQuizzesRequest request, StreamObserver<BatchGetQuizzesResponse> out) {
        answer(
                out,
                BatchGetQuizzesResponse.newBuilder()
                        .addAllQuizzes(quizzes.stream()
                                .filter(quiz -> request.getQuizIdsList().contains(quiz.getId()))
                                .toList())
                        .build());
    }

    @Override
    public void listQuizzes(ListQuizzesRequest request, StreamObserver<ListQuizzesResponse> out) {
        answer(
                out,
                ListQuizzesResponse.newBuilder()
                        .addAllQuizzes(quizzes)
                        .setTotalSize(quizzes.size())
                        .build());
    }

    @Override
    public void deleteQuiz(DeleteQuizRequest request, StreamObserver<DeleteQuizResponse> out) {
        answer(
                out,
                DeleteQuizResponse.newBuilder()
                        .setDeleted(quizzes.removeIf(quiz -> quiz.getId().equals(request.getQuizId())))
                        .build());
    }

    @Override
    public void watchQuiz(WatchQuizRequest request, StreamObserver<WatchQuizResponse> out) {
        for (var state :
                List.of(QuizState.QUIZ_STATE_REQUESTED, QuizState.QUIZ_STATE_GENERATING, QuizState.QUIZ_STATE_READY))
            if (state.getNumber() > request.getAfter())
                out.onNext(WatchQuizResponse.newBuilder()
                        .setProgress(QuizProgress.newBuilder()
                                .setCursor(state.getNumber())
                                .setState(state)
                                .setOrdered(8)
                                .setAt(Timestamps.fromSeconds(1_795_000_000)))
                        .build());
        out.onCompleted();
    }

    @Override
    public void startQuizAttempt(StartQuizAttemptRequest request, StreamObserver<StartQuizAttemptResponse> out) {
        orRefused();
        answer(
                out,
                StartQuizAttemptResponse.newBuilder()
                        .setAttempt(attempts.getFirst())
                        .build());
    }

    @Override
    public void saveAnswer(SaveAnswerRequest request, StreamObserver<SaveAnswerResponse> out) {
        orRefused();
        lastSaved = request;
        answer(out, saved);
    }

    @Override
    public void submitQuizAttempt(SubmitQuizAttemptRequest request, StreamObserver<SubmitQuizAttemptResponse> out) {
        orRefused();
        var ended = attempts.getFirst().toBuilder()
                .setState(QuizAttemptState.QUIZ_ATTEMPT_STATE_SUBMITTED)
                .setSubmittedAt(Timestamps.fromSeconds(1_795_000_100));
        ended.getResultBuilder().setGrade(100).setRight(1);
        answer(out, SubmitQuizAttemptResponse.newBuilder().setAttempt(ended).build());
    }

    @Override
    public void batchGetQuizAttempts(
            BatchGetQuizAttemptsRequest request, StreamObserver<BatchGetQuizAttemptsResponse> out) {
        var response = BatchGetQuizAttemptsResponse.newBuilder();
        for (var attempt : attempts)
            if (request.getAttemptIdsList().contains(attempt.getId())) response.addOpened(opened(attempt));
        answer(out, response.build());
    }

    private OpenedQuizAttempt opened(QuizAttempt attempt) {
        return OpenedQuizAttempt.newBuilder()
                .setAttempt(attempt)
                .addQuestions(QuizQuestion.newBuilder()
                        .setId(QUESTION)
                        .setPosition(1)
                        .setKindValue(1)
                        .setDifficultyValue(2)
                        .setPrompt("Which term means a rigid support?")
                        .addOptions("splint")
                        .addOptions("towel"))
                .addAnswers(answer)
                .build();
    }

    @Override
    public void listQuizAttempts(ListQuizAttemptsRequest request, StreamObserver<ListQuizAttemptsResponse> out) {
        answer(
                out,
                ListQuizAttemptsResponse.newBuilder()
                        .addAllAttempts(attempts)
                        .setTotalSize(attempts.size())
                        .build());
    }

    @Override
    public void getQuizAnalysis(GetQuizAnalysisRequest request, StreamObserver<GetQuizAnalysisResponse> out) {
        orRefused();
        answer(out, analysis);
    }

    @Override
    public void appealAnswer(AppealAnswerRequest request, StreamObserver<AppealAnswerResponse> out) {
        orRefused();
        answer(out, AppealAnswerResponse.newBuilder().setAnswer(answer).build());
    }

    @Override
    public void watchQuizAttempt(WatchQuizAttemptRequest request, StreamObserver<WatchQuizAttemptResponse> out) {
        for (int verdicts = 0; verdicts < 2; verdicts++)
            out.onNext(WatchQuizAttemptResponse.newBuilder()
                    .setAttempt(attempts.getFirst().toBuilder().setNewVerdicts(verdicts))
                    .build());
        out.onCompleted();
    }

    @Override
    public void seeVerdicts(SeeVerdictsRequest request, StreamObserver<SeeVerdictsResponse> out) {
        orRefused();
        answer(
                out,
                SeeVerdictsResponse.newBuilder().setAttempt(attempts.getFirst()).build());
    }

    @Override
    public void listAppeals(ListAppealsRequest request, StreamObserver<ListAppealsResponse> out) {
        answer(out, appeals);
    }

    @Override
    public void decideAppeal(DecideAppealRequest request, StreamObserver<DecideAppealResponse> out) {
        orRefused();
        lastDecided = request;
        answer(out, DecideAppealResponse.newBuilder().setAnswersCorrected(2).build());
    }
}
