package dev.vivavoce.bff.review;

import dev.vivavoce.assessment.v1.CreateCardRequest;
import dev.vivavoce.assessment.v1.DeleteCardRequest;
import dev.vivavoce.assessment.v1.EditCardRequest;
import dev.vivavoce.assessment.v1.GetReviewForecastRequest;
import dev.vivavoce.assessment.v1.GetReviewSettingsRequest;
import dev.vivavoce.assessment.v1.GetReviewSummaryRequest;
import dev.vivavoce.assessment.v1.ListCardsRequest;
import dev.vivavoce.assessment.v1.ListDueCardsRequest;
import dev.vivavoce.assessment.v1.ProposeRatingRequest;
import dev.vivavoce.assessment.v1.RateCardRequest;
import dev.vivavoce.assessment.v1.ResumeCardRequest;
import dev.vivavoce.assessment.v1.ReviewServiceGrpc;
import dev.vivavoce.assessment.v1.SuspendCardRequest;
import dev.vivavoce.assessment.v1.UndoReviewRequest;
import dev.vivavoce.assessment.v1.UpdateReviewSettingsRequest;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.review.Inputs.ChangeReviewSettingsInput;
import dev.vivavoce.bff.review.Inputs.CreateReviewCardInput;
import dev.vivavoce.bff.review.Inputs.EditReviewCardInput;
import dev.vivavoce.bff.review.Inputs.RateReviewCardInput;
import dev.vivavoce.bff.review.Payloads.ChangeReviewSettingsPayload;
import dev.vivavoce.bff.review.Payloads.CreateReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.DeleteReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.EditReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.RateReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.ResumeReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.ReviewCardChanged;
import dev.vivavoce.bff.review.Payloads.ReviewCardNotDue;
import dev.vivavoce.bff.review.Payloads.ReviewCardNotOwn;
import dev.vivavoce.bff.review.Payloads.ReviewCardSuspended;
import dev.vivavoce.bff.review.Payloads.ReviewCardUnknown;
import dev.vivavoce.bff.review.Payloads.ReviewNotLast;
import dev.vivavoce.bff.review.Payloads.ReviewUnknown;
import dev.vivavoce.bff.review.Payloads.SuspendReviewCardPayload;
import dev.vivavoce.bff.review.Payloads.TooManyReviewCards;
import dev.vivavoce.bff.review.Payloads.UndoReviewPayload;
import dev.vivavoce.bff.review.ReviewCard.ReviewCardKind;
import dev.vivavoce.bff.review.ReviewQueue.DueReviewCards;
import dev.vivavoce.bff.review.ReviewQueue.ReviewForecast;
import dev.vivavoce.bff.review.ReviewQueue.ReviewSummary;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls assessment.
public final class ReviewClient {
    private static final String CHANGED = "another window or device has changed the card";

    private final ReviewServiceGrpc.ReviewServiceBlockingStub reviews;

    public ReviewClient(Channel assessment) {
        reviews = ReviewServiceGrpc.newBlockingStub(assessment);
    }

    /// What a list of cards is narrowed to.
    record Filter(
            @Nullable String search,
            @Nullable ReviewCardKind kind,
            @Nullable Boolean isSuspended) {}

    ReviewSummary summary(Requester requester, String timeZone) {
        var request = GetReviewSummaryRequest.newBuilder().setTimeZone(timeZone).build();
        return ReviewMapping.summary(Calls.signedIn(reviews, requester, Calls.READ)
                .getReviewSummary(request)
                .getSummary());
    }

    DueReviewCards due(Requester requester, String timeZone, int first) {
        var request = ListDueCardsRequest.newBuilder()
                .setTimeZone(timeZone)
                .setLimit(first)
                .build();
        return ReviewMapping.due(Calls.signedIn(reviews, requester, Calls.READ).listDueCards(request));
    }

