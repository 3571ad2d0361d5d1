package dev.vivavoce.assessment.review.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.AssessmentServer;
import dev.vivavoce.assessment.Spoken;
import dev.vivavoce.assessment.review.Reviewer;
import dev.vivavoce.assessment.v1.NoProposalReason;
import dev.vivavoce.assessment.v1.ProposeRatingRequest;
import dev.vivavoce.assessment.v1.ProposeRatingResponse;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.speech.v1.ErrorType;
import dev.vivavoce.speech.v1.Purpose;
import dev.vivavoce.speech.v1.Session;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which rating a session proposes in which a card was said aloud.
class ProposalsTest {
    private static final ErrorType WRONG = ErrorType.ERROR_TYPE_MISPRONUNCIATION;
    private static final ErrorType LEFT_OUT = ErrorType.ERROR_TYPE_OMISSION;

    @RegisterExtension
    static final AssessmentServer assessment = new AssessmentServer();

    private final Reviewer reviewer = new Reviewer(assessment);
    private ReviewCard measure = ReviewCard.getDefaultInstance();

    @BeforeEach
    void missAWord() {
        reviewer.take(reviewer.missing("measure").finished());
        measure = reviewer.word("measure");
    }

    private Spoken reading(String text) {
        return Spoken.by(reviewer.learner).line(UUID.randomUUID(), text).purpose(Purpose.PURPOSE_REVIEW);
    }

    /// Reads the sentence of the card, in which the word has this score.
    private Spoken sentence(double score, ErrorType error) {
        return reading("Please say measure again.")
                .word("Please", 10)
                .word("say", 10)
                .word("measure", score, error)
                .word("again.", 10);
    }

    private ProposeRatingResponse propose(ReviewCard card, Session session) {
        assessment.sessions.add(session);
        return reviewer.reviews()
                .proposeRating(ProposeRatingRequest.newBuilder()
                        .setCardId(card.getId())
                        .setSessionId(session.getId())
                        .build());
    }

    private void none(NoProposalReason reason, ReviewCard card, Session session) {
        var proposed = propose(card, session);
        assertThat(proposed.hasNone()).isTrue();
        assertThat(proposed.getNone()).isEqualTo(reason);
    }

    private void unsuited(ReviewCard card, Session session) {
        Refusal.expect(Code.FAILED_PRECONDITION, "SESSION_UNSUITED", () -> propose(card, session));
    }

    @ParameterizedTest
    @CsvSource({
        "0,    REVIEW_RATING_AGAIN",
        "59.4, REVIEW_RATING_AGAIN",
        "59.6, REVIEW_RATING_HARD",
        "79.4, REVIEW_RATING_HARD",
        "79.6, REVIEW_RATING_GOOD",
        "89.4, REVIEW_RATING_GOOD",
        "89.6, REVIEW_RATING_EASY",
        "100,  REVIEW_RATING_EASY",
    })
    void a_rating_is_proposed_by_the_score_of_the_word_alone_as_it_is_shown(double score, ReviewRating rating) {
        var proposed =
                propose(measure, sentence(score, ErrorType.ERROR_TYPE_NONE).finished());
        assertThat(proposed.getProposed().getRating()).isEqualTo(rating);
        assertThat(proposed.getProposed().getScore()).isEqualTo(score);
    }

    @Test
    void a_word_that_was_marked_as_mispronounced_is_hard_at_best() {
        assertThat(propose(measure, sentence(95, WRONG).finished())
                        .getProposed()
                        .getRating())
                .isEqualTo(ReviewRating.REVIEW_RATING_HARD);
        assertThat(propose(measure, sentence(30, WRONG).finished())
                        .getProposed()
                        .getRating())
                .isEqualTo(ReviewRating.REVIEW_RATING_AGAIN);
    }

    @Test
    void the_word_may_be_said_alone_or_in_another_text() {
        var alone = propose(measure, reading("measure").word("Measure!", 80).finished());
        assertThat(alone.getProposed().getRating()).isEqualTo(ReviewRating.REVIEW_RATING_GOOD);
        var twice = propose(
                measure,
                reading("Measure, measure")
                        .word("Measure,", 90)
                        .word("measure", 60)
                        .finished());
        assertThat(twice.getProposed().getScore()).as("the mean").isEqualTo(75);
    }

    @Test
    void what_was_not_said_or_not_understood_has_no_proposal() {
        none(
                NoProposalReason.NO_PROPOSAL_REASON_NOT_SAID,
                measure,
                sentence(0, LEFT_OUT).finished());
        none(
                NoProposalReason.NO_PROPOSAL_REASON_NO_SPEECH,
                measure,
                sentence(0, LEFT_OUT).silent().finished());
        none(
                NoProposalReason.NO_PROPOSAL_REASON_NOT_UNDERSTOOD,
                measure,
                sentence(0, LEFT_OUT).unclear().finished());
        var unclear = sentence(40, ErrorType.ERROR_TYPE_NONE).finished().toBuilder();
        unclear.getResultBuilder().addUnclearPartsBuilder().setFirstWord(2).setLastWord(3);
        none(NoProposalReason.NO_PROPOSAL_REASON_NOT_UNDERSTOOD, measure, unclear.build());
    }

