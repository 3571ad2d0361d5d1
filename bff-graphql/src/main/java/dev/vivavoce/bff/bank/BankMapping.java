package dev.vivavoce.bff.bank;

import dev.vivavoce.assessment.v1.BankQuestionFilter;
import dev.vivavoce.assessment.v1.ExportBankQuestionsResponse;
import dev.vivavoce.assessment.v1.ImportBankQuestionsResponse;
import dev.vivavoce.bff.bank.BankFile.BankImport;
import dev.vivavoce.bff.bank.BankFile.BankRefusal;
import dev.vivavoce.bff.bank.BankFile.BankRefusalReason;
import dev.vivavoce.bff.bank.BankManuscript.BankFinding;
import dev.vivavoce.bff.bank.BankManuscript.BankFindingKind;
import dev.vivavoce.bff.bank.BankQuestion.BankQuestionState;
import dev.vivavoce.bff.bank.BankQuestionContent.BankOption;
import dev.vivavoce.bff.bank.BankQuestionContent.QuizDifficulty;
import dev.vivavoce.bff.bank.BankQuestionContent.QuizQuestionKind;
import dev.vivavoce.bff.bank.BankTopic.BankTag;
import dev.vivavoce.bff.bank.Inputs.BankQuestionContentInput;
import dev.vivavoce.bff.bank.Inputs.BankQuestionFilterInput;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.graphql.GlobalId;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Assessment's messages about the bank as the graph has them.
final class BankMapping {
    private BankMapping() {}

    static BankQuestion question(dev.vivavoce.assessment.v1.BankQuestion message) {
        return new BankQuestion(
                message.getId(),
                Math.toIntExact(message.getRevision()),
                ProtoMapping.required(BankQuestionState.class, message.getState(), "BANK_QUESTION_STATE_"),
                content(message.getContent()),
                message.getOwn(),
                message.getMayEdit(),
                message.getMayReview(),
                ProtoMapping.orNull(message.getReviewComment()),
                message.hasReviewedAt() ? ProtoMapping.time(message.getReviewedAt()) : null,
                ProtoMapping.time(message.getCreatedAt()),
                ProtoMapping.time(message.getChangedAt()));
    }

    private static BankQuestionContent content(dev.vivavoce.assessment.v1.BankQuestionContent content) {
        var kind = ProtoMapping.required(QuizQuestionKind.class, content.getKind(), "QUIZ_QUESTION_KIND_");
        return new BankQuestionContent(
                ProtoMapping.orNull(content.getName()),
                content.getCategoryList(),
                content.getTagsList(),
                kind,
                ProtoMapping.required(QuizDifficulty.class, content.getDifficulty(), "QUIZ_DIFFICULTY_"),
                content.getLanguage(),
                content.getPrompt(),
                content.getOptionsList().stream()
                        .map(option -> new BankOption(
                                option.getText(), option.getWeight(), ProtoMapping.orNull(option.getFeedback())))
                        .toList(),
                content.getOrderingList(),
                kind == QuizQuestionKind.TRUE_FALSE ? (Boolean) content.getTruth() : null,
                ProtoMapping.orNull(content.getIfRight()),
                ProtoMapping.orNull(content.getIfWrong()),
                ProtoMapping.orNull(content.getExplanation()));
    }

    static dev.vivavoce.assessment.v1.BankQuestionContent message(BankQuestionContentInput input) {
        var content = dev.vivavoce.assessment.v1.BankQuestionContent.newBuilder()
                .setName(ProtoMapping.orEmpty(input.name()))
                .addAllCategory(input.category())
                .addAllTags(input.tags())
                .setKind(kind(input.kind()))
                .setDifficulty(difficulty(input.difficulty()))
                .setLanguage(input.language())
                .setPrompt(input.prompt())
                .setTruth(Boolean.TRUE.equals(input.truth()))
                .setIfRight(ProtoMapping.orEmpty(input.ifRight()))
                .setIfWrong(ProtoMapping.orEmpty(input.ifWrong()))
                .setExplanation(ProtoMapping.orEmpty(input.explanation()));
        for (var option : input.options())
            content.addOptions(dev.vivavoce.assessment.v1.BankOption.newBuilder()
                    .setText(option.text())
                    .setWeight(option.weight())
                    .setFeedback(ProtoMapping.orEmpty(option.feedback())));
        if (input.ordering() != null) content.addAllOrdering(input.ordering());
        return content.build();
    }

