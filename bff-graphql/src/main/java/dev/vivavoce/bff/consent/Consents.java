package dev.vivavoce.bff.consent;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person has decided about their data.
record Consents(@Nullable AgeBracket ageBracket, List<Consent> decisions) {
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

    /// How old a person is.
    enum AgeBracket {
        UNDER_16,
        FROM_16
    }
}
