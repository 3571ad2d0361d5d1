package dev.vivavoce.assessment.bank;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.published.BankTopic;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.v1.BankFileFormat;
import dev.vivavoce.assessment.v1.BankFindingKind;
import dev.vivavoce.assessment.v1.BankQuestionFilter;
import dev.vivavoce.assessment.v1.BankQuestionState;
import dev.vivavoce.assessment.v1.BankRefusal;
import dev.vivavoce.assessment.v1.BankRefusalReason;
import dev.vivavoce.assessment.v1.BankReviewVerdict;
import dev.vivavoce.assessment.v1.BankTag;
import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The bank's messages and records.
final class BankMessages {
    private static final int MOST_REFUSALS = 200;

    private BankMessages() {}

    static dev.vivavoce.assessment.v1.BankQuestion message(BankQuestion question) {
        var message = dev.vivavoce.assessment.v1.BankQuestion.newBuilder()
                .setId(question.id().toString())
                .setRevision(question.revision())
                .setState(BankQuestionState.valueOf(
                        "BANK_QUESTION_STATE_" + question.state().name()))
                .setContent(BankItemMapping.message(question.item()))
                .setOwn(question.access().isOwn())
                .setMayEdit(question.access().mayEdit())
                .setMayReview(question.mayReview())
                .setReviewComment(question.reviewComment())
                .setCreatedAt(ProtoTimes.timestamp(question.createdAt()))
                .setChangedAt(ProtoTimes.timestamp(question.changedAt()));
        var reviewedAt = question.reviewedAt();
        if (reviewedAt != null) message.setReviewedAt(ProtoTimes.timestamp(reviewedAt));
        return message.build();
    }

    static List<dev.vivavoce.assessment.v1.BankFinding> findings(List<BankFinding> findings) {
        return findings.stream()
                .map(finding -> dev.vivavoce.assessment.v1.BankFinding.newBuilder()
                        .setKind(kind(finding.kind()))
                        .setDetail(finding.detail())
                        .setQuestionId(
                                finding.questionId() == null
                                        ? ""
                                        : finding.questionId().toString())
                        .build())
                .toList();
    }

    private static BankFindingKind kind(DefectKind kind) {
        return switch (kind) {
            case OPTIONS_ALIKE -> BankFindingKind.BANK_FINDING_KIND_OPTIONS_ALIKE;
            case LENGTH_GIVES_AWAY -> BankFindingKind.BANK_FINDING_KIND_LENGTH_GIVES_AWAY;
            case GRAMMAR_GIVES_AWAY -> BankFindingKind.BANK_FINDING_KIND_GRAMMAR_GIVES_AWAY;
            case PROMPT_HOLDS_KEY -> BankFindingKind.BANK_FINDING_KIND_PROMPT_HOLDS_KEY;
            case PRONOUN_WITHOUT_NOUN -> BankFindingKind.BANK_FINDING_KIND_PRONOUN_WITHOUT_NOUN;
            case PROMPT_UNFIT -> BankFindingKind.BANK_FINDING_KIND_PROMPT_UNFIT;
            case GAP_UNDETERMINED -> BankFindingKind.BANK_FINDING_KIND_GAP_UNDETERMINED;
            case DUPLICATE -> BankFindingKind.BANK_FINDING_KIND_DUPLICATE;
            case CITATION_WRONG,
                    KEY_NOT_IN_PASSAGE,
                    PROMPT_NOT_IN_PASSAGE,
                    TRUTH_WRONG,
                    OPTION_ALSO_RIGHT,
                    PASSAGE_GIVES_AWAY,
                    ORDER_NOT_IN_PASSAGE -> throw new IllegalStateException(kind + " of a question without a source");
        };
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static BankFilter filter(BankQuestionFilter filter) {
        return BankFilter.parse(
                state(filter.getState()),
                QuizWishMapping.kind(filter.getKind()),
                QuizWishMapping.difficulty(filter.getDifficulty()),
                filter.getLanguage(),
                filter.getTagsList(),
                filter.getSearch(),
                filter.getOwn(),
                filter.getToReview());
    }

    private static @Nullable BankState state(BankQuestionState state) {
        return switch (state) {
            case BANK_QUESTION_STATE_DRAFT -> BankState.DRAFT;
            case BANK_QUESTION_STATE_IN_REVIEW -> BankState.IN_REVIEW;
            case BANK_QUESTION_STATE_PUBLISHED -> BankState.PUBLISHED;
            case BANK_QUESTION_STATE_RETIRED -> BankState.RETIRED;
            case BANK_QUESTION_STATE_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw Failure.invalidField("filter.state", "no such state");
        };
    }

    static BankQuestions.Verdict verdict(BankReviewVerdict verdict) {
        return switch (verdict) {
            case BANK_REVIEW_VERDICT_APPROVE -> BankQuestions.Verdict.APPROVE;
            case BANK_REVIEW_VERDICT_RETURN -> BankQuestions.Verdict.RETURN;
            case BANK_REVIEW_VERDICT_UNSPECIFIED, UNRECOGNIZED -> throw Failure.invalidField("verdict", "is required");
        };
    }

    static BankFiles.Format format(BankFileFormat format) {
        return switch (format) {
            case BANK_FILE_FORMAT_GIFT -> BankFiles.Format.GIFT;
            case BANK_FILE_FORMAT_QTI_3 -> BankFiles.Format.QTI_3;
            case BANK_FILE_FORMAT_UNSPECIFIED, UNRECOGNIZED -> throw Failure.invalidField("format", "is required");
        };
    }

    /// The first of them.
    static List<BankRefusal> refusals(List<Refusal> refusals) {
        return refusals.stream()
                .limit(MOST_REFUSALS)
                .map(refusal -> BankRefusal.newBuilder()
                        .setReason(BankRefusalReason.valueOf(
                                "BANK_REFUSAL_REASON_" + refusal.reason().name()))
                        .setAt(refusal.at())
                        .setWhat(refusal.what())
                        .build())
                .toList();
    }

    static dev.vivavoce.assessment.v1.BankTopic message(BankTopic topic) {
        return dev.vivavoce.assessment.v1.BankTopic.newBuilder()
                .setLanguage(topic.language())
                .setQuestions(topic.questions())
                .addAllTags(topic.tags().stream()
                        .map(tag -> BankTag.newBuilder()
                                .setTag(tag.tag())
                                .setQuestions(tag.questions())
                                .build())
                        .toList())
                .build();
    }
}
