package dev.vivavoce.assessment.bank;

import com.google.protobuf.ByteString;
import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.v1.BankFileFormat;
import dev.vivavoce.assessment.v1.BankOption;
import dev.vivavoce.assessment.v1.BankQuestion;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.assessment.v1.BankQuestionFilter;
import dev.vivavoce.assessment.v1.BankReviewVerdict;
import dev.vivavoce.assessment.v1.CreateBankQuestionRequest;
import dev.vivavoce.assessment.v1.CreateBankQuestionResponse;
import dev.vivavoce.assessment.v1.ExportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ExportBankQuestionsResponse;
import dev.vivavoce.assessment.v1.GetBankQuestionRequest;
import dev.vivavoce.assessment.v1.GetBankQuestionResponse;
import dev.vivavoce.assessment.v1.ImportBankQuestionsRequest;
import dev.vivavoce.assessment.v1.ImportBankQuestionsResponse;
import dev.vivavoce.assessment.v1.ListBankQuestionsRequest;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc;
import dev.vivavoce.assessment.v1.QuestionBankServiceGrpc.QuestionBankServiceBlockingStub;
import dev.vivavoce.assessment.v1.QuizDifficulty;
import dev.vivavoce.assessment.v1.QuizQuestionKind;
import dev.vivavoce.assessment.v1.ReviewBankQuestionRequest;
import dev.vivavoce.assessment.v1.SubmitBankQuestionRequest;
import dev.vivavoce.assessment.v1.UpdateBankQuestionRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import java.util.List;
import java.util.UUID;

/// A person who works with the question bank, for tests.
public final class Author {
    public final UUID id = UUID.randomUUID();
    private final AssessmentServer assessment;
    private final Role role;

    public Author(AssessmentServer assessment) {
        this(assessment, Role.AUTHOR);
    }

    Author(AssessmentServer assessment, Role role) {
        this.assessment = assessment;
        this.role = role;
    }

    QuestionBankServiceBlockingStub bank() {
        return QuestionBankServiceGrpc.newBlockingStub(assessment.server().as(id, role));
    }

    static BankOption option(String text, double weight) {
        return BankOption.newBuilder().setText(text).setWeight(weight).build();
    }

    /// A short answer in English.
    public static BankQuestionContent.Builder question(String prompt, String key, String... tags) {
        return BankQuestionContent.newBuilder()
                .setKind(QuizQuestionKind.QUIZ_QUESTION_KIND_SHORT_ANSWER)
                .setDifficulty(QuizDifficulty.QUIZ_DIFFICULTY_EASY)
                .setLanguage("en")
                .setPrompt(prompt)
                .addOptions(option(key, 1))
                .addAllTags(List.of(tags));
    }

    CreateBankQuestionResponse create(UUID key, BankQuestionContent.Builder content) {
        return bank().createBankQuestion(CreateBankQuestionRequest.newBuilder()
                .setIdempotencyKey(key.toString())
                .setContent(content)
                .build());
    }

    BankQuestion create(BankQuestionContent.Builder content) {
        return create(UUID.randomUUID(), content).getQuestion();
    }

    BankQuestion update(String questionId, long revision, BankQuestionContent.Builder content) {
        return bank().updateBankQuestion(UpdateBankQuestionRequest.newBuilder()
                        .setId(questionId)
                        .setRevision(revision)
                        .setContent(content)
                        .build())
                .getQuestion();
    }

    GetBankQuestionResponse get(String questionId) {
        return bank().getBankQuestion(
                        GetBankQuestionRequest.newBuilder().setId(questionId).build());
    }

    BankQuestion submit(BankQuestion question) {
        return bank().submitBankQuestion(SubmitBankQuestionRequest.newBuilder()
                        .setId(question.getId())
                        .setRevision(question.getRevision())
                        .build())
                .getQuestion();
    }

    BankQuestion review(BankQuestion question, BankReviewVerdict verdict, String comment) {
        return bank().reviewBankQuestion(ReviewBankQuestionRequest.newBuilder()
                        .setId(question.getId())
                        .setRevision(question.getRevision())
                        .setVerdict(verdict)
                        .setComment(comment)
                        .build())
                .getQuestion();
    }

    BankQuestion approve(BankQuestion question) {
        return review(question, BankReviewVerdict.BANK_REVIEW_VERDICT_APPROVE, "");
    }

    /// Writes a question that another author approves.
    public BankQuestion publish(BankQuestionContent.Builder content) {
        return new Author(assessment).approve(submit(create(content)));
    }

    List<BankQuestion> list(BankQuestionFilter.Builder filter) {
        var response = bank().listBankQuestions(ListBankQuestionsRequest.newBuilder()
                .setFilter(filter)
                .setPageSize(100)
                .build());
        return response.getQuestionsList();
    }

    ImportBankQuestionsResponse take(BankFileFormat format, ByteString file) {
        return bank().importBankQuestions(ImportBankQuestionsRequest.newBuilder()
                .setFormat(format)
                .setFile(file)
                .setLanguage("en-GB")
                .build());
    }

    ExportBankQuestionsResponse write(BankFileFormat format, BankQuestionFilter.Builder filter) {
        return bank().exportBankQuestions(ExportBankQuestionsRequest.newBuilder()
                .setFormat(format)
                .setFilter(filter)
                .build());
    }
}
