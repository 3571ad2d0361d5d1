package dev.vivavoce.assessment.examination.agreement;

import dev.vivavoce.rating.agreement.BandAgreement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How well an examiner agrees with another rater in one criterion.
///
/// @param examinerId null for all examiners together
public record RaterAgreement(
        String rubric, String criterion, @Nullable UUID examinerId, With with, BandAgreement figures) {
    /// Whom the examiner is compared with.
    public enum With {
        EXAMINERS,
        MACHINE
    }
}
