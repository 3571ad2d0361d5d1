package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.quiz.order.Feedback;
import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.assessment.quiz.state.QuizEvents;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizState;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.assessment.quiz.taking.AnswerMark.MarkedBy;
import dev.vivavoce.assessment.quiz.taking.QuizAttempt.State;
import dev.vivavoce.assessment.quiz.taking.SaveOutcome.Shown;
import dev.vivavoce.quiz.marking.Answer;
import dev.vivavoce.quiz.marking.AnswerMarker;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Attempts at quizzes. Each answer is marked when it is stored; whether the mark is shown is decided when it is
/// read. For everyone but the learner an attempt is unknown.
public final class QuizAttempts {
    /// What hangs on an attempt that ends.
    public interface Dependents {
        /// In the transaction that ends it.
        void afterEnd(Handle db, QuizAttempt attempt, List<QuizQuestion> questions, List<QuizAnswer> answers);
    }

    /// An attempt with its questions and answers.
    ///
    /// @param answers in any order; without those that were not given
    public record Opened(
            QuizAttempt attempt, List<QuizQuestion> questions, List<QuizAnswer> answers, Feedback feedback) {
        /// Whether the mark of a question may be shown now.
        public boolean isMarkShown(boolean isAnswered) {
            return QuizAttempts.isMarkShown(attempt, feedback) && (isAnswered || !attempt.isUnderWay());
        }
    }

    /// A page of attempts.
    public record Listed(List<QuizAttempt> attempts, String nextPageToken, int total) {}

    private static final int MOST_OF_A_QUIZ = 50;
    private static final int LATE_AT_ONCE = 100;
    /// Longer than speech is asked for a spoken answer, which counts when it arrived in time.
    private static final Duration ANSWERS_UNDER_WAY = Duration.ofSeconds(30);

    private final Database database;
    private final QuizStore quizzes;
    private final QuestionStore questions;
    private final QuizAttemptStore store;
    private final SpokenAnswerClient sessions;
    private final QuizEvents events;
    private final Dependents dependents;
    private final Clock clock;
    private final AnswerMarker marker = new AnswerMarker();

    public QuizAttempts(
            Database database,
            QuizStore quizzes,
            QuestionStore questions,
            QuizAttemptStore store,
            SpokenAnswerClient sessions,
            QuizEvents events,
            Dependents dependents,
            Clock clock) {
        this.database = database;
        this.quizzes = quizzes;
        this.questions = questions;
        this.store = store;
        this.sessions = sessions;
        this.events = events;
        this.dependents = dependents;
        this.clock = clock;
    }

    /// Begins an attempt, or returns the one that is under way.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN; FAILED_PRECONDITION / QUIZ_NOT_READY; RESOURCE_EXHAUSTED /
    ///     TOO_MANY_QUIZ_ATTEMPTS
    public QuizAttempt start(UUID userId, UUID quizId) {
        var now = clock.instant();
        database.run(db -> {
            quizzes.lock(db, quizId);
            var quiz = quizzes.find(db, userId, quizId).orElseThrow(QuizLog::unknown);
            store.underWay(db, quiz.id())
                    .filter(one -> !one.at(now).isUnderWay())
                    .ifPresent(late -> endLate(db, late, now));
        });
        return database.transaction(db -> {
            quizzes.lock(db, quizId);
            var quiz = quizzes.find(db, userId, quizId).orElseThrow(QuizLog::unknown);
            if (quiz.status().state() != QuizState.READY)
                throw Failure.precondition("QUIZ_NOT_READY", "the quiz can not be taken");
            var underWay = store.underWay(db, quizId);
            if (underWay.isPresent()) return underWay.get();
            if (store.count(db, quizId) >= MOST_OF_A_QUIZ)
                throw Failure.exhausted("TOO_MANY_QUIZ_ATTEMPTS", "the quiz has " + MOST_OF_A_QUIZ + " attempts");
            var id = UUID.randomUUID();
            var limit = quiz.wish().timeLimit();
            store.insert(db, id, quizId, userId, now, limit == null ? null : now.plus(limit));
            return find(db, userId, id);
        });
    }

