package dev.vivavoce.content.usage;

import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.runtime.entitlement.Entitlement;
import dev.vivavoce.runtime.entitlement.Entitlements;
import java.util.UUID;

/// The tokens that plans give, from billing.
///
/// @param withoutAnswer the standard tokens, used while billing does not answer
public record EntitlementClient(Entitlements entitlements, long withoutAnswer) implements TokenAllowance {
    @Override
    public Amount of(UUID userId) {
        return switch (entitlements.of(userId, Feature.FEATURE_MODEL_TOKENS)) {
            case Entitlement.Given given -> new OfPlan(given.granted());
            case Entitlement.Unanswered ignored -> new OfEverybody(withoutAnswer);
        };
    }
}
