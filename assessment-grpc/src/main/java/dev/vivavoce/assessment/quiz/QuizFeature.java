package dev.vivavoce.assessment.quiz;

import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.assessment.quiz.analysis.QuizAnalysis;
import dev.vivavoce.assessment.quiz.appeal.Appeals;
import dev.vivavoce.assessment.quiz.generation.QuizGeneration;
import dev.vivavoce.assessment.quiz.generation.StudyTextClient;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.sharing.SharedQuizzes;
import dev.vivavoce.assessment.quiz.sharing.TeamClient;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.assessment.quiz.taking.QuizAttemptStore;
import dev.vivavoce.assessment.quiz.taking.QuizAttempts;
import dev.vivavoce.assessment.quiz.taking.QuizCards;
import dev.vivavoce.assessment.quiz.taking.SpokenAnswerClient;
import dev.vivavoce.assessment.quiz.writing.ModelQuestions;
import dev.vivavoce.assessment.quiz.writing.QuestionModel;
import dev.vivavoce.quiz.language.Tagger;
import dev.vivavoce.quiz.language.WordClassCheck;
import dev.vivavoce.quiz.maker.QuizMaker;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventSink;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.watch.Watches;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Builds the parts of quizzes.
public final class QuizFeature implements AutoCloseable {
    /// What quizzes need of others.
    ///
    /// @param triedLinks counts at the rate [SharedQuizzes#TRIED_LINKS]
    public record Peers(
            StudyTextClient texts,
            QuestionModel model,
            PublishedQuestions bank,
            SpokenAnswerClient sessions,
            QuizCards cards,
            TeamClient teams,
            RateLimit triedLinks) {}

    private static final Duration ENDED_EVERY = Duration.ofSeconds(5);
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(5);
    private static final Duration LINKS_DELETED_EVERY = Duration.ofHours(1);

    private final Watches quizWatches;
    private final Watches attemptWatches;
    private final QuizGeneration generation;
    private final QuizAttempts attempts;
    private final SharedQuizzes shared;
    private final QuizGrpc endpoint;

    public QuizFeature(Database database, EventSink sink, Peers peers, MeterRegistry meters, Clock clock) {
        var quizzes = new QuizStore();
        var questions = new QuestionStore();
        var attemptStore = new QuizAttemptStore();
        var events = new QuizEvents(sink);
        quizWatches = new Watches(database, new QuizLog(database, quizzes), "quiz_watch", "quiz", meters);
        // A watcher reads the attempt itself, so there is no log of its changes.
        attemptWatches =
                new Watches(database, (id, cursor, limit) -> List.of(), "quiz_attempt_watch", "quiz.attempts", meters);
        var steps = new QuizSteps(quizzes, quizWatches);
        var tagger = new Tagger(QuizGeneration.AT_ONCE);
        generation = new QuizGeneration(
                database,
                questions,
                steps,
                events,
                peers.texts(),
                new ModelQuestions(peers.model(), new WordClassCheck(tagger)),
                new QuizMaker(tagger),
                peers.bank(),
                clock);
        attempts = new QuizAttempts(
                database, quizzes, questions, attemptStore, peers.sessions(), events, peers.cards(), clock);
        endpoint = new QuizGrpc(
                new Quizzes(database, quizzes, steps, events, clock),
                attempts,
                new Appeals(database, questions, attemptStore, attempts, attemptWatches, clock),
                new QuizAnalysis(database, quizzes, questions));
        shared = new SharedQuizzes(database, quizzes, questions, steps, peers.teams(), peers.triedLinks(), clock);
    }

    /// The handlers to register with [Database#listen].
    public Map<String, Consumer<String>> handlers() {
        var handlers = new HashMap<>(quizWatches.handlers());
        handlers.putAll(attemptWatches.handlers());
        return handlers;
    }

    /// Starts to announce to other processes what is watched here.
    public void begin() {
        quizWatches.begin();
        attemptWatches.begin();
    }

    @Override
    public void close() throws InterruptedException {
        quizWatches.close();
        attemptWatches.close();
    }

    /// Adds the making of quizzes, and what is done from time to time.
    public Jobs.Builder jobs(Jobs.Builder jobs) {
        return jobs.job(QuizGeneration.MAKE_QUIZ, generation::make)
                .every("end-late-quiz-attempts", ENDED_EVERY, attempts::endLate)
                .every("sweep-quizzes", SWEPT_EVERY, generation::sweep)
                .every("delete-ended-quiz-links", LINKS_DELETED_EVERY, shared::deleteEnded);
    }

    public QuizGrpc endpoint() {
        return endpoint;
    }

    public QuizSharingGrpc sharingEndpoint() {
        return new QuizSharingGrpc(shared);
    }
}