    /// Stores an answer.
    ///
    /// @param number a later answer has a larger one
    /// @param read parses the answer, when the question is known
    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN, QUESTION_UNKNOWN; INVALID_ARGUMENT / FIELD_INVALID;
    ///     for a spoken answer those of [SpokenAnswerClient#read]
    public SaveOutcome save(
            UUID userId, UUID attemptId, UUID questionId, long number, Function<QuizQuestion, Given> read) {
        var now = clock.instant();
        var asked = database.transaction(db -> {
            var attempt = find(db, userId, attemptId);
            return new Asked(question(db, attempt, questionId), refusal(db, attempt, questionId, number, now));
        });
        var given = read.apply(asked.question());
        if (asked.refusal() != null) return asked.refusal();
        var mark = mark(userId, asked.question(), given);
        return database.transaction(db -> {
            store.lock(db, attemptId);
            var attempt = find(db, userId, attemptId);
            var refusal = refusal(db, attempt, questionId, number, now);
            if (refusal != null) return refusal;
            store.save(db, attemptId, questionId, number, given, mark, now);
            var stored = store.answer(db, attemptId, questionId).orElseThrow();
            return new SaveOutcome.Saved(shown(db, attempt, asked.question(), stored));
        });
    }

    private record Asked(QuizQuestion question, @Nullable SaveOutcome refusal) {}

    /// Null when the answer can be stored.
    private @Nullable SaveOutcome refusal(Handle db, QuizAttempt attempt, UUID questionId, long number, Instant now) {
        var earlier = store.answer(db, attempt.id(), questionId);
        var asked = question(db, attempt, questionId);
        if (earlier.isPresent() && earlier.get().number() == number)
            return new SaveOutcome.Saved(shown(db, attempt.at(now), asked, earlier.get()));
        if (!attempt.at(now).isUnderWay()) return new SaveOutcome.Ended(attempt.at(now));
        if (earlier.isEmpty()) return null;
        var shown = shown(db, attempt, asked, earlier.get());
        if (shown.isMarkShown()) return new SaveOutcome.Marked(shown);
        return earlier.get().number() > number ? new SaveOutcome.Superseded(shown) : null;
    }

    private Shown shown(Handle db, QuizAttempt attempt, QuizQuestion question, QuizAnswer answer) {
        return new Shown(
                question, answer, isMarkShown(attempt, quiz(db, attempt).wish().feedback()));
    }

    private static boolean isMarkShown(QuizAttempt attempt, Feedback feedback) {
        return switch (feedback) {
            case AT_ONCE -> true;
            case AT_END -> !attempt.isUnderWay();
        };
    }

    private AnswerMark mark(UUID userId, QuizQuestion asked, Given given) {
        var question = asked.question();
        return switch (given) {
            case Given.Option(int index) -> byRules(asked, new Answer.Chosen(index));
            case Given.Truth(boolean isTrue) -> byRules(asked, new Answer.Judged(isTrue));
            case Given.Text(var text) -> byRules(asked, new Answer.Typed(text));
            case Given.Ordering(var indexes) -> byRules(asked, new Answer.Sorted(indexes));
            case Given.Session(var id) ->
                AnswerMark.of(marker.mark(question, sessions.read(userId, id, question.prompt())), MarkedBy.SPEECH);
        };
    }

    private AnswerMark byRules(QuizQuestion asked, Answer answer) {
        return AnswerMark.of(marker.mark(asked.question(), answer), MarkedBy.RULES);
    }

    /// Ends an attempt. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN
    public QuizAttempt submit(UUID userId, UUID attemptId) {
        var now = clock.instant();
        return database.transaction(db -> {
            store.lock(db, attemptId);
            var attempt = find(db, userId, attemptId);
            if (!attempt.isUnderWay()) return attempt;
            var ended = attempt.at(now);
            return end(
                    db,
                    ended.isUnderWay()
                            ? new QuizAttempt(
                                    attempt.id(),
                                    attempt.quizId(),
                                    userId,
                                    State.SUBMITTED,
                                    attempt.startedAt(),
                                    attempt.endsAt(),
                                    now,
                                    attempt.tally())
                            : ended);
        });
    }

