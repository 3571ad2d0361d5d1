package dev.vivavoce.bff.fake;

import com.google.protobuf.ByteString;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.assessment.v1.BankFinding;
import dev.vivavoce.assessment.v1.BankFindingKind;
import dev.vivavoce.assessment.v1.BankQuestion;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.BankQuestionState;
import dev.vivavoce.assessment.v1.BankRefusal;
import dev.vivavoce.assessment.v1.BankRefusalReason;
import dev.vivavoce.assessment.v1.BankTag;
import dev.vivavoce.assessment.v1.BankTopic;
import dev.vivavoce.assessment.v1.CreateBankQuestionRequest;
import dev.vivavoce.assessment.v1.CreateBankQuestionResponse;
import dev.vivavoce.assessment.v1.DeleteBankQuestionRequest;
import dev.vivavoce.assessment.v1.DeleteBankQuestionResponse;
import dev.vivavoce.assessment.v1.ExportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ExportBankQuestionsResponse;
import dev.vivavoce.assessment.v1.GetBankQuestionRequest;
import dev.vivavoce.assessment.v1.GetBankQuestionResponse;
import dev.vivavoce.assessment.v1.GetBankSupplyRequest;
import dev.vivavoce.assessment.v1.GetBankSupplyResponse;
import dev.vivavoce.assessment.v1.ImportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ImportBankQuestionsResponse;
import dev.vivavoce.assessment.v1.ListBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ListBankQuestionsResponse;
import dev.vivavoce.assessment.v1.ListBankTopicsRequest;
import dev.vivavoce.assessment.v1.ListBankTopicsResponse;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.RetireBankQuestionRequest;
import dev.vivavoce.assessment.v1.RetireBankQuestionResponse;
import dev.vivavoce.assessment.v1.ReviewBankQuestionRequest;
import dev.vivavoce.assessment.v1.ReviewBankQuestionResponse;
import dev.vivavoce.assessment.v1.SubmitBankQuestionRequest;
import dev.vivavoce.assessment.v1.SubmitBankQuestionResponse;
import dev.vivavoce.assessment.v1.UpdateBankQuestionRequest;
import dev.vivavoce.assessment.v1.UpdateBankQuestionResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// Assessment's question bank. What a change leads to is its refusal, or the question as it was sent.
public final class FakeBank extends QuestionBankServiceGrpc.QuestionBankServiceImplBase {
    /// Why the next changes fail; null when they do not.
    public volatile @Nullable Failure refusal;

    public volatile ListBankQuestionsRequest lastListed = ListBankQuestionsRequest.getDefaultInstance();
    public volatile ReviewBankQuestionRequest lastReviewed = ReviewBankQuestionRequest.getDefaultInstance();
    public volatile GetBankSupplyRequest lastSupply = GetBankSupplyRequest.getDefaultInstance();
    public volatile ImportBankQuestionsRequest lastImported = ImportBankQuestionsRequest.getDefaultInstance();

    private final List<BankQuestion> questions = new CopyOnWriteArrayList<>();

    void clear() {
        questions.clear();
        refusal = null;
    }

    /// Adds a question of another author's.
    public BankQuestion add(BankQuestionState state, BankQuestionContent content) {
        var question = BankQuestion.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setRevision(1)
                .setState(state)
                .setContent(content)
                .setMayReview(state == BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW)
                .setCreatedAt(Timestamps.EPOCH)
                .setChangedAt(Timestamps.EPOCH)
                .build();
        questions.add(question);
        return question;
    }

    private BankQuestion find(String id) {
        var refused = refusal;
        if (refused != null) throw refused;
        return questions.stream()
                .filter(question -> question.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("BANK_QUESTION_UNKNOWN", "no such question"));
    }

    private BankQuestion moved(String id, BankQuestionState state) {
        var question = find(id);
        return question.toBuilder()
                .setState(state)
                .setRevision(question.getRevision() + 1)
                .build();
    }

