package dev.vivavoce.assessment.quiz.writing;

import dev.vivavoce.assessment.model.ModelAnswer;
import dev.vivavoce.assessment.model.ModelClient;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.consent.ConsentClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// Asks content's language model for questions, and for answers to them.
public final class QuestionModel {
    private static final String QUESTIONS = "quiz-questions";
    private static final String CHECK = "quiz-check";
    private static final int LONGEST_ASKED = 6_000;

    private final ConsentClient consents;
    private final ModelClient model;

    public QuestionModel(ConsentClient consents, ModelClient model) {
        this.consents = consents;
        this.model = model;
    }

    boolean thirdPartiesAllowed(UUID userId) {
        return consents.allowsThirdParties(userId);
    }

    /// @param wanted how many questions of which kind, as the prompt names them
    /// @param asked the questions that the quiz has already
    ModelAnswer questions(
            Person person,
            String wanted,
            Difficulty difficulty,
            List<Passage> passages,
            List<Question> asked,
            Duration atMost) {
        var before = new StringBuilder();
        for (var question : asked)
            if (before.length() + question.prompt().length() < LONGEST_ASKED)
                before.append("- ").append(question.prompt()).append('\n');
        var variables = Map.of(
                "order", wanted,
                "difficulty", difficulty.name().toLowerCase(Locale.ROOT),
                "asked", before.toString().stripTrailing(),
                "passages", numbered(passages));
        return model.ask(QUESTIONS, person.userId(), person.thirdPartiesAllowed(), variables, atMost);
    }

    /// Shows no key.
    ModelAnswer answers(Person person, List<Question> questions, List<Passage> passages, Duration atMost) {
        var variables = Map.of("passages", numbered(passages), "questions", SecondReading.lines(questions, passages));
        return model.ask(CHECK, person.userId(), person.thirdPartiesAllowed(), variables, atMost);
    }

    /// For whom the model is asked.
    record Person(UUID userId, boolean thirdPartiesAllowed) {}

    private static String numbered(List<Passage> passages) {
        var numbered = new StringBuilder();
        for (int i = 0; i < passages.size(); i++) {
            if (i > 0) numbered.append("\n\n");
            numbered.append('[')
                    .append(i + 1)
                    .append("] ")
                    .append(passages.get(i).text());
        }
        return numbered.toString();
    }
}
