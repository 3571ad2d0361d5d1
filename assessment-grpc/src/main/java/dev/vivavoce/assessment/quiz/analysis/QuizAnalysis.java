package dev.vivavoce.assessment.quiz.analysis;

import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.quiz.analysis.ItemAnalysis;
import dev.vivavoce.quiz.analysis.ItemFigures;
import dev.vivavoce.quiz.analysis.Response;
import dev.vivavoce.quiz.analysis.Sheet;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/// What the answers of submitted attempts say about the questions of a learner's quiz.
public final class QuizAnalysis {
    /// The analysis of a quiz.
    ///
    /// @param attempts how many were submitted
    /// @param items empty without one
    public record Analysed(int attempts, List<Item> items) {}

    /// A question and its figures.
    ///
    /// @param facility the mean of the points
    public record Item(QuizQuestion question, double facility, ItemFigures figures) {}

    private final Database database;
    private final QuizStore quizzes;
    private final QuestionStore questions;
    private final AnalysisStore store = new AnalysisStore();

    public QuizAnalysis(Database database, QuizStore quizzes, QuestionStore questions) {
        this.database = database;
        this.quizzes = quizzes;
        this.questions = questions;
    }

    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN
    public Analysed of(UUID userId, UUID quizId) {
        return database.transaction(db -> {
            var quiz = quizzes.find(db, userId, quizId).orElseThrow(QuizLog::unknown);
            var attempts = store.attempts(db, quiz.id());
            if (attempts.isEmpty()) return new Analysed(0, List.of());
            return analysed(attempts, questions.ofQuiz(db, quizId), store.answers(db, quizId));
        });
    }

    private static Analysed analysed(
            List<UUID> attempts, List<QuizQuestion> questions, List<AnalysisStore.Answered> answers) {
        var byAttempt = new HashMap<UUID, Map<String, Response>>();
        for (var attempt : attempts) {
            var unanswered = new HashMap<String, Response>();
            for (var question : questions)
                unanswered.put(question.id().toString(), new Response(0, OptionalInt.empty()));
            byAttempt.put(attempt, unanswered);
        }
        for (var answer : answers) {
            var sheet = byAttempt.get(answer.attemptId());
            if (sheet != null)
                sheet.put(answer.questionId().toString(), new Response(answer.points(), option(answer.given())));
        }
        var options = new HashMap<String, Integer>();
        for (var question : questions)
            if (question.question() instanceof Question.MultipleChoice choice)
                options.put(question.id().toString(), choice.options().size());
        var figures =
                ItemAnalysis.of(byAttempt.values().stream().map(Sheet::new).toList(), options);
        var items = new ArrayList<Item>();
        for (var question : questions) {
            var id = question.id().toString();
            double facility = byAttempt.values().stream()
                    .map(sheet -> sheet.get(id))
                    .mapToDouble(response -> response == null ? 0 : response.share())
                    .average()
                    .orElse(0);
            var found = figures.get(id);
            if (found == null) throw new IllegalStateException("a question without figures");
            items.add(new Item(question, facility, found));
        }
        return new Analysed(attempts.size(), items);
    }

    private static OptionalInt option(Given given) {
        return given instanceof Given.Option(int index) ? OptionalInt.of(index) : OptionalInt.empty();
    }
}
