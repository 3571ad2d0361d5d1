package dev.vivavoce.quiz.exchange.gift;

import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.exchange.Exported;
import dev.vivavoce.quiz.exchange.Imported;
import dev.vivavoce.quiz.exchange.Refusal;
import dev.vivavoce.quiz.exchange.Refusal.Reason;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Moodle's GIFT format: multiple choices, true or false, short answers and gaps, with weights, feedback, general
/// feedback, categories and tags. The difficulty is a tag, `difficulty:easy`. The language is no part of a file.
public final class Gift {
    /// The longest file that is read.
    public static final int LONGEST = 5_000_000;
    /// The most questions that are read.
    public static final int MOST = 2_000;

    private Gift() {}

    /// Reads a file in UTF-8.
    ///
    /// @param language the BCP 47 tag of its words
    public static Imported read(byte[] file, String language) {
        if (file.length > LONGEST) return refused(Reason.TOO_LARGE, file.length + " bytes");
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return refused(Reason.UNREADABLE, "not UTF-8");
        }
        if (GiftText.hasMarks(text)) return refused(Reason.UNREADABLE, "noncharacters");
        return new GiftReader(language).read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static Imported refused(Reason reason, String what) {
        return new Imported(List.of(), List.of(new Refusal(reason, "line 1", what)));
    }

    /// Writes a file. Kinds that the format does not know are refused, as is a gap with nothing behind it: it would be
    /// read as a short answer.
    public static Exported write(List<BankItem> items) {
        var text = new StringBuilder();
        var refusals = new ArrayList<Refusal>();
        List<String> category = List.of();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var question = item.question();
            var at = "question " + (i + 1);
            switch (question) {
                case Order _, ListenAndType _, SayAloud _ ->
                    refusals.add(new Refusal(
                            Reason.KIND_UNSUPPORTED, at, question.kind().name()));
                case Gap gap
                when gap.after().isBlank() ->
                    refusals.add(new Refusal(Reason.FEATURE_UNSUPPORTED, at, "a gap at the end of its text"));
                case ShortAnswer answer
                when isMatching(answer.keys()) ->
                    refusals.add(new Refusal(Reason.FEATURE_UNSUPPORTED, at, "an arrow in each key"));
                case Gap gap
                when isMatching(gap.keys()) ->
                    refusals.add(new Refusal(Reason.FEATURE_UNSUPPORTED, at, "an arrow in each key"));
                case MultipleChoice _, TrueFalse _, ShortAnswer _, Gap _ -> {
                    if (!item.category().equals(category)) GiftWriter.category(item.category(), text);
                    category = item.category();
                    GiftWriter.write(item, text);
                }
            }
        }
        return new Exported(text.toString().getBytes(StandardCharsets.UTF_8), "text/plain; charset=utf-8", refusals);
    }

    private static boolean isMatching(List<Option> keys) {
        return keys.stream().allMatch(key -> key.text().contains("->"));
    }
}
