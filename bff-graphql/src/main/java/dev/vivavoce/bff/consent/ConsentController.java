package dev.vivavoce.bff.consent;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.consent.Payloads.AgeBracketMissing;
import dev.vivavoce.bff.consent.Payloads.AgeBracketSet;
import dev.vivavoce.bff.consent.Payloads.ConsentTextChanged;
import dev.vivavoce.bff.consent.Payloads.DecideConsentInput;
import dev.vivavoce.bff.consent.Payloads.DecideConsentPayload;
import dev.vivavoce.bff.consent.Payloads.GuardianRequired;
import dev.vivavoce.bff.consent.Payloads.SetAgeBracketInput;
import dev.vivavoce.bff.consent.Payloads.SetAgeBracketPayload;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// What the viewer allows.
@Controller
final class ConsentController implements UnionMembers {
    private final ConsentClient consents;

    ConsentController(ConsentClient consents) {
        this.consents = consents;
    }

    @QueryMapping
    Consents consents(@ContextValue Requester requester) {
        return consents.consents(requester);
    }

    @MutationMapping
    DecideConsentPayload decideConsent(@ContextValue Requester requester, @Argument DecideConsentInput input) {
        return consents.decide(requester, input);
    }

    @MutationMapping
    SetAgeBracketPayload setAgeBracket(@ContextValue Requester requester, @Argument SetAgeBracketInput input) {
        return consents.setAgeBracket(requester, input);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(ConsentTextChanged.class, AgeBracketMissing.class, GuardianRequired.class, AgeBracketSet.class);
    }
}
