package dev.vivavoce.assessment.quiz.appeal;

import dev.vivavoce.assessment.quiz.appeal.AppealStore.Stored;
import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.quiz.taking.AnswerMark;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer.Verdict;
import dev.vivavoce.assessment.quiz.taking.QuizAttempt;
import dev.vivavoce.assessment.quiz.taking.QuizAttemptStore;
import dev.vivavoce.assessment.quiz.taking.QuizAttempts;
import dev.vivavoce.assessment.quiz.taking.SaveOutcome.Shown;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/// Appeals against marks: a learner gives a reason, an examiner the verdict. A verdict can also correct the key, and
/// then equal answers of other attempts follow.
public final class Appeals {
    /// A page of appeals.
    public record Listed(List<Appeal> appeals, String nextPageToken, int total) {}

    private static final int LONGEST_REASON = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Database database;
    private final AppealStore store = new AppealStore();
    private final QuestionStore questions;
    private final QuizAttemptStore attempts;
    private final QuizAttempts taking;
    private final Watches watches;
    private final Clock clock;

    /// @param watches of attempts; without a log, because a watcher reads the attempt itself
    public Appeals(
            Database database,
            QuestionStore questions,
            QuizAttemptStore attempts,
            QuizAttempts taking,
            Watches watches,
            Clock clock) {
        this.database = database;
        this.questions = questions;
        this.attempts = attempts;
        this.taking = taking;
        this.watches = watches;
        this.clock = clock;
    }

