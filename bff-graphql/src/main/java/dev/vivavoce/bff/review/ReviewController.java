package dev.vivavoce.bff.review;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.attempt.Attempt;
import dev.vivavoce.bff.attempt.AttemptClient;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.UnionMembers;
import dev.vivavoce.bff.review.Inputs.ChangeReviewSettingsInput;
import dev.vivavoce.bff.review.Inputs.CreateReviewCardInput;
import dev.vivavoce.bff.review.Inputs.DeleteReviewCardInput;
import dev.vivavoce.bff.review.Inputs.EditReviewCardInput;
import dev.vivavoce.bff.review.Inputs.RateReviewCardInput;
import dev.vivavoce.bff.review.Inputs.ResumeReviewCardInput;
import dev.vivavoce.bff.review.Inputs.SuspendReviewCardInput;
import dev.vivavoce.bff.review.Inputs.UndoReviewInput;
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
import dev.vivavoce.bff.speaking.SpeakingSession;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Review by spaced repetition.
@Controller
final class ReviewController implements UnionMembers {
    private static final int MOST_DUE = 50;

    private final ReviewClient reviews;
    private final AttemptClient attempts;

    ReviewController(ReviewClient reviews, AttemptClient attempts) {
        this.reviews = reviews;
        this.attempts = attempts;
    }

    @QueryMapping
    ReviewSummary reviewSummary(@ContextValue Requester requester, @Argument String timeZone) {
        return reviews.summary(requester, timeZone);
    }

    /// @throws Failure INVALID_ARGUMENT / FIRST_OUT_OF_RANGE
    @QueryMapping
    DueReviewCards dueCards(@ContextValue Requester requester, @Argument String timeZone, @Argument int first) {
        if (first < 1 || first > MOST_DUE)
            throw Failure.invalid("FIRST_OUT_OF_RANGE", "first: " + first + " (expected: 1 to " + MOST_DUE + ")")
                    .with("most", Integer.toString(MOST_DUE));
        return reviews.due(requester, timeZone, first);
    }

    @QueryMapping
    Connection<ReviewCard> reviewCards(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String search,
            @Argument @Nullable ReviewCardKind kind,
            @Argument @Nullable Boolean isSuspended) {
        var filter = new ReviewClient.Filter(search, kind, isSuspended);
        return Paging.connection(first, after, (size, token) -> reviews.page(requester, filter, size, token));
    }

    @QueryMapping
    ReviewForecast reviewForecast(@ContextValue Requester requester, @Argument String timeZone) {
        return reviews.forecast(requester, timeZone);
    }

    @QueryMapping
    ReviewSettings reviewSettings(@ContextValue Requester requester) {
        return reviews.settings(requester);
    }

    @QueryMapping
    RatingProposal proposedRating(
            @ContextValue Requester requester, @Argument String cardId, @Argument String sessionId) {
        return reviews.propose(
                requester, GlobalId.local(ReviewCard.TYPE, cardId), GlobalId.local(SpeakingSession.TYPE, sessionId));
    }

    /// One call to assessment for all cards of a query; none when no card has an attempt.
    @BatchMapping
    Map<ReviewCard, Attempt> source(@ContextValue Requester requester, List<ReviewCard> cards) {
        var ids = new ArrayList<String>();
        for (var card : cards) {
            var attemptId = card.sourceAttemptId();
            if (attemptId != null) ids.add(attemptId);
        }
        var byId = attempts.attempts(requester, ids).stream().collect(toMap(Attempt::attemptId, attempt -> attempt));
        var found = new HashMap<ReviewCard, Attempt>();
        for (var card : cards) {
            var attempt = card.sourceAttemptId() == null ? null : byId.get(card.sourceAttemptId());
            if (attempt != null) found.put(card, attempt);
        }
        return found;
    }

    @MutationMapping
    RateReviewCardPayload rateReviewCard(@ContextValue Requester requester, @Argument RateReviewCardInput input) {
        return reviews.rate(requester, input);
    }

    @MutationMapping
    UndoReviewPayload undoReview(@ContextValue Requester requester, @Argument UndoReviewInput input) {
        return reviews.undo(requester, input.reviewId());
    }

    @MutationMapping
    CreateReviewCardPayload createReviewCard(@ContextValue Requester requester, @Argument CreateReviewCardInput input) {
        return reviews.create(requester, input);
    }

    @MutationMapping
    EditReviewCardPayload editReviewCard(@ContextValue Requester requester, @Argument EditReviewCardInput input) {
        return reviews.edit(requester, input);
    }

    @MutationMapping
    DeleteReviewCardPayload deleteReviewCard(@ContextValue Requester requester, @Argument DeleteReviewCardInput input) {
        return reviews.delete(requester, GlobalId.local(ReviewCard.TYPE, input.cardId()));
    }

    @MutationMapping
    SuspendReviewCardPayload suspendReviewCard(
            @ContextValue Requester requester, @Argument SuspendReviewCardInput input) {
        return reviews.suspend(requester, GlobalId.local(ReviewCard.TYPE, input.cardId()));
    }

    @MutationMapping
    ResumeReviewCardPayload resumeReviewCard(@ContextValue Requester requester, @Argument ResumeReviewCardInput input) {
        return reviews.resume(requester, GlobalId.local(ReviewCard.TYPE, input.cardId()));
    }

    @MutationMapping
    ChangeReviewSettingsPayload changeReviewSettings(
            @ContextValue Requester requester, @Argument ChangeReviewSettingsInput input) {
        return reviews.change(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                ReviewCardContent.OwnReviewText.class,
                ReviewCardContent.ReviewQuizQuestion.class,
                ReviewCardContent.ReviewSound.class,
                ReviewCardContent.ReviewWord.class,
                RatingProposal.ProposedRating.class,
                RatingProposal.RatingNotProposed.class,
                ReviewCardChanged.class,
                ReviewCardNotDue.class,
                ReviewCardNotOwn.class,
                ReviewCardSuspended.class,
                ReviewCardUnknown.class,
                ReviewNotLast.class,
                ReviewUnknown.class,
                TooManyReviewCards.class);
    }
}
