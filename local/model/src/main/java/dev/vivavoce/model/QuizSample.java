package dev.vivavoce.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Answers the prompts `quiz-questions` and `quiz-check` with sentences of the passages in which a word is missing. Its
/// first question of each call is one that must not be asked: its quote is in no passage, or its passage does
/// not answer it. It shows the way of what a model writes, and is no language model.
final class QuizSample {
    private record Sentence(int passage, String text) {}

    private static final String BLANK = "_____";
    private static final Pattern QUESTIONS = Pattern.compile(
            "^\\s*Order: ([^\\n]*)\\n.*\\nAsked before, if anything:\\n(.*)\\nThe passages of the quiz:\\n(.*)$",
            Pattern.DOTALL);
    private static final Pattern CHECK = Pattern.compile(
            "^\\s*The passages of the check:\\n(.*)\\nThe questions of the check:\\n(.*)$", Pattern.DOTALL);
    private static final Pattern WISH = Pattern.compile("(\\d+) (choice|truth|short|gap)");
    private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)\\. \\(passage (\\d+)\\) (.*)$");
    private static final Pattern OPTION = Pattern.compile("(?m)^   (\\d+)\\) (.*)$");
    private static final Pattern QUOTED = Pattern.compile("“(.*)”", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}-])\\p{Ll}{5,}(?![\\p{L}-])");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d{1,4}\\b");
    private static final int MOST_WORDS = 30;
    private static final int FEWEST_WORDS = 6;
    private static final int WRONG = 3;
    private static final int ALIKE = 4;

    private QuizSample() {}

    /// Empty for another prompt.
    ///
    /// @param question without the delimiters of data
    static Optional<String> answer(String question) {
        var order = QUESTIONS.matcher(question);
        if (order.find()) return Optional.of(questions(order.group(1), order.group(2), order.group(3)));
        var check = CHECK.matcher(question);
        return check.find() ? Optional.of(answers(check.group(1), check.group(2))) : Optional.empty();
    }

    private static String questions(String order, String asked, String passages) {
        var sentences = StudySample.sentences(passages).stream()
                .map(one -> new Sentence(one.passage(), one.text()))
                .filter(one -> fits(one.text()) && !asked.contains(beginning(one.text())))
                .toList();
        var questions = new JsonArray();
        if (!sentences.isEmpty()) questions.add(unfit(sentences.getFirst(), asked.length() % 2 == 0));
        var left = new ArrayList<>(sentences);
        var wishes = WISH.matcher(order);
        while (wishes.find())
            for (int i = 0; i < Integer.parseInt(wishes.group(1)); i++)
                question(wishes.group(2), left, sentences).ifPresent(questions::add);
        var answer = new JsonObject();
        answer.add("questions", questions);
        return answer.toString();
    }

    private static boolean fits(String sentence) {
        int words = sentence.split("\\s+").length;
        return words >= FEWEST_WORDS
                && words <= MOST_WORDS
                && WORD.matcher(sentence).find();
    }

    private static String beginning(String sentence) {
        return sentence.substring(0, Math.min(sentence.length(), 20));
    }

    /// A question that must not be asked.
    private static JsonObject unfit(Sentence sentence, boolean hasQuote) {
        var text = sentence.text();
        return hasQuote
                ? draft("short", sentence, "When was the sentence about “" + beginning(text) + "” written?", last(text))
                : draft(
                        "short",
                        new Sentence(sentence.passage(), "Nobody has ever written this sentence."),
                        "Who has written this sentence?",
                        "Nobody");
    }

    private static String last(String sentence) {
        var words = sentence.substring(0, sentence.length() - 1).split("\\s+");
        return words[words.length - 1];
    }

    /// Takes the first sentence of which a question of the kind can be made.
    private static Optional<JsonObject> question(String kind, List<Sentence> left, List<Sentence> all) {
        for (var sentence : left) {
            var made = kind.equals("truth") ? statement(sentence, left.size() % 2 == 0) : missing(kind, sentence, all);
            if (made.isEmpty()) continue;
            left.remove(sentence);
            return made;
        }
        return Optional.empty();
    }

    private static Optional<JsonObject> statement(Sentence sentence, boolean isFalse) {
        var number = NUMBER.matcher(sentence.text());
        if (!isFalse || !number.find()) return Optional.of(draft("truth", sentence, sentence.text(), "true"));
        int other = Integer.parseInt(number.group()) + WRONG;
        return Optional.of(draft(
                "truth",
                sentence,
                sentence.text().substring(0, number.start())
                        + other
                        + sentence.text().substring(number.end()),
                "false"));
    }

    private static Optional<JsonObject> missing(String kind, Sentence sentence, List<Sentence> all) {
        var text = sentence.text();
        var word = longest(text);
        if (word.isEmpty() || text.split(Pattern.quote(word.get()), -1).length != 2) return Optional.empty();
        var gap = text.replace(word.get(), BLANK);
        if (kind.equals("gap")) return Optional.of(draft(kind, sentence, gap, word.get()));
        if (kind.equals("short"))
            return Optional.of(draft(kind, sentence, "Which word is missing here: “" + gap + "”?", word.get()));
        var wrong = others(word.get(), text, all);
        if (wrong.size() < WRONG) return Optional.empty();
        var draft = draft(kind, sentence, "Which word fits here: “" + gap + "”?", word.get());
        wrong.subList(0, WRONG).forEach(draft.getAsJsonArray("wrong")::add);
        return Optional.of(draft);
    }

    private static Optional<String> longest(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .map(found -> found.group())
                .reduce((one, other) -> one.length() >= other.length() ? one : other);
    }

    /// Words of other sentences that look alike, those of the same passage first.
    private static List<String> others(String word, String sentence, List<Sentence> all) {
        Set<String> known =
                new HashSet<>(List.of(sentence.toLowerCase(Locale.ROOT).split("\\P{L}+")));
        var others = new ArrayList<String>();
        for (var one : all)
            WORD.matcher(one.text()).results().map(found -> found.group()).forEach(found -> {
                boolean isAlike =
                        Math.abs(found.length() - word.length()) <= ALIKE && found.endsWith("s") == word.endsWith("s");
                if (isAlike && known.add(found)) others.add(found);
            });
        return others;
    }

    private static JsonObject draft(String kind, Sentence sentence, String prompt, String answer) {
        var draft = new JsonObject();
        draft.addProperty("kind", kind);
        draft.addProperty("passage", sentence.passage());
        draft.addProperty("quote", sentence.text());
        draft.addProperty("prompt", prompt);
        draft.addProperty("answer", answer);
        draft.add("wrong", new JsonArray());
        return draft;
    }

    private static String answers(String passages, String questions) {
        var sentences = StudySample.sentences(passages);
        var found = QUESTION.matcher(questions).results().toList();
        var answers = new JsonArray();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : questions.length();
            int passage = Integer.parseInt(found.get(i).group(2));
            var known = sentences.stream()
                    .filter(one -> one.passage() == passage)
                    .map(StudySample.Sentence::text)
                    .toList();
            var options = OPTION.matcher(questions.substring(found.get(i).end(), end))
                    .results()
                    .map(option -> option.group(2))
                    .toList();
            var answer = answer(found.get(i).group(3), options, known);
            answer.addProperty("question", Integer.parseInt(found.get(i).group(1)));
            answers.add(answer);
        }
        var all = new JsonObject();
        all.add("answers", answers);
        return all.toString();
    }

    private static JsonObject answer(String prompt, List<String> options, List<String> sentences) {
        var right = new JsonArray();
        var words = "";
        boolean isAnswerable = false;
        if (prompt.contains(BLANK)) {
            var word = missing(prompt, sentences);
            isAnswerable = word.isPresent();
            if (options.isEmpty()) words = word.orElse("");
            for (int i = 0; i < options.size(); i++)
                if (word.isPresent() && options.get(i).equals(word.get())) right.add(i + 1);
        } else if (!options.isEmpty()) {
            isAnswerable = true;
            right.add(sentences.contains(prompt) ? 1 : 2);
        }
        var answer = new JsonObject();
        answer.add("right", right);
        answer.addProperty("words", words);
        answer.addProperty("answerable", isAnswerable);
        return answer;
    }

    /// The word of a sentence at the gap of the prompt.
    private static Optional<String> missing(String prompt, List<String> sentences) {
        Matcher quoted = QUOTED.matcher(prompt);
        var gap = quoted.find() ? quoted.group(1) : prompt;
        int at = gap.indexOf(BLANK);
        var before = gap.substring(0, at);
        var after = gap.substring(at + BLANK.length());
        return sentences.stream()
                .filter(one -> one.startsWith(before)
                        && one.endsWith(after)
                        && one.length() > before.length() + after.length())
                .map(one -> one.substring(before.length(), one.length() - after.length()))
                .findFirst();
    }
}
