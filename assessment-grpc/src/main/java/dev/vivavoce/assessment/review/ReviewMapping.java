package dev.vivavoce.assessment.review;

import com.google.protobuf.util.Durations;
import dev.vivavoce.assessment.review.ReviewQueue.DueCard;
import dev.vivavoce.assessment.review.ReviewQueue.Forecast;
import dev.vivavoce.assessment.review.ReviewQueue.Summary;
import dev.vivavoce.assessment.review.card.Card;
import dev.vivavoce.assessment.review.card.CardContent;
import dev.vivavoce.assessment.review.card.CardFilter;
import dev.vivavoce.assessment.review.schedule.CardState;
import dev.vivavoce.assessment.review.schedule.LearnerZone;
import dev.vivavoce.assessment.review.schedule.Rating;
import dev.vivavoce.assessment.review.setting.ReviewSettings;
import dev.vivavoce.assessment.review.voice.Proposal;
import dev.vivavoce.assessment.v1.EditCardResponse;
import dev.vivavoce.assessment.v1.GetReviewForecastResponse;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.NoProposalReason;
import dev.vivavoce.assessment.v1.ProposeRatingResponse;
import dev.vivavoce.assessment.v1.RateCardResponse;
import dev.vivavoce.assessment.v1.RatingPreview;
import dev.vivavoce.assessment.v1.ReviewCard;
import dev.vivavoce.assessment.v1.ReviewCardState;
import dev.vivavoce.assessment.v1.ReviewRating;
import dev.vivavoce.assessment.v1.ReviewSummary;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.util.Locale;

/// Messages of review to records and back.
final class ReviewMapping {
    private static final int LONGEST_SEARCH = 100;

