package dev.vivavoce.assessment.bank.item;

import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.v1.BankOption;
import dev.vivavoce.assessment.v1.BankQuestionContent;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The rules for what an author writes, and its usual spelling.
final class BankContentMapping {
    private static final int LARGEST = 16_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_CATEGORIES = 6;
    private static final int LONGEST_CATEGORY = 100;
    /// GIFT writes shares in percent with five decimals.
    private static final double WEIGHT_STEPS = 1e7;
    private static final Pattern UNDERSCORES = Pattern.compile("_+");

    private final BankQuestionContent sent;
    private final BankQuestionContent.Builder plain = BankQuestionContent.newBuilder();
    private final Violations violations = new Violations();

    private BankContentMapping(BankQuestionContent sent) {
        this.sent = sent;
    }

    /// Returns the content as it is stored.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID that names each field
    static BankQuestionContent checked(BankQuestionContent sent) {
        if (sent.getSerializedSize() > 2 * LARGEST) throw tooLarge(sent);
        var content = new BankContentMapping(sent).read();
        if (content.getSerializedSize() > LARGEST) throw tooLarge(content);
        return content;
    }

    private static Failure tooLarge(BankQuestionContent content) {
        return Failure.invalidField(
                "content", content.getSerializedSize() + " bytes (expected: at most " + LARGEST + ")");
    }

    private BankQuestionContent read() {
        var kind = QuizWishMapping.kind(sent.getKind());
        violations.check("content.kind", kind != null, "is required");
        violations.check("content.difficulty", QuizWishMapping.difficulty(sent.getDifficulty()) != null, "is required");
        var language = BankTexts.language(sent.getLanguage());
        violations.check("content.language", language.isPresent(), "expected: a BCP 47 tag such as en-GB");
        plain.setKind(sent.getKind())
                .setDifficulty(sent.getDifficulty())
                .setLanguage(language.orElse(""))
                .setName(line("content.name", sent.getName(), 0, LONGEST_NAME))
                .addAllTags(BankTexts.tags("content.tags", sent.getTagsList(), violations))
                .setPrompt(text("content.prompt", sent.getPrompt(), 1))
                .setExplanation(text("content.explanation", sent.getExplanation(), 0));
        violations.range("content.category", sent.getCategoryCount(), 0, MOST_CATEGORIES, "names");
        for (var name : first(sent.getCategoryList(), MOST_CATEGORIES))
            plain.addCategory(line("content.category", name, 1, LONGEST_CATEGORY));
        if (kind != null) byKind(kind);
        violations.throwIfAny();
        return plain.build();
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private String text(String field, String text, int least) {
        return checked(field, BankTexts.plain(text), least, Question.LONGEST);
    }

    private String line(String field, String text, int least, int most) {
        var plainText = BankTexts.plain(text);
        violations.check(field, plainText.indexOf('\n') < 0 && plainText.indexOf('\t') < 0, "expected: a single line");
        return checked(field, plainText, least, most);
    }

    private String checked(String field, String text, int least, int most) {
        violations.range(field, text.length(), least, most, "characters");
        violations.check(field, BankTexts.isFit(text), "expected: no control characters");
        return text;
    }

    private void byKind(QuestionKind kind) {
        if (kind == QuestionKind.TRUE_FALSE)
            plain.setTruth(sent.getTruth())
                    .setIfRight(text("content.if_right", sent.getIfRight(), 0))
                    .setIfWrong(text("content.if_wrong", sent.getIfWrong(), 0));
        if (kind == QuestionKind.GAP) gap();
        switch (kind) {
            case MULTIPLE_CHOICE -> {
                options(2);
                long right = plain.getOptionsList().stream()
                        .filter(option -> option.getWeight() == 1)
                        .count();
                violations.check("content.options", right == 1, "expected: exactly one with the weight 1");
            }
            case SHORT_ANSWER, GAP -> {
                options(1);
                violations.check(
                        "content.options",
                        plain.getOptionsCount() > 0 && plain.getOptions(0).getWeight() == 1,
                        "expected: the first one with the weight 1");
            }
            case ORDER -> items();
            case TRUE_FALSE, LISTEN_AND_TYPE, SAY_ALOUD ->
                violations.check("content.options", sent.getOptionsCount() == 0, "expected: none for this kind");
        }
    }

    private void gap() {
        var runs = UNDERSCORES.matcher(plain.getPrompt()).results().toList();
        violations.check(
                "content.prompt",
                runs.size() == 1 && runs.getFirst().group().equals(Question.BLANK),
                "expected: " + Question.BLANK + " once, in the place of the gap");
        violations.check("content.prompt", !plain.getPrompt().equals(Question.BLANK), "expected: words around the gap");
    }

    private void options(int least) {
        violations.range("content.options", sent.getOptionsCount(), least, Question.MOST_OPTIONS, "options");
        var texts = new HashSet<String>();
        for (var option : first(sent.getOptionsList(), Question.MOST_OPTIONS)) {
            double weight = option.getWeight();
            violations.check("content.options.weight", weight >= -1 && weight <= 1, weight + " (expected: -1 to 1)");
            var text = text("content.options.text", option.getText(), 1);
            violations.check("content.options.text", texts.add(text), "expected: different texts");
            plain.addOptions(BankOption.newBuilder()
                    .setText(text)
                    .setWeight(Double.isNaN(weight) ? 0 : Math.rint(weight * WEIGHT_STEPS) / WEIGHT_STEPS)
                    .setFeedback(text("content.options.feedback", option.getFeedback(), 0)));
        }
    }

    private void items() {
        int count = sent.getOptionsCount();
        violations.range("content.options", count, 2, Question.MOST_OPTIONS, "items");
        var texts = new ArrayList<String>();
        for (var option : first(sent.getOptionsList(), Question.MOST_OPTIONS)) {
            violations.check(
                    "content.options",
                    option.getWeight() == 0 && option.getFeedback().isEmpty(),
                    "expected: items without weight and feedback");
            texts.add(text("content.options.text", option.getText(), 1));
        }
        violations.check(
                "content.options.text", new HashSet<>(texts).size() == texts.size(), "expected: different texts");
        var key = sent.getOrderingList();
        boolean isWhole = key.size() == count
                && new HashSet<>(key).size() == count
                && key.stream().allMatch(index -> index >= 0 && index < count);
        violations.check(
                "content.ordering", key.isEmpty() || isWhole, "expected: each index of the options once, or none");
        if (key.isEmpty()) shuffle(texts);
        else show(texts, key);
    }

    /// Shows items in another order than their right one, and equal items always in the same.
    private void shuffle(List<String> inOrder) {
        var places = new ArrayList<>(IntStream.range(0, inOrder.size()).boxed().toList());
        var right = List.copyOf(places);
        Collections.shuffle(places, new Random(inOrder.hashCode()));
        if (places.equals(right)) Collections.rotate(places, 1);
        show(
                places.stream().map(inOrder::get).toList(),
                right.stream().map(places::indexOf).toList());
    }

    private void show(List<String> texts, List<Integer> key) {
        for (var text : texts) plain.addOptions(BankOption.newBuilder().setText(text));
        plain.addAllOrdering(key);
    }
}
