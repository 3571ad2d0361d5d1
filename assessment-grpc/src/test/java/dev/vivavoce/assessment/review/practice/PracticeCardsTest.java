package dev.vivavoce.assessment.review.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.review.Reviewer;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardState;
import dev.vivavoce.identity.v1.GuestMerged;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How cards come from attempts, and go with them.
class PracticeCardsTest {
    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);

    @Test
    void an_attempt_makes_cards_of_the_worst_words_and_of_the_weakest_sound() {
        var attempt =
                reviewer.missing("alpha", "bravo", "charlie", "delta", "echoes", "foxtrot").finished().toBuilder();
        attempt.getResultBuilder()
                .addWeakestSoundsBuilder()
                .setArpabet("TH")
                .setIpa("θ")
                .setMissed(3)
                .addMissedIn(4);
        attempt.getResultBuilder()
                .addWeakestSoundsBuilder()
                .setArpabet("R")
                .setIpa("ɹ")
                .setMissed(2);
        reviewer.take(attempt.build());
        assertThat(reviewer.cards())
                .extracting(card -> card.getMissedWord().getWord())
                .as("at most four words and five cards an attempt")
                .containsExactlyInAnyOrder("alpha", "bravo", "charlie", "delta", "");
        var sound = reviewer.cards().stream()
                .filter(ReviewCard::hasSound)
                .findFirst()
                .orElseThrow();
        assertThat(sound.getSound().getArpabet()).isEqualTo("TH");
        assertThat(sound.getSound().getIpa()).isEqualTo("θ");
        assertThat(sound.getSound().getExamplesList()).containsExactly("charlie", "think", "healthy", "mouth");
        assertThat(sound.getSpokenText()).isEqualTo("charlie, think, healthy");
    }

    @Test
    void a_card_has_the_sentence_and_the_attempt() {
        var attempt = reviewer.missing("measure").finished();
        reviewer.take(attempt);
        var card = reviewer.word("measure");
        assertThat(card.getState()).isEqualTo(ReviewCardState.REVIEW_CARD_STATE_NEW);
        assertThat(card.getLanguage()).isEqualTo("en-GB");
        assertThat(card.getSourceAttemptId()).isEqualTo(attempt.getId());
        assertThat(card.getMissedWord().getSentence()).isEqualTo("Please say measure again.");
        assertThat(card.getMissedWord().getSentenceStart()).isEqualTo(11);
        assertThat(card.getMissedWord().getSentenceEnd()).isEqualTo(18);
        assertThat(card.getMissedWord().getMisses()).isEqualTo(1);
        assertThat(card.getSpokenText()).isEqualTo("Please say measure again.");
        assertThat(card.hasDueAt()).isFalse();
        assertThat(card.hasStabilityDays()).isFalse();
    }

    @Test
    void a_later_miss_adds_to_the_card_and_moves_nothing() {
        reviewer.take(reviewer.missing("measure").finished());
        var learnt = reviewer.rate(reviewer.word("measure"), Reviewer.EASY);
        var later = reviewer.missing("quickly", "measure")
                .language("en-US")
                .at("2026-11-20T09:30:00Z")
                .finished();
        reviewer.take(later);
        var card = reviewer.word("measure");
        assertThat(reviewer.cards()).hasSize(2);
        assertThat(card.getMissedWord().getMisses()).isEqualTo(2);
        assertThat(card.getMissedWord().getSentence()).isEqualTo("Please say quickly measure again.");
        assertThat(card.getSourceAttemptId()).isEqualTo(later.getId());
        assertThat(card.getDueAt()).isEqualTo(learnt.getDueAt());
        assertThat(card.getRevision()).isEqualTo(learnt.getRevision());
    }

    @Test
    void the_same_word_of_another_language_has_a_card_of_its_own() {
        reviewer.take(
                reviewer.missing("hotel").finished(),
                reviewer.missing("hotel").language("fr").finished());
        assertThat(reviewer.cards()).extracting(ReviewCard::getLanguage).containsExactlyInAnyOrder("en-GB", "fr");
    }

    @Test
    void placements_drills_reviews_and_attempts_without_misses_make_none() {
        var attempt = reviewer.missing("measure").finished();
        reviewer.take(attempt);
        var drill = Spoken.by(reviewer.learner)
                .drillOf(UUID.fromString(attempt.getId()), 2)
                .word("quickly", 20, ErrorType.ERROR_TYPE_MISPRONUNCIATION)
                .finished();
        var well = Spoken.by(reviewer.learner).word("good", 95).finished();
        assessment.take(
                reviewer.missing("alpha").purpose(Purpose.PURPOSE_PLACEMENT).finished(),
                reviewer.missing("bravo").purpose(Purpose.PURPOSE_REVIEW).finished(),
                drill);
        reviewer.take(well);
        assertThat(reviewer.cards()).hasSize(1);
        assertThat(RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM job WHERE type = 'make-review-cards' AND id = '" + drill.getId() + "'"))
                .isZero();
    }

    @Test
    void a_sentence_of_a_quiz_that_was_said_aloud_makes_cards_as_an_attempt_does() {
        var said =
                reviewer.missing("measure").purpose(Purpose.PURPOSE_QUIZ_ANSWER).finished();
        reviewer.take(said);
        assertThat(reviewer.cards()).singleElement().satisfies(card -> {
            assertThat(card.getMissedWord().getWord()).isEqualTo("measure");
            assertThat(card.getSourceAttemptId()).isEqualTo(said.getId());
        });
    }

    @Test
    void what_a_guest_speaks_makes_none_also_after_the_guest_has_an_account() {
        assessment.server().identity().accounts().guest(reviewer.learner);
        var attempt = reviewer.missing("measure").finished();
        reviewer.take(attempt);
        assertThat(reviewer.cards()).isEmpty();

        var guest = UUID.randomUUID();
        var learner = new Reviewer(assessment);
        merged(guest, learner.learner);
        var late = session(guest, "weather");
        assessment.take(late);
        AssessmentServer.await(() -> assessment.attempts(learner.learner) == 1);
        assertThat(RatingRows.number(
                        assessment,
                        "SELECT count(*) FROM job WHERE type = 'make-review-cards' AND id = '" + late.getId() + "'"))
                .as("an attempt of a guest that arrives after the guest has signed in")
                .isZero();
        assertThat(learner.cards()).isEmpty();
    }

    @Test
    void a_guest_who_signs_in_before_the_cards_are_made_gets_none() {
        var accounts = assessment.server().identity().accounts();
        var guest = UUID.randomUUID();
        var attempt = session(guest, "weather");
        accounts.goAway();
        try {
            assessment.take(attempt);
            merged(guest, reviewer.learner);
        } finally {
            accounts.comeBack();
        }
        reviewer.made(attempt);
        assertThat(assessment.attempts(reviewer.learner)).isEqualTo(1);
        assertThat(reviewer.cards()).isEmpty();
    }

    private static Session session(UUID user, String word) {
        return Spoken.by(user)
                .line(UUID.randomUUID(), "Some " + word)
                .word("Some", 90)
                .word(word, 30, ErrorType.ERROR_TYPE_MISPRONUNCIATION)
                .finished();
    }

    private static void merged(UUID guest, UUID learner) {
        assessment
                .server()
                .identity()
                .publish(
                        guest,
                        GuestMerged.newBuilder()
                                .setGuestId(guest.toString())
                                .setUserId(learner.toString())
                                .build());
        AssessmentServer.await(() ->
                RatingRows.number(assessment, "SELECT count(*) FROM merged_guest WHERE guest_id = '" + guest + "'")
                        == 1);
    }

    @Test
    void while_identity_is_away_cards_wait() {
        var accounts = assessment.server().identity().accounts();
        accounts.goAway();
        var attempt = reviewer.missing("measure").finished();
        try {
            int before = accounts.calls.get();
            assessment.take(attempt);
            AssessmentServer.await(() -> accounts.calls.get() > before);
            assertThat(reviewer.cards()).isEmpty();
        } finally {
            accounts.comeBack();
        }
        reviewer.made(attempt);
        assertThat(reviewer.cards()).hasSize(1);
    }

    @Test
    void who_switches_them_off_gets_none_and_keeps_those_that_exist() {
        reviewer.take(reviewer.missing("measure").finished());
        var _ = reviewer.settings(10, 100, false);
        reviewer.take(reviewer.missing("weather").finished());
        assertThat(reviewer.cards()).hasSize(1);
    }

    @Test
    void an_unrated_card_goes_with_its_last_attempt() {
        var first = reviewer.missing("measure").finished();
        var second = reviewer.missing("measure", "weather")
                .at("2026-11-20T09:30:00Z")
                .finished();
        reviewer.take(first, second);
        reviewer.delete(second);
        assertThat(reviewer.cards()).singleElement().satisfies(card -> {
            assertThat(card.getMissedWord().getWord()).isEqualTo("measure");
            assertThat(card.getMissedWord().getSentence()).isEqualTo("Please say measure again.");
            assertThat(card.getMissedWord().getMisses()).isEqualTo(1);
            assertThat(card.getSourceAttemptId()).isEqualTo(first.getId());
        });
        reviewer.delete(first);
        assertThat(reviewer.cards()).isEmpty();
    }

    @Test
    void a_rated_card_of_a_deleted_attempt_loses_sentence_and_link_and_stays() {
        var attempt = reviewer.missing("measure").finished();
        reviewer.take(attempt);
        var _ = reviewer.rate(reviewer.word("measure"), Reviewer.GOOD);
        reviewer.delete(attempt);
        var card = reviewer.word("measure");
        assertThat(card.getMissedWord().getSentence()).isEmpty();
        assertThat(card.getMissedWord().getMisses()).isZero();
        assertThat(card.getSourceAttemptId()).isEmpty();
        assertThat(card.getSpokenText()).isEqualTo("measure");
        assertThat(card.getReviews()).isEqualTo(1);
    }

    @Test
    void deleting_an_attempt_leaves_cards_of_ones_own_and_those_of_others() {
        var other = new Reviewer(assessment);
        var theirs = other.missing("measure").finished();
        var mine = reviewer.missing("measure").finished();
        other.take(theirs);
        reviewer.take(mine);
        var own = reviewer.own("hola", "hello");
        reviewer.delete(mine);
        assertThat(reviewer.cards()).extracting(ReviewCard::getId).containsExactly(own.getId());
        assertThat(other.cards()).hasSize(1);
    }
}
