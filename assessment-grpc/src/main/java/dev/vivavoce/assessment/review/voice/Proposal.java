package dev.vivavoce.assessment.review.voice;

import dev.vivavoce.assessment.review.schedule.Rating;

/// What a session proposes.
public sealed interface Proposal {
    /// A rating by score.
    ///
    /// @param score 0 to 100
    record Rated(Rating rating, double score) implements Proposal {}

    /// None.
    record None(Reason reason) implements Proposal {}

    /// Why there is no proposal. The contract's `NoProposalReason` has the same names.
    enum Reason {
        NO_SPEECH,
        NOT_UNDERSTOOD,
        NOT_SAID
    }
}
