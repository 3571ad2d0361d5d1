package dev.vivavoce.content.document.upload;

import dev.vivavoce.billing.v1.Feature;
import dev.vivavoce.runtime.entitlement.Entitlement;
import dev.vivavoce.runtime.entitlement.Entitlements;
import java.util.UUID;

/// The documents and bytes that plans give, from billing.
///
/// @param documents the standard amount, used while billing does not answer
/// @param bytes the standard amount, used while billing does not answer
public record DocumentPlanClient(Entitlements entitlements, long documents, long bytes) implements DocumentAllowance {
    @Override
    public Amounts of(UUID userId) {
        if (entitlements.of(userId, Feature.FEATURE_DOCUMENTS) instanceof Entitlement.Given number
                && entitlements.of(userId, Feature.FEATURE_DOCUMENT_BYTES) instanceof Entitlement.Given size)
            return new Amounts(number.granted(), size.granted(), Source.PLAN);
        return new Amounts(documents, bytes, Source.EVERYBODY);
    }
}
