package dev.vivavoce.assessment.bank.item;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.v1.BankOption;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.failure.Failure;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/// What authors write, as messages and as records.
public final class BankItemMapping {
    /// What QTI files that name no language are read with (ISO 639-2).
    private static final String UNDETERMINED = "und";

    private BankItemMapping() {}

    /// Reads a content that keeps the rules.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID that names each field
    public static BankItem item(BankQuestionContent sent) {
        return read(BankContentMapping.checked(sent));
    }

    private static BankItem read(BankQuestionContent content) {
        return new BankItem(content.getName(), content.getCategoryList(), content.getTagsList(), question(content));
    }

    private static Question question(BankQuestionContent content) {
        var kind = QuizWishMapping.kind(content.getKind());
        var difficulty = QuizWishMapping.difficulty(content.getDifficulty());
        if (kind == null || difficulty == null)
            throw new IllegalStateException("a question without kind or difficulty");
        var basis = new Basis(content.getLanguage(), difficulty, content.getExplanation(), null);
        var prompt = content.getPrompt();
        return switch (kind) {
            case MULTIPLE_CHOICE -> new Question.MultipleChoice(prompt, options(content), basis);
            case TRUE_FALSE ->
                new Question.TrueFalse(prompt, content.getTruth(), content.getIfRight(), content.getIfWrong(), basis);
            case SHORT_ANSWER -> new Question.ShortAnswer(prompt, options(content), basis);
            case GAP -> {
                int at = prompt.indexOf(Question.BLANK);
                yield new Question.Gap(
                        prompt.substring(0, at),
                        prompt.substring(at + Question.BLANK.length()),
                        options(content),
                        basis);
            }
            case ORDER ->
                new Question.Order(
                        prompt,
                        content.getOptionsList().stream()
                                .map(BankOption::getText)
                                .toList(),
                        content.getOrderingList(),
                        basis);
            case LISTEN_AND_TYPE -> new Question.ListenAndType(prompt, basis);
            case SAY_ALOUD -> new Question.SayAloud(prompt, basis);
        };
    }

    private static List<Option> options(BankQuestionContent content) {
        return content.getOptionsList().stream()
                .map(option -> new Option(option.getText(), option.getWeight(), option.getFeedback()))
                .toList();
    }

    public static BankQuestionContent message(BankItem item) {
        var question = item.question();
        var basis = question.basis();
        var content = BankQuestionContent.newBuilder()
                .setName(item.name())
                .addAllCategory(item.category())
                .addAllTags(item.tags())
                .setKind(QuizWishMapping.message(question.kind()))
                .setDifficulty(QuizWishMapping.message(basis.difficulty()))
                .setLanguage(basis.language())
                .setPrompt(question.prompt())
                .setExplanation(basis.explanation());
        switch (question) {
            case Question.MultipleChoice choice -> options(choice.options(), content);
            case Question.TrueFalse statement ->
                content.setTruth(statement.isTrue())
                        .setIfRight(statement.ifRight())
                        .setIfWrong(statement.ifWrong());
            case Question.ShortAnswer answer -> options(answer.keys(), content);
            case Question.Gap gap -> options(gap.keys(), content);
            case Question.Order order -> {
                for (var text : order.options())
                    content.addOptions(BankOption.newBuilder().setText(text));
                content.addAllOrdering(order.key());
            }
            case Question.ListenAndType _, Question.SayAloud _ -> {}
        }
        return content.build();
    }

    private static void options(List<Option> options, BankQuestionContent.Builder content) {
        for (var option : options)
            content.addOptions(BankOption.newBuilder()
                    .setText(option.text())
                    .setWeight(option.weight())
                    .setFeedback(option.feedback()));
    }

    /// Brings an item of a file to the spelling in which it is stored.
    ///
    /// @param language when the file names none
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID when it does not keep the rules
    public static BankItem kept(BankItem imported, String language) {
        var content = message(imported);
        boolean isNamed = !content.getLanguage().equals(UNDETERMINED);
        return item(
                isNamed ? content : content.toBuilder().setLanguage(language).build());
    }

    /// As it is stored.
    public static byte[] stored(BankItem item) {
        return message(item).toByteArray();
    }

    public static BankItem ofStored(byte[] stored) {
        try {
            return read(BankQuestionContent.parseFrom(stored));
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored question cannot be read", thrown);
        }
    }

    /// SHA-256 of what is stored: equal questions have the same.
    public static byte[] digest(BankItem item) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(stored(item));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("each JVM has SHA-256", thrown);
        }
    }

    /// All that is searched.
    public static String wording(BankItem item) {
        var content = message(item);
        var texts = new ArrayList<String>();
        texts.add(content.getName());
        texts.add(content.getPrompt());
        content.getOptionsList().forEach(option -> texts.add(option.getText()));
        texts.add(content.getExplanation());
        return String.join("\n", texts);
    }
}