    Page<ReviewCard> page(Requester requester, Filter filter, int size, String token) {
        var request = ListCardsRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setSearch(ProtoMapping.orEmpty(filter.search()));
        var kind = filter.kind();
        if (kind != null)
            request.setKind(dev.vivavoce.assessment.v1.ReviewCardKind.valueOf("REVIEW_CARD_KIND_" + kind.name()));
        var isSuspended = filter.isSuspended();
        if (isSuspended != null) request.setSuspended(isSuspended);
        var response = Calls.signedIn(reviews, requester, Calls.READ).listCards(request.build());
        return new Page<>(
                response.getCardsList().stream().map(ReviewMapping::card).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    ReviewForecast forecast(Requester requester, String timeZone) {
        var request =
                GetReviewForecastRequest.newBuilder().setTimeZone(timeZone).build();
        return ReviewMapping.forecast(
                Calls.signedIn(reviews, requester, Calls.READ).getReviewForecast(request));
    }

    RatingProposal propose(Requester requester, String cardId, String sessionId) {
        var request = ProposeRatingRequest.newBuilder()
                .setCardId(cardId)
                .setSessionId(sessionId)
                .build();
        return ReviewMapping.proposal(
                Calls.signedIn(reviews, requester, Calls.READ).proposeRating(request));
    }

    RateReviewCardPayload rate(Requester requester, RateReviewCardInput input) {
        var request = RateCardRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setCardId(GlobalId.local(ReviewCard.TYPE, input.cardId()))
                .setRevision(input.revision())
                .setRating(ReviewMapping.rating(input.rating()))
                .setTimeZone(input.timeZone())
                .build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).rateCard(request);
            return switch (response.getOutcomeCase()) {
                case RATED ->
                    new RateReviewCardPayload(
                            ReviewMapping.card(response.getRated().getCard()),
                            UUID.fromString(response.getRated().getReviewId()),
                            response.getRated().getBecameLeech(),
                            List.of());
                case CHANGED -> notRated(new ReviewCardChanged(CHANGED, ReviewMapping.card(response.getChanged())));
                case NOT_DUE ->
                    notRated(new ReviewCardNotDue("the card is not due", ReviewMapping.card(response.getNotDue())));
                case SUSPENDED ->
                    notRated(new ReviewCardSuspended(
                            "the card is suspended", ReviewMapping.card(response.getSuspended())));
                case OUTCOME_NOT_SET ->
                    throw new IllegalStateException("assessment answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return notRated(isUnknown(thrown) ? unknown() : InvalidInput.of(thrown));
        }
    }

    private static RateReviewCardPayload notRated(UserError error) {
        return new RateReviewCardPayload(null, null, false, List.of(error));
    }

    UndoReviewPayload undo(Requester requester, UUID reviewId) {
        var request =
                UndoReviewRequest.newBuilder().setReviewId(reviewId.toString()).build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).undoReview(request);
            return new UndoReviewPayload(ReviewMapping.card(response.getCard()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new UndoReviewPayload(null, List.of(notUndone(thrown)));
        }
    }

    private static UserError notUndone(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "REVIEW_UNKNOWN")) return new ReviewUnknown("you have no such rating");
        if (Refusals.is(thrown, "REVIEW_NOT_LAST")) return new ReviewNotLast("you have rated a card since");
        throw thrown;
    }