    private ReviewMapping() {}

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static LearnerZone zone(String timeZone) {
        var violations = new Violations();
        var zone = LearnerZone.parse(timeZone, violations);
        violations.throwIfAny();
        return zone;
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static CardFilter filter(ListCardsRequest request) {
        var search = request.getSearch().strip();
        var violations = new Violations();
        violations.range("search", search.codePointCount(0, search.length()), 0, LONGEST_SEARCH, "characters");
        var kind = switch (request.getKind()) {
            case REVIEW_CARD_KIND_UNSPECIFIED -> null;
            case REVIEW_CARD_KIND_MISSED_WORD -> CardContent.Kind.MISSED_WORD;
            case REVIEW_CARD_KIND_SOUND -> CardContent.Kind.SOUND;
            case REVIEW_CARD_KIND_OWN -> CardContent.Kind.OWN;
            case REVIEW_CARD_KIND_QUIZ_QUESTION -> CardContent.Kind.QUIZ_QUESTION;
            case UNRECOGNIZED -> {
                violations.add("kind", "expected: a kind of card");
                yield null;
            }
        };
        violations.throwIfAny();
        return new CardFilter(
                search.toLowerCase(Locale.ROOT),
                kind,
                request.hasSuspended() ? (Boolean) request.getSuspended() : null);
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static Rating rating(ReviewRating rating) {
        return switch (rating) {
            case REVIEW_RATING_AGAIN -> Rating.AGAIN;
            case REVIEW_RATING_HARD -> Rating.HARD;
            case REVIEW_RATING_GOOD -> Rating.GOOD;
            case REVIEW_RATING_EASY -> Rating.EASY;
            case REVIEW_RATING_UNSPECIFIED, UNRECOGNIZED ->
                throw Failure.invalidField("rating", "expected: AGAIN, HARD, GOOD or EASY");
        };
    }

    private static ReviewRating message(Rating rating) {
        return switch (rating) {
            case AGAIN -> ReviewRating.REVIEW_RATING_AGAIN;
            case HARD -> ReviewRating.REVIEW_RATING_HARD;
            case GOOD -> ReviewRating.REVIEW_RATING_GOOD;
            case EASY -> ReviewRating.REVIEW_RATING_EASY;
        };
    }

    private static ReviewCardState message(CardState state) {
        return switch (state) {
            case NEW -> ReviewCardState.REVIEW_CARD_STATE_NEW;
            case LEARNING -> ReviewCardState.REVIEW_CARD_STATE_LEARNING;
            case REVIEW -> ReviewCardState.REVIEW_CARD_STATE_REVIEW;
            case RELEARNING -> ReviewCardState.REVIEW_CARD_STATE_RELEARNING;
        };
    }

    static ReviewCard message(Card card) {
        var schedule = card.schedule();
        var message = ReviewCard.newBuilder()
                .setId(card.id().toString())
                .setRevision(card.revision())
                .setLanguage(card.language())
                .setSpokenText(card.spokenText())
                .setState(message(schedule.state()))
                .setSuspended(card.suspended())
                .setLeech(schedule.isLeech())
                .setReviews(schedule.reviews())
                .setLapses(schedule.lapses())
                .setCreatedAt(ProtoTimes.timestamp(card.createdAt()));
        var memory = schedule.memory();
        if (memory != null) message.setStabilityDays(memory.stability()).setDifficulty(memory.difficulty());
        var dueAt = schedule.dueAt();
        if (dueAt != null) message.setDueAt(ProtoTimes.timestamp(dueAt));
        var ratedAt = schedule.ratedAt();
        if (ratedAt != null) message.setLastReviewedAt(ProtoTimes.timestamp(ratedAt));
        var sourceId = card.sourceId();
        if (sourceId != null) message.setSourceAttemptId(sourceId.toString());
        content(card, message);
        return message.build();
    }

    private static void content(Card card, ReviewCard.Builder message) {
        switch (card.content()) {
            case CardContent.MissedWord missed -> {
                var word = message.getMissedWordBuilder().setWord(missed.word()).setMisses(missed.misses());
                var sentence = missed.sentence();
                if (sentence != null)
                    word.setSentence(sentence.text())
                            .setSentenceStart(sentence.start())
                            .setSentenceEnd(sentence.end());
            }
            case CardContent.Sound sound ->
                message.getSoundBuilder()
                        .setArpabet(sound.arpabet())
                        .setIpa(sound.ipa())
                        .addAllExamples(sound.examples(card.primaryLanguage()))
                        .setMisses(sound.misses());
            case CardContent.Own own ->
                message.getOwnBuilder().setFront(own.front()).setBack(own.back());
            case CardContent.QuizQuestion question -> {
                var shown = message.getQuizQuestionBuilder()
                        .setFront(question.front())
                        .setBack(question.back())
                        .setExplanation(question.explanation());
                var truth = question.truth();
                if (truth != null) shown.setTruth(truth);
            }
        }
    }

    static dev.vivavoce.assessment.v1.DueCard message(DueCard due) {
        var message = dev.vivavoce.assessment.v1.DueCard.newBuilder().setCard(message(due.card()));
        for (var preview : due.previews())
            message.addPreviews(RatingPreview.newBuilder()
                    .setRating(message(preview.rating()))
                    .setInterval(Durations.fromNanos(preview.interval().shown().toNanos()))
                    .setState(message(preview.state())));
        return message.build();
    }

    static ReviewSummary message(Summary summary) {
        var message = ReviewSummary.newBuilder()
                .setDueNow(summary.dueNow())
                .setNewNow(summary.newNow())
                .setLaterToday(summary.laterToday())
                .setHeldBack(summary.heldBack())
                .setDoneToday(summary.doneToday())
                .setCards(summary.cards())
                .setSuspended(summary.suspended())
                .setLeeches(summary.leeches());
        summary.nextDueAt().map(ProtoTimes::timestamp).ifPresent(message::setNextDueAt);
        summary.lastReviewId().map(Object::toString).ifPresent(message::setLastReviewId);
        return message.build();
    }

    static GetReviewForecastResponse message(Forecast forecast) {
        var message = GetReviewForecastResponse.newBuilder()
                .setOverdue(forecast.overdue())
                .setNewCards(forecast.newCards());
        for (var day : forecast.days())
            message.addDaysBuilder().setDay(day.day().toString()).setDue(day.due());
        return message.build();
    }

    static ProposeRatingResponse message(Proposal proposal) {
        var message = ProposeRatingResponse.newBuilder();
        switch (proposal) {
            case Proposal.Rated(Rating rating, double score) ->
                message.getProposedBuilder().setRating(message(rating)).setScore(score);
            case Proposal.None(Proposal.Reason reason) ->
                message.setNone(
                        switch (reason) {
                            case NO_SPEECH -> NoProposalReason.NO_PROPOSAL_REASON_NO_SPEECH;
                            case NOT_UNDERSTOOD -> NoProposalReason.NO_PROPOSAL_REASON_NOT_UNDERSTOOD;
                            case NOT_SAID -> NoProposalReason.NO_PROPOSAL_REASON_NOT_SAID;
                        });
        }
        return message.build();
    }

    static RateCardResponse message(Reviews.Rated rated) {
        var message = RateCardResponse.newBuilder();
        switch (rated) {
            case Reviews.Rated.Done done ->
                message.getRatedBuilder()
                        .setReviewId(done.reviewId().toString())
                        .setCard(message(done.card()))
                        .setBecameLeech(done.becameLeech());
            case Reviews.Rated.Changed(Card card) -> message.setChanged(message(card));
            case Reviews.Rated.NotDue(Card card) -> message.setNotDue(message(card));
            case Reviews.Rated.Suspended(Card card) -> message.setSuspended(message(card));
        }
        return message.build();
    }

    static EditCardResponse message(Cards.Edit edit) {
        return switch (edit) {
            case Cards.Edit.Edited(Card card) ->
                EditCardResponse.newBuilder().setEdited(message(card)).build();
            case Cards.Edit.Changed(Card card) ->
                EditCardResponse.newBuilder().setChanged(message(card)).build();
        };
    }

    static ReviewSettings settings(dev.vivavoce.assessment.v1.ReviewSettings message) {
        var violations = new Violations();
        var settings = ReviewSettings.parse(
                message.getNewCardsADay(),
                message.getReviewsADay(),
                message.getDesiredRetention(),
                message.getCardsFromPractice(),
                violations);
        violations.throwIfAny();
        return settings;
    }

    static dev.vivavoce.assessment.v1.ReviewSettings message(ReviewSettings settings) {
        return dev.vivavoce.assessment.v1.ReviewSettings.newBuilder()
                .setNewCardsADay(settings.newCardsADay())
                .setReviewsADay(settings.reviewsADay())
                .setDesiredRetention(settings.desiredRetention())
                .setCardsFromPractice(settings.cardsFromPractice())
                .build();
    }
}
