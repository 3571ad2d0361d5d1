package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.quiz.question.QuizQuestion;
import dev.vivavoce.assessment.review.card.CardContent;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.setting.ReviewSettingsStore;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Makes review cards of the questions of an attempt that were not answered right. A question has one card, however
/// often and in however many quizzes it is missed.
public final class QuizCards implements QuizAttempts.Dependents {
    /// More cards are never asked.
    private static final int MOST_CARDS = 5_000;

    private static final int LONGEST_BACK = 500;
    private static final int LONGEST = 1_000;

    private final CardStore cards;
    private final ReviewSettingsStore settings;
    private final Clock clock;

    public QuizCards(CardStore cards, ReviewSettingsStore settings, Clock clock) {
        this.cards = cards;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterEnd(Handle db, QuizAttempt attempt, List<QuizQuestion> questions, List<QuizAnswer> answers) {
        if (ErasedUsers.contain(db, attempt.userId())
                || !settings.find(db, attempt.userId()).cardsFromPractice()) return;
        var given = QuizAttempts.byQuestion(answers);
        cards.lockLearner(db, attempt.userId());
        int free = MOST_CARDS - cards.countMade(db, attempt.userId());
        for (var asked : questions) {
            var answer = given.get(asked.id());
            if (free <= 0 || (answer != null && answer.mark().isRight())) continue;
            var content = content(asked);
            if (content.isPresent() && insert(db, attempt.userId(), asked, content.get())) free--;
        }
    }

    private boolean insert(Handle db, UUID userId, QuizQuestion asked, CardContent.QuizQuestion content) {
        var digest = UUID.nameUUIDFromBytes(
                String.join("\0", content.front(), content.back()).getBytes(StandardCharsets.UTF_8));
        return cards.insertQuizQuestion(
                db, userId, asked.question().basis().language(), digest, content, clock.instant());
    }

    /// Empty for sentences that are heard or said: they are no question that has an answer to remember.
    static Optional<CardContent.QuizQuestion> content(QuizQuestion asked) {
        return switch (asked.question()) {
            case Question.MultipleChoice choice ->
                card(
                        asked,
                        choice.prompt() + "\n"
                                + listed(choice.options().stream()
                                        .map(Option::text)
                                        .toList()),
                        choice.options().get(choice.key()).text());
            case Question.TrueFalse statement -> Optional.of(statement(asked, statement));
            case Question.ShortAnswer answer ->
                card(asked, answer.prompt(), answer.keys().getFirst().text());
            case Question.Gap gap ->
                card(asked, gap.prompt(), gap.keys().getFirst().text());
            case Question.Order order ->
                card(asked, order.prompt() + "\n" + listed(order.options()), String.join("\n", order.inOrder()));
            case Question.ListenAndType _, Question.SayAloud _ -> Optional.empty();
        };
    }

    private static String listed(List<String> options) {
        return options.stream().map(option -> "• " + option).collect(Collectors.joining("\n"));
    }

    private static Optional<CardContent.QuizQuestion> card(QuizQuestion asked, String front, String back) {
        return Optional.of(new CardContent.QuizQuestion(
                cut(front, LONGEST),
                cut(back, LONGEST_BACK),
                cut(asked.question().basis().explanation(), LONGEST),
                null));
    }

    /// A statement with its truth. An explanation that says nothing new is left out.
    private static CardContent.QuizQuestion statement(QuizQuestion asked, Question.TrueFalse statement) {
        var front = cut(statement.prompt(), LONGEST);
        var quote = cut(asked.place().quote(), LONGEST_BACK);
        var explanation = cut(statement.basis().explanation(), LONGEST);
        boolean saysMore = !quote.isEmpty() && !quote.equalsIgnoreCase(front);
        return new CardContent.QuizQuestion(
                front,
                saysMore ? quote : cut(front, LONGEST_BACK),
                explanation.equalsIgnoreCase(front) || explanation.equalsIgnoreCase(quote) ? "" : explanation,
                statement.isTrue());
    }

    private static String cut(String text, int longest) {
        var stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) <= longest) return stripped;
        return stripped.substring(0, stripped.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
