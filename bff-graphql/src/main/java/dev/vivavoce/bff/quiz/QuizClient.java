package dev.vivavoce.bff.quiz;

import dev.vivavoce.assessment.v1.AppealAnswerRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.BatchGetQuizzesRequest;
import dev.vivavoce.assessment.v1.CreateQuizRequest;
import dev.vivavoce.assessment.v1.DecideAppealRequest;
import dev.vivavoce.assessment.v1.DeleteQuizRequest;
import dev.vivavoce.assessment.v1.GetBankSupplyRequest;
import dev.vivavoce.assessment.v1.GetQuizAnalysisRequest;
import dev.vivavoce.assessment.v1.ListAppealsRequest;
import dev.vivavoce.assessment.v1.ListQuizAttemptsRequest;
import dev.vivavoce.assessment.v1.ListQuizzesRequest;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.QuizServiceGrpc;
import dev.vivavoce.assessment.v1.SaveAnswerRequest;
import dev.vivavoce.assessment.v1.SeeVerdictsRequest;
import dev.vivavoce.assessment.v1.StartQuizAttemptRequest;
import dev.vivavoce.assessment.v1.SubmitQuizAttemptRequest;
import dev.vivavoce.assessment.v1.WatchQuizAttemptRequest;
import dev.vivavoce.assessment.v1.WatchQuizRequest;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.quiz.Inputs.AppealQuizAnswerInput;
import dev.vivavoce.bff.quiz.Inputs.CreateQuizInput;
import dev.vivavoce.bff.quiz.Inputs.DecideQuizAppealInput;
import dev.vivavoce.bff.quiz.Inputs.QuizBankInput;
import dev.vivavoce.bff.quiz.Inputs.SaveQuizAnswerInput;
import dev.vivavoce.bff.quiz.Payloads.CreateQuizPayload;
import dev.vivavoce.bff.quiz.Payloads.DecideQuizAppealPayload;
import dev.vivavoce.bff.quiz.Payloads.DeleteQuizPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerMarked;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerNotAppealable;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAnswerSuperseded;
import dev.vivavoce.bff.quiz.Payloads.QuizAppealDecided;
import dev.vivavoce.bff.quiz.Payloads.QuizAppealUnknown;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptEnded;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptPayload;
import dev.vivavoce.bff.quiz.Payloads.QuizAttemptUnknown;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizAttempts;
import dev.vivavoce.bff.quiz.Payloads.TooManyQuizzesUnderWay;
import dev.vivavoce.bff.quiz.Quiz.QuizDifficulty;
import dev.vivavoce.bff.quiz.Quiz.QuizQuestionKind;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Calls assessment for quizzes.
public final class QuizClient {
    private static final int MOST_OPENED = 20;
    /// The largest whole number of which a double has all smaller ones.
    private static final double MOST_EXACT = 1L << 53;

    private static final QuizAttemptUnknown ATTEMPT_UNKNOWN =
            new QuizAttemptUnknown("you have no such attempt, or it has no such question");

    private final QuizServiceGrpc.QuizServiceBlockingStub quizzes;
    private final QuestionBankServiceGrpc.QuestionBankServiceBlockingStub bank;

    public QuizClient(Channel assessment) {
        quizzes = QuizServiceGrpc.newBlockingStub(assessment);
        bank = QuestionBankServiceGrpc.newBlockingStub(assessment);
    }

    public List<Quiz> quizzes(Requester requester, Collection<String> quizIds) {
        return Batches.gather(
                quizIds,
                some -> Calls.signedIn(quizzes, requester, Calls.READ)
                        .batchGetQuizzes(BatchGetQuizzesRequest.newBuilder()
                                .addAllQuizIds(some)
                                .build())
                        .getQuizzesList()
                        .stream()
                        .map(QuizMapping::quiz)
                        .toList());
    }

