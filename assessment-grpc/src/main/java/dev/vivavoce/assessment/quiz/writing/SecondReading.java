package dev.vivavoce.assessment.quiz.writing;

import dev.vivavoce.quiz.marking.Answer;
import dev.vivavoce.quiz.marking.AnswerMarker;
import dev.vivavoce.quiz.marking.Mark;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How a second call answers a question whose key it does not see.
///
/// @param right the numbers of the options that it takes for right, from 1
/// @param words its answer to a question without options
/// @param isAnswerable whether the passage alone is enough
record SecondReading(List<Integer> right, String words, boolean isAnswerable) {
    private static final AnswerMarker MARKER = new AnswerMarker();
    private static final int TRUE = 1;
    private static final int FALSE = 2;

    /// Reads the answers, by the number of the question; those without the form of one are left out.
    static Map<Integer, SecondReading> read(Map<String, Object> answer) {
        var readings = new HashMap<Integer, SecondReading>();
        if (answer.get("answers") instanceof List<?> answers)
            for (var one : answers)
                if (one instanceof Map<?, ?> fields
                        && fields.get("question") instanceof Double question
                        && fields.get("right") instanceof List<?> right
                        && fields.get("words") instanceof String words
                        && fields.get("answerable") instanceof Boolean isAnswerable)
                    readings.put(question.intValue(), new SecondReading(numbers(right), words, isAnswerable));
        return readings;
    }

    private static List<Integer> numbers(List<?> right) {
        return right.stream()
                .filter(Double.class::isInstance)
                .map(number -> ((Double) number).intValue())
                .distinct()
                .toList();
    }

    /// True when the reader could answer, and its answer is the key and nothing else.
    boolean agrees(Question question) {
        if (!isAnswerable) return false;
        return switch (question) {
            case Question.MultipleChoice choice -> right.equals(List.of(choice.key() + 1));
            case Question.TrueFalse statement -> right.equals(List.of(statement.isTrue() ? TRUE : FALSE));
            case Question.ShortAnswer _, Question.Gap _ ->
                right.isEmpty()
                        && !words.isBlank()
                        && MARKER.mark(question, new Answer.Typed(words.strip()))
                                        .verdict()
                                == Mark.Verdict.RIGHT;
            case Question.Order _, Question.ListenAndType _, Question.SayAloud _ -> false;
        };
    }

    /// The questions as the second call reads them, without their keys.
    ///
    /// @param passages those that it is given, in their order
    static String lines(List<Question> questions, List<Passage> passages) {
        var lines = new StringBuilder();
        for (int i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            lines.append(i + 1)
                    .append(". (passage ")
                    .append(passages.indexOf(passage(question, passages)) + 1)
                    .append(") ")
                    .append(question.prompt())
                    .append('\n');
            var options = options(question);
            for (int j = 0; j < options.size(); j++)
                lines.append("   ")
                        .append(j + 1)
                        .append(") ")
                        .append(options.get(j))
                        .append('\n');
        }
        return lines.toString().stripTrailing();
    }

    private static List<String> options(Question question) {
        return switch (question) {
            case Question.MultipleChoice choice ->
                choice.options().stream().map(option -> option.text()).toList();
            case Question.TrueFalse _ -> List.of("The statement is true.", "The statement is false.");
            case Question.ShortAnswer _,
                    Question.Gap _,
                    Question.Order _,
                    Question.ListenAndType _,
                    Question.SayAloud _ -> List.of();
        };
    }

    /// The passage that a question cites.
    static Passage passage(Question question, List<Passage> passages) {
        var citation = question.basis().citation();
        return passages.stream()
                .filter(passage -> citation != null && citation.passageId().equals(passage.id()))
                .findFirst()
                .orElseThrow();
    }
}
