package dev.vivavoce.bff.consent;

import dev.vivavoce.bff.account.AgeBracket;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.consent.Consents.Consent;
import dev.vivavoce.bff.consent.Consents.ConsentPurpose;
import dev.vivavoce.bff.consent.Payloads.AgeBracketMissing;
import dev.vivavoce.bff.consent.Payloads.AgeBracketSet;
import dev.vivavoce.bff.consent.Payloads.ConsentTextChanged;
import dev.vivavoce.bff.consent.Payloads.DecideConsentInput;
import dev.vivavoce.bff.consent.Payloads.DecideConsentPayload;
import dev.vivavoce.bff.consent.Payloads.GuardianRequired;
import dev.vivavoce.bff.consent.Payloads.SetAgeBracketInput;
import dev.vivavoce.bff.consent.Payloads.SetAgeBracketPayload;
import dev.vivavoce.bff.guardian.Guardian;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.identity.v1.DecideConsentRequest;
import dev.vivavoce.identity.v1.GetConsentsRequest;
import dev.vivavoce.identity.v1.SetAgeBracketRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;

/// Calls identity for what people allow.
public final class ConsentClient {
    private final ConsentServiceGrpc.ConsentServiceBlockingStub consents;

    public ConsentClient(Channel identity) {
        consents = ConsentServiceGrpc.newBlockingStub(identity);
    }

    Consents consents(Requester requester) {
        return consents(Calls.signedIn(consents, requester, Calls.READ)
                .getConsents(GetConsentsRequest.getDefaultInstance())
                .getConsents());
    }

    DecideConsentPayload decide(Requester requester, DecideConsentInput input) {
        var request = DecideConsentRequest.newBuilder()
                .setPurpose(dev.vivavoce.identity.v1.ConsentPurpose.valueOf(
                        "CONSENT_PURPOSE_" + input.purpose().name()))
                .setVersion(input.version())
                .setGiven(input.given())
                .build();
        try {
            var response = Calls.signedIn(consents, requester, Calls.CHANGE).decideConsent(request);
            return new DecideConsentPayload(consents(response.getConsents()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "CONSENT_TEXT_CHANGED"))
                return new DecideConsentPayload(null, List.of(new ConsentTextChanged("the text has changed")));
            if (Refusals.is(thrown, "AGE_BRACKET_MISSING"))
                return new DecideConsentPayload(null, List.of(new AgeBracketMissing("set the age bracket first")));
            if (Refusals.is(thrown, "GUARDIAN_REQUIRED"))
                return new DecideConsentPayload(
                        null, List.of(new GuardianRequired("people under 16 need a guardian who has confirmed")));
            throw thrown;
        }
    }

    SetAgeBracketPayload setAgeBracket(Requester requester, SetAgeBracketInput input) {
        var request = SetAgeBracketRequest.newBuilder()
                .setAgeBracket(input.ageBracket().message())
                .build();
        try {
            var response = Calls.signedIn(consents, requester, Calls.CHANGE).setAgeBracket(request);
            return new SetAgeBracketPayload(consents(response.getConsents()), List.of());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "AGE_BRACKET_SET")) throw thrown;
            return new SetAgeBracketPayload(null, List.of(new AgeBracketSet("another bracket was stored before")));
        }
    }

    private static Consents consents(dev.vivavoce.identity.v1.Consents message) {
        return new Consents(
                ProtoMapping.constant(AgeBracket.class, message.getAgeBracket(), "AGE_BRACKET_")
                        .orElse(null),
                message.hasAgeBracketChangesFrom() ? ProtoMapping.time(message.getAgeBracketChangesFrom()) : null,
                message.getConsentsList().stream()
                        .map(consent -> new Consent(
                                ProtoMapping.required(ConsentPurpose.class, consent.getPurpose(), "CONSENT_PURPOSE_"),
                                consent.getVersion(),
                                consent.getGiven(),
                                consent.hasDecidedAt() ? ProtoMapping.time(consent.getDecidedAt()) : null))
                        .toList(),
                message.hasGuardian() ? Guardian.of(message.getGuardian()) : null);
    }
}