    @Test
    void a_sound_is_judged_over_all_its_occurrences() {
        var missed = reviewer.missing("thinking").finished().toBuilder();
        missed.getResultBuilder()
                .addWeakestSoundsBuilder()
                .setArpabet("TH")
                .setIpa("θ")
                .setMissed(2)
                .addMissedIn(2);
        reviewer.take(missed.build());
        var card = reviewer.cards().stream()
                .filter(ReviewCard::hasSound)
                .findFirst()
                .orElseThrow();
        var said = reading(card.getSpokenText())
                .word("thinking,", 20, Spoken.phone("TH", "θ", 90, "TH"), Spoken.phone("IH", "ɪ", 5, "IY"))
                .word("think,", 20, Spoken.phone("TH", "θ", 70, "S"))
                .finished();
        assertThat(propose(card, said).getProposed().getScore()).isEqualTo(80);
        none(
                NoProposalReason.NO_PROPOSAL_REASON_NOT_SAID,
                card,
                reading("think").word("think", 0, LEFT_OUT).word("so", 90).finished());
        unsuited(card, reading("so").word("so", 90).finished());
    }

    @Test
    void a_card_of_ones_own_is_judged_by_all_words_of_its_back() {
        var card = reviewer.own("¿Qué tal?", "How are you, Ann-Marie?");
        var said = reading("how are you ann marie")
                .word("how", 100)
                .word("are", 80)
                .word("you", 90)
                .word("ann", 0, LEFT_OUT)
                .word("marie", 80)
                .finished();
        assertThat(propose(card, said).getProposed().getScore())
                .as("a word that was left out counts 0")
                .isEqualTo(70);
        unsuited(card, reading("How are you?").word("How", 90).finished());
    }

    @Test
    void a_session_of_another_purpose_kind_language_or_text_is_refused() {
        unsuited(
                measure,
                sentence(90, ErrorType.ERROR_TYPE_NONE)
                        .purpose(Purpose.PURPOSE_ATTEMPT)
                        .finished());
        unsuited(
                measure,
                Spoken.by(reviewer.learner)
                        .free("", "We measure it.")
                        .purpose(Purpose.PURPOSE_REVIEW)
                        .finished());
        unsuited(measure, sentence(90, ErrorType.ERROR_TYPE_NONE).language("fr").finished());
        unsuited(measure, reading("weather").word("weather", 90).finished());
        assertThat(propose(
                                measure,
                                sentence(80, ErrorType.ERROR_TYPE_NONE)
                                        .language("en-US")
                                        .finished())
                        .hasProposed())
                .as("another region")
                .isTrue();
    }

    @Test
    void a_session_of_somebody_else_one_that_runs_and_one_that_was_deleted_are_told_apart() {
        var theirs = Spoken.by(UUID.randomUUID())
                .line(UUID.randomUUID(), "measure")
                .purpose(Purpose.PURPOSE_REVIEW)
                .word("measure", 90)
                .finished();
        Refusal.expect(Code.NOT_FOUND, "SESSION_UNKNOWN", () -> propose(measure, theirs));
        var running = Refusal.of(() -> propose(measure, reading("measure").running()));
        assertThat(running.reason()).isEqualTo("SESSION_RUNNING");
        assertThat(running.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        var deleted = reading("measure").word("measure", 90).finished();
        assessment.sessions.delete(deleted.getId());
        Refusal.expect(
                Code.NOT_FOUND, "SESSION_UNKNOWN", () -> reviewer.reviews().proposeRating(request(measure, deleted)));
        var other = new Reviewer(assessment).own("hola", "hello");
        Refusal.expect(
                Code.NOT_FOUND,
                "CARD_UNKNOWN",
                () -> propose(other, reading("hello").word("hello", 90).finished()));
    }

    private static ProposeRatingRequest request(ReviewCard card, Session session) {
        return ProposeRatingRequest.newBuilder()
                .setCardId(card.getId())
                .setSessionId(session.getId())
                .build();
    }

    @Test
    void while_speech_is_away_the_call_is_to_be_tried_again() {
        assessment.sessions.goAway();
        try {
            Refusal.expect(
                    Code.UNAVAILABLE,
                    "SPEECH_UNAVAILABLE",
                    () -> propose(
                            measure, reading("measure").word("measure", 90).finished()));
        } finally {
            assessment.sessions.comeBack();
        }
    }

    @Test
    void a_review_by_voice_is_in_no_history_and_in_no_statistics() {
        var before = assessment.attempts(reviewer.learner);
        var said = sentence(30, WRONG).finished();
        assessment.take(said);
        assertThat(propose(measure, said).hasProposed()).isTrue();
        assertThat(assessment.attempts(reviewer.learner)).isEqualTo(before);
        assertThat(assessment.statistics(reviewer.learner).getAttempts()).isEqualTo(before);
        assertThat(reviewer.word("measure").getMissedWord().getMisses()).isEqualTo(1);
        assertThat(reviewer.word("measure").getReviews())
                .as("a proposal rates nothing")
                .isZero();
    }
}