    Page<Quiz> page(Requester requester, int size, String token) {
        var response = Calls.signedIn(quizzes, requester, Calls.READ)
                .listQuizzes(ListQuizzesRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getQuizzesList().stream().map(QuizMapping::quiz).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    List<QuizAttempt.Opened> opened(Requester requester, Collection<String> attemptIds) {
        return Batches.gather(
                attemptIds,
                MOST_OPENED,
                some -> Calls.signedIn(quizzes, requester, Calls.READ)
                        .batchGetQuizAttempts(BatchGetQuizAttemptsRequest.newBuilder()
                                .addAllAttemptIds(some)
                                .build())
                        .getOpenedList()
                        .stream()
                        .map(QuizMapping::opened)
                        .toList());
    }

    /// @param quizId null for all quizzes
    Page<QuizAttempt> attempts(Requester requester, @Nullable String quizId, int size, String token) {
        var response = Calls.signedIn(quizzes, requester, Calls.READ)
                .listQuizAttempts(ListQuizAttemptsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .setQuizId(ProtoMapping.orEmpty(quizId))
                        .build());
        return new Page<>(
                response.getAttemptsList().stream().map(QuizMapping::attempt).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Null when the viewer has no such quiz.
    @Nullable
    QuizAnalysis analysis(Requester requester, String quizId) {
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.READ)
                    .getQuizAnalysis(GetQuizAnalysisRequest.newBuilder()
                            .setQuizId(quizId)
                            .build());
            return new QuizAnalysis(
                    response.getAttempts(),
                    response.getItemsList().stream().map(QuizMapping::item).toList());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "QUIZ_UNKNOWN")) throw thrown;
            return null;
        }
    }

    Page<QuizAppeal> appeals(Requester requester, int size, String token) {
        var response = Calls.signedIn(quizzes, requester, Calls.READ)
                .listAppeals(ListAppealsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getAppealsList().stream().map(QuizMapping::appeal).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    int bankSupply(
            Requester requester,
            QuizBankInput chosen,
            QuizDifficulty difficulty,
            @Nullable List<QuizQuestionKind> kinds) {
        return Calls.signedIn(bank, requester, Calls.READ)
                .getBankSupply(GetBankSupplyRequest.newBuilder()
                        .setBank(QuizMapping.bank(chosen))
                        .setDifficulty(QuizMapping.message(difficulty))
                        .addAllKinds(QuizMapping.messages(kinds))
                        .build())
                .getQuestions();
    }

    CreateQuizPayload create(Requester requester, CreateQuizInput input) {
        var request = CreateQuizRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setOrder(QuizMapping.order(input))
                .build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).createQuiz(request);
            return new CreateQuizPayload(QuizMapping.quiz(response.getQuiz()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new CreateQuizPayload(null, List.of(notCreated(thrown)));
        }
    }

    private static UserError notCreated(StatusRuntimeException thrown) {
        var refusal = QuizMapping.refusal(thrown);
        if (refusal.isPresent()) return refusal.get();
        if (Refusals.is(thrown, "TOO_MANY_UNDER_WAY"))
            return new TooManyQuizzesUnderWay("as many of your quizzes are being made as allowed at once");
        return InvalidInput.of(thrown);
    }

    DeleteQuizPayload delete(Requester requester, String quizId) {
        var response = Calls.signedIn(quizzes, requester, Calls.CHANGE)
                .deleteQuiz(DeleteQuizRequest.newBuilder().setQuizId(quizId).build());
        return response.getDeleted()
                ? new DeleteQuizPayload(GlobalId.of(Quiz.TYPE, quizId), List.of())
                : new DeleteQuizPayload(null, List.of(QuizMapping.UNKNOWN));
    }

    QuizAttemptPayload start(Requester requester, String quizId) {
        var request = StartQuizAttemptRequest.newBuilder().setQuizId(quizId).build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).startQuizAttempt(request);
            return new QuizAttemptPayload(QuizMapping.attempt(response.getAttempt()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new QuizAttemptPayload(null, List.of(notStarted(thrown)));
        }
    }

    private static UserError notStarted(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "TOO_MANY_QUIZ_ATTEMPTS"))
            return new TooManyQuizAttempts("the quiz was taken as often as allowed");
        return QuizMapping.refusal(thrown).orElseThrow(() -> thrown);
    }

    QuizAnswerPayload save(Requester requester, SaveQuizAnswerInput input) {
        if (input.number() != Math.rint(input.number()) || input.number() < 1 || input.number() > MOST_EXACT)
            return QuizAnswerPayload.refused(
                    InvalidInput.of(List.of(new FieldViolation("number", "expected: a whole number of at least 1"))));
        var request = SaveAnswerRequest.newBuilder()
                .setAttemptId(GlobalId.local(QuizAttempt.TYPE, input.attemptId()))
                .setQuestionId(input.questionId().toString())
                .setNumber((long) input.number())
                .setContent(QuizMapping.message(input.answer()))
                .build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).saveAnswer(request);
            return switch (response.getOutcomeCase()) {
                case SAVED -> new QuizAnswerPayload(QuizMapping.answer(response.getSaved()), List.of());
                case SUPERSEDED ->
                    QuizAnswerPayload.refused(new QuizAnswerSuperseded(
                            "a newer answer is stored", QuizMapping.answer(response.getSuperseded())));
                case MARKED ->
                    QuizAnswerPayload.refused(new QuizAnswerMarked(
                            "the answer has been marked", QuizMapping.answer(response.getMarked())));
                case ENDED ->
                    QuizAnswerPayload.refused(
                            new QuizAttemptEnded("the attempt has ended", QuizMapping.attempt(response.getEnded())));
                case OUTCOME_NOT_SET ->
                    throw new IllegalStateException("assessment answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return QuizAnswerPayload.refused(isUnknown(thrown) ? ATTEMPT_UNKNOWN : InvalidInput.of(thrown));
        }
    }