    /// Ends the attempts whose time has passed, when no answer that arrived in time can still be marked.
    public void endLate() {
        var now = clock.instant();
        var before = now.minus(ANSWERS_UNDER_WAY);
        for (var late : database.transaction(db -> store.late(db, before, LATE_AT_ONCE)))
            database.run(db -> endLate(db, late, now));
    }

    /// Unless another call ends it first.
    private void endLate(Handle db, QuizAttempt late, Instant now) {
        store.lock(db, late.id());
        store.find(db, late.userId(), late.id()).filter(QuizAttempt::isUnderWay).ifPresent(one -> end(db, one.at(now)));
    }

    /// Writes the end down. The event is the last statement.
    private QuizAttempt end(Handle db, QuizAttempt ended) {
        var at = ended.submittedAt();
        if (at == null) throw new IllegalStateException("an attempt ends at no time");
        store.end(db, ended.id(), ended.state(), at);
        dependents.afterEnd(db, ended, questions.ofQuiz(db, ended.quizId()), store.answers(db, ended.id()));
        events.submitted(
                db, ended.userId(), ended.quizId(), ended.id(), ended.tally().grade());
        return ended;
    }

    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN
    public Opened get(UUID userId, UUID attemptId) {
        return database.transaction(db -> opened(db, find(db, userId, attemptId)));
    }

    /// Without its questions and answers.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN
    public QuizAttempt attempt(UUID userId, UUID attemptId) {
        return database.transaction(db -> find(db, userId, attemptId)).at(clock.instant());
    }

    /// In any order; others are left out. Each takes three queries more, so a batch is small.
    public List<Opened> batch(UUID userId, List<UUID> attemptIds) {
        return database.transaction(db -> store.batch(db, userId, attemptIds).stream()
                .map(attempt -> opened(db, attempt))
                .toList());
    }

    private Opened opened(Handle db, QuizAttempt attempt) {
        return new Opened(
                attempt.at(clock.instant()),
                questions.ofQuiz(db, attempt.quizId()),
                store.answers(db, attempt.id()),
                quiz(db, attempt).wish().feedback());
    }

    /// Newest first.
    ///
    /// @param quizId null for all quizzes
    public Listed list(UUID userId, @Nullable UUID quizId, String pageToken, int size) {
        var after = Pages.position(pageToken);
        var now = clock.instant();
        return database.transaction(db -> {
            var page = Pages.page(
                    store.page(db, userId, quizId, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.startedAt(), last.id())));
            return new Listed(
                    page.rows().stream().map(one -> one.at(now)).toList(),
                    page.nextPageToken(),
                    store.count(db, userId, quizId));
        });
    }

    /// The answers of an attempt by the question's id.
    public static HashMap<UUID, QuizAnswer> byQuestion(List<QuizAnswer> answers) {
        var byQuestion = new HashMap<UUID, QuizAnswer>();
        for (var answer : answers) byQuestion.put(answer.questionId(), answer);
        return byQuestion;
    }

    private QuizAttempt find(Handle db, UUID userId, UUID attemptId) {
        return store.find(db, userId, attemptId).orElseThrow(QuizAttempts::unknown);
    }

    private Quiz quiz(Handle db, QuizAttempt attempt) {
        return quizzes.find(db, attempt.userId(), attempt.quizId()).orElseThrow(QuizAttempts::unknown);
    }

    private QuizQuestion question(Handle db, QuizAttempt attempt, UUID questionId) {
        return questions
                .find(db, attempt.quizId(), questionId)
                .orElseThrow(() -> Failure.notFound("QUESTION_UNKNOWN", "the quiz has no such question"));
    }

    public static Failure unknown() {
        return Failure.notFound("QUIZ_ATTEMPT_UNKNOWN", "no attempt of yours has that id");
    }
}
