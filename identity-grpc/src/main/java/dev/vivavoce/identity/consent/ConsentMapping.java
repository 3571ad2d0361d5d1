package dev.vivavoce.identity.consent;

import dev.vivavoce.identity.v1.Consent;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.GuardianState;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import org.jspecify.annotations.Nullable;

/// What people have decided as messages, and age brackets back.
public final class ConsentMapping {
    private ConsentMapping() {}

    /// Returns the bracket of a message; null when it is not set.
    ///
    /// @throws Failure FIELD_INVALID for one that this version does not know
    public static @Nullable AgeBracket bracketOrNull(dev.vivavoce.identity.v1.AgeBracket bracket) {
        return switch (bracket) {
            case AGE_BRACKET_UNDER_16 -> AgeBracket.UNDER_16;
            case AGE_BRACKET_FROM_16 -> AgeBracket.FROM_16;
            case AGE_BRACKET_UNSPECIFIED -> null;
            case UNRECOGNIZED -> throw Failure.invalidField("age_bracket", "expected: an age bracket");
        };
    }

    static AgeBracket bracket(dev.vivavoce.identity.v1.AgeBracket bracket) {
        var known = bracketOrNull(bracket);
        if (known == null) throw Failure.invalidField("age_bracket", "expected: an age bracket");
        return known;
    }

    static dev.vivavoce.identity.v1.Consents message(Decisions decisions) {
        var message = dev.vivavoce.identity.v1.Consents.newBuilder();
        var age = decisions.age();
        if (age != null)
            switch (age.bracket()) {
                case UNDER_16 ->
                    message.setAgeBracket(dev.vivavoce.identity.v1.AgeBracket.AGE_BRACKET_UNDER_16)
                            .setAgeBracketChangesFrom(ProtoTimes.timestamp(age.changesFrom()));
                case FROM_16 -> message.setAgeBracket(dev.vivavoce.identity.v1.AgeBracket.AGE_BRACKET_FROM_16);
            }
        for (var purpose : Purpose.values()) {
            var consent = Consent.newBuilder().setPurpose(message(purpose)).setVersion(purpose.version());
            var decision = decisions.current(purpose);
            if (decision != null) consent.setGiven(decision.given()).setDecidedAt(ProtoTimes.timestamp(decision.at()));
            message.addConsents(consent);
        }
        var guardian = decisions.guardian();
        if (guardian != null) message.setGuardian(message(guardian));
        return message.build();
    }

    static ConsentPurpose message(Purpose purpose) {
        return switch (purpose) {
            case THIRD_PARTIES -> ConsentPurpose.CONSENT_PURPOSE_THIRD_PARTIES;
            case EXAMINERS -> ConsentPurpose.CONSENT_PURPOSE_EXAMINERS;
            case KEPT_AUDIO -> ConsentPurpose.CONSENT_PURPOSE_KEPT_AUDIO;
        };
    }

    private static dev.vivavoce.identity.v1.Guardian message(Guardian guardian) {
        var message = dev.vivavoce.identity.v1.Guardian.newBuilder()
                .setEmail(guardian.email())
                .setState(message(guardian.state()))
                .setAskedAt(ProtoTimes.timestamp(guardian.askedAt()));
        if (guardian.confirmedAt() != null) message.setConfirmedAt(ProtoTimes.timestamp(guardian.confirmedAt()));
        return message.build();
    }

    static GuardianState message(Guardian.State state) {
        return switch (state) {
            case ASKED -> GuardianState.GUARDIAN_STATE_ASKED;
            case CONFIRMED -> GuardianState.GUARDIAN_STATE_CONFIRMED;
            case WITHDRAWN -> GuardianState.GUARDIAN_STATE_WITHDRAWN;
        };
    }
}
