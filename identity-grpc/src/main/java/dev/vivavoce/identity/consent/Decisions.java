package dev.vivavoce.identity.consent;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has decided.
///
/// @param bracket null when the person has not said it
/// @param newest the newest decision about each purpose
record Decisions(@Nullable AgeBracket bracket, Map<Purpose, Decision> newest) {
    record Decision(int version, boolean given, Instant at) {}

    /// The decision about the current text; null when there is none.
    @Nullable
    Decision current(Purpose purpose) {
        var decision = newest.get(purpose);
        return decision == null || decision.version() != purpose.version() ? null : decision;
    }

    boolean allow(Purpose purpose) {
        var decision = current(purpose);
        return bracket == AgeBracket.FROM_16 && decision != null && decision.given();
    }
}
