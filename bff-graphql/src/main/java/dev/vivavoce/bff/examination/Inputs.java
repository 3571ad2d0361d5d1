package dev.vivavoce.bff.examination;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record RequestExaminationInput(String sessionId) {}

    record WithdrawExaminationInput(String sessionId) {}

    record ClaimExaminationInput(String examinationId) {}

    record HearExaminationInput(String examinationId) {}

    record ReleaseExaminationInput(String examinationId) {}

    /// The comments are about a person.
    record SubmitRatingInput(
            String examinationId,
            List<CriterionBandInput> criteria,
            List<MomentCommentInput> moments,
            @Nullable String comment) {
        @Override
        public String toString() {
            return "SubmitRatingInput[…]";
        }
    }

    record CriterionBandInput(
            String criterion, int band, @Nullable String comment) {
        @Override
        public String toString() {
            return "CriterionBandInput[…]";
        }
    }

    record MomentCommentInput(int turn, String text) {
        @Override
        public String toString() {
            return "MomentCommentInput[…]";
        }
    }
}
