package dev.vivavoce.identity.consent;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a person has decided.
///
/// @param age null when the person has not said it
/// @param newest the newest decision about each purpose
/// @param guardian whom a person under 16 has named; null for none
record Decisions(
        @Nullable AgeAnswer age,
        Map<Purpose, Decision> newest,
        @Nullable Guardian guardian) {
    record Decision(int version, boolean given, Instant at) {}

    /// Null when the person has not said it.
    @Nullable
    AgeBracket bracket() {
        return age == null ? null : age.bracket();
    }

    /// The decision about the current text; null when there is none.
    @Nullable
    Decision current(Purpose purpose) {
        var decision = newest.get(purpose);
        return decision == null || decision.version() != purpose.version() ? null : decision;
    }

    boolean allow(Purpose purpose) {
        var decision = current(purpose);
        return mayAllow() && decision != null && decision.given();
    }

    /// Whether the newest decision is a no, whatever text it was about.
    boolean refuse(Purpose purpose) {
        var decision = newest.get(purpose);
        return decision != null && !decision.given();
    }

    /// Whether the person can allow anything: from 16, and before with a guardian.
    boolean mayAllow() {
        return bracket() == AgeBracket.FROM_16 || bracket() == AgeBracket.UNDER_16 && isConfirmed();
    }

    /// Whether a guardian has confirmed.
    boolean isConfirmed() {
        return guardian != null && guardian.state() == Guardian.State.CONFIRMED;
    }
}
