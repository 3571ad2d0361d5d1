package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.studio.Payloads.DraftMissing;
import dev.vivavoce.bff.studio.Payloads.PartnerLanguageUnsupported;
import dev.vivavoce.bff.studio.Payloads.ScenarioNotEditable;
import dev.vivavoce.bff.studio.Payloads.ScriptInvalid;
import io.grpc.StatusRuntimeException;

/// Makes the expected errors of the studio's mutations.
final class StudioRefusals {
    private StudioRefusals() {}

    /// Throws the same failure again when it is not expected.
    static UserError of(StatusRuntimeException thrown) {
        if (Refusals.is(thrown, "SCENARIO_UNKNOWN") || Refusals.is(thrown, "SCENARIO_NOT_OWN"))
            return new ScenarioNotEditable("there is no such scenario or version, or it is another author's");
        if (Refusals.is(thrown, "DRAFT_MISSING")) return new DraftMissing("there is no draft to publish");
        if (Refusals.is(thrown, "SCRIPT_INVALID"))
            return new ScriptInvalid("the script breaks a rule, or does not fit tasks and card: check it");
        if (Refusals.is(thrown, "LANGUAGE_UNSUPPORTED"))
            return new PartnerLanguageUnsupported("partners with a script speak English only");
        return InvalidInput.of(thrown);
    }
}
