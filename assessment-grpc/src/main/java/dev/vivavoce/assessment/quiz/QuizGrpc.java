package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.quiz.analysis.QuizAnalysis;
import dev.vivavoce.assessment.quiz.appeal.Appeals;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionMapping;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer.Verdict;
import dev.vivavoce.assessment.quiz.taking.QuizAttempts;
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
import dev.vivavoce.assessment.v1.GetQuizAttemptRequest;
import dev.vivavoce.assessment.v1.GetQuizAttemptResponse;
import dev.vivavoce.assessment.v1.GetQuizRequest;
import dev.vivavoce.assessment.v1.GetQuizResponse;
import dev.vivavoce.assessment.v1.ListAppealsRequest;
import dev.vivavoce.assessment.v1.ListAppealsResponse;
import dev.vivavoce.assessment.v1.ListQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.ListQuizAttemptsResponse;
import dev.vivavoce.assessment.v1.ListQuizzesRequest;
import dev.vivavoce.assessment.v1.ListQuizzesResponse;
import dev.vivavoce.assessment.v1.QuizAppealVerdict;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
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
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Uninterruptible;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.UUID;

/// Serves `quiz.proto`.
public final class QuizGrpc extends QuizServiceGrpc.QuizServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;
    private static final int MOST_OPENED = 20;
    /// After it the watcher of an attempt gets it again.
    private static final Duration LONGEST_SILENCE = Duration.ofHours(1);

    private final Quizzes quizzes;
    private final QuizAttempts attempts;
    private final Appeals appeals;
    private final QuizAnalysis analysis;

    QuizGrpc(Quizzes quizzes, QuizAttempts attempts, Appeals appeals, QuizAnalysis analysis) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.appeals = appeals;
        this.analysis = analysis;
    }

    @Override
    public void createQuiz(CreateQuizRequest request, StreamObserver<CreateQuizResponse> out) {
        var quiz = quizzes.create(
                Caller.current().userId(),
                IdempotencyKey.parse(request.getIdempotencyKey()),
                QuizWishMapping.wish(request.getOrder()));
        answer(
                out,
                CreateQuizResponse.newBuilder().setQuiz(QuizMessages.quiz(quiz)).build());
    }

    @Override
    public void getQuiz(GetQuizRequest request, StreamObserver<GetQuizResponse> out) {
        var quiz = quizzes.get(Caller.current().userId(), quizId(request.getQuizId()));
        answer(
                out,
                GetQuizResponse.newBuilder().setQuiz(QuizMessages.quiz(quiz)).build());
    }

    @Override
    public void batchGetQuizzes(BatchGetQuizzesRequest request, StreamObserver<BatchGetQuizzesResponse> out) {
        var ids = Ids.uuids("quiz_ids", request.getQuizIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetQuizzesResponse.newBuilder()
                        .addAllQuizzes(quizzes.batch(Caller.current().userId(), ids).stream()
                                .map(QuizMessages::quiz)
                                .toList())
                        .build());
    }

    @Override
    public void listQuizzes(ListQuizzesRequest request, StreamObserver<ListQuizzesResponse> out) {
        var listed = quizzes.list(Caller.current().userId(), request.getPageToken(), Pages.size(request.getPageSize()));
        answer(
                out,
                ListQuizzesResponse.newBuilder()
                        .addAllQuizzes(listed.quizzes().stream()
                                .map(QuizMessages::quiz)
                                .toList())
                        .setNextPageToken(listed.nextPageToken())
                        .setTotalSize(listed.total())
                        .build());
    }

    @Override
    public void deleteQuiz(DeleteQuizRequest request, StreamObserver<DeleteQuizResponse> out) {
        boolean isDeleted = quizzes.delete(Caller.current().userId(), quizId(request.getQuizId()));
        answer(out, DeleteQuizResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void watchQuiz(WatchQuizRequest request, StreamObserver<WatchQuizResponse> out) {
        var id = quizId(request.getQuizId());
        long after = Watches.cursor(request.getAfter());
        if (!quizzes.isOpen(Caller.current().userId(), id, after)) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchQuizRequest, WatchQuizResponse>stream(
                out, call -> quizzes.watch(id, after, new WatchResponses<>(call, QuizGrpc::response)));
    }

    @Override
    public void startQuizAttempt(StartQuizAttemptRequest request, StreamObserver<StartQuizAttemptResponse> out) {
        var attempt = attempts.start(Caller.current().userId(), quizId(request.getQuizId()));
        answer(
                out,
                StartQuizAttemptResponse.newBuilder()
                        .setAttempt(QuizMessages.attempt(attempt))
                        .build());
    }

    @Override
    public void saveAnswer(SaveAnswerRequest request, StreamObserver<SaveAnswerResponse> out) {
        var outcome = attempts.save(
                Caller.current().userId(),
                attemptId(request.getAttemptId()),
                questionId(request.getQuestionId()),
                request.getNumber(),
                asked -> given(request, asked));
        answer(out, QuizMessages.outcome(outcome));
    }

    private static Given given(SaveAnswerRequest request, QuizQuestion asked) {
        if (request.getNumber() < 1) throw Failure.invalidField("number", request.getNumber() + " (expected: >= 1)");
        return QuestionMapping.given(request.getContent(), asked.question());
    }

    @Override
    public void submitQuizAttempt(SubmitQuizAttemptRequest request, StreamObserver<SubmitQuizAttemptResponse> out) {
        var attempt = attempts.submit(Caller.current().userId(), attemptId(request.getAttemptId()));
        answer(
                out,
                SubmitQuizAttemptResponse.newBuilder()
                        .setAttempt(QuizMessages.attempt(attempt))
                        .build());
    }

    @Override
    public void getQuizAttempt(GetQuizAttemptRequest request, StreamObserver<GetQuizAttemptResponse> out) {
        var opened = attempts.get(Caller.current().userId(), attemptId(request.getAttemptId()));
        answer(
                out,
                GetQuizAttemptResponse.newBuilder()
                        .setOpened(QuizMessages.opened(opened))
                        .build());
    }

    @Override
    public void batchGetQuizAttempts(
            BatchGetQuizAttemptsRequest request, StreamObserver<BatchGetQuizAttemptsResponse> out) {
        var ids = Ids.uuids("attempt_ids", request.getAttemptIdsList(), MOST_OPENED);
        answer(
                out,
                BatchGetQuizAttemptsResponse.newBuilder()
                        .addAllOpened(attempts.batch(Caller.current().userId(), ids).stream()
                                .map(QuizMessages::opened)
                                .toList())
                        .build());
    }

    @Override
    public void listQuizAttempts(ListQuizAttemptsRequest request, StreamObserver<ListQuizAttemptsResponse> out) {
        var listed = attempts.list(
                Caller.current().userId(),
                request.getQuizId().isEmpty() ? null : quizId(request.getQuizId()),
                request.getPageToken(),
                Pages.size(request.getPageSize()));
        answer(
                out,
                ListQuizAttemptsResponse.newBuilder()
                        .addAllAttempts(listed.attempts().stream()
                                .map(QuizMessages::attempt)
                                .toList())
                        .setNextPageToken(listed.nextPageToken())
                        .setTotalSize(listed.total())
                        .build());
    }

    @Override
    public void getQuizAnalysis(GetQuizAnalysisRequest request, StreamObserver<GetQuizAnalysisResponse> out) {
        var analysed = analysis.of(Caller.current().userId(), quizId(request.getQuizId()));
        answer(
                out,
                GetQuizAnalysisResponse.newBuilder()
                        .setAttempts(analysed.attempts())
                        .addAllItems(analysed.items().stream()
                                .map(QuizMessages::item)
                                .toList())
                        .build());
    }

    @Override
    public void appealAnswer(AppealAnswerRequest request, StreamObserver<AppealAnswerResponse> out) {
        var shown = appeals.appeal(
                Caller.current().userId(),
                attemptId(request.getAttemptId()),
                questionId(request.getQuestionId()),
                request.getReason());
        answer(
                out,
                AppealAnswerResponse.newBuilder()
                        .setAnswer(QuizMessages.answer(shown))
                        .build());
    }

    @Override
    public void watchQuizAttempt(WatchQuizAttemptRequest request, StreamObserver<WatchQuizAttemptResponse> out) {
        var userId = Caller.current().userId();
        var id = attemptId(request.getAttemptId());
        Duplex.<WatchQuizAttemptRequest, WatchQuizAttemptResponse>stream(out, call -> {
            try (var changes = appeals.changes(id)) {
                while (true) {
                    var attempt = Uninterruptible.run(() -> attempts.attempt(userId, id));
                    var response = WatchQuizAttemptResponse.newBuilder().setAttempt(QuizMessages.attempt(attempt));
                    WatchResponses.send(call, response.build());
                    changes.await(LONGEST_SILENCE);
                }
            }
        });
    }

    @Override
    public void seeVerdicts(SeeVerdictsRequest request, StreamObserver<SeeVerdictsResponse> out) {
        var attempt = appeals.see(Caller.current().userId(), attemptId(request.getAttemptId()));
        answer(
                out,
                SeeVerdictsResponse.newBuilder()
                        .setAttempt(QuizMessages.attempt(attempt))
                        .build());
    }

    @Override
    public void listAppeals(ListAppealsRequest request, StreamObserver<ListAppealsResponse> out) {
        var listed =
                appeals.waiting(Caller.current().userId(), request.getPageToken(), Pages.size(request.getPageSize()));
        answer(
                out,
                ListAppealsResponse.newBuilder()
                        .addAllAppeals(listed.appeals().stream()
                                .map(QuizMessages::appeal)
                                .toList())
                        .setNextPageToken(listed.nextPageToken())
                        .setTotalSize(listed.total())
                        .build());
    }

    @Override
    public void decideAppeal(DecideAppealRequest request, StreamObserver<DecideAppealResponse> out) {
        int corrected = appeals.decide(
                Caller.current().userId(),
                Ids.uuid("appeal_id", request.getAppealId()),
                verdict(request.getVerdict()),
                request.getAcceptAlso());
        answer(
                out,
                DecideAppealResponse.newBuilder().setAnswersCorrected(corrected).build());
    }

    private static Verdict verdict(QuizAppealVerdict verdict) {
        return switch (verdict) {
            case QUIZ_APPEAL_VERDICT_RIGHT -> Verdict.RIGHT;
            case QUIZ_APPEAL_VERDICT_STANDS -> Verdict.STANDS;
            case QUIZ_APPEAL_VERDICT_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("verdict", "expected: RIGHT or STANDS");
        };
    }

    private static UUID quizId(String text) {
        return Ids.uuid("quiz_id", text);
    }

    private static UUID attemptId(String text) {
        return Ids.uuid("attempt_id", text);
    }

    private static UUID questionId(String text) {
        return Ids.uuid("question_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private static WatchQuizResponse response(WatchEvent event) {
        return WatchQuizResponse.newBuilder()
                .setProgress(QuizMessages.progress(QuizStep.decoded(event.content())))
                .build();
    }
}
