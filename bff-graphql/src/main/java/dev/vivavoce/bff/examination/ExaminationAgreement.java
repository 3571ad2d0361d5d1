package dev.vivavoce.bff.examination;

import org.jspecify.annotations.Nullable;

/// How well an examiner agrees with another rater in one criterion.
///
/// @param examinerId a global id; null for all examiners together
/// @param weightedKappa null when there are too few pairs
/// @param meanDifference null for all examiners together with each other
record ExaminationAgreement(
        String rubric,
        String criterion,
        @Nullable String examinerId,
        boolean isOwn,
        AgreementWith with,
        int pairs,
        double exact,
        double adjacent,
        @Nullable Double weightedKappa,
        @Nullable Double meanDifference) {

    /// Whom an examiner is compared with.
    enum AgreementWith {
        EXAMINERS,
        MACHINE
    }
}
