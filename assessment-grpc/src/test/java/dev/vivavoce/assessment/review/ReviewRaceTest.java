package dev.vivavoce.assessment.review;

import static dev.vivavoce.assessment.review.Reviewer.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.runtimetest.Race;
import dev.vivavoce.speech.v1.Session;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Tabs and devices that do the same at the same time, on a real PostgreSQL.
class ReviewRaceTest {
    private static final int TABS = 8;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);

    @RepeatedTest(5)
    void of_many_ratings_of_one_card_exactly_one_counts() throws InterruptedException {
        var card = reviewer.own("hola", "hello");
        var keys = Stream.generate(UUID::randomUUID).limit(TABS).toList();
        var answers = Race.atOnce(
                keys, key -> reviewer.rate(key, card, GOOD).getOutcomeCase().name());
        assertThat(Collections.frequency(answers, "RATED")).isEqualTo(1);
        assertThat(Collections.frequency(answers, "CHANGED")).isEqualTo(TABS - 1);
        assertThat(reviewer.card(card.getId()).getReviews()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void the_same_rating_sent_many_times_at_once_counts_once() throws InterruptedException {
        var card = reviewer.own("hola", "hello");
        var answers = Race.atOnce(
                Collections.nCopies(TABS, UUID.randomUUID()),
                key -> reviewer.rate(key, card, GOOD).getRated().getReviewId());
        assertThat(answers).hasSize(TABS).doesNotContain("");
        assertThat(answers.stream().distinct()).hasSize(1);
        assertThat(reviewer.card(card.getId()).getReviews()).isEqualTo(1);
    }

    @RepeatedTest(5)
    void a_rating_undone_many_times_at_once_is_undone_once() throws InterruptedException {
        var card = reviewer.rate(reviewer.own("hola", "hello"), GOOD);
        var second = reviewer.rate(UUID.randomUUID(), card, GOOD).getRated().getReviewId();
        var answers = Race.atOnce(
                Collections.nCopies(TABS, second),
                id -> Integer.toString(reviewer.undo(id).getReviews()));
        assertThat(answers).hasSize(TABS).containsOnly("1");
    }

    @RepeatedTest(3)
    void the_same_word_missed_in_many_attempts_at_once_has_one_card() {
        var attempts = IntStream.range(0, TABS)
                .mapToObj(_ -> reviewer.missing("measure").finished())
                .toArray(Session[]::new);
        reviewer.take(attempts);
        assertThat(reviewer.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.getMissedWord().getMisses()).isEqualTo(TABS));
    }

    @RepeatedTest(3)
    void attempts_that_are_deleted_while_their_cards_are_made_leave_none() throws InterruptedException {
        var attempts = IntStream.range(0, TABS)
                .mapToObj(i -> reviewer.missing("measure", "word" + "abcdefgh".charAt(i))
                        .finished())
                .toList();
        assessment.take(attempts.toArray(Session[]::new));
        var answers = Race.atOnce(attempts, attempt -> {
            reviewer.delete(attempt);
            return "DELETED";
        });
        assertThat(answers).hasSize(TABS).containsOnly("DELETED");
        attempts.forEach(reviewer::made);
        assertThat(reviewer.cards()).isEmpty();
    }

    @RepeatedTest(5)
    void a_word_that_is_missed_again_while_its_first_attempt_is_deleted_keeps_its_card() throws InterruptedException {
        var first = reviewer.missing("measure").finished();
        reviewer.take(first);
        var second = reviewer.missing("measure").finished();
        Race.atOnce(List.of(first, second), attempt -> {
            if (attempt == first) reviewer.delete(first);
            else reviewer.take(second);
            return attempt.getId();
        });
        assertThat(reviewer.cards()).singleElement().satisfies(card -> {
            assertThat(card.getMissedWord().getMisses()).isEqualTo(1);
            assertThat(card.getSourceAttemptId()).isEqualTo(second.getId());
        });
    }
}
