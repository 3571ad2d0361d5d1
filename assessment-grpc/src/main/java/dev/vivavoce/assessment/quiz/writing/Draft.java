package dev.vivavoce.assessment.quiz.writing;

import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.quiz.question.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A question as the model has written it.
///
/// @param passage the number of its passage, from 1
/// @param quote the text that the model claims is there
/// @param wrong the wrong options of a multiple choice
record Draft(QuestionKind kind, int passage, String quote, String prompt, String answer, List<String> wrong) {
    /// The kinds by their names in the prompt. The others are sentences as they are, or an order that the text gives:
    /// a model adds nothing to them.
    static final Map<QuestionKind, String> NAMES = Map.of(
            QuestionKind.MULTIPLE_CHOICE, "choice",
            QuestionKind.TRUE_FALSE, "truth",
            QuestionKind.SHORT_ANSWER, "short",
            QuestionKind.GAP, "gap");

    private static final int LONGEST = 600;
    private static final int MOST_WRONG = 5;
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern GAP = Pattern.compile("_{3,}");

    Draft {
        wrong = List.copyOf(wrong);
    }

    /// Reads the drafts of an answer. Content has checked it by the schema of the prompt, which an author may have
    /// changed.
    ///
    /// @return how many questions the answer has, and those of them that have the form of one
    static Read read(Map<String, Object> answer) {
        if (!(answer.get("questions") instanceof List<?> questions)) return new Read(0, List.of());
        var drafts = new ArrayList<Draft>();
        for (var one : questions)
            if (one instanceof Map<?, ?> fields) one(fields).ifPresent(drafts::add);
        return new Read(questions.size(), drafts);
    }

    /// What an answer holds.
    ///
    /// @param number of its questions
    record Read(int number, List<Draft> drafts) {}

    private static Optional<Draft> one(Map<?, ?> fields) {
        var kind = NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fields.get("kind")))
                .map(Map.Entry::getKey)
                .findFirst();
        if (kind.isPresent()
                && fields.get("passage") instanceof Double passage
                && fields.get("quote") instanceof String quote
                && fields.get("prompt") instanceof String prompt
                && fields.get("answer") instanceof String answer
                && fields.get("wrong") instanceof List<?> wrong)
            return Optional.of(new Draft(
                    kind.get(),
                    passage.intValue(),
                    quote,
                    tidied(prompt),
                    tidied(answer),
                    wrong.stream()
                            .filter(String.class::isInstance)
                            .map(text -> tidied((String) text))
                            .toList()));
        return Optional.empty();
    }

    private static String tidied(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /// The question; empty when its quote is not in the passage, its kind is not wanted, or it is no question
    /// of its kind.
    ///
    /// @param passages those that the model was given, in their order
    /// @param chance in what order options are shown
    Optional<Question> question(
            List<Passage> passages, Set<QuestionKind> wanted, Difficulty difficulty, Random chance) {
        if (!wanted.contains(kind) || passage < 1 || passage > passages.size()) return Optional.empty();
        if (!isText(prompt) || !isText(answer) || !wrong.stream().allMatch(Draft::isText)) return Optional.empty();
        var source = passages.get(passage - 1);
        return span(source.text()).flatMap(span -> {
            var citation = Citation.of(source, span);
            return question(new Basis(source.language(), difficulty, tidied(citation.quote()), citation), chance);
        });
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST;
    }

    /// Where the quote stands; line breaks are spaces.
    private Optional<Span> span(String text) {
        var words = quote.strip();
        if (words.isEmpty() || words.length() > LONGEST) return Optional.empty();
        var pattern = SPACE.splitAsStream(words).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Optional.of(new Span(found.start(), found.end())) : Optional.empty();
    }

    private Optional<Question> question(Basis basis, Random chance) {
        return switch (kind) {
            case MULTIPLE_CHOICE -> {
                if (wrong.isEmpty() || wrong.size() > MOST_WRONG) yield Optional.empty();
                var options = new ArrayList<>(wrong.stream().map(Option::wrong).toList());
                options.add(Option.right(answer));
                Collections.shuffle(options, chance);
                yield Optional.of(new Question.MultipleChoice(prompt, options, basis));
            }
            case TRUE_FALSE ->
                switch (answer.toLowerCase(Locale.ROOT)) {
                    case "true" -> Optional.of(new Question.TrueFalse(prompt, true, basis));
                    case "false" -> Optional.of(new Question.TrueFalse(prompt, false, basis));
                    default -> Optional.empty();
                };
            case SHORT_ANSWER -> Optional.of(new Question.ShortAnswer(prompt, List.of(Option.right(answer)), basis));
            case GAP -> {
                var parts = GAP.split(prompt, -1);
                yield parts.length == 2 && !(parts[0] + parts[1]).isBlank()
                        ? Optional.of(new Question.Gap(parts[0], parts[1], List.of(Option.right(answer)), basis))
                        : Optional.empty();
            }
            case ORDER, LISTEN_AND_TYPE, SAY_ALOUD -> Optional.empty();
        };
    }
}
