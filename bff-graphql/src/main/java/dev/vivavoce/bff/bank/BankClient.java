package dev.vivavoce.bff.bank;

import com.google.protobuf.ByteString;
import dev.vivavoce.assessment.v1.CreateBankQuestionRequest;
import dev.vivavoce.assessment.v1.DeleteBankQuestionRequest;
import dev.vivavoce.assessment.v1.ExportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.GetBankQuestionRequest;
import dev.vivavoce.assessment.v1.ImportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ListBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ListBankTopicsRequest;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.RetireBankQuestionRequest;
import dev.vivavoce.assessment.v1.ReviewBankQuestionRequest;
import dev.vivavoce.assessment.v1.SubmitBankQuestionRequest;
import dev.vivavoce.assessment.v1.UpdateBankQuestionRequest;
import dev.vivavoce.bff.bank.BankFile.BankFileFormat;
import dev.vivavoce.bff.bank.Inputs.BankQuestionFilterInput;
import dev.vivavoce.bff.bank.Inputs.CreateBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.ImportBankQuestionsInput;
import dev.vivavoce.bff.bank.Inputs.RetireBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.ReviewBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.SubmitBankQuestionInput;
import dev.vivavoce.bff.bank.Inputs.UpdateBankQuestionInput;
import dev.vivavoce.bff.bank.Payloads.BankFileTooLarge;
import dev.vivavoce.bff.bank.Payloads.BankManuscriptPayload;
import dev.vivavoce.bff.bank.Payloads.BankQuestionChanged;
import dev.vivavoce.bff.bank.Payloads.BankQuestionNotOwn;
import dev.vivavoce.bff.bank.Payloads.BankQuestionOwn;
import dev.vivavoce.bff.bank.Payloads.BankQuestionPayload;
import dev.vivavoce.bff.bank.Payloads.BankQuestionStateWrong;
import dev.vivavoce.bff.bank.Payloads.BankQuestionUnknown;
import dev.vivavoce.bff.bank.Payloads.DeleteBankQuestionPayload;
import dev.vivavoce.bff.bank.Payloads.ImportBankQuestionsPayload;
import dev.vivavoce.bff.bank.Payloads.TooManyBankQuestions;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.InvalidInput.FieldViolation;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls assessment for the question bank.
public final class BankClient {
    /// A request to the graph has at most 256 KiB, and Base64 makes four bytes of three.
    static final int LONGEST_FILE = 180_000;
    /// Files have up to 2,000 questions.
    private static final Duration FILE = Duration.ofSeconds(20);

    private final QuestionBankServiceGrpc.QuestionBankServiceBlockingStub bank;

    public BankClient(Channel assessment) {
        bank = QuestionBankServiceGrpc.newBlockingStub(assessment);
    }

    Page<BankQuestion> page(Requester requester, @Nullable BankQuestionFilterInput filter, int size, String token) {
        var response = Calls.signedIn(bank, requester, Calls.READ)
                .listBankQuestions(ListBankQuestionsRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .setFilter(BankMapping.filter(filter))
                        .build());
        return new Page<>(
                response.getQuestionsList().stream().map(BankMapping::question).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Null when there is no such question that the viewer may see.
    @Nullable
    BankManuscript manuscript(Requester requester, String id) {
        try {
            var response = Calls.signedIn(bank, requester, Calls.READ)
                    .getBankQuestion(
                            GetBankQuestionRequest.newBuilder().setId(id).build());
            return BankMapping.manuscript(response.getQuestion(), response.getFindingsList());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "BANK_QUESTION_UNKNOWN")) throw thrown;
            return null;
        }
    }

    BankFile file(
            Requester requester, BankFileFormat format, @Nullable BankQuestionFilterInput filter, List<String> ids) {
        return BankMapping.file(Calls.signedIn(bank, requester, FILE)
                .exportBankQuestions(ExportBankQuestionsRequest.newBuilder()
                        .setFormat(BankMapping.format(format))
                        .setFilter(BankMapping.filter(filter))
                        .addAllIds(ids)
                        .build()));
    }

    List<BankTopic> topics(Requester requester) {
        return Calls.signedIn(bank, requester, Calls.READ)
                .listBankTopics(ListBankTopicsRequest.getDefaultInstance())
                .getTopicsList()
                .stream()
                .map(BankMapping::topic)
                .toList();
    }

    BankManuscriptPayload create(Requester requester, CreateBankQuestionInput input) {
        return written(() -> {
            var response = Calls.signedIn(bank, requester, Calls.CHANGE)
                    .createBankQuestion(CreateBankQuestionRequest.newBuilder()
                            .setIdempotencyKey(input.idempotencyKey().toString())
                            .setContent(BankMapping.message(input.content()))
                            .build());
            return BankMapping.manuscript(response.getQuestion(), response.getFindingsList());
        });
    }

    BankManuscriptPayload update(Requester requester, String id, UpdateBankQuestionInput input) {
        return written(() -> {
            var response = Calls.signedIn(bank, requester, Calls.CHANGE)
                    .updateBankQuestion(UpdateBankQuestionRequest.newBuilder()
                            .setId(id)
                            .setRevision(input.revision())
                            .setContent(BankMapping.message(input.content()))
                            .build());
            return BankMapping.manuscript(response.getQuestion(), response.getFindingsList());
        });
    }

