package dev.vivavoce.bff.review;

import dev.vivavoce.bff.review.ReviewCard.ReviewRating;
import org.jspecify.annotations.Nullable;

/// What a session proposes in which a card was said aloud.
sealed interface RatingProposal {
    /// A rating by score.
    record ProposedRating(ReviewRating rating, double score) implements RatingProposal {}

    /// None.
    ///
    /// @param reason null for one that this build does not know
    record RatingNotProposed(@Nullable RatingNotProposedReason reason) implements RatingProposal {}

    /// Why there is no proposal.
    enum RatingNotProposedReason {
        NO_SPEECH,
        NOT_UNDERSTOOD,
        NOT_SAID
    }
}
