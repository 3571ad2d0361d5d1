package dev.vivavoce.assessment.quiz.sharing;

import dev.vivavoce.assessment.quiz.question.QuestionStore;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.assessment.quiz.state.QuizLog;
import dev.vivavoce.assessment.quiz.state.QuizState;
import dev.vivavoce.assessment.quiz.state.QuizStep;
import dev.vivavoce.assessment.quiz.state.QuizSteps;
import dev.vivavoce.assessment.quiz.state.QuizStore;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Links to quizzes, and the copies that others in the team make by them. A link works while it has not ended and its
/// reader is in a team with the quiz's owner; every other case looks the same.
public final class SharedQuizzes {
    /// How long a link works.
    static final Duration WORKING = Duration.ofDays(30);

    /// How many links one person may try.
    public static final Rate TRIED_LINKS = new Rate(60, Duration.ofMinutes(1));

    /// The most people whose links are counted in one process.
    public static final int MOST_COUNTED = 10_000;

    private final Database database;
    private final QuizStore quizzes;
    private final QuestionStore questions;
    private final QuizSteps steps;
    private final TeamClient teams;
    private final Clock clock;
    private final SharingStore store = new SharingStore();
    private final SecureRandom random = new SecureRandom();
    private final RateLimit tried;

    /// @param tried counts at the rate [#TRIED_LINKS]
    public SharedQuizzes(
            Database database,
            QuizStore quizzes,
            QuestionStore questions,
            QuizSteps steps,
            TeamClient teams,
            RateLimit tried,
            Clock clock) {
        this.database = database;
        this.quizzes = quizzes;
        this.questions = questions;
        this.steps = steps;
        this.teams = teams;
        this.tried = tried;
        this.clock = clock;
    }

    /// A quiz with its link, whose secret is returned only this once.
    public record Shared(QuizSharing sharing, Secret token) {}

    private record Added(Quiz quiz, @Nullable QuizStep step) {}

    /// Makes the link of a quiz and replaces an earlier one.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN; FAILED_PRECONDITION / QUIZ_NOT_READY, QUIZ_IS_COPY, TEAM_MISSING;
    ///     UNAVAILABLE / BILLING_UNAVAILABLE
    public Shared share(UUID userId, UUID quizId) {
        database.run(db -> requireShareable(quiz(db, userId, quizId)));
        if (!teams.hasTeam(userId)) throw Failure.precondition("TEAM_MISSING", "the user is in no team");
        var token = LinkToken.random(random);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.transaction(db -> {
            quizzes.lock(db, quizId);
            requireShareable(quiz(db, userId, quizId));
            store.put(db, new QuizLink(quizId, userId, now, now.plus(WORKING)), token.hash());
            return new Shared(sharing(db, userId, quizId), token.value());
        });
    }

    private static void requireShareable(Quiz quiz) {
        if (quiz.status().state() != QuizState.READY)
            throw Failure.precondition("QUIZ_NOT_READY", "the quiz has no questions");
        if (quiz.isCopy()) throw Failure.precondition("QUIZ_IS_COPY", "another person has shared the quiz");
    }

    /// Ends the link of a quiz. A repeat changes nothing.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_UNKNOWN
    public QuizSharing revoke(UUID userId, UUID quizId) {
        return database.transaction(db -> {
            store.revoke(db, userId, quizId);
            return sharing(db, userId, quizId);
        });
    }

    /// In any order; others are left out.
    public List<QuizSharing> sharing(UUID userId, List<UUID> quizIds) {
        return database.transaction(db -> store.sharing(db, userId, quizIds, clock.instant()));
    }

    private QuizSharing sharing(Handle db, UUID userId, UUID quizId) {
        return store.sharing(db, userId, List.of(quizId), clock.instant()).stream()
                .findFirst()
                .orElseThrow(QuizLog::unknown);
    }

    /// What a link leads to.
    ///
    /// @throws Failure NOT_FOUND / QUIZ_LINK_UNKNOWN; RESOURCE_EXHAUSTED / QUIZ_LINKS_LIMITED;
    ///     UNAVAILABLE / BILLING_UNAVAILABLE
    public SharedQuiz get(UUID userId, LinkToken token) {
        var link = open(userId, token);
        return database.transaction(db -> {
            var quiz = quizzes.find(db, link.ownerId(), link.quizId()).orElseThrow(SharedQuizzes::unknown);
            var own = link.ownerId().equals(userId)
                    ? link.quizId()
                    : store.copy(db, userId, link.quizId()).orElse(null);
            return new SharedQuiz(link, quiz, own);
        });
    }

    /// The link, if it works for this person.
    private QuizLink open(UUID userId, LinkToken token) {
        if (tried.take(userId.toString()) instanceof RateLimit.Decision.Refused refused)
            throw Failure.exhausted("QUIZ_LINKS_LIMITED", "too many links within a minute")
                    .retryAfter(refused.retryAfter());
        var link = database.transaction(db -> store.byToken(db, token.hash(), clock.instant()))
                .orElseThrow(SharedQuizzes::unknown);
        if (!link.ownerId().equals(userId) && !teams.areTogether(userId, link.ownerId())) throw unknown();
        return link;
    }

    private static Failure unknown() {
        return Failure.notFound("QUIZ_LINK_UNKNOWN", "the link is wrong or has ended, or is of another team");
    }

    /// Copies the quiz of a link, once for a person.
    ///
    /// @throws Failure those of [#get]; RESOURCE_EXHAUSTED / TOO_MANY_QUIZZES; NOT_FOUND / USER_UNKNOWN
    public Quiz add(UUID userId, LinkToken token) {
        var link = open(userId, token);
        if (link.ownerId().equals(userId)) return database.transaction(db -> quiz(db, userId, link.quizId()));
        var added = database.transaction(db -> {
            quizzes.lockLearner(db, userId);
            var earlier = store.copy(db, userId, link.quizId());
            if (earlier.isPresent()) return new Added(quiz(db, userId, earlier.get()), null);
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            var now = clock.instant();
            var held = store.hold(db, token.hash(), now).orElseThrow(SharedQuizzes::unknown);
            var source = quizzes.find(db, held.ownerId(), held.quizId()).orElseThrow(SharedQuizzes::unknown);
            if (quizzes.count(db, userId) >= Quiz.MOST)
                throw Failure.exhausted("TOO_MANY_QUIZZES", "there are " + Quiz.MOST + " quizzes already");
            var id = UUID.randomUUID();
            store.insertCopy(db, id, userId, UUID.randomUUID(), source, now);
            questions.insert(
                    db,
                    id,
                    questions.ofQuiz(db, source.id()).stream()
                            .map(question -> question.copy(UUID.randomUUID()))
                            .toList());
            var step = steps.append(db, id, now);
            return new Added(quiz(db, userId, id), step);
        });
        if (added.step() != null) steps.deliver(added.quiz().id(), added.step());
        return added.quiz();
    }

    private Quiz quiz(Handle db, UUID userId, UUID quizId) {
        return quizzes.find(db, userId, quizId).orElseThrow(QuizLog::unknown);
    }

    /// Deletes links that have ended; for a recurring job.
    public void deleteEnded() {
        database.run(db -> store.deleteEnded(db, clock.instant()));
    }
}