    private static BankManuscriptPayload written(Supplier<BankManuscript> call) {
        try {
            return new BankManuscriptPayload(call.get(), List.of());
        } catch (StatusRuntimeException thrown) {
            return new BankManuscriptPayload(null, List.of(refused(thrown)));
        }
    }

    DeleteBankQuestionPayload delete(Requester requester, String id) {
        try {
            var response = Calls.signedIn(bank, requester, Calls.CHANGE)
                    .deleteBankQuestion(
                            DeleteBankQuestionRequest.newBuilder().setId(id).build());
            return response.getDeleted()
                    ? new DeleteBankQuestionPayload(GlobalId.of(BankQuestion.TYPE, id), List.of())
                    : new DeleteBankQuestionPayload(null, List.of(unknown()));
        } catch (StatusRuntimeException thrown) {
            return new DeleteBankQuestionPayload(null, List.of(refused(thrown)));
        }
    }

    BankQuestionPayload submit(Requester requester, String id, SubmitBankQuestionInput input) {
        return moved(() -> Calls.signedIn(bank, requester, Calls.CHANGE)
                .submitBankQuestion(SubmitBankQuestionRequest.newBuilder()
                        .setId(id)
                        .setRevision(input.revision())
                        .build())
                .getQuestion());
    }

    BankQuestionPayload review(Requester requester, String id, ReviewBankQuestionInput input) {
        return moved(() -> Calls.signedIn(bank, requester, Calls.CHANGE)
                .reviewBankQuestion(ReviewBankQuestionRequest.newBuilder()
                        .setId(id)
                        .setRevision(input.revision())
                        .setVerdict(dev.vivavoce.assessment.v1.BankReviewVerdict.valueOf(
                                "BANK_REVIEW_VERDICT_" + input.verdict().name()))
                        .setComment(ProtoMapping.orEmpty(input.comment()))
                        .build())
                .getQuestion());
    }

    BankQuestionPayload retire(Requester requester, String id, RetireBankQuestionInput input) {
        return moved(() -> Calls.signedIn(bank, requester, Calls.CHANGE)
                .retireBankQuestion(RetireBankQuestionRequest.newBuilder()
                        .setId(id)
                        .setRevision(input.revision())
                        .build())
                .getQuestion());
    }

    private static BankQuestionPayload moved(Supplier<dev.vivavoce.assessment.v1.BankQuestion> call) {
        try {
            return new BankQuestionPayload(BankMapping.question(call.get()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new BankQuestionPayload(null, List.of(refused(thrown)));
        }
    }

    ImportBankQuestionsPayload take(Requester requester, ImportBankQuestionsInput input) {
        byte[] file;
        try {
            file = Base64.getDecoder().decode(input.file());
        } catch (IllegalArgumentException _) {
            return new ImportBankQuestionsPayload(
                    null, List.of(InvalidInput.of(List.of(new FieldViolation("file", "expected: Base64")))));
        }
        if (file.length > LONGEST_FILE)
            return new ImportBankQuestionsPayload(
                    null, List.of(new BankFileTooLarge("the file is longer than allowed", LONGEST_FILE)));
        try {
            var response = Calls.signedIn(bank, requester, FILE)
                    .importBankQuestions(ImportBankQuestionsRequest.newBuilder()
                            .setFormat(BankMapping.format(input.format()))
                            .setFile(ByteString.copyFrom(file))
                            .setLanguage(input.language())
                            .build());
            return new ImportBankQuestionsPayload(BankMapping.imported(response), List.of());
        } catch (StatusRuntimeException thrown) {
            return new ImportBankQuestionsPayload(null, List.of(refused(thrown)));
        }
    }

    /// Makes an expected error of an expected failure.
    private static UserError refused(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "BANK_QUESTION_UNKNOWN")) return unknown();
        if (Refusals.is(thrown, "BANK_QUESTION_NOT_OWN"))
            return new BankQuestionNotOwn("another person has written the question");
        if (Refusals.is(thrown, "BANK_QUESTION_OWN"))
            return new BankQuestionOwn("another author has to review the question");
        if (Refusals.is(thrown, "BANK_QUESTION_CHANGED"))
            return new BankQuestionChanged("another author has changed the question", number(thrown, "revision"));
        if (Refusals.is(thrown, "BANK_QUESTION_STATE_WRONG") || Refusals.is(thrown, "BANK_QUESTION_PUBLISHED"))
            return new BankQuestionStateWrong("the state of the question does not allow it");
        if (Refusals.is(thrown, "TOO_MANY_BANK_QUESTIONS"))
            return new TooManyBankQuestions("you would have more questions than allowed", number(thrown, "most"));
        return InvalidInput.of(thrown);
    }

    private static BankQuestionUnknown unknown() {
        return new BankQuestionUnknown("there is no such question");
    }

    private static int number(StatusRuntimeException thrown, String key) {
        return Refusals.metadata(thrown, key)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("assessment did not say " + key));
    }
}
