package dev.vivavoce.assessment.bank;

import com.google.protobuf.ByteString;
import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.published.PublishedQuestions;
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
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;

/// Serves `question_bank.proto`.
public final class QuestionBankGrpc extends QuestionBankServiceGrpc.QuestionBankServiceImplBase {
    private static final int MOST_IDS = 200;

    private final BankQuestions questions;
    private final BankFiles files;
    private final PublishedQuestions published;

    QuestionBankGrpc(BankQuestions questions, BankFiles files, PublishedQuestions published) {
        this.questions = questions;
        this.files = files;
        this.published = published;
    }

    @Override
    public void createBankQuestion(CreateBankQuestionRequest request, StreamObserver<CreateBankQuestionResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var checked = questions.create(viewer(), key, BankItemMapping.item(request.getContent()));
        out.onNext(CreateBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(checked.question()))
                .addAllFindings(BankMessages.findings(checked.findings()))
                .build());
        out.onCompleted();
    }

    @Override
    public void updateBankQuestion(UpdateBankQuestionRequest request, StreamObserver<UpdateBankQuestionResponse> out) {
        var item = BankItemMapping.item(request.getContent());
        var checked = questions.update(viewer(), id(request.getId()), revision(request.getRevision()), item);
        out.onNext(UpdateBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(checked.question()))
                .addAllFindings(BankMessages.findings(checked.findings()))
                .build());
        out.onCompleted();
    }

    @Override
    public void deleteBankQuestion(DeleteBankQuestionRequest request, StreamObserver<DeleteBankQuestionResponse> out) {
        out.onNext(DeleteBankQuestionResponse.newBuilder()
                .setDeleted(questions.delete(viewer(), id(request.getId())))
                .build());
        out.onCompleted();
    }

    @Override
    public void getBankQuestion(GetBankQuestionRequest request, StreamObserver<GetBankQuestionResponse> out) {
        var checked = questions.get(viewer(), id(request.getId()));
        out.onNext(GetBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(checked.question()))
                .addAllFindings(BankMessages.findings(checked.findings()))
                .build());
        out.onCompleted();
    }

    @Override
    public void listBankQuestions(ListBankQuestionsRequest request, StreamObserver<ListBankQuestionsResponse> out) {
        var filter = BankMessages.filter(request.getFilter());
        var page = questions.list(viewer(), filter, request.getPageToken(), Pages.size(request.getPageSize()));
        out.onNext(ListBankQuestionsResponse.newBuilder()
                .addAllQuestions(
                        page.questions().stream().map(BankMessages::message).toList())
                .setNextPageToken(page.nextPageToken())
                .setTotalSize(page.total())
                .build());
        out.onCompleted();
    }

    @Override
    public void submitBankQuestion(SubmitBankQuestionRequest request, StreamObserver<SubmitBankQuestionResponse> out) {
        var question = questions.submit(viewer(), id(request.getId()), revision(request.getRevision()));
        out.onNext(SubmitBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(question))
                .build());
        out.onCompleted();
    }

    @Override
    public void reviewBankQuestion(ReviewBankQuestionRequest request, StreamObserver<ReviewBankQuestionResponse> out) {
        var question = questions.review(
                viewer(),
                id(request.getId()),
                revision(request.getRevision()),
                BankMessages.verdict(request.getVerdict()),
                request.getComment());
        out.onNext(ReviewBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(question))
                .build());
        out.onCompleted();
    }

    @Override
    public void retireBankQuestion(RetireBankQuestionRequest request, StreamObserver<RetireBankQuestionResponse> out) {
        var question = questions.retire(viewer(), id(request.getId()), revision(request.getRevision()));
        out.onNext(RetireBankQuestionResponse.newBuilder()
                .setQuestion(BankMessages.message(question))
                .build());
        out.onCompleted();
    }

    @Override
    public void importBankQuestions(
            ImportBankQuestionsRequest request, StreamObserver<ImportBankQuestionsResponse> out) {
        var taken = files.take(
                viewer(),
                BankMessages.format(request.getFormat()),
                request.getFile().toByteArray(),
                request.getLanguage());
        out.onNext(ImportBankQuestionsResponse.newBuilder()
                .setTaken(taken.taken())
                .setAlreadyThere(taken.alreadyThere())
                .setRefused(taken.refusals().size())
                .addAllRefusals(BankMessages.refusals(taken.refusals()))
                .build());
        out.onCompleted();
    }

    @Override
    public void exportBankQuestions(
            ExportBankQuestionsRequest request, StreamObserver<ExportBankQuestionsResponse> out) {
        List<UUID> ids = request.getIdsCount() == 0 ? List.of() : Ids.uuids("ids", request.getIdsList(), MOST_IDS);
        var wanted = new BankFiles.Wanted(BankMessages.filter(request.getFilter()), ids);
        var written = files.write(viewer(), BankMessages.format(request.getFormat()), wanted);
        var exported = written.exported();
        out.onNext(ExportBankQuestionsResponse.newBuilder()
                .setFile(ByteString.copyFrom(exported.file()))
                .setMediaType(exported.mediaType())
                .setQuestions(written.questions())
                .setRefused(exported.refusals().size())
                .addAllRefusals(BankMessages.refusals(exported.refusals()))
                .build());
        out.onCompleted();
    }

    @Override
    public void listBankTopics(ListBankTopicsRequest request, StreamObserver<ListBankTopicsResponse> out) {
        out.onNext(ListBankTopicsResponse.newBuilder()
                .addAllTopics(
                        published.topics().stream().map(BankMessages::message).toList())
                .build());
        out.onCompleted();
    }

    @Override
    public void getBankSupply(GetBankSupplyRequest request, StreamObserver<GetBankSupplyResponse> out) {
        out.onNext(GetBankSupplyResponse.newBuilder()
                .setQuestions(published.count(SupplyMapping.choice(request)))
                .build());
        out.onCompleted();
    }

    private static BankViewer viewer() {
        return BankViewer.of(Caller.current());
    }

    private static UUID id(String text) {
        return Ids.uuid("id", text);
    }

    private static long revision(long revision) {
        if (revision < 1) throw Failure.invalidField("revision", revision + " (expected: >= 1)");
        return revision;
    }
}