    CreateReviewCardPayload create(Requester requester, CreateReviewCardInput input) {
        var request = CreateCardRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setLanguage(input.language())
                .setOwn(ReviewMapping.own(input.front(), input.back()))
                .build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).createCard(request);
            return new CreateReviewCardPayload(ReviewMapping.card(response.getCard()), List.of());
        } catch (StatusRuntimeException thrown) {
            var error = Refusals.is(thrown, "TOO_MANY_CARDS")
                    ? new TooManyReviewCards("you have as many cards of your own as allowed")
                    : InvalidInput.of(thrown);
            return new CreateReviewCardPayload(null, List.of(error));
        }
    }

    EditReviewCardPayload edit(Requester requester, EditReviewCardInput input) {
        var request = EditCardRequest.newBuilder()
                .setCardId(GlobalId.local(ReviewCard.TYPE, input.cardId()))
                .setRevision(input.revision())
                .setLanguage(input.language())
                .setOwn(ReviewMapping.own(input.front(), input.back()))
                .build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).editCard(request);
            return switch (response.getOutcomeCase()) {
                case EDITED -> new EditReviewCardPayload(ReviewMapping.card(response.getEdited()), List.of());
                case CHANGED ->
                    new EditReviewCardPayload(
                            null, List.of(new ReviewCardChanged(CHANGED, ReviewMapping.card(response.getChanged()))));
                case OUTCOME_NOT_SET ->
                    throw new IllegalStateException("assessment answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            return new EditReviewCardPayload(null, List.of(notEdited(thrown)));
        }
    }

    private static UserError notEdited(StatusRuntimeException thrown) {
        if (isUnknown(thrown)) return unknown();
        if (Refusals.is(thrown, "CARD_NOT_OWN")) return new ReviewCardNotOwn("the card comes from practice");
        return InvalidInput.of(thrown);
    }

    DeleteReviewCardPayload delete(Requester requester, String cardId) {
        var request = DeleteCardRequest.newBuilder().setCardId(cardId).build();
        try {
            var _ = Calls.signedIn(reviews, requester, Calls.CHANGE).deleteCard(request);
            return new DeleteReviewCardPayload(GlobalId.of(ReviewCard.TYPE, cardId), List.of());
        } catch (StatusRuntimeException thrown) {
            return new DeleteReviewCardPayload(null, List.of(unknownOnly(thrown)));
        }
    }

    SuspendReviewCardPayload suspend(Requester requester, String cardId) {
        var request = SuspendCardRequest.newBuilder().setCardId(cardId).build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).suspendCard(request);
            return new SuspendReviewCardPayload(ReviewMapping.card(response.getCard()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new SuspendReviewCardPayload(null, List.of(unknownOnly(thrown)));
        }
    }

    ResumeReviewCardPayload resume(Requester requester, String cardId) {
        var request = ResumeCardRequest.newBuilder().setCardId(cardId).build();
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).resumeCard(request);
            return new ResumeReviewCardPayload(ReviewMapping.card(response.getCard()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new ResumeReviewCardPayload(null, List.of(unknownOnly(thrown)));
        }
    }

    ReviewSettings settings(Requester requester) {
        return ReviewMapping.settings(Calls.signedIn(reviews, requester, Calls.READ)
                .getReviewSettings(GetReviewSettingsRequest.getDefaultInstance())
                .getSettings());
    }

    ChangeReviewSettingsPayload change(Requester requester, ChangeReviewSettingsInput input) {
        var request = UpdateReviewSettingsRequest.newBuilder();
        request.getSettingsBuilder()
                .setNewCardsADay(input.newCardsADay())
                .setReviewsADay(input.reviewsADay())
                .setDesiredRetention(input.desiredRetention())
                .setCardsFromPractice(input.cardsFromPractice());
        try {
            var response = Calls.signedIn(reviews, requester, Calls.CHANGE).updateReviewSettings(request.build());
            return new ChangeReviewSettingsPayload(ReviewMapping.settings(response.getSettings()), List.of());
        } catch (StatusRuntimeException thrown) {
            return new ChangeReviewSettingsPayload(null, List.of(InvalidInput.of(thrown)));
        }
    }

    private static UserError unknownOnly(StatusRuntimeException thrown) {
        if (!isUnknown(thrown)) throw thrown;
        return unknown();
    }

    private static boolean isUnknown(StatusRuntimeException thrown) {
        return Refusals.is(thrown, "CARD_UNKNOWN");
    }

    private static ReviewCardUnknown unknown() {
        return new ReviewCardUnknown("you have no such card");
    }
}
