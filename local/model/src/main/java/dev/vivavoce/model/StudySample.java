package dev.vivavoce.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Answers the prompts `chat-reply` and `notes` with sentences of the passages that they have; [QuizSample] those of
/// quizzes. It shows the way of what a model writes, and is no language model.
final class StudySample {
    record Sentence(int passage, String text) {}

    private static final Pattern TAG = Pattern.compile("</?data-[0-9a-f]{8,}>");
    private static final Pattern CHAT = Pattern.compile("The passages:\\n(.*)\\nThe question:\\n(.*)$", Pattern.DOTALL);
    private static final Pattern NOTES = Pattern.compile("^\\s*The passages:\\n(.*)$", Pattern.DOTALL);
    private static final Pattern PASSAGE = Pattern.compile("(?m)^\\[(\\d+)\\] ");
    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;
    private static final int MOST_POINTS = 6;
    private static final int LONGEST = 380;
    private static final String NOTHING = "NOT_IN_DOCUMENTS";

    private StudySample() {}

    /// Empty for another prompt.
    static Optional<String> answer(Asked asked) {
        var question = TAG.matcher(asked.last()).replaceAll("");
        var chat = CHAT.matcher(question);
        if (asked.schema() == null && chat.find()) return Optional.of(reply(chat.group(1), chat.group(2)));
        var quiz = asked.schema() == null ? Optional.<String>empty() : QuizSample.answer(question);
        if (quiz.isPresent()) return quiz;
        var notes = NOTES.matcher(question);
        if (asked.schema() != null && notes.find()) return Optional.of(notes(sentences(notes.group(1))));
        return Optional.empty();
    }

    /// The sentence that has most words of the question.
    private static String reply(String passages, String question) {
        var wanted = words(question);
        Sentence best = null;
        int most = 0;
        for (var sentence : sentences(passages)) {
            var held = words(sentence.text());
            held.retainAll(wanted);
            if (held.size() > most) {
                most = held.size();
                best = sentence;
            }
        }
        if (best == null) return NOTHING;
        var text = best.text();
        int end = text.length() - 1;
        return text.substring(0, end) + " [" + best.passage() + "]" + text.charAt(end);
    }

    private static String notes(List<Sentence> sentences) {
        var points = new JsonArray();
        int last = 0;
        for (var sentence : sentences) {
            if (sentence.passage() == last || points.size() == MOST_POINTS) continue;
            last = sentence.passage();
            points.add(item(sentence));
        }
        var summary = new JsonArray();
        if (!points.isEmpty()) summary.add(points.get(0));
        var answer = new JsonObject();
        answer.add("summary", summary);
        answer.add("points", points);
        answer.add("terms", new JsonArray());
        return answer.toString();
    }

    private static JsonObject item(Sentence sentence) {
        var passages = new JsonArray();
        passages.add(sentence.passage());
        var item = new JsonObject();
        item.addProperty("text", sentence.text());
        item.add("passages", passages);
        return item;
    }

    /// Whole sentences, no headings.
    static List<Sentence> sentences(String passages) {
        var found = new ArrayList<Sentence>();
        var marks = PASSAGE.matcher(passages).results().toList();
        for (int i = 0; i < marks.size(); i++) {
            int end = i + 1 < marks.size() ? marks.get(i + 1).start() : passages.length();
            int number = Integer.parseInt(marks.get(i).group(1));
            BETWEEN_SENTENCES
                    .splitAsStream(passages.substring(marks.get(i).end(), end))
                    .map(String::strip)
                    .filter(text -> text.endsWith(".") && text.length() > 2 * SHORTEST && text.length() < LONGEST)
                    .forEach(text -> found.add(new Sentence(number, text)));
        }
        return found;
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (var word : BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
            if (word.length() >= SHORTEST) words.add(word);
        return words;
    }
}
