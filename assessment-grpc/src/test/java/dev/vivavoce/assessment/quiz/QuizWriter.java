package dev.vivavoce.assessment.quiz;

import com.google.gson.Gson;
import dev.vivavoce.content.v1.GenerateRequest;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A language model as tests want it: it writes the given drafts, and answers questions with the given answers.
/// It never sees the two together.
final class QuizWriter {
    /// A draft.
    ///
    /// @param of the beginning of the passage that it names
    record Drafted(String kind, String of, String quote, String prompt, String answer, List<String> wrong) {
        Drafted(String kind, String of, String quote, String prompt, String answer) {
            this(kind, of, quote, prompt, answer, List.of());
        }
    }

    private static final Gson JSON = new Gson();
    private static final Pattern QUESTION = Pattern.compile("(?m)^(\\d+)\\. \\(passage \\d+\\) (.*)$");
    private static final Pattern OPTION = Pattern.compile("(?m)^   (\\d+)\\) (.*)$");

    private final List<List<Drafted>> drafts = new ArrayList<>();
    private final Map<String, List<String>> right = new HashMap<>();
    private boolean isSilent;

    /// Drafts these at the next call for questions.
    QuizWriter drafts(Drafted... some) {
        drafts.add(List.of(some));
        return this;
    }

    /// Takes these answers for right, those of a question without options as its words.
    QuizWriter knows(String prompt, String... answers) {
        right.put(prompt, List.of(answers));
        return this;
    }

    /// Answers no questions.
    QuizWriter silent() {
        isSilent = true;
        return this;
    }

    synchronized String answer(GenerateRequest request) {
        return switch (request.getPromptId()) {
            case "quiz-questions" -> {
                if (drafts.isEmpty()) throw Failure.unavailable("MODEL_UNAVAILABLE", "nothing more is written");
                var passages = request.getVariablesOrThrow("passages");
                yield JSON.toJson(Map.of(
                        "questions",
                        drafts.removeFirst().stream()
                                .map(one -> Map.of(
                                        "kind", one.kind(),
                                        "passage", number(passages, one.of()),
                                        "quote", one.quote(),
                                        "prompt", one.prompt(),
                                        "answer", one.answer(),
                                        "wrong", one.wrong()))
                                .toList()));
            }
            case "quiz-check" -> {
                if (isSilent) throw Failure.unavailable("MODEL_UNAVAILABLE", "no answer");
                yield answers(request.getVariablesOrThrow("questions"));
            }
            default -> throw Failure.precondition("MODEL_OFF", "no model for " + request.getPromptId());
        };
    }

    private static int number(String passages, String beginning) {
        var found = Pattern.compile("\\[(\\d+)\\] " + Pattern.quote(beginning)).matcher(passages);
        return found.find() ? Integer.parseInt(found.group(1)) : 1;
    }

    private String answers(String questions) {
        var answers = new ArrayList<Map<String, Object>>();
        var found = QUESTION.matcher(questions).results().toList();
        for (int i = 0; i < found.size(); i++) {
            int end = i + 1 < found.size() ? found.get(i + 1).start() : questions.length();
            var known = right.getOrDefault(found.get(i).group(2), List.of());
            var options = OPTION.matcher(questions.substring(found.get(i).end(), end))
                    .results()
                    .toList();
            answers.add(Map.of(
                    "question",
                    Integer.parseInt(found.get(i).group(1)),
                    "right",
                    options.stream()
                            .filter(option -> known.contains(option.group(2)))
                            .map(option -> Integer.parseInt(option.group(1)))
                            .toList(),
                    "words",
                    options.isEmpty() && !known.isEmpty() ? known.getFirst() : "",
                    "answerable",
                    !known.isEmpty()));
        }
        return JSON.toJson(Map.of("answers", answers));
    }
}
