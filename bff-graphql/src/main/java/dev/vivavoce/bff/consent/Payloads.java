package dev.vivavoce.bff.consent;

import dev.vivavoce.bff.account.AgeBracket;
import dev.vivavoce.bff.consent.Consents.ConsentPurpose;
import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature take and answer, errors included.
final class Payloads {
    private Payloads() {}

    record DecideConsentInput(ConsentPurpose purpose, int version, boolean given) {}

    record DecideConsentPayload(@Nullable Consents consents, List<UserError> errors) {}

    record SetAgeBracketInput(AgeBracket ageBracket) {}

    record SetAgeBracketPayload(@Nullable Consents consents, List<UserError> errors) {}

    record ConsentTextChanged(String message) implements UserError {}

    record AgeBracketMissing(String message) implements UserError {}

    record GuardianRequired(String message) implements UserError {}

    record AgeBracketSet(String message) implements UserError {}
}
