package dev.vivavoce.billing.meter;

import dev.vivavoce.billing.plan.Feature;

/// A feature of a plan whose use beyond the plan's amount is paid for.
///
/// @param planId of a plan that is sold
public record MeteredFeature(String planId, Feature feature) {
    /// Its name in settings, such as `pro.SYNTHESIZED_CHARACTERS`.
    String key() {
        return planId + "." + feature.name();
    }
}
