package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.assessment.quiz.analysis.QuizAnalysis;
import dev.vivavoce.assessment.quiz.appeal.Appeals;
import dev.vivavoce.assessment.quiz.generation.QuizGeneration;
import dev.vivavoce.assessment.quiz.generation.StudyTextClient;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.assessment.quiz.taking.QuizAttemptStore;
import dev.vivavoce.assessment.quiz.taking.QuizAttempts;
import dev.vivavoce.assessment.quiz.taking.QuizCards;
import dev.vivavoce.assessment.quiz.taking.SpokenAnswerClient;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/// Builds the parts of quizzes.
public final class QuizFeature {
    /// What quizzes need of others.
    public record Peers(StudyTextClient texts, PublishedQuestions bank, SpokenAnswerClient sessions, QuizCards cards) {}

    private static final Duration ENDED_EVERY = Duration.ofSeconds(5);
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(5);

    private final Watches watches;
    private final QuizGeneration generation;
    private final QuizAttempts attempts;
    private final QuizGrpc endpoint;

    public QuizFeature(Database database, EventSink sink, Peers peers, MeterRegistry meters, Clock clock) {
        var quizzes = new QuizStore();
        var questions = new QuestionStore();
        var attemptStore = new QuizAttemptStore();
        var events = new QuizEvents(sink);
        watches = new Watches(database, new QuizLog(database, quizzes), "quiz_watch", "quiz", meters);
        var steps = new QuizSteps(quizzes, watches);
        generation = new QuizGeneration(database, questions, steps, events, peers.texts(), peers.bank(), clock);
        attempts = new QuizAttempts(
                database, quizzes, questions, attemptStore, peers.sessions(), events, peers.cards(), clock);
        endpoint = new QuizGrpc(
                new Quizzes(database, quizzes, steps, events, clock),
                attempts,
                new Appeals(database, questions, attemptStore, attempts, clock),
                new QuizAnalysis(database, quizzes, questions));
    }

    /// To be closed with the server.
    public AutoCloseable watches() {
        return watches;
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        return watches.handlers();
    }

    /// Starts to tell the other processes what is watched here.
    public void begin() {
        watches.begin();
    }

    /// Adds the making of quizzes, and what is done from time to time.
    public Jobs.Builder jobs(Jobs.Builder jobs) {
        return jobs.job(QuizGeneration.MAKE_QUIZ, generation::make)
                .every("end-late-quiz-attempts", ENDED_EVERY, attempts::endLate)
                .every("sweep-quizzes", SWEPT_EVERY, generation::sweep);
    }

    public QuizGrpc endpoint() {
        return endpoint;
    }
}