    private static dev.vivavoce.assessment.v1.QuizQuestionKind kind(QuizQuestionKind kind) {
        return dev.vivavoce.assessment.v1.QuizQuestionKind.valueOf("QUIZ_QUESTION_KIND_" + kind.name());
    }

    private static dev.vivavoce.assessment.v1.QuizDifficulty difficulty(QuizDifficulty difficulty) {
        return dev.vivavoce.assessment.v1.QuizDifficulty.valueOf("QUIZ_DIFFICULTY_" + difficulty.name());
    }

    static BankQuestionFilter filter(@Nullable BankQuestionFilterInput input) {
        var filter = BankQuestionFilter.newBuilder();
        if (input == null) return filter.build();
        if (input.state() != null)
            filter.setState(dev.vivavoce.assessment.v1.BankQuestionState.valueOf(
                    "BANK_QUESTION_STATE_" + input.state().name()));
        if (input.kind() != null) filter.setKind(kind(input.kind()));
        if (input.difficulty() != null) filter.setDifficulty(difficulty(input.difficulty()));
        if (input.tags() != null) filter.addAllTags(input.tags());
        return filter.setLanguage(ProtoMapping.orEmpty(input.language()))
                .setSearch(ProtoMapping.orEmpty(input.search()))
                .setOwn(input.isOwn())
                .setToReview(input.isToReview())
                .build();
    }

    static BankManuscript manuscript(
            dev.vivavoce.assessment.v1.BankQuestion message, List<dev.vivavoce.assessment.v1.BankFinding> findings) {
        return new BankManuscript(
                question(message), findings.stream().map(BankMapping::finding).toList());
    }

    private static BankFinding finding(dev.vivavoce.assessment.v1.BankFinding finding) {
        return new BankFinding(
                ProtoMapping.constant(BankFindingKind.class, finding.getKind(), "BANK_FINDING_KIND_")
                        .orElse(null),
                finding.getDetail(),
                finding.getQuestionId().isEmpty() ? null : GlobalId.of(BankQuestion.TYPE, finding.getQuestionId()));
    }

    static dev.vivavoce.assessment.v1.BankFileFormat format(BankFile.BankFileFormat format) {
        return dev.vivavoce.assessment.v1.BankFileFormat.valueOf("BANK_FILE_FORMAT_" + format.name());
    }

    static BankFile file(ExportBankQuestionsResponse response) {
        return new BankFile(
                Base64.getEncoder().encodeToString(response.getFile().toByteArray()),
                response.getMediaType(),
                response.getQuestions(),
                response.getRefused(),
                refusals(response.getRefusalsList()));
    }

    static BankImport imported(ImportBankQuestionsResponse response) {
        return new BankImport(
                response.getTaken(),
                response.getAlreadyThere(),
                response.getRefused(),
                refusals(response.getRefusalsList()));
    }

    private static List<BankRefusal> refusals(List<dev.vivavoce.assessment.v1.BankRefusal> refusals) {
        return refusals.stream()
                .map(refusal -> new BankRefusal(
                        ProtoMapping.constant(BankRefusalReason.class, refusal.getReason(), "BANK_REFUSAL_REASON_")
                                .orElse(null),
                        refusal.getAt(),
                        refusal.getWhat()))
                .toList();
    }

    static BankTopic topic(dev.vivavoce.assessment.v1.BankTopic topic) {
        return new BankTopic(
                topic.getLanguage(),
                topic.getQuestions(),
                topic.getTagsList().stream()
                        .map(tag -> new BankTag(tag.getTag(), tag.getQuestions()))
                        .toList());
    }
}
