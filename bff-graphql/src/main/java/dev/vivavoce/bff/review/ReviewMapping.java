package dev.vivavoce.bff.review;

import dev.vivavoce.assessment.v1.DueCard;
import dev.vivavoce.assessment.v1.GetReviewForecastResponse;
import dev.vivavoce.assessment.v1.ListDueCardsResponse;
import dev.vivavoce.assessment.v1.OwnReviewText;
import dev.vivavoce.assessment.v1.ProposeRatingResponse;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.review.RatingProposal.ProposedRating;
import dev.vivavoce.bff.review.RatingProposal.RatingNotProposed;
import dev.vivavoce.bff.review.RatingProposal.RatingNotProposedReason;
import dev.vivavoce.bff.review.ReviewCard.ReviewCardState;
import dev.vivavoce.bff.review.ReviewCard.ReviewRating;
import dev.vivavoce.bff.review.ReviewQueue.DueReviewCard;
import dev.vivavoce.bff.review.ReviewQueue.DueReviewCards;
import dev.vivavoce.bff.review.ReviewQueue.RatingPreview;
import dev.vivavoce.bff.review.ReviewQueue.ReviewForecast;
import dev.vivavoce.bff.review.ReviewQueue.ReviewForecastDay;
import dev.vivavoce.bff.review.ReviewQueue.ReviewSummary;
import java.time.LocalDate;
import java.util.UUID;

/// Converts review between protobuf and the graph.
final class ReviewMapping {
    private ReviewMapping() {}

    static ReviewCard card(dev.vivavoce.assessment.v1.ReviewCard message) {
        return new ReviewCard(
                message.getId(),
                message.getRevision(),
                message.getLanguage(),
                content(message),
                ProtoMapping.orNull(message.getSpokenText()),
                state(message.getState()),
                message.hasDueAt() ? ProtoMapping.time(message.getDueAt()) : null,
                message.getSuspended(),
                message.getLeech(),
                message.getReviews(),
                message.getLapses(),
                message.hasStabilityDays() ? message.getStabilityDays() : null,
                message.hasDifficulty() ? message.getDifficulty() : null,
                ProtoMapping.time(message.getCreatedAt()),
                message.hasLastReviewedAt() ? ProtoMapping.time(message.getLastReviewedAt()) : null,
                ProtoMapping.orNull(message.getSourceAttemptId()));
    }

    private static ReviewCardContent content(dev.vivavoce.assessment.v1.ReviewCard message) {
        return switch (message.getContentCase()) {
            case MISSED_WORD -> {
                var word = message.getMissedWord();
                yield new ReviewCardContent.ReviewWord(
                        word.getWord(),
                        ProtoMapping.orNull(word.getSentence()),
                        word.getSentenceStart(),
                        word.getSentenceEnd(),
                        word.getMisses());
            }
            case SOUND -> {
                var sound = message.getSound();
                yield new ReviewCardContent.ReviewSound(
                        sound.getArpabet(), sound.getIpa(), sound.getExamplesList(), sound.getMisses());
            }
            case OWN ->
                new ReviewCardContent.OwnReviewText(
                        message.getOwn().getFront(), message.getOwn().getBack());
            case QUIZ_QUESTION -> {
                var question = message.getQuizQuestion();
                yield new ReviewCardContent.ReviewQuizQuestion(
                        question.getFront(),
                        question.getBack(),
                        ProtoMapping.orNull(question.getExplanation()),
                        question.hasTruth() ? question.getTruth() : null);
            }
            case CONTENT_NOT_SET ->
                throw new IllegalStateException(
                        "assessment answered with a card of a kind that this build does not know");
        };
    }

    private static ReviewCardState state(dev.vivavoce.assessment.v1.ReviewCardState message) {
        return ProtoMapping.required(ReviewCardState.class, message, "REVIEW_CARD_STATE_");
    }

    private static ReviewRating rating(dev.vivavoce.assessment.v1.ReviewRating message) {
        return ProtoMapping.required(ReviewRating.class, message, "REVIEW_RATING_");
    }

    static dev.vivavoce.assessment.v1.ReviewRating rating(ReviewRating rating) {
        return dev.vivavoce.assessment.v1.ReviewRating.valueOf("REVIEW_RATING_" + rating.name());
    }

    static DueReviewCards due(ListDueCardsResponse response) {
        return new DueReviewCards(
                response.getCardsList().stream().map(ReviewMapping::due).toList(),
                ProtoMapping.time(response.getNow()));
    }

    private static DueReviewCard due(DueCard message) {
        return new DueReviewCard(
                card(message.getCard()),
                message.getPreviewsList().stream()
                        .map(preview -> new RatingPreview(
                                rating(preview.getRating()),
                                ProtoMapping.milliseconds(preview.getInterval()),
                                state(preview.getState())))
                        .toList());
    }

    static ReviewSummary summary(dev.vivavoce.assessment.v1.ReviewSummary message) {
        return new ReviewSummary(
                message.getDueNow(),
                message.getNewNow(),
                message.getLaterToday(),
                message.getHeldBack(),
                message.getDoneToday(),
                message.getCards(),
                message.getSuspended(),
                message.getLeeches(),
                message.hasNextDueAt() ? ProtoMapping.time(message.getNextDueAt()) : null,
                message.getLastReviewId().isEmpty() ? null : UUID.fromString(message.getLastReviewId()));
    }

    static ReviewForecast forecast(GetReviewForecastResponse message) {
        return new ReviewForecast(
                message.getOverdue(),
                message.getDaysList().stream()
                        .map(day -> new ReviewForecastDay(LocalDate.parse(day.getDay()), day.getDue()))
                        .toList(),
                message.getNewCards());
    }

    static RatingProposal proposal(ProposeRatingResponse response) {
        return switch (response.getOutcomeCase()) {
            case PROPOSED ->
                new ProposedRating(
                        rating(response.getProposed().getRating()),
                        response.getProposed().getScore());
            case NONE ->
                new RatingNotProposed(
                        ProtoMapping.constant(RatingNotProposedReason.class, response.getNone(), "NO_PROPOSAL_REASON_")
                                .orElse(null));
            case OUTCOME_NOT_SET -> throw new IllegalStateException("assessment answered without an outcome we know");
        };
    }

    static OwnReviewText own(String front, String back) {
        return OwnReviewText.newBuilder().setFront(front).setBack(back).build();
    }

    static ReviewSettings settings(dev.vivavoce.assessment.v1.ReviewSettings message) {
        return new ReviewSettings(
                message.getNewCardsADay(),
                message.getReviewsADay(),
                message.getDesiredRetention(),
                message.getCardsFromPractice());
    }
}