    /// Appeals once for an answer; a repeat returns the answer in its present state.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN, QUESTION_UNKNOWN; FAILED_PRECONDITION / NOT_APPEALABLE;
    ///     INVALID_ARGUMENT / FIELD_INVALID
    public Shown appeal(UUID userId, UUID attemptId, UUID questionId, String reason) {
        var opened = taking.get(userId, attemptId);
        var question = opened.questions().stream()
                .filter(one -> one.id().equals(questionId))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("QUESTION_UNKNOWN", "the quiz has no such question"));
        var words = checked(reason);
        return database.transaction(db -> {
            attempts.lock(db, attemptId);
            var answer = attempts.answer(db, attemptId, questionId).orElseThrow(Appeals::notAppealable);
            if (answer.appeal() == null) {
                if (!opened.isMarkShown(true) || answer.mark().isRight() || answer.given() instanceof Given.Session)
                    throw notAppealable();
                store.insert(db, attemptId, questionId, userId, words, clock.instant());
            }
            return new Shown(
                    question, attempts.answer(db, attemptId, questionId).orElseThrow(), true);
        });
    }

    private static String checked(String reason) {
        var words = reason.strip();
        int length = words.codePointCount(0, words.length());
        if (length < 1 || length > LONGEST_REASON)
            throw Failure.invalidField("reason", length + " characters (expected: 1 to " + LONGEST_REASON + ")");
        if (CONTROL.matcher(words).find()) throw Failure.invalidField("reason", "expected: no control characters");
        return words;
    }

    private static Failure notAppealable() {
        return Failure.precondition("NOT_APPEALABLE", "there is no mark against which the learner can appeal");
    }

    /// Those that wait, oldest first, without the examiner's own.
    public Listed waiting(UUID examinerId, String pageToken, int size) {
        var after = pageToken.isEmpty() ? AppealStore.OLDEST : Pages.position(pageToken);
        return database.transaction(db -> {
            var page = Pages.page(
                    store.waiting(db, examinerId, after, size + 1),
                    size,
                    last -> Pages.token(new Pages.Position(last.appealedAt(), last.id())));
            return new Listed(
                    page.rows().stream()
                            .flatMap(stored -> appeal(db, stored).stream())
                            .toList(),
                    page.nextPageToken(),
                    store.countWaiting(db, examinerId));
        });
    }

    private Optional<Appeal> appeal(Handle db, Stored stored) {
        return questions
                .find(db, stored.quizId(), stored.questionId())
                .flatMap(question -> attempts.answer(db, stored.attemptId(), stored.questionId())
                        .map(answer ->
                                new Appeal(stored.id(), question, answer, stored.reason(), stored.appealedAt())));
    }

    /// Gives the verdict; returns how many other answers became right.
    ///
    /// @param acceptAlso whether the answer is a key from now on
    /// @throws Failure NOT_FOUND / APPEAL_UNKNOWN; FAILED_PRECONDITION / APPEAL_DECIDED;
    ///     INVALID_ARGUMENT / FIELD_INVALID
    public int decide(UUID examinerId, UUID appealId, Verdict verdict, boolean acceptAlso) {
        return database.transaction(db -> {
            var appeal = store.lock(db, examinerId, appealId)
                    .orElseThrow(() -> Failure.notFound("APPEAL_UNKNOWN", "no such appeal of another person"));
            if (appeal.verdict() != null) {
                if (appeal.verdict() != verdict)
                    throw Failure.precondition("APPEAL_DECIDED", "another verdict was given");
                return 0;
            }
            var question = questions.lock(db, appeal.questionId()).orElseThrow();
            var answer =
                    attempts.answer(db, appeal.attemptId(), appeal.questionId()).orElseThrow();
            // Another examiner has accepted the same answer of another learner at the same time.
            if (answer.mark().isRight() && verdict != Verdict.RIGHT)
                throw Failure.precondition("APPEAL_DECIDED", "another verdict was given");
            int corrected = acceptAlso ? accept(db, examinerId, question, answer, appeal, verdict) : 0;
            if (verdict == Verdict.RIGHT)
                attempts.mark(db, appeal.attemptId(), appeal.questionId(), AnswerMark.accepted());
            store.decide(db, appealId, examinerId, verdict, clock.instant());
            changed(db, appeal.attemptId());
            return corrected;
        });
    }

    private int accept(
            Handle db, UUID examinerId, QuizQuestion asked, QuizAnswer answer, Stored appeal, Verdict verdict) {
        if (verdict != Verdict.RIGHT || !(answer.given() instanceof Given.Text(var text)))
            throw Failure.invalidField("accept_also", "expected: only with RIGHT, and for an answer that is a text");
        var corrected = withKey(asked.question(), text)
                .orElseThrow(() -> Failure.invalidField("accept_also", "expected: a kind that can have several keys"));
        questions.correctKey(db, new QuizQuestion(asked.id(), asked.position(), corrected, asked.place()));
        int others = 0;
        for (var other : attempts.lockAnswersTo(db, asked.id())) {
            boolean isEqual = other.given() instanceof Given.Text(var said)
                    && letters(said).equals(letters(text));
            if (!isEqual || other.mark().isRight() || other.attemptId().equals(appeal.attemptId())) continue;
            attempts.mark(db, other.attemptId(), asked.id(), AnswerMark.accepted());
            store.settle(db, other.attemptId(), asked.id(), examinerId, clock.instant());
            changed(db, other.attemptId());
            others++;
        }
        return others;
    }

    /// Wakes the watchers of the attempt when the transaction commits.
    private void changed(Handle db, UUID attemptId) {
        watches.appended(db, attemptId, 1);
    }

    /// Waits for verdicts on the answers of an attempt.
    public Watches.Changes changes(UUID attemptId) {
        return watches.changes(attemptId);
    }

    /// Notes that the learner has seen the verdicts; returns the attempt without new ones.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_ATTEMPT_UNKNOWN
    public QuizAttempt see(UUID userId, UUID attemptId) {
        database.run(db -> store.see(db, userId, attemptId, clock.instant()));
        return taking.attempt(userId, attemptId);
    }

    /// The question with one more key; the last one gives way when there are as many as can be. Empty for a kind that
    /// has one.
    private static Optional<Question> withKey(Question question, String text) {
        return switch (question) {
            case Question.ShortAnswer answer ->
                Optional.of(new Question.ShortAnswer(answer.prompt(), with(answer.keys(), text), answer.basis()));
            case Question.Gap gap ->
                Optional.of(new Question.Gap(gap.before(), gap.after(), with(gap.keys(), text), gap.basis()));
            case Question.MultipleChoice _,
                    Question.TrueFalse _,
                    Question.Order _,
                    Question.ListenAndType _,
                    Question.SayAloud _ -> Optional.empty();
        };
    }

    private static List<Option> with(List<Option> keys, String text) {
        var all = new ArrayList<>(keys);
        if (all.stream().anyMatch(key -> letters(key.text()).equals(letters(text)))) return keys;
        if (all.size() == Question.MOST_OPTIONS) all.removeLast();
        all.add(Option.right(text));
        return all;
    }

    private static String letters(String text) {
        return NO_LETTERS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