    private static boolean isUnknown(StatusRuntimeException thrown) {
        return Refusals.is(thrown, "QUIZ_ATTEMPT_UNKNOWN") || Refusals.is(thrown, "QUESTION_UNKNOWN");
    }

    QuizAttemptPayload submit(Requester requester, String attemptId) {
        var request =
                SubmitQuizAttemptRequest.newBuilder().setAttemptId(attemptId).build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).submitQuizAttempt(request);
            return new QuizAttemptPayload(QuizMapping.attempt(response.getAttempt()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return new QuizAttemptPayload(null, List.of(ATTEMPT_UNKNOWN));
        }
    }

    QuizAnswerPayload appeal(Requester requester, AppealQuizAnswerInput input) {
        var request = AppealAnswerRequest.newBuilder()
                .setAttemptId(GlobalId.local(QuizAttempt.TYPE, input.attemptId()))
                .setQuestionId(input.questionId().toString())
                .setReason(input.reason())
                .build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).appealAnswer(request);
            return new QuizAnswerPayload(QuizMapping.answer(response.getAnswer()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (isUnknown(thrown)) return QuizAnswerPayload.refused(ATTEMPT_UNKNOWN);
            if (Refusals.is(thrown, "NOT_APPEALABLE"))
                return QuizAnswerPayload.refused(
                        new QuizAnswerNotAppealable("the mark is not shown, or the answer is right or was spoken"));
            return QuizAnswerPayload.refused(InvalidInput.of(thrown));
        }
    }

    QuizAttemptPayload see(Requester requester, String attemptId) {
        var request = SeeVerdictsRequest.newBuilder().setAttemptId(attemptId).build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).seeVerdicts(request);
            return new QuizAttemptPayload(QuizMapping.attempt(response.getAttempt()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!isUnknown(thrown)) throw thrown;
            return new QuizAttemptPayload(null, List.of(ATTEMPT_UNKNOWN));
        }
    }

    DecideQuizAppealPayload decide(Requester requester, DecideQuizAppealInput input) {
        var request = DecideAppealRequest.newBuilder()
                .setAppealId(input.appealId().toString())
                .setVerdict(dev.vivavoce.assessment.v1.QuizAppealVerdict.valueOf(
                        "QUIZ_APPEAL_VERDICT_" + input.verdict().name()))
                .setAcceptAlso(input.acceptAlso())
                .build();
        try {
            var response = Calls.signedIn(quizzes, requester, Calls.CHANGE).decideAppeal(request);
            return new DecideQuizAppealPayload(response.getAnswersCorrected(), List.of());
        } catch (StatusRuntimeException thrown) {
            return new DecideQuizAppealPayload(null, List.of(notDecided(thrown)));
        }
    }

    private static UserError notDecided(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "APPEAL_UNKNOWN")) return new QuizAppealUnknown("no such appeal of another person");
        if (Refusals.is(thrown, "APPEAL_DECIDED")) return new QuizAppealDecided("another verdict was given");
        return InvalidInput.of(thrown);
    }

    ServerStream<?, QuizProgress> steps(Requester requester, String quizId, long after) {
        var stub = Calls.openStream(quizzes, requester);
        var request =
                WatchQuizRequest.newBuilder().setQuizId(quizId).setAfter(after).build();
        return new ServerStream<>(
                () -> stub.watchQuiz(request), response -> QuizMapping.progress(quizId, response.getProgress()));
    }

    ServerStream<?, QuizAttempt> verdicts(Requester requester, String attemptId) {
        var stub = Calls.openStream(quizzes, requester);
        var request =
                WatchQuizAttemptRequest.newBuilder().setAttemptId(attemptId).build();
        return new ServerStream<>(
                () -> stub.watchQuizAttempt(request), response -> QuizMapping.attempt(response.getAttempt()));
    }
}