    private static BankFinding finding() {
        return BankFinding.newBuilder()
                .setKind(BankFindingKind.BANK_FINDING_KIND_DUPLICATE)
                .setDetail("Which organ pumps blood?")
                .setQuestionId(new UUID(1, 1).toString())
                .build();
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    @Override
    public void createBankQuestion(CreateBankQuestionRequest request, StreamObserver<CreateBankQuestionResponse> out) {
        var refused = refusal;
        if (refused != null) throw refused;
        var question = add(BankQuestionState.BANK_QUESTION_STATE_DRAFT, request.getContent());
        answer(
                out,
                CreateBankQuestionResponse.newBuilder()
                        .setQuestion(question)
                        .addFindings(finding())
                        .build());
    }

    @Override
    public void updateBankQuestion(UpdateBankQuestionRequest request, StreamObserver<UpdateBankQuestionResponse> out) {
        var question = moved(request.getId(), BankQuestionState.BANK_QUESTION_STATE_DRAFT).toBuilder()
                .setContent(request.getContent());
        answer(
                out,
                UpdateBankQuestionResponse.newBuilder().setQuestion(question).build());
    }

    @Override
    public void deleteBankQuestion(DeleteBankQuestionRequest request, StreamObserver<DeleteBankQuestionResponse> out) {
        var refused = refusal;
        if (refused != null) throw refused;
        boolean deleted = questions.removeIf(question -> question.getId().equals(request.getId()));
        answer(out, DeleteBankQuestionResponse.newBuilder().setDeleted(deleted).build());
    }

    @Override
    public void getBankQuestion(GetBankQuestionRequest request, StreamObserver<GetBankQuestionResponse> out) {
        answer(
                out,
                GetBankQuestionResponse.newBuilder()
                        .setQuestion(find(request.getId()))
                        .addFindings(finding())
                        .build());
    }

    @Override
    public void listBankQuestions(ListBankQuestionsRequest request, StreamObserver<ListBankQuestionsResponse> out) {
        lastListed = request;
        answer(
                out,
                ListBankQuestionsResponse.newBuilder()
                        .addAllQuestions(questions)
                        .setTotalSize(questions.size())
                        .build());
    }

    @Override
    public void submitBankQuestion(SubmitBankQuestionRequest request, StreamObserver<SubmitBankQuestionResponse> out) {
        answer(
                out,
                SubmitBankQuestionResponse.newBuilder()
                        .setQuestion(moved(request.getId(), BankQuestionState.BANK_QUESTION_STATE_IN_REVIEW))
                        .build());
    }

    @Override
    public void reviewBankQuestion(ReviewBankQuestionRequest request, StreamObserver<ReviewBankQuestionResponse> out) {
        lastReviewed = request;
        answer(
                out,
                ReviewBankQuestionResponse.newBuilder()
                        .setQuestion(moved(request.getId(), BankQuestionState.BANK_QUESTION_STATE_PUBLISHED))
                        .build());
    }

    @Override
    public void retireBankQuestion(RetireBankQuestionRequest request, StreamObserver<RetireBankQuestionResponse> out) {
        answer(
                out,
                RetireBankQuestionResponse.newBuilder()
                        .setQuestion(moved(request.getId(), BankQuestionState.BANK_QUESTION_STATE_RETIRED))
                        .build());
    }

    @Override
    public void importBankQuestions(
            ImportBankQuestionsRequest request, StreamObserver<ImportBankQuestionsResponse> out) {
        lastImported = request;
        var refused = refusal;
        if (refused != null) throw refused;
        answer(
                out,
                ImportBankQuestionsResponse.newBuilder()
                        .setTaken(2)
                        .setAlreadyThere(1)
                        .setRefused(1)
                        .addRefusals(BankRefusal.newBuilder()
                                .setReason(BankRefusalReason.BANK_REFUSAL_REASON_KIND_UNSUPPORTED)
                                .setAt("line 7")
                                .setWhat("essay"))
                        .build());
    }

    @Override
    public void exportBankQuestions(
            ExportBankQuestionsRequest request, StreamObserver<ExportBankQuestionsResponse> out) {
        answer(
                out,
                ExportBankQuestionsResponse.newBuilder()
                        .setFile(ByteString.copyFromUtf8("::Heart::Which organ? {=Heart}"))
                        .setMediaType("text/plain; charset=utf-8")
                        .setQuestions(1)
                        .build());
    }

    @Override
    public void getBankSupply(GetBankSupplyRequest request, StreamObserver<GetBankSupplyResponse> out) {
        lastSupply = request;
        answer(out, GetBankSupplyResponse.newBuilder().setQuestions(3).build());
    }

    @Override
    public void listBankTopics(ListBankTopicsRequest request, StreamObserver<ListBankTopicsResponse> out) {
        var topic = BankTopic.newBuilder()
                .setLanguage("en")
                .setQuestions(3)
                .addTags(BankTag.newBuilder().setTag("heart").setQuestions(2));
        answer(out, ListBankTopicsResponse.newBuilder().addTopics(topic).build());
    }
}
