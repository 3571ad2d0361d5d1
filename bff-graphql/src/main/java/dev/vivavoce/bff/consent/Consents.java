package dev.vivavoce.bff.consent;

import dev.vivavoce.bff.account.AgeBracket;
import dev.vivavoce.bff.guardian.Guardian;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person has decided about their data.
record Consents(
        @Nullable AgeBracket ageBracket,
        @Nullable OffsetDateTime ageBracketChangesFrom,
        List<Consent> decisions,
        @Nullable Guardian guardian) {
    record Consent(
            ConsentPurpose purpose,
            int version,
            boolean given,
            @Nullable OffsetDateTime decidedAt) {}

    /// What a consent is about.
    enum ConsentPurpose {
        THIRD_PARTIES,
        EXAMINERS,
        KEPT_AUDIO
    }
}
